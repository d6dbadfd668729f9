import type { TextRange } from "../tables/view";

/** The figures of two reports side by side, in one language. */
export interface ComparisonView {
  readonly locale: "zh-CN" | "en";
  readonly title: string;
  /** How many cells there are, and how many of them differ. */
  readonly summary: string;
  readonly heads: readonly [place: string, a: string, b: string, difference: string];
  /** The cells that differ, in the order of the form. */
  readonly rows: readonly ComparedRow[];
}

/** A cell whose content differs. */
export interface ComparedRow {
  readonly place: string;
  readonly a: ComparedContent;
  readonly b: ComparedContent;
  readonly difference: string;
}

/** What a report has in a cell, and where. */
export interface ComparedContent {
  readonly text: string;
  readonly range?: TextRange;
}
