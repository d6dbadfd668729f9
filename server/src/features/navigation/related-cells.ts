import { relationsOf } from "../../spec/relations";
import { type CellRef, type Relation, type TableForm, takesPart } from "../../spec/types";

/** The cells that the form ties to one cell, each list in the order of the form. */
export interface RelatedCells {
  /** The cells of which the cell's figure is the sum. */
  readonly addends: readonly CellRef[];
  /** The sums that the cell's figure goes into. */
  readonly totals: readonly CellRef[];
  /** The other three figures of the balance of its column. */
  readonly balance: readonly CellRef[];
}

/** Returns the cells that the relations of a form tie to one of its cells. */
export function relatedCells(form: TableForm, cell: CellRef): RelatedCells {
  const relations = relationsOf(form).filter((relation) => takesPart(relation, cell));
  const sums = relations.filter(({ code }) => code !== "intake-balance");
  const isWhole = (relation: Relation): boolean => isSame(relation.terms[0]?.cell, cell);
  return {
    addends: sums.filter(isWhole).flatMap((relation) => relation.terms.slice(1).map((term) => term.cell)),
    totals: sums.filter((relation) => !isWhole(relation)).flatMap((relation) => relation.terms[0]?.cell ?? []),
    balance: relations
      .filter(({ code }) => code === "intake-balance")
      .flatMap((relation) => relation.terms.map((term) => term.cell).filter((other) => !isSame(other, cell))),
  };
}

function isSame(a: CellRef | undefined, b: CellRef): boolean {
  return a?.row === b.row && a.column === b.column;
}
