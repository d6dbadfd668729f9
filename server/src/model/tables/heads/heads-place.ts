import { type ColumnForm, labelKeys } from "../../../spec/types";
import type { Item } from "../../labels/items";

/** Where the heads of columns stand in their row of cells. */
export interface HeadsPlace {
  /** The places of the first and the last column's heads, from 0. */
  readonly first: number;
  readonly last: number;
  /** The cells of their row. */
  readonly width: number;
}

/** The heads of a table stand at most so many cells before its last row. */
const BEFORE = 400;
/** Rows of heads have at most so many cells. */
const WIDEST = 40;

/**
 * Returns where the heads of columns stand that are nearest before an item of their table: those of the first and the
 * last column in one row, whose beginning and end are marked; where no marks divide rows, in one that the item itself
 * ends. Undefined where there is no such row.
 */
export function headsBefore(
  items: readonly Item[],
  from: number,
  columns: readonly ColumnForm[],
): HeadsPlace | undefined {
  const [first, last] = [columns[0], columns.at(-1)];
  const stream = items[from]?.stream;
  for (let at = from - 1; at >= Math.max(0, from - BEFORE) && items[at]?.stream === stream; at--) {
    if (!isOne(items[at], first)) continue;
    const row = (stream?.rowsMarked ? undefined : rowUpTo(items, at, from)) ?? markedRow(items, at);
    if (!row) return undefined;
    const { start, end } = row;
    for (let other = end - 1; other >= at; other--)
      if (isOne(items[other], last)) return { first: at - start, last: other - start, width: end - start };
    return undefined;
  }
  return undefined;
}

function isOne(item: Item | undefined, column: ColumnForm | undefined): boolean {
  return item?.kind === "text" && column !== undefined && labelKeys(column).includes(item.words.key);
}

/** Where a row of cells begins, and the item behind it. */
interface Row {
  readonly start: number;
  readonly end: number;
}

function markedRow(items: readonly Item[], at: number): Row | undefined {
  const [start, end] = [rowStart(items, at), rowEnd(items, at)];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/**
 * The row of heads right before a label, where no mark need begin or end it: the cell before its first head, which is
 * the corner, its heads, and the blanks that fill it up to the label's row.
 */
function rowUpTo(items: readonly Item[], at: number, label: number): Row | undefined {
  let last = label - 1;
  while (last > at && items[last]?.kind === "blank") last--;
  const isShort = label - at < WIDEST;
  const heads = items.slice(at, last + 1);
  return isShort && heads.every(({ kind }) => kind === "text") ? { start: at - 1, end: label } : undefined;
}

function rowStart(items: readonly Item[], at: number): number | undefined {
  for (let start = at; start > at - WIDEST && start >= 0; start--) if (items[start]?.cell.startsRow) return start;
  return undefined;
}

function rowEnd(items: readonly Item[], at: number): number | undefined {
  for (let end = at + 1; end < at + WIDEST && end < items.length; end++) if (items[end]?.cell.startsRow) return end;
  return undefined;
}
