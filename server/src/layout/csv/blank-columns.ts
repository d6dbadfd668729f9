import { isBlankCell } from "../cells";
import type { Cell, CellStream } from "../types";

/** No table is so wide: the columns of several stand among each other, as on a sheet into which a page was read. */
const WIDE = 16;

/**
 * Returns rows that are all as wide as no table without the columns in which nothing stands from the first row of the
 * block to the last. Of the rows of headings, only a part may belong to the block.
 */
export function withoutBlankColumns(stream: CellStream): CellStream {
  if (!stream.rowsMarked || stream.cells.length < WIDE) return stream;
  const rows = rowsOf(stream.cells);
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (width < WIDE) return stream;
  const isWhole = (row: readonly Cell[]): boolean => row.length === width;
  const areAlike = rows.every((row) => isWhole(row) || row.filter((cell) => !isBlankCell(cell)).length <= 1);
  if (!areAlike) return stream;
  const filled = Array.from({ length: width }, (_, column) =>
    rows.some((row) => isWhole(row) && !isBlankCell(row[column] as Cell)),
  );
  // A row keeps its first cell, which begins it.
  const isKept = (_: Cell, column: number): boolean => column === 0 || filled[column] === true;
  return { ...stream, cells: rows.flatMap((row) => (isWhole(row) ? row.filter(isKept) : row)) };
}

function rowsOf(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    if (cell.startsRow) rows.push([]);
    rows.at(-1)?.push(cell);
  }
  return rows;
}
