import { addTo, type Groups } from "../../base/groups";
import { numbersOf, uncertain } from "./digits";
import { type Grid, type GridCell, gridsOf } from "./grid";
import type { Glyph, Page } from "./page";
import { middle, type TextLine, textLines } from "./text-lines";

/** A cell of a row. */
export interface PageCell {
  readonly lines: readonly TextLine[];
  readonly left: number;
  readonly right: number;
  /** True if it begins in a row above; then it is empty. */
  readonly isCovered: boolean;
}

/** A ruled table, or the part of one that is on one page. */
export interface PageTable {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly (readonly PageCell[])[];
}

/** What a page holds: tables, and the characters outside them. */
export interface PageContent {
  readonly tables: readonly PageTable[];
  readonly others: readonly Glyph[];
}

/** Finds the ruled tables of a page and what stands in their cells. */
export function tablesOf({ glyphs, rulings }: Page): PageContent {
  const size = middle(glyphs.map((glyph) => glyph.size)) || 10;
  // No row of text is this low, and no column this narrow.
  const tolerance = Math.min(Math.max(size * 0.35, 1.2), 4);
  const grids = gridsOf(rulings, tolerance).filter(({ cells }) => cells.length > 1);
  let others = glyphs;
  // A table within a cell of another one takes what stands in it.
  const tables = [...grids]
    .sort((a, b) => areaOf(a) - areaOf(b))
    .flatMap((grid) => {
      const { inCells, rest } = sorted(others, grid);
      if (inCells.size === 0) return [];
      others = rest;
      return [tableOf(grid, inCells, tolerance)];
    });
  return { tables, others };
}

/** Puts characters into the cells that they stand in. */
function sorted(glyphs: readonly Glyph[], grid: Grid) {
  const cellOf = (glyph: Glyph) => grid.cellAt((glyph.left + glyph.right) / 2, glyph.baseline - glyph.size * 0.35);
  const cells = new Map(glyphs.map((glyph) => [glyph, cellOf(glyph)]));
  const unreadable = new Set<Glyph>();
  for (const number of numbersOf(glyphs)) {
    const own = [...new Set(number.map((digit) => cells.get(digit)))];
    if (own.length === 1) continue;
    // A number that is wider than its cell. Its cell is the one that most of it is in, if nothing else is in the
    // others.
    const count = (cell: GridCell | undefined): number => number.filter((digit) => cells.get(digit) === cell).length;
    const most = own.reduce((a, b) => (count(b) > count(a) ? b : a));
    const isAlone = glyphs.every(
      (glyph) =>
        number.includes(glyph) ||
        !own.includes(cells.get(glyph)) ||
        cells.get(glyph) === most ||
        !isBeside(glyph, number),
    );
    for (const digit of number)
      if (isAlone && most) cells.set(digit, most);
      else unreadable.add(digit);
  }
  const inCells: Groups<GridCell, Glyph> = new Map();
  const rest: Glyph[] = [];
  for (const [glyph, cell] of cells) {
    const read = unreadable.has(glyph) ? uncertain(glyph) : glyph;
    if (cell) addTo(inCells, cell, read);
    else rest.push(read);
  }
  return { inCells, rest };
}

/** Reports whether a character stands on the line of a number, and near it. */
function isBeside(glyph: Glyph, number: readonly Glyph[]): boolean {
  const [first, last] = [number[0], number.at(-1)];
  if (!first || !last || Math.abs(glyph.baseline - first.baseline) > first.size || glyph.text.trim() === "")
    return false;
  return glyph.right > first.left - 6 * first.size && glyph.left < last.right + 6 * first.size;
}

function areaOf({ xs, ys }: Grid): number {
  return ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));
}

function tableOf(
  { xs, ys, cells }: Grid,
  inCells: ReadonlyMap<GridCell, readonly Glyph[]>,
  tolerance: number,
): PageTable {
  // What has no room for a character lies between lines that were meant to be one, as in a table whose rows differ a
  // little.
  const hasRoom = ({ left, right }: GridCell): boolean => (xs[right] ?? 0) - (xs[left] ?? 0) >= 3 * tolerance;
  const rows = ys.slice(1).map((_, row) =>
    cells
      .filter((cell) => cell.top <= row && row < cell.bottom && (hasRoom(cell) || inCells.has(cell)))
      .sort((a, b) => a.left - b.left)
      .map((cell): PageCell => {
        const isCovered = cell.top < row;
        const [left = 0, right = 0] = [xs[cell.left], xs[cell.right]];
        return { lines: isCovered ? [] : textLines(inCells.get(cell) ?? []), left, right, isCovered };
      }),
  );
  return {
    left: xs[0] ?? 0,
    right: xs.at(-1) ?? 0,
    top: ys[0] ?? 0,
    bottom: ys.at(-1) ?? 0,
    // Rows that are all covered come of lines that end within a cell, and low ones of borders that are apart.
    rows: rows.filter((row, at) => {
      const isLow = (ys[at + 1] ?? 0) - (ys[at] ?? 0) < 2 * tolerance;
      return row.some(({ isCovered, lines }) => !isCovered && !(isLow && lines.length === 0));
    }),
  };
}
