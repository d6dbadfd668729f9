import { type Decimal, equals, isZero, sumOfAll } from "../../../base/decimal";
import type { TableId } from "../../../spec/types";
import type { Datum, ReportRow, ReportTable } from "../../types";
import { withoutRows } from "./shared-rows";

/** Fewer rows may look so by chance. */
const ENOUGH = 2;

/**
 * The tables, without the rows whose figures may be another column's: a program that leaves out blank cells and fills
 * rows up at their ends (`新收 | 4 | 2 | 6 | ||||`) has pushed the totals of 表三 to the left, where each row that has
 * figures and is not full ends with their sum and then with blanks. Then no row that ends with blanks is read.
 */
export function withoutPushedRows(tables: ReadonlyMap<TableId, ReportTable>): ReadonlyMap<TableId, ReportTable> {
  const applications = tables.get("applications");
  if (!applications || !hasPushedTotals(applications)) return tables;
  return new Map([...tables].map(([id, table]) => [id, withoutRows(table, isOpen)]));
}

function hasPushedTotals({ rows }: ReportTable): boolean {
  const filled = [...rows.values()].map(cellsOf).filter((cells) => cells.some(isFilled));
  const sums = filled.filter((cells) => endsWithSum(cells) && figuresOf(cells).some((figure) => !isZero(figure)));
  // Of a row in which only the total was filled in, one figure is left.
  return sums.length >= ENOUGH && filled.every((cells) => isFull(cells) || leadsWith(cells, 1) || endsWithSum(cells));
}

/** Figures from the first column on, the last of them the sum of the others, then blanks. */
function endsWithSum(cells: readonly Datum[]): boolean {
  const figures = figuresOf(cells);
  const total = figures.at(-1);
  const parts = figures.slice(0, -1);
  if (!total || parts.length === 0 || figures.length === cells.length) return false;
  return equals(sumOfAll(parts), total) && leadsWith(cells, figures.length);
}

function isFull(cells: readonly Datum[]): boolean {
  return cells.every(({ state }) => state === "number");
}

/** Reports whether so many figures stand in the first columns and blanks in all others. */
function leadsWith(cells: readonly Datum[], count: number): boolean {
  return cells.every(({ state }, index) => state === (index < count ? "number" : "blank"));
}

function figuresOf(cells: readonly Datum[]): readonly Decimal[] {
  return cells.flatMap((cell) => (cell.state === "number" ? [cell.value] : []));
}

function isOpen(row: ReportRow): boolean {
  const cells = cellsOf(row);
  return row.state === "read" && cells.length > 1 && cells.at(-1)?.state === "blank" && cells.some(isFilled);
}

function cellsOf({ data }: ReportRow): readonly Datum[] {
  return [...data.values()];
}

function isFilled({ state }: Datum): boolean {
  return state !== "blank";
}
