import type { Span } from "../../base/span";
import type { LineKind, LineReader } from "../survey";

/** A line that is drawn with box characters. */
export const BOX: LineKind = { evidence: "table" };
/** A rule of a box in ASCII: `+----+----+`. */
export const ASCII_RULE: LineKind = { evidence: "table" };

const PLUS = 0x2b;

/** Reads lines that begin with a box character, and rules in ASCII. */
export const boxLines: LineReader = (line) => {
  const { marks } = line;
  if (marks.box) return BOX;
  return marks.tabs === 0 && marks.first === PLUS && isAsciiRule(line.text, line.content) ? ASCII_RULE : undefined;
};

function isAsciiRule(text: string, content: Span): boolean {
  if (content.end - content.start < 5 || text.charCodeAt(content.start) !== PLUS) return false;
  for (let i = content.start; i < content.end; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== PLUS && unit !== 0x2d && unit !== 0x3d) return false;
  }
  return true;
}
