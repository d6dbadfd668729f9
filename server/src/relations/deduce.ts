import type { ReportTable } from "../model/types";
import { relationsOf } from "../spec/relations";
import { APPLICANTS } from "../spec/tables/applications";
import { type CellRef, type Relation, sameCell, takesPart } from "../spec/types";
import { datumAt, isCount, isTotal, standsForSum } from "./evaluate";

/**
 * Returns the figures that a row of 表三 must have had, by column, where its values are not in the text at all: each
 * column's balance and sum leave just one. Undefined where a column has no relation that can be reckoned, two disagree,
 * or the row's own total would not be the sum.
 */
export function deducedRow(table: ReportTable, row: string): ReadonlyMap<string, number> | undefined {
  const relations = relationsOf(table.form);
  const figures = new Map<string, number>();
  for (const { key } of APPLICANTS) {
    const cell: CellRef = { table: table.id, row, column: key };
    const value = agreed(table, relations, cell);
    if (value === undefined) return undefined;
    figures.set(key, value);
  }
  return addsUp(figures) ? figures : undefined;
}

/**
 * Returns the figure that a cell without a count must have if all figures of its table are right: what each relation
 * leaves in which all others are counts. Undefined where there is none, or two disagree.
 */
export function figureLeft(table: ReportTable, cell: CellRef): number | undefined {
  return agreed(table, closedAround(table, cell), cell);
}

/**
 * Returns the figure that is left for a cell without a count, if two relations leave the same, or the cell is the total
 * of the one that does: a single relation may as well have another wrong figure in it.
 */
export function figureProved(table: ReportTable, cell: CellRef): number | undefined {
  const relations = closedAround(table, cell);
  return relations.length > 1 || relations.some((relation) => isTotal(relation, cell))
    ? agreed(table, relations, cell)
    : undefined;
}

/** Reports whether 0 in a cell without a number breaks no relation whose other figures are all counts. */
export function zeroFits(table: ReportTable, cell: CellRef): boolean {
  return closedAround(table, cell).every((relation) => solved(table, relation, cell) === 0);
}

/** The relations that the cell is in, all other figures of which are counts. */
function closedAround(table: ReportTable, cell: CellRef): readonly Relation[] {
  return relationsOf(table.form).filter(
    (relation) =>
      takesPart(relation, cell) &&
      relation.terms.every((term) => sameCell(term.cell, cell) || isCountAt(table, term.cell)),
  );
}

function isCountAt(table: ReportTable, cell: CellRef): boolean {
  const datum = datumAt(table, cell);
  return datum?.state === "number" && isCount(datum.value);
}

/** The one figure that the relations leave for a cell. */
function agreed(table: ReportTable, relations: readonly Relation[], cell: CellRef): number | undefined {
  const figures = [...new Set(relations.flatMap((relation) => solved(table, relation, cell) ?? []))];
  return figures.length === 1 ? figures.find((figure) => figure >= 0) : undefined;
}

/**
 * Returns the figure that the relation leaves for the cell; undefined if the cell is not in it, or another of its
 * figures is unknown.
 */
function solved(table: ReportTable, relation: Relation, cell: CellRef): number | undefined {
  let own: 1 | -1 | undefined;
  let rest = 0;
  for (const { sign, cell: other } of relation.terms) {
    if (sameCell(other, cell)) {
      own = sign;
      continue;
    }
    const datum = datumAt(table, other);
    if (datum?.state === "blank" && !standsForSum(table, other)) continue;
    if (datum?.state !== "number" || datum.value.scale !== 0) return undefined;
    rest += sign * Number(datum.value.coefficient);
  }
  return own === undefined ? undefined : 0 - own * rest;
}

function addsUp(figures: ReadonlyMap<string, number>): boolean {
  const total = figures.get("total");
  let sum = 0;
  for (const [column, value] of figures) if (column !== "total") sum += value;
  return total === sum;
}
