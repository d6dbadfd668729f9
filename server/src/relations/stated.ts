import { add, compare, type Decimal, isZero, magnitude, negate, subtract, ZERO } from "../base/decimal";
import { keeping } from "../base/memo";
import { type Figure, figuresOf } from "../model/places/figures";
import { touchesEnd } from "../model/places/text-end";
import type { Report, ReportTable } from "../model/types";
import { relationsOf } from "../spec/relations";
import { APPLICANTS } from "../spec/tables/applications";
import { type CellRef, rowsOf, sameCell, takesPart } from "../spec/types";
import type { ClaimTerm, Meaning } from "../spec/words/claims/types";
import { datumAt, evaluate } from "./evaluate";
import type { Explained } from "./explain";

/** The tables' figure for something that prose states. */
export interface Stated {
  readonly table: ReportTable;
  /** The cells named, groups taken apart. */
  readonly cells: readonly CellRef[];
  /** The signed sum; undefined where one of the cells is blank, unreadable or not there. */
  readonly value: Decimal | undefined;
  /** The sum of those cells that hold a number: what the whole comes to at least. */
  readonly atLeast: Decimal;
}

/**
 * Looks a reading up in the tables; undefined where their form does not have such a line, or a table is not there or
 * not read.
 */
export function statedFigure(report: Report, reading: Meaning): Stated | undefined {
  const table = report.tables.get(reading[0]?.table ?? "applications");
  if (!table || table.unread) return undefined;
  const parts = reading.map((term) => ({ term, cells: cellsOf(table, term) }));
  if (parts.some(({ cells }) => cells.length === 0)) return undefined;
  let value: Decimal | undefined = ZERO;
  let atLeast = ZERO;
  for (const { term, cells } of parts) {
    for (const cell of cells) {
      const one = valueAt(report, table, cell);
      const signed = one && (term.sign < 0 ? negate(one) : one);
      value = value && signed && add(value, signed);
      if (signed) atLeast = add(atLeast, signed);
    }
  }
  return { table, cells: parts.flatMap(({ cells }) => cells), value, atLeast };
}

/** The cells of a term: of one row, or of all rows of a group; none where the table's form does not have them. */
function cellsOf({ form }: ReportTable, { table, row, column }: ClaimTerm): readonly CellRef[] {
  const rows = rowsOf(form).filter((one) => one.key === row || one.within.at(-1) === row);
  return rows
    .filter((one) => one.columns.some(({ key }) => key === column))
    .map((one) => ({ table, row: one.key, column }));
}

/**
 * Returns the number in a cell. For a blank total of 表三, returns the sum of its row if the sums of the columns prove
 * that nothing is missing there.
 */
function valueAt(report: Report, table: ReportTable, cell: CellRef): Decimal | undefined {
  const datum = datumAt(table, cell);
  if (datum?.state === "number") return touchesEnd(report, datum.cell.span) ? undefined : datum.value;
  if (datum?.state !== "blank" || cell.table !== "applications" || cell.column !== "total") return undefined;
  let sum = ZERO;
  for (const { key } of APPLICANTS) {
    if (key === "total") continue;
    const part = datumAt(table, { ...cell, column: key });
    if (!part || part.state === "unreadable" || !soundColumns(table).has(key)) return undefined;
    if (part.state === "number") sum = add(sum, part.value);
  }
  return sum;
}

/**
 * The columns that add up, or are blank from top to bottom while others add up. None in a table whose results are blank
 * in all columns: it is not filled in yet, and says nothing. Computed once, since many cells of a table ask for them.
 */
const soundColumns = keeping((table: ReportTable): ReadonlySet<string> => {
  const columns = APPLICANTS.map(({ key }) => [key, sumOf(table, key)] as const);
  const isFilled = columns.some(([, sum]) => sum !== "blank");
  return new Set(columns.flatMap(([key, sum]) => (isFilled && sum !== "broken" ? [key] : [])));
});

function sumOf(table: ReportTable, column: string): "holds" | "blank" | "broken" {
  const relation = relationsOf(table.form).find(({ id }) => id === `column-total/${column}`);
  if (!relation) return "broken";
  const sides = evaluate(table, relation);
  if (sides) return isZero(sides.difference) ? "holds" : "broken";
  return relation.terms.every(({ cell }) => datumAt(table, cell)?.state === "blank") ? "blank" : "broken";
}

/**
 * Reports whether the table has to be corrected first in one of the cells: a broken relation puts it in doubt, or it is
 * the one figure that explains those that are broken.
 */
export function inDoubt({ cells }: Stated, { broken, explanations }: Explained): boolean {
  return cells.some(
    (cell) =>
      broken.some(({ relation }) => takesPart(relation, cell)) ||
      explanations.get(cell.table)?.some((changes) => changes.some((change) => sameCell(change.cell, cell))),
  );
}

/** Reports whether a figure in prose is the table's, amounts rounded to as many places as the prose gives. */
export function agrees(claim: Decimal, figure: Decimal): boolean {
  const distance = subtract(claim, figure);
  const size = magnitude(distance);
  if (figure.scale <= claim.scale) return isZero(size);
  return compare(size, { coefficient: 1n, scale: claim.scale }) < 0;
}

/** Returns the figures behind the cells, for related places. */
export function figuresBehind(report: Report, { table, cells }: Stated): readonly Figure[] {
  return figuresOf(report, table).filter(({ cell }) => cells.some((one) => sameCell(one, cell)));
}
