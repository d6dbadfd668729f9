import { type Analysis, analyse } from "../../../server/src/analysis/analyse";
import type { Span } from "../../../server/src/base/span";
import type { LayoutId } from "../../../server/src/layout/types";
import { markedText } from "./marked-text";
import { buildReport, type ReportOptions } from "./report-builder";

/** The layouts that reports are met in most: every feature of an editor has to work in them. */
export const SEED_LAYOUTS: readonly LayoutId[] = [
  "pipe-rows",
  "pipe-cells",
  "tab-rows",
  "indented-cells",
  "bare-cells",
];

/** A synthetic report with marks taken out, read and checked. */
export interface Scenario {
  readonly text: string;
  readonly analysis: Analysis;
  /** What was marked, in the order of the text. */
  readonly marks: readonly Span[];
  /** Where the first mark begins: where the cursor is. */
  readonly cursor: number;
}

/**
 * A report whose figures and sentences hold marks: the first is where the cursor is, the others are what is expected,
 * unless a test says otherwise.
 */
export function scenario(options: ReportOptions): Scenario {
  const { text, marks } = markedText(buildReport(options));
  return { text, marks, analysis: analyse(text), cursor: marks[0]?.start ?? 0 };
}
