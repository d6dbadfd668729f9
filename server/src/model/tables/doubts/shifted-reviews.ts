import { inReviewRows, OUTCOMES } from "../../../spec/tables/reviews";
import { type Item, isBlank, isUnmarked, textsOf } from "../../labels/items";
import { endsWithSum, hasTwice, lacksJoint } from "../../sums";
import { isTotalCut } from "./broken-rows";

const COLUMNS = OUTCOMES.length;

/** Reports whether fifteen cells of 表四, `next` behind them, may stand in the columns beside their own. */
export function areShifted(run: readonly Item[], next: Item | undefined): boolean {
  const rows = inReviewRows(run);
  const failing = rows.map(textsOf).filter((row) => !endsWithSum(row));
  return isTotalCut(run.slice(-COLUMNS), next) || areBroken(run, next, failing) || areCut(run, failing);
}

/** A row of the table in which the total is not the sum of the others. */
type FailingRow = readonly string[];

/**
 * Reports whether the line may have been broken before the figure that the next one begins with, so that a blank among
 * the fifteen is none of the form's: not all of the totals hold.
 */
function areBroken(run: readonly Item[], next: Item | undefined, failing: readonly FailingRow[]): boolean {
  if (next?.kind !== "number" || !next.cell.startsRow || next.stream !== run[0]?.stream) return false;
  return failing.length > 0 && run.some(isBlank);
}

/**
 * Reports whether figures may have been cut in two or stand there twice and blanks have left no trace: most of the
 * totals do not hold, or one does not that would with two figures as one.
 */
function areCut(run: readonly Item[], failing: readonly FailingRow[]): boolean {
  if (!isUnmarked(run)) return false;
  // A blank that is seen has left its trace.
  return (
    failing.filter((row) => !row.includes("")).length > 1 || failing.some((row) => lacksJoint(row) || hasTwice(row))
  );
}
