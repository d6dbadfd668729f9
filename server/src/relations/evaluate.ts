import { add, type Decimal, isNegative, isWhole, isZero, negate, ZERO } from "../base/decimal";
import { keeping } from "../base/memo";
import type { Datum, ReportTable } from "../model/types";
import { relationsOf } from "../spec/relations";
import type { CellRef, Relation } from "../spec/types";

/** The two sides of a relation as a person would write them down. */
export interface Sides {
  /** The sum of the terms with a plus sign. */
  readonly left: Decimal;
  /** The sum of the terms with a minus sign, their sign taken away. */
  readonly right: Decimal;
  /** left − right. */
  readonly difference: Decimal;
}

/** A relation that does not hold: its difference is never zero. */
export interface BrokenRelation extends Sides {
  readonly relation: Relation;
}

/** Returns the datum of a cell in a table, if the row and the cell are there. */
export function datumAt(table: ReportTable, cell: CellRef): Datum | undefined {
  return table.rows.get(cell.row)?.data.get(cell.column);
}

/**
 * Returns the relations of a table that do not hold. Blank cells count as 0. A relation is only judged when each of its
 * terms is a number or blank, at least one of them is a number, and no blank stands where a sum should: a blank total
 * is a blank, not a wrong sum, where the second side of the balance is blank, it is still to be written, and a figure
 * that is no count is itself what is wrong. In a table that is cut only those relations are judged whose terms are all
 * there. Where nothing but 上年结转 is filled in, as in a new report, there is nothing to judge yet.
 */
export function brokenRelations(table: ReportTable): readonly BrokenRelation[] {
  if (isOnlyBegun(table)) return [];
  const all = sidesOf(table);
  const broken: BrokenRelation[] = [];
  relationsOf(table.form).forEach((relation, index) => {
    const sides = all[index];
    if (sides && !isZero(sides.difference) && relation.terms.every(({ cell }) => mayBeCount(table, cell)))
      broken.push({ relation, ...sides });
  });
  return broken;
}

/** Returns the number of a cell; undefined where there is none. */
export function numberAt(table: ReportTable, cell: CellRef): Decimal | undefined {
  const datum = datumAt(table, cell);
  return datum?.state === "number" ? datum.value : undefined;
}

function mayBeCount(table: ReportTable, cell: CellRef): boolean {
  const datum = datumAt(table, cell);
  return datum?.state !== "number" || isCount(datum.value);
}

/**
 * Returns both sides of each relation of the table, in the order of `relationsOf`. Reckoned once for a table, whoever
 * asks.
 */
export const sidesOf = keeping((table: ReportTable): readonly (Sides | undefined)[] =>
  relationsOf(table.form).map((relation) => evaluate(table, relation)),
);

/** Reports whether nothing but 上年结转 is filled in. */
export function isOnlyBegun({ rows }: ReportTable): boolean {
  for (const [key, { data }] of rows) {
    if (key === "carriedIn") continue;
    for (const datum of data.values()) if (datum.state !== "blank") return false;
  }
  return true;
}

/** Returns both sides of a relation, or undefined where it cannot be judged. */
export function evaluate(table: ReportTable, relation: Relation): Sides | undefined {
  let left = ZERO;
  let right = ZERO;
  let numbers = 0;
  for (const { sign, cell } of relation.terms) {
    const datum = datumAt(table, cell);
    if (!datum || datum.state === "unreadable") return undefined;
    if (datum.state === "blank") {
      if (isTotal(relation, cell) || standsForSum(table, cell)) return undefined;
      continue;
    }
    numbers++;
    if (sign > 0) left = add(left, datum.value);
    else right = add(right, datum.value);
  }
  if (numbers === 0 || isUnanswered(table, relation)) return undefined;
  return { left, right, difference: add(left, negate(right)) };
}

/** Reports whether nothing is written yet where the balance of 表三 has its second side: 总计 and 结转下年度. */
function isUnanswered(table: ReportTable, { code, terms }: Relation): boolean {
  if (code !== "intake-balance") return false;
  return terms.every(({ sign, cell }) => sign > 0 || datumAt(table, cell)?.state === "blank");
}

/** Reports whether a number may be a count: whole, and not below 0. */
export function isCount(value: Decimal): boolean {
  return !isNegative(value) && isWhole(value);
}

/**
 * Reports whether a blank cell is a total over figures that are present, so that it was not left out for lack of
 * anything to count.
 */
export function standsForSum(table: ReportTable, cell: CellRef): boolean {
  return relationsOf(table.form).some(
    (relation) =>
      isTotal(relation, cell) && relation.terms.slice(1).some((term) => isNonZero(datumAt(table, term.cell))),
  );
}

function isNonZero(datum: Datum | undefined): boolean {
  return datum?.state === "number" && !isZero(datum.value);
}

/** Reports whether the cell is the total that the relation checks. The balance of 表三 has no such cell. */
export function isTotal(relation: Relation, cell: CellRef): boolean {
  if (relation.code === "intake-balance") return false;
  const first = relation.terms[0]?.cell;
  return first?.row === cell.row && first.column === cell.column;
}
