import { add, type Decimal, isZero, negate, ZERO } from "../base/decimal";
import type { Datum, ReportTable } from "../model/types";
import { relationsOf } from "../spec/relations";
import type { CellRef, Relation } from "../spec/types";

/** A relation that does not hold, with the two sides as a person would write them down. */
export interface BrokenRelation {
  readonly relation: Relation;
  /** The sum of the terms with a plus sign. */
  readonly left: Decimal;
  /** The sum of the terms with a minus sign, their sign taken away. */
  readonly right: Decimal;
  /** left − right, never zero. */
  readonly difference: Decimal;
}

/** The datum of a cell in a table, if the row and the cell are there. */
export function datumAt(table: ReportTable, cell: CellRef): Datum | undefined {
  return table.rows.get(cell.row)?.data.get(cell.column);
}

/**
 * The relations of a table that do not hold. Blank cells count as 0. A relation is only judged when each of its terms is a number or
 * blank, at least one of them is a number, and no blank stands where a sum should: a blank total is a blank, not a wrong sum. In a table
 * that is cut only those relations are judged whose terms are all there.
 */
export function brokenRelations(table: ReportTable): readonly BrokenRelation[] {
  const broken: BrokenRelation[] = [];
  for (const relation of relationsOf(table.form)) {
    const sides = evaluate(table, relation);
    if (sides && !isZero(sides.difference)) broken.push({ relation, ...sides });
  }
  return broken;
}

/** Both sides of a relation, or undefined where it cannot be judged. */
export function evaluate(table: ReportTable, relation: Relation): Omit<BrokenRelation, "relation"> | undefined {
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
  if (numbers === 0) return undefined;
  return { left, right, difference: add(left, negate(right)) };
}

/** Whether a blank cell is a total over figures that are there: nobody left it out because there was nothing to count. */
export function standsForSum(table: ReportTable, cell: CellRef): boolean {
  return relationsOf(table.form).some(
    (relation) =>
      isTotal(relation, cell) && relation.terms.slice(1).some((term) => isNonZero(datumAt(table, term.cell))),
  );
}

function isNonZero(datum: Datum | undefined): boolean {
  return datum?.state === "number" && !isZero(datum.value);
}

/** Whether the cell is the total that the relation checks. The balance of 表三 has no such cell. */
function isTotal(relation: Relation, cell: CellRef): boolean {
  if (relation.code === "intake-balance") return false;
  const first = relation.terms[0]?.cell;
  return first?.row === cell.row && first.column === cell.column;
}
