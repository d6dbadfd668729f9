import { keeping } from "../../base/memo";
import type { CellRef, ColumnForm } from "../../spec/types";
import type { Datum, Report, ReportRow, ReportTable } from "../types";
import { touchesEnd } from "./text-end";

/** A value cell with its place in the form. */
export interface Figure<D extends Datum = Datum> {
  readonly table: ReportTable;
  readonly row: ReportRow;
  readonly column: ColumnForm;
  readonly cell: CellRef;
  readonly datum: D;
}

/**
 * Returns the value cells of a table in the order of the form, apart from those whose column is not known and from one
 * in which the text ends.
 */
export function figuresOf(report: Report, table: ReportTable): readonly Figure[] {
  return listed(table, report);
}

/** Several rules walk the same table's figures; reports are immutable, so they are listed once. */
const listed = keeping((table: ReportTable, report: Report): readonly Figure[] => {
  const figures: Figure[] = [];
  for (const row of table.rows.values()) {
    if (row.state === "unassigned") continue;
    for (const column of row.form.columns) {
      const datum = row.data.get(column.key);
      if (!datum || (datum.state === "unreadable" && datum.why === "unassigned")) continue;
      // A number at the very end of the text may have had more digits.
      if (touchesEnd(report, datum.cell.span)) continue;
      figures.push({ table, row, column, cell: { table: table.id, row: row.form.key, column: column.key }, datum });
    }
  }
  return figures;
});
