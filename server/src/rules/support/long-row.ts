import type { Edit } from "../../base/edits";
import { readsBack } from "../../edits/gate/proof";
import type { Cell } from "../../layout/types";
import type { Report, ReportRow, ReportTable } from "../../model/types";
import { brokenRelations } from "../../relations/evaluate";

/** An empty cell that a row may have too many, and the edit that takes it out. */
export interface SurplusCell {
  /** Its number among the cells of the row, the first with content being 1. */
  readonly number: number;
  readonly edits: readonly Edit[];
}

/** Returns the cells of a row from the first to the last that has content: blanks around them may be padding. */
export function cellsBetween(row: ReportRow): readonly Cell[] {
  const filled = row.run.flatMap((cell, index) => (cell.text.trim() === "" ? [] : [index]));
  return row.run.slice(filled[0], (filled.at(-1) ?? -1) + 1);
}

/**
 * Returns the empty cells that may be the one too many in a long row: without it all others are read in their order,
 * and every relation that they are in holds. Of empty cells side by side it does not matter which one is taken out.
 */
export function surplusCells(report: Report, table: ReportTable, row: ReportRow): readonly SurplusCell[] {
  const cells = cellsBetween(row);
  if (cells.length !== row.form.columns.length + 1) return [];
  return cells.flatMap((cell, index) => {
    const next = cells[index + 1];
    if (cell.text.trim() !== "" || !next || cells[index - 1]?.text.trim() === "") return [];
    const edits = [removal(report, cells, cell, next)];
    const others = cells.filter((other) => other !== cell).map(({ text }) => text);
    const isRead = (after: Report): boolean => {
      const again = after.tables.get(table.id);
      return again !== undefined && holds(again, row.form.key, others);
    };
    return readsBack(report, edits, isRead) ? [{ number: index + 1, edits }] : [];
  });
}

/** The cells of the row written anew: it is all of them that get their columns by it. */
function removal({ text }: Report, cells: readonly Cell[], cell: Cell, next: Cell): Edit {
  const start = Math.min(...cells.map(({ span }) => span.start));
  const end = Math.max(...cells.map(({ span }) => span.end));
  return { span: { start, end }, newText: text.slice(start, cell.slot.start) + text.slice(next.slot.start, end) };
}

/** Reports whether a row has just these figures, and no relation that it is in is broken. */
function holds(table: ReportTable, key: string, figures: readonly string[]): boolean {
  const row = table.rows.get(key);
  return (
    row?.state === "read" &&
    row.form.columns.every((column, index) => row.data.get(column.key)?.text === figures[index]) &&
    brokenRelations(table).every(({ relation }) => relation.terms.every(({ cell }) => cell.row !== key))
  );
}
