import { type Item, isFigure, isValue, rowEnd, rowStart } from "../../labels/items";
import { blocksOf, type OpenRow, ownerOf } from "../open-rows";

/**
 * Marks rows as doubtful whose figures may be those of another row, because figures stand nearby that belong to no row:
 * in a drawn table on the line above a row, as a label and its figures may begin there if no rules divide its rows;
 * where cells are divided and rows are not, before the first of rows of which one has not enough, as labels may stand
 * behind their figures, and behind a row that has not enough, where a damaged figure may be its last; where rows are
 * marked, in a row before its label, and as a row without a label, if a label stands there without figures.
 */
export function doubtByStrays(items: readonly Item[], rows: readonly OpenRow[]): readonly OpenRow[] {
  const start = rows[0]?.link?.start;
  const stream = start === undefined ? undefined : items[start]?.stream;
  if (!stream || stream.layout === "glued") return rows;
  const isOwned = ownerOf(rows);
  const isStray = (item: Item | undefined): boolean => item !== undefined && isFigure(item) && !isOwned(item);
  const isBehindStray = (row: OpenRow): boolean => lacksFigures(row) && rowBefore(items, startOf(row)).some(isStray);
  if (stream.layout === "box")
    return doubted(rows, (row) => isBehindStray(row) || lineAbove(items, startOf(row)).some(isStray));
  if (stream.rowsMarked) {
    const moved = new Set(blocksOf(rows).flatMap((block) => movedRows(items, block, isStray)));
    const next = new Map(rows.map((row, index) => [row, rows[index + 1]]));
    return doubted(
      rows,
      (row) =>
        moved.has(row) ||
        isBehindStray(row) ||
        (!row.run.some(isFigure) && items.slice(row.end, startOf(next.get(row) ?? row)).some(isStray)),
    );
  }
  const shifted = new Set(
    blocksOf(rows)
      .filter((block) => isShifted(items, block, isStray))
      .flat(),
  );
  return doubted(rows, (row) => shifted.has(row) || (lacksFigures(row) && isDamaged(items[row.end])));
}

/** A figure with a character or two in it that no figure has. */
const DAMAGED = /^\d[\d.,]*[^\d\s.,\u4e00-\u9fff/／—–-]{1,2}[\d.,]*$/;

function isDamaged(item: Item | undefined): boolean {
  return item?.kind === "text" && DAMAGED.test(item.cell.text);
}

function doubted(rows: readonly OpenRow[], isDoubtful: (row: OpenRow) => boolean): readonly OpenRow[] {
  return rows.map((row) => (row.link && isDoubtful(row) ? { ...row, doubtful: true } : row));
}

function lacksFigures({ run, form }: OpenRow): boolean {
  return run.filter(isFigure).length < form.columns.length;
}

function startOf(row: OpenRow): number {
  return row.link?.start ?? 0;
}

/** Reports whether figures stand before the first label of a block, and wherever they belong, some row lacks them. */
function isShifted(
  items: readonly Item[],
  block: readonly OpenRow[],
  isStray: (item: Item | undefined) => boolean,
): boolean {
  const first = block.find((row) => row.link);
  if (!first || !block.some(lacksFigures)) return false;
  let before = startOf(first) - 1;
  while (items[before]?.kind === "blank") before--;
  return items[before]?.stream === items[startOf(first)]?.stream && isStray(items[before]);
}

/** Rows with fewer columns are too easily mistaken for other figures. */
const FEWEST_COLUMNS = 3;

/**
 * Returns the rows from a label without any figure to a row of figures without a label, for more than half of the
 * columns, right before or behind a block or in it: the labels between may stand a row too high or too low.
 */
function movedRows(
  items: readonly Item[],
  block: readonly OpenRow[],
  isStray: (item: Item | undefined) => boolean,
): readonly OpenRow[] {
  const [first, last] = [block[0], block.at(-1)];
  const empty = block.filter((row) => row.link && !row.run.some(isFigure)).map(startOf);
  const columns = first?.form.columns.length ?? 0;
  if (!first || !last || empty.length === 0 || columns < FEWEST_COLUMNS) return [];
  const from = rowStart(items, Math.max(0, rowStart(items, startOf(first)) - 1));
  const to = rowEnd(items, rowEnd(items, last.end - 1));
  const strays: number[] = [];
  for (let start = from; start < to; start = rowEnd(items, start)) {
    const row = items.slice(start, rowEnd(items, start));
    const figures = row.filter(isFigure);
    if (2 * figures.length > columns && row.every(isValue) && figures.every(isStray)) strays.push(start);
  }
  const isBetween = (at: number): boolean =>
    strays.some((stray) => empty.some((other) => Math.min(stray, other) <= at && at <= Math.max(stray, other)));
  return block.filter((row) => isBetween(startOf(row)));
}

/** Returns the items before a label in its own row. */
function rowBefore(items: readonly Item[], at: number): readonly Item[] {
  return items.slice(rowStart(items, at), at);
}

/** Returns the items of the line before the one on which an item stands. */
function lineAbove(items: readonly Item[], at: number): readonly Item[] {
  const end = rowStart(items, at);
  return end > 0 && items[end - 1]?.stream === items[at]?.stream ? items.slice(rowStart(items, end - 1), end) : [];
}
