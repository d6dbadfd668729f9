import { cover } from "../base/span";
import type { Cell } from "../layout/types";
import type { ColumnForm } from "../spec/types";
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

/** Returns one datum for all the values of a row that cannot be given to columns: it covers them all. */
export function unassignedDatum(cells: readonly Cell[]): Datum {
  const first = cells[0] as Cell;
  const span = cells.map((cell) => cell.span).reduce(cover);
  const slot = cells.map((cell) => cell.slot).reduce(cover);
  const text = cells.map((cell) => cell.text).join(" ");
  return { state: "unreadable", text, cell: { span, slot, text, startsRow: first.startsRow }, why: "unassigned" };
}
