import { keeping } from "../../base/memo";
import { gridLines } from "../../edits/form-grid";
import type { GridSlot } from "../../layout/types";
import type { TableForm } from "../../spec/types";
import type { LabelView } from "./view";

/** A value cell's place in a printed table. */
export interface FigureSlot {
  readonly kind: "figure";
  readonly row: string;
  readonly column: string;
  readonly columns: number;
}

/** The places of a printed table that hold a cell of their own, row by row. */
export type FormSlots = readonly (readonly (FigureSlot | LabelView)[])[];

/** Stands before the keys of a figure's place while the grid is made: no label of a form begins with it. */
const MARK = "\u0000";

/**
 * Returns the table as the form prints it, with the places of the figures in it. There are a handful of forms, and every
 * version of every report asks for them.
 */
export const slotsOf = keeping(
  (form: TableForm): FormSlots =>
    gridLines(form, (row, column) => `${MARK}${row}${MARK}${column}`).map(({ slots }) => {
      const own = slots.filter(({ covered }) => covered === undefined);
      const hasFigures = own.some(({ text }) => text.startsWith(MARK));
      return own.map((slot) => figureSlot(slot) ?? labelSlot(slot, hasFigures));
    }),
);

function figureSlot({ text, colSpan = 1 }: GridSlot): FigureSlot | undefined {
  if (!text.startsWith(MARK)) return undefined;
  const [, row = "", column = ""] = text.split(MARK);
  return { kind: "figure", row, column, columns: colSpan };
}

function labelSlot({ text, colSpan: columns = 1, rowSpan: rows = 1 }: GridSlot, besideFigures: boolean): LabelView {
  const scope = besideFigures ? (rows > 1 ? "rows" : "row") : columns > 1 ? "columns" : "column";
  return { kind: "label", text, scope, columns, rows };
}
