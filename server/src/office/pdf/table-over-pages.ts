import { cellText, isFull, isNumber } from "./cell-text";
import type { PageItem } from "./page-items";
import type { PageCell, PageTable } from "./page-table";

/** How far apart, in points, the sides of two parts of a table may be. */
const SAME_SIDE = 6;
/** What a label begins with; the rest of one never does. */
const LABEL = /^(?:\d+\s*[.．、]|[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)/;

type Row = readonly PageCell[];

/** Joins the parts of tables that the ends of pages cut. */
export function joinedTables(pages: readonly (readonly PageItem[])[]): readonly (readonly PageItem[])[] {
  const joined: PageItem[][] = [];
  for (const items of pages) {
    const [first, ...rest] = items;
    const page = joined.filter((one) => one.length > 0).at(-1);
    const last = page?.at(-1);
    if (page && last?.kind === "table" && first?.kind === "table" && areAligned(last.table, first.table)) {
      page.pop();
      // What follows on this page follows the table.
      page.push({ kind: "table", table: together(last.table, first.table) }, ...rest);
    } else joined.push([...items]);
  }
  return joined;
}

/** Reports whether two tables or cells have the same sides. */
function areAligned(a: Sides, b: Sides): boolean {
  return Math.abs(a.left - b.left) < SAME_SIDE && Math.abs(a.right - b.right) < SAME_SIDE;
}

type Sides = Pick<PageTable, "left" | "right">;

function together(table: PageTable, next: PageTable): PageTable {
  const rows = next.rows.slice(repeatedRows(table, next));
  const [first = [], ...rest] = rows;
  const last = table.rows.at(-1) ?? [];
  const pairs = pairsOf(last, first);
  if (pairs && isOneRow(pairs)) return { ...table, rows: [...table.rows.slice(0, -1), pairs.map(joinedCell), ...rest] };
  const [above, below] = withoutRests(last, first);
  return { ...table, rows: [...table.rows.slice(0, -1), above, below, ...rest].filter((row) => row.length > 0) };
}

function joinedCell([a, b]: readonly [PageCell, PageCell]): PageCell {
  return { ...a, lines: [...a.lines, ...b.lines] };
}

/**
 * Puts what the end of a page has cut off cells that cover several rows back into them, where another row begins beside
 * it. Leaves both rows as they are where that is not certain.
 */
function withoutRests(last: Row, first: Row): readonly [Row, Row] {
  // On the left of the label that begins a row stands what covers several.
  const label = first.findIndex(({ lines }) => LABEL.test(lines[0]?.text ?? ""));
  const covering = label < 0 ? first : first.slice(0, label);
  const above = new Map(
    covering.flatMap((b) => {
      const a = last.find((one) => areAligned(one, b));
      return a && b.lines.length > 0 ? [[b, a] as const] : [];
    }),
  );
  if (![...above].every(([b, a]) => isRestOf(b, a))) return [last, first];
  const restOf = (a: PageCell) => first.find((b) => above.get(b) === a);
  return [
    last.map((a) => joinedCell([a, restOf(a) ?? { ...a, lines: [] }])),
    first.map((b) => (above.get(b) ? { ...b, lines: [] } : b)),
  ];
}

/** Returns how many rows at the top of a part repeat those at the top of the table: its head. */
function repeatedRows(table: PageTable, next: PageTable): number {
  const textOf = (row: Row): string => row.map((cell) => cellText(cell, row)).join("\t");
  const differs = next.rows.findIndex((row, at) => {
    const own = table.rows[at];
    return !own || textOf(row) !== textOf(own) || row.every(({ lines }) => lines.length === 0) || row.some(isNumber);
  });
  return differs < 0 ? next.rows.length : differs;
}

/** Puts each cell of a row beside the one that stands below it; undefined if they do not stand below each other. */
function pairsOf(last: Row, first: Row): readonly (readonly [PageCell, PageCell])[] | undefined {
  if (last.length !== first.length) return undefined;
  const pairs = last.map((cell, at) => [cell, first[at] ?? cell] as const);
  return pairs.every(([a, b]) => areAligned(a, b)) ? pairs : undefined;
}

/** Reports whether the words of a cell are the rest of those in a cell above. */
function isRestOf(b: PageCell, a: PageCell): boolean {
  if (a.lines.length === 0 || isNumber(a) || isNumber(b)) return false;
  return isFull(a) && !LABEL.test(b.lines[0]?.text ?? "");
}

/**
 * Reports whether two rows are the parts of one that the end of a page has cut: every label goes on, or is not there
 * again. A row has a label of its own, and a label that goes on has filled its line.
 */
function isOneRow(pairs: readonly (readonly [PageCell, PageCell])[]): boolean {
  const labels = pairs.filter(([a]) => a.lines.length > 0 && !isNumber(a));
  return (
    labels.length > 0 &&
    pairs.every(([a, b]) => {
      if (b.lines.length === 0 || a.isCovered) return true;
      if (isNumber(b)) return a.lines.length === 0 || isNumber(a);
      return isRestOf(b, a);
    })
  );
}
