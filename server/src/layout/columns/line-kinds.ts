import type { Span } from "../../base/span";
import { columnFields } from "../column-fields";
import { isFigure, isNoneMark } from "../figures";
import type { LineKind, LineReader } from "../survey";

/** A line with columns that spaces divide. */
export const COLUMNS: LineKind = { evidence: "table" };

/** Reads lines in columns. Those without figures are heads, with wide gaps. */
export const columnLines: LineReader = (line) => {
  const { digits, blanks, gaps } = line.marks;
  const divided = digits ? blanks > 0 && !line.figure : gaps > 1 || blanks + 1 >= NONES;
  return divided && hasColumns(line.text, line.content) ? COLUMNS : undefined;
};

/** So many marks for "no number" side by side are a row without figures. */
const NONES = 5;

/** So often words follow values only where a line holds several rows: a whole table, as running text has it. */
const SEVERAL_ROWS = 3;

/** No figure has so many digits: several have run together, whatever stands before them. */
const NO_FIGURE = 15;

/**
 * Reports whether a line with spaces shows columns: two values, three fields with wide gaps, or a short label before a
 * value.
 */
function hasColumns(text: string, content: Span): boolean {
  const fields = columnFields(text, content);
  const areValues = fields.map((field) => isFigure(text, field.start, field.end));
  const areNones = fields.map((field) => isNoneMark(text, field.start, field.end));
  const values = areValues.filter(Boolean).length;
  const rows = areValues.filter((isValue, at) => isValue && areValues[at + 1] === false && !areNones[at + 1]).length;
  if (rows >= SEVERAL_ROWS) return false;
  const last = fields[fields.length - 1];
  if (last && last.end - last.start >= NO_FIGURE && isFigure(text, last.start, last.end)) return false;
  // Paragraphs that two spaces divide are long; a cell is not.
  if (!last || fields.length < 2 || fields.some((field) => field.end - field.start > 60)) return false;
  return values > 1 || fields.length > 2 || (content.end - content.start <= 60 && isFigure(text, last.start, last.end));
}
