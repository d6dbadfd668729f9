import type { TableForm } from "../../spec/types";
import { type Item, rowStart } from "../labels/items";
import { vocabularyOf } from "../labels/vocabulary";
import type { OpenRow } from "./open-rows";

/** Rows between the heads of a block of 表二 and its last row of values, at most. */
const ROWS_ABOVE = 4;

/**
 * Takes the copies out of rows in which a converter printed a merged cell once for each of its columns. Copies are
 * certain only by the head above, which is printed as often as the value below it; a row without such a head is left as
 * it is.
 */
export function withoutCopies(form: TableForm, items: readonly Item[], rows: readonly OpenRow[]): readonly OpenRow[] {
  return rows.map((row) => {
    const run = trimmed(row.run);
    if (run.length <= row.form.columns.length || !run[0]?.stream.rowsMarked) return row;
    const once = onceEach(run, headsAbove(form, items, items.indexOf(run[0])));
    return once?.length === row.form.columns.length ? { ...row, run: once } : row;
  });
}

/** Returns the run without the blank cells at its end, which may be padding. */
function trimmed(run: readonly Item[]): readonly Item[] {
  let end = run.length;
  while (end > 0 && run[end - 1]?.kind === "blank") end--;
  return run.slice(0, end);
}

/** Returns each value once; undefined where there are not as many heads, or two values under copies of one differ. */
function onceEach(run: readonly Item[], heads: readonly Item[]): readonly Item[] | undefined {
  if (heads.length !== run.length) return undefined;
  const once: Item[] = [];
  for (const [at, item] of run.entries()) {
    const first = once.at(-1);
    const isCopy = first !== undefined && heads[at]?.words.key === heads[at - 1]?.words.key;
    if (!isCopy) once.push(item);
    else if (item.cell.text !== first.cell.text) return undefined;
    else
      once[once.length - 1] = { ...first, cell: { ...first.cell, copies: [...(first.cell.copies ?? []), item.cell] } };
  }
  return once;
}

/** Returns the heads of columns in the nearest row above that has nothing else behind its corner. */
function headsAbove(form: TableForm, items: readonly Item[], at: number): readonly Item[] {
  const { heads } = vocabularyOf(form);
  const stream = items[at]?.stream;
  let end = rowStart(items, at);
  for (let above = 0; above < ROWS_ABOVE && end > 0 && items[end - 1]?.stream === stream; above++) {
    const start = rowStart(items, end - 1);
    const [corner, ...cells] = trimmed(items.slice(start, end));
    const columns = cells.filter((item) => item.words.key !== corner?.words.key);
    if (columns.length > 0 && columns.every((item) => heads.has(item.words.key))) return columns;
    end = start;
  }
  return [];
}
