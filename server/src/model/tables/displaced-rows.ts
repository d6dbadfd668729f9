import { labelKey } from "../../base/fold";
import type { RowForm, TableForm } from "../../spec/types";
import type { Item } from "../labels/items";
import { vocabularyOf } from "../labels/vocabulary";
import { type OpenRow, ownerOf } from "./open-rows";
import { runAfter } from "./runs";

/** Cells before and behind the rows in their places among which a row out of its place is looked for. */
const AROUND = 40;

/**
 * Adds the rows that stand in the table but not in their place, as far as that is certain: the form's whole label is a
 * cell of its own that stands there once, and as many figures as the row has columns follow it and belong to no other
 * row. A table on a printed page or without borders has no such certainty.
 */
export function addDisplacedRows(
  form: TableForm,
  items: readonly Item[],
  rows: readonly OpenRow[],
): readonly OpenRow[] {
  const first = rows[0]?.link?.start ?? -1;
  const stream = items[first]?.stream;
  const known = new Set(rows.map((row) => row.form.key));
  const missing = form.lines.filter((line): line is RowForm => line.kind === "row" && !known.has(line.key));
  if (!stream || missing.length === 0) return rows;
  if (stream.layout === "space-columns" || stream.layout === "glued") return rows;
  const from = Math.max(0, first - AROUND);
  const to = Math.min(items.length, Math.max(...rows.map((row) => row.end)) + AROUND);
  const isOwned = ownerOf(rows);
  const displaced = missing.flatMap((line) => {
    const at = onlyPlace(items, from, to, labelKey(line.label));
    if (at === undefined || items[at]?.stream !== stream) return [];
    const run = runAfter(items, at + 1, to, line.columns.length);
    const figures = run.filter((item) => item.kind === "number");
    if (figures.length !== line.columns.length || run.some(isOwned)) return [];
    return displacedRow(form, line, items, at, run);
  });
  return [...rows, ...displaced].sort((a, b) => a.line - b.line);
}

/** Returns the only item of a range with these words; undefined where there is none, or several. */
function onlyPlace(items: readonly Item[], from: number, to: number, key: string): number | undefined {
  const found = items.slice(from, to).flatMap((item, index) => (item.words.key === key ? [from + index] : []));
  return found.length === 1 ? found[0] : undefined;
}

function displacedRow(
  form: TableForm,
  line: RowForm,
  items: readonly Item[],
  at: number,
  run: readonly Item[],
): readonly OpenRow[] {
  const entry = vocabularyOf(form)
    .byKey.get(labelKey(line.label))
    ?.find((one) => one.form === line);
  if (!entry) return [];
  const end = items.indexOf(run.at(-1) as Item, at) + 1;
  const link = { line: entry.line, entry, start: at, end: at + 1, inner: undefined, weight: 0 };
  return [{ line: entry.line, form: line, link, run, end, before: 1 }];
}
