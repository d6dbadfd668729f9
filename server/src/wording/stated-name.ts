import type { Stated } from "../relations/stated";
import { APPLICANTS } from "../spec/tables/applications";
import { type CellRef, rowsOf } from "../spec/types";
import { cellName, rowName, shortLabel } from "./names";

/**
 * Returns the name of the stated cells for a message: a row, a group, or the rows one after the other; with the column
 * if it is not the total of 表三.
 */
export function nameOf({ table, cells }: Stated): string {
  const { form } = table;
  const [first] = cells;
  if (!first) return form.name;
  const rows = rowsOf(form).filter((row) => cells.some((cell) => cell.row === row.key));
  const column = first.table === "applications" && first.column !== "total" ? `，${columnsOf(cells)}` : "";
  if (rows.length === 1) {
    const [row] = rows;
    if (first.table === "applications") return (row ? rowName(form, row) : form.name) + column;
    return cellName(form, first);
  }
  const group = form.lines.find((line) => {
    if (line.kind !== "group") return false;
    const own = rowsOf(form).filter((row) => row.within.at(-1) === line.key);
    return own.length === rows.length && own.every((row) => rows.includes(row));
  });
  if (group?.kind === "group") return shortLabel(group.label) + column;
  return rows.map((row) => rowName(form, row)).join("、") + column;
}

function columnsOf(cells: readonly CellRef[]): string {
  const keys = new Set(cells.map((cell) => cell.column));
  const [only] = keys;
  return keys.size > 1 ? "法人或其他组织" : (APPLICANTS.find(({ key }) => key === only)?.label ?? "");
}
