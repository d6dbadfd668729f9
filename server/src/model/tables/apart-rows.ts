import { rowsOf, type TableForm } from "../../spec/types";
import { type Item, isFigure, isValue, rowEnd } from "../labels/items";
import type { OpenRow } from "./open-rows";

/**
 * Returns the rows of a table whose labels stand in one block and whose values in another right behind it, as a page
 * read column by column has them: bound by their order where every label of the form is there and just as many rows
 * follow, each of as many figures as columns and nothing else. Undefined for any other table.
 */
export function apartRows(
  form: TableForm,
  items: readonly Item[],
  open: readonly OpenRow[],
): readonly OpenRow[] | undefined {
  const rows = rowsOf(form);
  const columns = rows[0]?.columns.length;
  const [first, last] = [open[0]?.link, open.at(-1)?.link];
  if (!first || !last || open.length !== rows.length || !items[first.start]?.stream.rowsMarked) return undefined;
  if (rows.some((row) => row.columns.length !== columns) || items.slice(first.start, last.end).some(isFigure))
    return undefined;
  const values = valueRows(items, rowEnd(items, last.end - 1));
  if (values.length !== open.length || values.some(({ run }) => run.length !== columns)) return undefined;
  return open.map((row, index): OpenRow => ({ ...row, ...values[index], before: 0 }));
}

/** Returns the figures of the rows that hold nothing but figures side by side, up to the first other row. */
function valueRows(items: readonly Item[], from: number): readonly Pick<OpenRow, "run" | "end">[] {
  const rows: Pick<OpenRow, "run" | "end">[] = [];
  for (let start = from; items[start]?.stream === items[from - 1]?.stream; start = rowEnd(items, start)) {
    const row = items.slice(start, rowEnd(items, start));
    const run = row.filter(isFigure);
    const begins = row.indexOf(run[0] as Item);
    if (run.length === 0 || !row.every(isValue) || row[begins + run.length - 1] !== run.at(-1)) break;
    rows.push({ run, end: start + begins + run.length });
  }
  return rows;
}
