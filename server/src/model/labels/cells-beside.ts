import { labelKey } from "../../base/fold";
import type { Cell } from "../../layout/types";
import { BESIDE_HEADS } from "../../spec/tables/table-heads";
import { isLabel } from "./vocabulary";

/** Rows with fewer cells have no column beside a label and a value. */
const FEWEST_CELLS = 3;

/**
 * Returns the cells of a first or last column that the form does not have, known by its head (序号, 备注, 占比): those of
 * the head's row and of the rows below it that are just as wide. Few texts have one. A narrower row has lost a cell: a
 * number at its end is of that column too where the others are numbers.
 */
export function cellsBeside(cells: readonly Cell[]): ReadonlySet<Cell> | undefined {
  if (!cells.some(isHead)) return undefined;
  const rows = rowsIn(cells).filter(({ length }) => length >= FEWEST_CELLS);
  const heads = rows.flatMap((row, at) => (isHeadRow(row) ? [at] : []));
  return new Set(heads.flatMap((head, at) => columnBelow(rows.slice(head, heads[at + 1]))));
}

/** Returns the cells of the column that a row of heads begins or ends with. */
function columnBelow(rows: readonly (readonly Cell[])[]): readonly Cell[] {
  const [heads = []] = rows;
  const at = isHead(heads[0]) ? 0 : -1;
  const isWhole = (row: readonly Cell[]): boolean => row.length === heads.length;
  const isNumbered = at < 0 && rows.some((row) => isWhole(row) && isFigure(row.at(at)));
  const own = rows.filter((row) => isWhole(row) || (isNumbered && row.length < heads.length && isFigure(row.at(at))));
  return own.flatMap((row) => row.at(at) ?? []);
}

/**
 * Reports whether a row has such a head at one end and words of the form beside it; 备注 may also begin a row that is a
 * note.
 */
function isHeadRow(row: readonly Cell[]): boolean {
  if (isHead(row[0]) === isHead(row.at(-1)) || row.some(isFigure)) return false;
  return row.some(({ text }) => isLabel(labelKey(text)));
}

function isHead(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.text.length <= LONGEST_HEAD && BESIDE_HEADS.has(labelKey(cell.text));
}

function isFigure(cell: Cell | undefined): boolean {
  return cell !== undefined && FIGURE.test(cell.text);
}

const FIGURE = /^\s*\d[\d.]*%?\s*$/;

/** A head with white space inside (备 注) is longer than its words. */
const LONGEST_HEAD = 8;

function rowsIn(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    if (row && !cell.startsRow) row.push(cell);
    else rows.push([cell]);
  }
  return rows;
}
