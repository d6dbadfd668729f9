import type { Edit } from "../base/edits";
import { layoutOf } from "../layout/index";
import type { Cell } from "../layout/types";
import type { Datum, Report, ReportTable } from "../model/types";

/** Returns the edits that write another content into a value cell, in the layout of its table. */
export function fillCell(report: Report, table: ReportTable, datum: Datum, content: string): readonly Edit[] {
  return fillCopies(report, table, datum.cell, content);
}

/** Returns the edits that write another content into a cell and into the copies of a merged one. */
export function fillCopies(report: Report, table: ReportTable, cell: Cell, content: string): readonly Edit[] {
  const { fill } = layoutOf(table.layout);
  return [cell, ...(cell.copies ?? [])].flatMap((one) => fill(report.text, one, content));
}
