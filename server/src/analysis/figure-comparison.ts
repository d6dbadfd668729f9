import { type Decimal, equals, subtract } from "../base/decimal";
import type { Datum, Report } from "../model/types";
import { FORMS, TABLE_IDS } from "../spec/forms";
import { type CellRef, rowsOf, type TableForm, type TableId } from "../spec/types";

/** A value cell of the form in two reports, which may be of different years and editions. */
export interface ComparedCell {
  readonly cell: CellRef;
  /** A form that prints the cell, for its names. */
  readonly form: TableForm;
  /** Undefined where a report has no such cell. */
  readonly a: Datum | undefined;
  readonly b: Datum | undefined;
  readonly isEqual: boolean;
  /** b − a; undefined unless both are numbers. */
  readonly difference: Decimal | undefined;
}

/** Compares the figures of two reports: every cell that the form of either prints, in the order of the forms. */
export function compareFigures(a: Report, b: Report): readonly ComparedCell[] {
  return TABLE_IDS.flatMap((id) => cellsOf(id, [a, b]).map(({ cell, form }) => compared(cell, form, a, b)));
}

function cellsOf(
  id: TableId,
  reports: readonly Report[],
): readonly { readonly cell: CellRef; readonly form: TableForm }[] {
  const read = reports.flatMap((report) => report.tables.get(id)?.form ?? []);
  const forms = FORMS.filter((form) => form.id === id && read.includes(form));
  const cells = new Map<string, { readonly cell: CellRef; readonly form: TableForm }>();
  for (const form of forms)
    for (const row of rowsOf(form))
      for (const column of row.columns) {
        const key = `${row.key}.${column.key}`;
        if (!cells.has(key)) cells.set(key, { cell: { table: id, row: row.key, column: column.key }, form });
      }
  return [...cells.values()];
}

function compared(cell: CellRef, form: TableForm, one: Report, other: Report): ComparedCell {
  const a = datumIn(one, cell);
  const b = datumIn(other, cell);
  const difference = a?.state === "number" && b?.state === "number" ? subtract(b.value, a.value) : undefined;
  return { cell, form, a, b, difference, isEqual: isEqual(a, b) };
}

function datumIn(report: Report, { table, row, column }: CellRef): Datum | undefined {
  return report.tables.get(table)?.rows.get(row)?.data.get(column);
}

/** What was not read is never the same as anything. */
function isEqual(a: Datum | undefined, b: Datum | undefined): boolean {
  if (!a || !b) return !a && !b;
  if (a.state === "number" && b.state === "number") return equals(a.value, b.value);
  return a.state === "blank" && b.state === "blank";
}
