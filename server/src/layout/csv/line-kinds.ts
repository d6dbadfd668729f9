import { type Span, trimSpan } from "../../base/span";
import { isFigure } from "../figures";
import type { LineKind, LineReader, SurveyedLine } from "../survey";
import { isMarkedPair, labelBeforeFigure, markedLine } from "./separators";

/** A line of values with commas between. */
export const CSV: LineKind = { evidence: "table" };
/**
 * A line of words with commas between, most of the fields empty: heads with merged cells (`行政复议,,,,,行政诉讼,,,,`). They
 * alone are no table.
 */
export const CSV_HEADS: LineKind = { evidence: "heads" };

/** A line of figures with a mark between all of them; one with as many as only 表四 has in a row; a label with one. */
export const MARKED: LineKind = { evidence: "table" };
export const MARKED_LONG: LineKind = { evidence: "table" };
export const MARKED_PAIR: LineKind = { evidence: "prose" };
const LONG = 10;

/** Reads lines with commas or other marks between figures. */
export const csvLines: LineReader = (line) => commaLine(line) ?? otherLine(line);

function otherLine({ text, content, marks }: SurveyedLine): LineKind | undefined {
  if (!marks.digits || marks.tabs > 0 || marks.pipes > 0 || marks.box) return undefined;
  const marked = markedLine(text, content);
  if (marked) return marked.figures < LONG ? MARKED : MARKED_LONG;
  return isMarkedPair(text, content) ? MARKED_PAIR : undefined;
}

const commaLine: LineReader = (line) => {
  const { commas, digits } = line.marks;
  if (commas === 0) return undefined;
  // No count has four thousands separators: `0,7,1775,0,1782` is the row of 表四 with nothing but commas between its
  // values.
  if (line.figure) return commas > 3 ? CSV : undefined;
  if ((!digits && commas <= 3) || !hasSeparatedFigures(line.text, line.content)) return undefined;
  return digits ? CSV : CSV_HEADS;
};

/** Two figures with white space between. */
const BLANK_INSIDE = /\d\s+\d/;

/**
 * Reports whether most of the fields between commas or semicolons are numbers or empty, which prose in half-width
 * punctuation never has.
 */
function hasSeparatedFigures(text: string, content: Span): boolean {
  let start = content.start;
  let fields = 0;
  let values = 0;
  for (let i = content.start; i <= content.end; i++) {
    const unit = i < content.end ? text.charCodeAt(i) : 0x2c;
    if (unit !== 0x2c && unit !== 0x3b) continue;
    const field = trimSpan(text, { start, end: i });
    const quoted = text.charCodeAt(field.start) === 0x22 ? 1 : 0;
    // White space divides these already.
    if (labelBeforeFigure(text, field) || BLANK_INSIDE.test(text.slice(field.start, field.end))) return false;
    fields++;
    if (field.start === field.end || isFigure(text, field.start + quoted, field.end - quoted)) values++;
    start = i + 1;
  }
  return values * 2 >= fields;
}
