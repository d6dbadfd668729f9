/** Several reports beside each other. */

import type { ComparisonView } from "../../views/comparison/view";

export type { OverviewParams, OverviewView } from "../../views/overview/view";

/**
 * Client → server: bodies × years with the figures of one year. The parameters are `OverviewParams`, the answer is an
 * `OverviewView` with the rows that are in sight.
 */
export const overviewRequest = "nianbao/overview";

/**
 * Client → server: the figures of a report beside those of another, or of the same body's for the year before. The
 * answer is a {@link CompareResult}.
 */
export const compareRequest = "nianbao/compare";

/** The parameters of {@link compareRequest}: the URIs of the report and of the other; without it, last year's. */
export interface CompareParams {
  readonly uri: string;
  readonly other?: string;
}

/** What to show, with the URIs of the two; or, in the user's language, why there is nothing. */
export type CompareResult =
  | { readonly view: ComparisonView; readonly a: string; readonly b: string }
  | { readonly problem: string };
