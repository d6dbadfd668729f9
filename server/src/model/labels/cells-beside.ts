import { labelKey } from "../../base/fold";
import type { Cell } from "../../layout/types";
import { BESIDE_HEADS } from "../../spec/tables/table-heads";
import { isLabel } from "./vocabulary";

/** Rows with fewer cells have no column beside a label and a value. */
const FEWEST_CELLS = 3;

/**
 * Returns the cells of columns that the form does not have, known by their heads (序号, 备注, 占比): those of the head's
 * row and of the rows below it that are just as wide; and of a first column that counts the rows. Few texts have one.
 */
export function cellsBeside(cells: readonly Cell[]): ReadonlySet<Cell> | undefined {
  if (!cells.some((cell) => isHead(cell) || isFirstNumber(cell))) return undefined;
  const rows = rowsIn(cells).filter(({ length }) => length >= FEWEST_CELLS);
  const heads = rows.flatMap((row, at) => (isHeadRow(row) ? [at] : []));
  const headed = heads.flatMap((head, at) => columnsBelow(rows.slice(head, heads[at + 1])));
  return new Set([...headed, ...countedCells(rows)]);
}

/** Returns the columns below such heads in the first of some rows. */
function columnsBelow(rows: readonly (readonly Cell[])[]): readonly Cell[] {
  const [heads = []] = rows;
  return heads.flatMap((head, at) => (isHead(head) ? columnBelow(rows, at === heads.length - 1 ? -1 : at) : []));
}

/**
 * Returns a column of rows. A row without a cell there has lost one: where the others are numbers, a number at its end is
 * of that column too.
 */
function columnBelow(rows: readonly (readonly Cell[])[], at: number): readonly Cell[] {
  const width = rows[0]?.length ?? 0;
  const whole = rows.filter(({ length }) => length === width);
  const isNumbered = at < 0 && whole.some((row) => isFigure(row.at(at)));
  if (!isNumbered) return whole.flatMap((row) => row.at(at) ?? []);
  const filled = rows.filter((row) => row.length <= width && row.slice(0, at).some(isFigure));
  const lacking = filled.filter((row) => !isFigure(row.at(at)));
  const short = new Set(lacking.length * FEWEST_NUMBERED < filled.length ? lacking : []);
  return rows.flatMap((row) => {
    const last = row.length === width || (row.length < width && isFigure(row.at(at))) ? row.slice(at) : [];
    return short.has(row) ? [...last, ...row.filter(isFigure).slice(-1)] : last;
  });
}

/** Of so many rows one may lack a number, where a column holds numbers. */
const FEWEST_NUMBERED = 6;

/** Reports whether a row has such a head and words of the form beside it; 备注 may also begin a row that is a note. */
function isHeadRow(row: readonly Cell[]): boolean {
  return row.some(isHead) && !row.some(isFigure) && row.some(({ text }) => isLabel(labelKey(text)));
}

/** So many rows in which the first cells count on are numbered; fewer may be figures. */
const FEWEST_COUNTED = 4;

/** Returns the first cells of rows that a program numbered from 0 or 1 on, and the row above that numbers the columns. */
function countedCells(rows: readonly (readonly Cell[])[]): readonly Cell[] {
  const found: Cell[] = [];
  rows.forEach((row, from) => {
    if (!isFirstNumber(row[0])) return;
    const first = Number(row[0]?.text);
    let to = from;
    while (rows[to]?.length === row.length && rows[to]?.[0]?.text === `${first + to - from}`) to++;
    if (to - from < FEWEST_COUNTED) return;
    found.push(...rows.slice(from, to).flatMap(([cell]) => cell ?? []));
    const above = rows[from - 1] ?? [];
    if (numbersColumns(above)) found.push(...above);
  });
  return found;
}

/** Reports whether a row holds the numbers of the columns from 0 on, perhaps behind a blank cell. */
function numbersColumns(row: readonly Cell[]): boolean {
  const numbers = row.slice(row[0]?.text === "" ? 1 : 0);
  return numbers.length >= FEWEST_CELLS && numbers.every(({ text }, at) => text === `${at}`);
}

function isFirstNumber(cell: Cell | undefined): boolean {
  return cell?.startsRow === true && (cell.text === "0" || cell.text === "1");
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
