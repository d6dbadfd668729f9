import { labelKey } from "../../base/fold";
import type { Cell } from "../../layout/types";
import { BESIDE_HEADS } from "../../spec/tables/table-heads";

/** Rows with fewer cells have no column beside a label and a value. */
const FEWEST_CELLS = 3;

/**
 * Returns the cells of a first or last column that the form does not have, known by its head (序号, 备注, 占比): those of
 * the head's row and of the rows below it that are just as wide. Few texts have one.
 */
export function cellsBeside(cells: readonly Cell[]): ReadonlySet<Cell> | undefined {
  if (!cells.some(isHead)) return undefined;
  const beside = new Set<Cell>();
  let column: { readonly width: number; readonly last: boolean } | undefined;
  for (const row of rowsIn(cells)) {
    const { length: width } = row;
    const [first, last] = [row[0], row.at(-1)];
    if (!first || !last || width < FEWEST_CELLS) continue;
    if (isHead(first) !== isHead(last)) column = { width, last: isHead(last) };
    if (column?.width === width) beside.add(column.last ? last : first);
  }
  return beside;
}

function isHead({ text }: Cell): boolean {
  return text.length <= LONGEST_HEAD && BESIDE_HEADS.has(labelKey(text));
}

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
