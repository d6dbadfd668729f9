import type { Edit } from "../base/text";
import { layoutOf } from "../layout/index";
import type { Datum, Report, ReportTable } from "../model/types";

/** Returns the edits that write another content into a value cell, in the layout of its table. */
export function fillCell(report: Report, table: ReportTable, datum: Datum, content: string): readonly Edit[] {
  return layoutOf(table.layout).fill(report.text, datum.cell, content);
}
