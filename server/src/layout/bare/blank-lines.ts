import { addTo, type Groups } from "../../base/groups";
import type { Span } from "../../base/span";
import { blankCell } from "../cells";
import type { Cell } from "../types";
import type { BareLine } from "./bare-steps";

/**
 * A way to write blank cells: filled cells leave empty lines after them (`cell`, at least one), a blank cell is one
 * empty line. Some crawlers keep web pages like this.
 */
export interface BlankLines {
  readonly cell: number;
  /** The number of cells of a row. */
  readonly length: number;
}

/** Rows with fewer cells are no proof. */
const FEWEST_CELLS = 5;
/** So many rows must have the same number of cells, of them some with other numbers of figures. */
const FEWEST_ROWS = 6;
const FEWEST_KINDS = 3;
/** The share of the rows that must have that number. */
const NEARLY_ALL = 0.9;

/**
 * Returns how blank cells are written, if they are empty lines: with each empty line taken for a cell, but for those
 * that filled ones leave, nearly all rows have the same number of cells, however many of them hold a figure.
 */
export function learnBlankLines(lines: readonly BareLine[], cell: number): BlankLines | undefined {
  if (cell === 0) return undefined;
  /** How many figures each row holds, by its number of cells. */
  const figures: Groups<number, number> = new Map();
  for (const row of rowsOf(lines)) {
    const length = lengthOf(lines, row, cell);
    if (length > 0) addTo(figures, length, row.figures);
  }
  const all = [...figures.values()].flat().length;
  const found = [...figures].find(([length, rows]) => {
    return length >= FEWEST_CELLS && rows.length >= Math.max(FEWEST_ROWS, all * NEARLY_ALL);
  });
  if (!found) return undefined;
  const [length, rows] = found;
  return new Set(rows).size >= FEWEST_KINDS ? { cell, length } : undefined;
}

/** Returns the cells of lines that were written so. In a row with another number of cells no empty line is one. */
export function cellsOfBlankLines(
  lines: readonly BareLine[],
  { physical, filled }: { readonly physical: readonly Span[]; readonly filled: (line: BareLine) => Cell },
  { cell, length }: BlankLines,
): readonly Cell[] {
  return rowsOf(lines).flatMap((row) => {
    const isWhole = lengthOf(lines, row, cell) === length;
    return lines.slice(row.label, row.label + 1 + row.figures).flatMap((line, index) => {
      const next = lines[row.label + index + 1];
      const first = line.line + 1 + cell;
      const blanks = isWhole && next ? physical.slice(first, next.line) : [];
      return [filled(line), ...blanks.map((slot) => ({ ...blankCell(slot, false), leaves: cell }))];
    });
  });
}

/** A line that is no figure, by its place among the lines, and the number of figures that follow it. */
interface BareRow {
  readonly label: number;
  readonly figures: number;
}

/** Returns the rows of lines; figures before the first label are a row without one. */
function rowsOf(lines: readonly BareLine[]): readonly BareRow[] {
  const labels = lines.flatMap(({ figure }, index) => (figure && index > 0 ? [] : [index]));
  return labels.map((label, index) => ({ label, figures: (labels[index + 1] ?? lines.length) - label - 1 }));
}

/** Returns the number of cells of a row behind its label, up to the next one or to the last line. */
function lengthOf(lines: readonly BareLine[], { label, figures }: BareRow, cell: number): number {
  const start = lines[label]?.line ?? 0;
  const next = lines[label + figures + 1];
  const end = next ? next.line - 1 - cell : (lines[label + figures]?.line ?? start);
  return end - start - figures * cell;
}
