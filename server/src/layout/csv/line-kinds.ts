import { type Span, trimSpan } from "../../base/span";
import { isFigure } from "../figures";
import type { LineKind, LineReader } from "../survey";

/** A line of values with commas between. */
export const CSV: LineKind = { evidence: "table" };
/**
 * A line of words with commas between, most of the fields empty: heads with merged cells (`行政复议,,,,,行政诉讼,,,,`). They
 * alone are no table.
 */
export const CSV_HEADS: LineKind = { evidence: "heads" };

/** Reads lines with commas. */
export const csvLines: LineReader = (line) => {
  const { commas, digits } = line.marks;
  if (commas === 0) return undefined;
  // No count has four thousands separators: `0,7,1775,0,1782` is the row of 表四 with nothing but commas between its
  // values.
  if (line.figure) return commas > 3 ? CSV : undefined;
  if ((!digits && commas <= 3) || !hasSeparatedFigures(line.text, line.content)) return undefined;
  return digits ? CSV : CSV_HEADS;
};

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
    fields++;
    if (field.start === field.end || isFigure(text, field.start + quoted, field.end - quoted)) values++;
    start = i + 1;
  }
  return values > 0 && values * 2 >= fields;
}
