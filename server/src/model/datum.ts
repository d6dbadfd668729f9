import { cover } from "../base/span";
import type { Cell } from "../layout/types";
import type { ColumnForm, RowForm } from "../spec/types";
import { parseFigure } from "./figure";
import type { Datum } from "./types";

/** Returns the datum of a value cell. */
export function datumOf(cell: Cell, column: ColumnForm): Datum {
  const figure = parseFigure(cell.text, column.domain === "signed");
  if (figure.kind === "blank") return { state: "blank", text: "", cell };
  if (figure.kind === "unreadable") return { state: "unreadable", text: cell.text, cell, why: figure.why };
  const { value, unit, plain } = figure;
  return unit
    ? { state: "number", value, text: cell.text, cell, plain, unit }
    : { state: "number", value, text: cell.text, cell, plain };
}

/** Returns the data of a row by its columns; of a column of which there is none, nothing. */
export function dataOf(
  { columns }: RowForm,
  datumAt: (column: ColumnForm, index: number) => Datum | undefined,
): ReadonlyMap<string, Datum> {
  const data = new Map<string, Datum>();
  columns.forEach((column, index) => {
    const datum = datumAt(column, index);
    if (datum) data.set(column.key, datum);
  });
  return data;
}

/** Returns the data of a row whose cells stand in the order of its columns, as far as there are any. */
export function dataIn(form: RowForm, cells: readonly Cell[]): ReadonlyMap<string, Datum> {
  return dataOf(form, (column, index) => {
    const cell = cells[index];
    return cell && datumOf(cell, column);
  });
}

/** Returns one datum for all the values of a row that cannot be given to columns: it covers them all. */
export function unassignedDatum(cells: readonly Cell[]): Datum {
  const first = cells[0] as Cell;
  const span = cells.map((cell) => cell.span).reduce(cover);
  const slot = cells.map((cell) => cell.slot).reduce(cover);
  const text = cells.map((cell) => cell.text).join(" ");
  return { state: "unreadable", text, cell: { span, slot, text, startsRow: first.startsRow }, why: "unassigned" };
}
