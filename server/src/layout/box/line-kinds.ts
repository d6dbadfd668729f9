import type { Span } from "../../base/span";
import type { LineKind, LineReader } from "../survey";

/** A line that is drawn with box characters. */
export const BOX: LineKind = { evidence: "table" };
/** A rule of a box in ASCII: `+----+----+`. */
export const ASCII_RULE: LineKind = { evidence: "table" };

/** Reads lines that begin with a box character, and rules in ASCII. */
export const boxLines: LineReader = ({ text, content, marks }) => {
  if (marks.box) return BOX;
  return marks.tabs === 0 && isAsciiRule(text, content) ? ASCII_RULE : undefined;
};

function isAsciiRule(text: string, content: Span): boolean {
  if (content.end - content.start < 5 || text.charCodeAt(content.start) !== 0x2b) return false;
  for (let i = content.start; i < content.end; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x2b && unit !== 0x2d && unit !== 0x3d) return false;
  }
  return true;
}
