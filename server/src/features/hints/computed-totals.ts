import { add, type Decimal, equals, isZero, whole, ZERO } from "../../base/decimal";
import type { Report, ReportTable } from "../../model/types";
import { datumAt, standsForSum } from "../../relations/evaluate";
import type { Explained } from "../../relations/explain";
import { relationsOf } from "../../spec/relations";
import { type Relation, sameCell } from "../../spec/types";
import { type FigurePlace, figurePlaces } from "../place";

/** A total that is wrong or blank, with what it comes to. */
export interface ComputedTotal {
  readonly figure: FigurePlace;
  readonly value: Decimal;
  /**
   * True if the total itself is certainly wrong and this is the right figure. Otherwise its parts add up to this, and
   * one of them may be wrong.
   */
  readonly certain: boolean;
}

/**
 * Returns the totals of a table that are wrong or blank. Where one explanation accounts for all broken relations, only
 * the totals that it names: the others are right. A total whose row and column come to different sums is left out, and
 * one that is blank where all is blank.
 */
export function computedTotals(report: Report, table: ReportTable, explained: Explained): readonly ComputedTotal[] {
  if (table.cut || table.unread) return [];
  const [only, ...others] = explained.explanations.get(table.id) ?? [];
  const relations = relationsOf(table.form).filter(({ code }) => code !== "intake-balance");
  return figurePlaces(report, table).flatMap((figure): readonly ComputedTotal[] => {
    const own = relations.filter(({ terms: [first] }) => first && sameCell(first.cell, figure.cell));
    if (own.length === 0 || figure.datum.state === "unreadable") return [];
    if (only && others.length === 0) {
      const change = only.find(({ cell }) => sameCell(cell, figure.cell));
      if (change) return [{ figure, value: whole(change.to), certain: true }];
      if (figure.datum.state === "number") return [];
    }
    const value = agreed(own.map((relation) => sumOf(table, relation)));
    return value && isNews(figure, value) ? [{ figure, value, certain: false }] : [];
  });
}

/** A number other than the sum, or a blank where the sum is not 0. */
function isNews({ datum }: FigurePlace, value: Decimal): boolean {
  return datum.state === "number" ? !equals(datum.value, value) : !isZero(value);
}

/** Returns the sum of the parts; undefined if one of them is unknown. */
function sumOf(table: ReportTable, relation: Relation): Decimal | undefined {
  let sum = ZERO;
  for (const { cell } of relation.terms.slice(1)) {
    const datum = datumAt(table, cell);
    if (!datum || datum.state === "unreadable") return undefined;
    if (datum.state === "number") sum = add(sum, datum.value);
    else if (standsForSum(table, cell)) return undefined;
  }
  return sum;
}

/** The sum that all which are known agree in. */
function agreed(sums: readonly (Decimal | undefined)[]): Decimal | undefined {
  const [first, ...others] = sums.filter((sum): sum is Decimal => sum !== undefined);
  return first && others.every((other) => equals(first, other)) ? first : undefined;
}
