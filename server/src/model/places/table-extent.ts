import type { Report, ReportTable } from "../types";
import { formLineSpan } from "./table-places";
import { isOpenEnded, touchesEnd } from "./text-end";

/**
 * Returns the index of the last line of the form of which something can be said: the last one that is there as a whole
 * where the text may end inside the table, the form's last otherwise.
 */
export function lastReadLine(report: Report, table: ReportTable): number {
  const { lines } = table.form;
  if (!isOpenEnded(report, table)) return lines.length - 1;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    const place = line && formLineSpan(table, line);
    if (place && !touchesEnd(report, place)) return index;
  }
  return -1;
}

/** Reports whether the text may end in this row, so that missing cells of it may have been cut off. */
export function isLastRow(report: Report, table: ReportTable, key: string): boolean {
  if (!isOpenEnded(report, table)) return false;
  // The values of 表四 stand in one row of the document.
  return table.id === "reviews" || [...table.rows.keys()].at(-1) === key;
}
