import type { Cell } from "../../../layout/types";
import type { TableId } from "../../../spec/types";
import type { ReportRow, ReportTable } from "../../types";

/**
 * The tables, without the rows of two of them that have a figure in common: one of the labels stands there by mishap,
 * and nothing says which.
 */
export function withoutSharedRows(tables: ReadonlyMap<TableId, ReportTable>): ReadonlyMap<TableId, ReportTable> {
  const all = [...tables.values()].filter(({ layout }) => layout !== "glued");
  const counts = new Map<Cell, number>();
  for (const { rows } of all)
    for (const cell of new Set([...rows.values()].flatMap(filledIn))) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const isShared = (row: ReportRow): boolean => filledIn(row).some((cell) => (counts.get(cell) ?? 0) > 1);
  return new Map([...tables].map(([id, table]) => [id, all.includes(table) ? withoutRows(table, isShared) : table]));
}

/** Of a row that was not read, nobody knows which cells are its own. */
function filledIn({ state, run }: ReportRow): readonly Cell[] {
  return state === "read" ? run.filter(({ text }) => text !== "") : [];
}

/** Returns a table without what was read of some of its rows. */
export function withoutRows(table: ReportTable, isDoubtful: (row: ReportRow) => boolean): ReportTable {
  const rows = [...table.rows].map(([key, row]): [string, ReportRow] => [
    key,
    isDoubtful(row) ? { ...row, state: "unassigned", data: new Map() } : row,
  ]);
  if (rows.every(([key, row]) => row === table.rows.get(key))) return table;
  return { ...table, rows: new Map(rows), unread: table.unread ?? "arrangement" };
}
