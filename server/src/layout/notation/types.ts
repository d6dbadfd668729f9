import type { Span } from "../../base/span";

/** A mark of a notation and what stands in its place, no longer than it: nothing, a tab or a line end. */
export interface Mark extends Span {
  readonly shown: "" | "\t" | "\n" | " ";
}

/** The marks of a notation in a text, in order, and the ranges of its tables. */
export interface Notation {
  readonly marks: readonly Mark[];
  readonly tables: readonly Span[];
}

/** Fewer rows than this are no table. */
export const FEWEST_ROWS = 3;
