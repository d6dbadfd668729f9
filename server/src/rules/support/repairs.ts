import { add, compare, type Decimal, isNegative, isWhole, negate, subtract, whole, ZERO } from "../../base/decimal";
import type { ReportTable } from "../../model/types";
import { type BrokenRelation, datumAt, evaluate, numberAt } from "../../relations/evaluate";
import { MAX_FIGURE } from "../../relations/localise";
import { relationsOf } from "../../spec/relations";
import { type CellRef, type Relation, sameCell, type Term } from "../../spec/types";

/** One figure whose change would make a relation hold. */
export interface Repair {
  readonly cell: CellRef;
  /** The figure that would make the relation hold: a whole number, not below 0, that may be a count. */
  readonly value: Decimal;
}

const MOST = whole(MAX_FIGURE);

/**
 * Returns the figures that may be to blame: each would mend the relation alone, breaks none that holds now, and mends
 * as many of the other broken ones as any. The total comes first and alone where it is among them; nothing at all where
 * the addends would all do.
 */
export function repairsOf(table: ReportTable, broken: BrokenRelation): readonly Repair[] {
  const ranked = broken.relation.terms.flatMap((term) => {
    const repair = repairAt(table, broken, term);
    const mended = repair && relationsMended(table, repair);
    return repair && mended !== undefined ? [{ repair, mended }] : [];
  });
  const most = Math.max(...ranked.map(({ mended }) => mended));
  const best = ranked.filter(({ mended }) => mended === most).map(({ repair }) => repair);
  const total = totalOf(broken.relation);
  const atTotal = total && best.find(({ cell }) => sameCell(cell, total));
  if (atTotal) return [atTotal];
  return total && best.length > 1 ? [] : best;
}

/** Returns the total that the relation checks; the balance of 表三 has none. */
export function totalOf(relation: Relation): CellRef | undefined {
  return relation.code === "intake-balance" ? undefined : relation.terms[0]?.cell;
}

function repairAt(table: ReportTable, { difference }: BrokenRelation, { sign, cell }: Term): Repair | undefined {
  const datum = datumAt(table, cell);
  if (!datum || datum.state === "unreadable") return undefined;
  const now = datum.state === "number" ? datum.value : ZERO;
  const value = sign > 0 ? subtract(now, difference) : add(now, difference);
  return isNegative(value) || !isWhole(value) || compare(value, MOST) > 0 ? undefined : { cell, value };
}

/** Returns the number of broken relations that the change mends; undefined if it breaks one that holds. */
function relationsMended(table: ReportTable, { cell, value }: Repair): number | undefined {
  let mended = 0;
  for (const relation of relationsOf(table.form)) {
    const term = relation.terms.find((candidate) => sameCell(candidate.cell, cell));
    const sides = term && evaluate(table, relation);
    if (!term || !sides) continue;
    const held = sides.difference.coefficient === 0n;
    const shift = subtract(value, numberAt(table, cell) ?? ZERO);
    const holds = add(sides.difference, term.sign > 0 ? shift : negate(shift)).coefficient === 0n;
    if (held && !holds) return undefined;
    if (!held && holds) mended++;
  }
  return mended;
}
