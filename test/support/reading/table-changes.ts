import { applyEdits } from "../../../server/src/base/edits";
import { figurePlaces } from "../../../server/src/features/place";
import { changeTables, type TableChange } from "../../../server/src/features/tables/change-tables";
import type { Report } from "../../../server/src/model/types";
import type { TableId } from "../../../server/src/spec/types";
import { cellKey } from "../reports/figures";

/** The text after a change that is made. */
export function changed(report: Report, change: TableChange): string {
  const result = changeTables(report, change);
  if ("problem" in result) throw new Error(result.problem["zh-CN"]);
  return applyEdits(report.text, result.edits);
}

/** A figure typed into a cell, by the cell's key. */
export const fill = (key: string, text: string): TableChange => {
  const [table, row = "", column = ""] = key.split(".");
  return { kind: "fill", cells: [{ cell: { table: table as TableId, row, column }, text }] };
};

/** What every value cell of a report holds, by its key. */
export const contents = (report: Report): ReadonlyMap<string, string> =>
  new Map(
    [...report.tables.values()].flatMap((table) =>
      figurePlaces(report, table).map(
        ({ cell, datum }) => [cellKey(cell.table, cell.row, cell.column), datum.text] as const,
      ),
    ),
  );
