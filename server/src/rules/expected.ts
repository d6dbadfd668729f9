import type { Span } from "../base/span";
import type { Neighbour } from "./neighbours";

/** A report that a list names: one body, one year. */
export interface ExpectedReport {
  readonly body: string;
  readonly year: number;
  /** The name in the text of the list. */
  readonly span: Span;
  /** The reports of body and year, in the order of their ids. */
  readonly reports: readonly Neighbour[];
  /** Reports and files that may be it, though nobody can say so for certain: how many, and the names of the first. */
  readonly possible: { readonly count: number; readonly first: readonly string[] };
}

/** The input of a rule on what a list expects. */
export interface ListContext {
  readonly expected: readonly ExpectedReport[];
  /** True if all reports are at hand that there are, so that what is not among them is missing. */
  readonly isComplete: boolean;
}
