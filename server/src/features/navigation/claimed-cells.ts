import { type Claim, claimsOf } from "../../model/claims/index";
import type { Report } from "../../model/types";
import { agrees, type Stated, statedFigure } from "../../relations/stated";
import { type CellRef, sameCell } from "../../spec/types";

/** The cells that a number in prose names. */
export interface ClaimedCells extends Stated {
  /** True if their sum is the number; undefined if one of them has no number. */
  readonly agrees?: boolean;
}

/**
 * Returns the cells that a statement of prose speaks of: of all it may mean the first that comes to its number, else
 * the nearest. Undefined where the tables do not have them.
 */
export function claimedCells(report: Report, claim: Claim): ClaimedCells | undefined {
  const meant = claim.meanings.flatMap((reading): readonly ClaimedCells[] => {
    const stated = statedFigure(report, reading);
    if (!stated) return [];
    return [stated.value ? { ...stated, agrees: agrees(claim.value, stated.value) } : stated];
  });
  return meant.find((one) => one.agrees) ?? meant[0];
}

/** Returns the statements of prose that speak of a cell, alone or with others, in the order of the text. */
export function claimsAbout(report: Report, cell: CellRef): readonly Claim[] {
  return claimsOf(report).filter(
    (claim) => claim.certain && claimedCells(report, claim)?.cells.some((one) => sameCell(one, cell)),
  );
}
