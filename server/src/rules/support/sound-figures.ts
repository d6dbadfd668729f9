import { add, type Decimal, isZero, negate, ZERO } from "../../base/decimal";
import { type DigestFigures, digestFigure, digestForm, isBlankAt } from "../../model/digest/digest-figures";
import { relationsOf } from "../../spec/relations";
import { type CellRef, type Relation, takesPart } from "../../spec/types";

/**
 * Reports whether a figure can be compared with another report's: no relation that it takes part in is broken in its
 * own report.
 */
export function isSound(figures: DigestFigures, cell: CellRef): boolean {
  const form = digestForm(figures, cell.table);
  if (!form) return false;
  return !relationsOf(form).some((relation) => takesPart(relation, cell) && isBroken(figures, relation));
}

/** Reports whether the relation is broken. A relation with an unknown figure is not judged. */
function isBroken(figures: DigestFigures, { terms }: Relation): boolean {
  let sum = ZERO;
  for (const { sign, cell } of terms) {
    const value = valueAt(figures, cell);
    if (!value) return false;
    sum = add(sum, sign > 0 ? value : negate(value));
  }
  return !isZero(sum);
}

function valueAt(figures: DigestFigures, cell: CellRef): Decimal | undefined {
  return digestFigure(figures, cell)?.value ?? (isBlankAt(figures, cell) ? ZERO : undefined);
}
