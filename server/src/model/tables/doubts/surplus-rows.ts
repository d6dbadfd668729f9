import type { Item } from "../../labels/items";
import { type OpenRow, ownerOf } from "../open-rows";
import { fullRuns } from "../unlabelled-rows";

/** Rows with fewer columns are too easily mistaken for figures of other rows. */
const FEWEST_COLUMNS = 5;

/**
 * Returns the rows with the figures of several rows: in their run, or as rows of figures right behind it that have no
 * label and that the form has no room for. Either the form is not that of the table, or the label is that of several
 * rows.
 */
export function rowsWithSurplus(items: readonly Item[], rows: readonly OpenRow[]): ReadonlySet<OpenRow> {
  const isOwned = ownerOf(rows);
  const inOrder = [...rows].sort((a, b) => a.end - b.end);
  return new Set(
    inOrder.filter((row, index) => {
      const next = inOrder[index + 1];
      const columns = row.form.columns.length;
      if (!next || columns < FEWEST_COLUMNS || next.form.columns.length !== columns) return false;
      if (row.run.filter(({ kind }) => kind === "number").length >= 2 * columns) return true;
      // A row whose label is lost owns its figures.
      const runs = fullRuns(items, row.end, next.link?.start ?? next.end, columns);
      return runs.some((start) => !isOwned(items[start] as Item) && !isLabelled(items, row.end, start));
    }),
  );
}

/** Reports whether words stand before the figures, as the label of a row that no form has does. */
function isLabelled(items: readonly Item[], from: number, start: number): boolean {
  let before = start - 1;
  while (before >= from && items[before]?.kind === "blank") before--;
  return before >= from && items[before]?.kind === "text";
}
