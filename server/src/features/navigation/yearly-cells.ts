import type { CellRef } from "../../spec/types";

/**
 * Returns the cell of the year before that a cell has to agree with, by what reviewers check: 上年结转 with last year's
 * 结转下年度.
 */
export function cellOfLastYear(cell: CellRef): CellRef | undefined {
  return cell.table === "applications" && cell.row === "carriedIn" ? { ...cell, row: "carriedOut" } : undefined;
}

/** Returns the cell of the year after that has to agree with a cell. */
export function cellOfNextYear(cell: CellRef): CellRef | undefined {
  return cell.table === "applications" && cell.row === "carriedOut" ? { ...cell, row: "carriedIn" } : undefined;
}
