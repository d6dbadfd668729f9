import type { Passage } from "../../../model/claims/prose";
import { staleOpenings } from "./openings";
import type { StalePlace } from "./place";
import { stalePlans } from "./plans";
import { staleWork } from "./work";

/**
 * Returns the years out of place in a passage of the report for `year`, by the words around them; `isFirst` says that it
 * is the first paragraph of 总体情况.
 */
export function stalePlaces(passage: Passage, year: number, isFirst = false): readonly StalePlace[] {
  if (!passage.text.includes("20")) return [];
  return [...staleOpenings(passage, year, isFirst), ...stalePlans(passage, year), ...staleWork(passage, year)];
}
