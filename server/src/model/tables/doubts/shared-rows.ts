import { overlap } from "../../../base/span";
import type { TableId } from "../../../spec/types";
import type { ReportRow, ReportTable } from "../../types";

/**
 * The tables, without the rows of two of them that have a figure in common: one of the labels stands there by mishap,
 * and nothing says which.
 */
export function withoutSharedRows(tables: ReadonlyMap<TableId, ReportTable>): ReadonlyMap<TableId, ReportTable> {
  const all = [...tables.values()].filter(({ layout }) => layout !== "glued");
  const without = (table: ReportTable): ReportTable => {
    const others = all.filter((other) => other !== table).flatMap(({ rows }) => [...rows.values()]);
    return withoutRows(table, (row) => others.some((other) => shareFigure(row, other)));
  };
  return new Map([...tables].map(([id, table]) => [id, all.includes(table) ? without(table) : table]));
}

/** Of a row that was not read, nobody knows which cells are its own. */
function shareFigure(one: ReportRow, other: ReportRow): boolean {
  if (!overlap(one.span, other.span) || one.state !== "read" || other.state !== "read") return false;
  return one.run.some((cell) => cell.text !== "" && other.run.includes(cell));
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
