import type { Item } from "../labels/items";
import type { OpenRow } from "./open-rows";

/**
 * Marks the rows of a drawn table as doubtful above whose line figures stand that belong to no row: if no rules divide
 * its rows, a label and its figures may begin there.
 */
export function doubtBelowStrays(items: readonly Item[], rows: readonly OpenRow[]): readonly OpenRow[] {
  const start = rows[0]?.link?.start;
  if (start === undefined || items[start]?.stream.layout !== "box") return rows;
  const owned = new Set(rows.flatMap((row) => row.run));
  return rows.map((row) =>
    row.link && lineAbove(items, row.link.start).some((item) => item.kind === "number" && !owned.has(item))
      ? { ...row, doubtful: true }
      : row,
  );
}

/** Returns the items of the line before the one on which an item stands. */
function lineAbove(items: readonly Item[], at: number): readonly Item[] {
  const end = lineStart(items, at);
  return end > 0 && items[end - 1]?.stream === items[at]?.stream ? items.slice(lineStart(items, end - 1), end) : [];
}

function lineStart(items: readonly Item[], at: number): number {
  let start = at;
  while (start > 0 && !items[start]?.cell.startsRow && items[start - 1]?.stream === items[at]?.stream) start--;
  return start;
}
