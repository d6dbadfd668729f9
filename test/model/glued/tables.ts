import type { Cell } from "../../../server/src/layout/types";
import type { ColumnRanges } from "../../../server/src/model/glued/agreed";
import { type Digits, digitsOf } from "../../../server/src/model/glued/digits";
import type { RowDigits } from "../../../server/src/model/glued/row-digits";
import { rowsOf, type TableForm } from "../../../server/src/spec/types";
import { below, type Figures } from "../../relations/random-table";

/** The cell of a run of digits that begins at the start of the text. */
export function cellOfText(text: string, start = 0): Cell {
  const span = { start, end: start + text.length };
  return { span, slot: span, text, startsRow: false };
}

/** A run of digits. */
export function digits(text: string): Digits {
  const found = digitsOf([cellOfText(text)]);
  if (!found) throw new Error(`No digits: ${text}`);
  return found;
}

/** Figures of a table as printed in cells: undefined for a blank. */
export type Printed = ReadonlyMap<string, readonly (string | undefined)[]>;

/** Figures as printed, zeros left blank for each row for which `blank` says so. */
export function printed(form: TableForm, figures: Figures, blank: (row: string) => boolean = () => false): Printed {
  return new Map(
    rowsOf(form).map((row) => {
      const values = row.columns.map((column) => figures.get(row.key)?.get(column.key) ?? 0);
      return [row.key, values.map((value) => (value === 0 && blank(row.key) ? undefined : String(value)))];
    }),
  );
}

/** The rows with the borders between their figures lost. */
export function glued(table: Printed): ReadonlyMap<string, RowDigits> {
  return new Map(
    [...table].map(([key, cells]): [string, RowDigits] => {
      const text = cells.join("");
      return [key, text === "" ? { state: "empty" } : { state: "digits", alternatives: [digits(text)] }];
    }),
  );
}

/** What came of a table: cells given rightly and wrongly, rows given whole. */
export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly rows: number;
}

/** Compares places of figures, not only values: 2|20 and 22|0 are told apart. */
export function score(table: Printed, found: ReadonlyMap<string, ColumnRanges>): Score {
  let right = 0;
  let wrong = 0;
  let rows = 0;
  for (const [key, cells] of table) {
    const pieces = found.get(key);
    let start = 0;
    cells.forEach((cell, column) => {
      const end = start + (cell?.length ?? 0);
      const piece = pieces?.[column];
      if (piece && cell !== undefined && piece.start === start && piece.end === end) right++;
      else if (piece) wrong++;
      start = end;
    });
    if (pieces?.every((piece) => piece !== undefined)) rows++;
  }
  return { right, wrong, rows };
}

/** A table with one figure changed to another. */
export function withMistake(table: Printed, random: () => number): Printed {
  const keys = [...table.keys()];
  const key = keys[below(random, keys.length)] ?? "";
  const cells = [...(table.get(key) ?? [])];
  const column = below(random, cells.length);
  const value = Number(cells[column] ?? 0);
  const kind = below(random, 4);
  const other =
    [
      value + 1 + below(random, 9),
      Math.max(0, value - 1 - below(random, 9)),
      value * 10 + below(random, 10),
      Math.floor(value / 10),
    ][kind] ?? 0;
  cells[column] = String(other === value ? value + 1 : other);
  return new Map([...table, [key, cells]]);
}

/** Digits with white space between these stretches. */
export function digitsInCells(...texts: readonly string[]): Digits {
  let start = 0;
  const cells = texts.map((text) => {
    const cell = cellOfText(text, start);
    start += text.length + 1;
    return cell;
  });
  const found = digitsOf(cells);
  if (!found) throw new Error(`No digits: ${texts.join(" ")}`);
  return found;
}
