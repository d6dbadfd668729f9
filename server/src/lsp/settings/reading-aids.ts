import type { ColumnNames } from "../../features/hints/inlay-hints";
import { isRecord } from "../client/support";

/** What the user wants to be shown in the text beside what stands there. */
export interface ReadingAids {
  /** Which figures of wide rows are shown with the names of their columns (`nianbao.inlayHints.columnNames`). */
  readonly columnNames: ColumnNames;
  /** Whether totals that are wrong or blank are shown with what they come to (`nianbao.inlayHints.totals`). */
  readonly totals: boolean;
  /** Whether each table is shown with how many of its relations hold (`nianbao.codeLens.relations`). */
  readonly relations: boolean;
}

const COLUMN_NAMES: readonly ColumnNames[] = ["off", "nonZero", "all"];

/** Reads the settings below `nianbao`. Anything that is not as it should be counts as not set. */
export function readingAidsOf(values: Readonly<Record<string, unknown>>): ReadingAids {
  const hints = isRecord(values.inlayHints) ? values.inlayHints : {};
  const lenses = isRecord(values.codeLens) ? values.codeLens : {};
  return {
    columnNames: COLUMN_NAMES.find((one) => one === hints.columnNames) ?? "nonZero",
    totals: hints.totals !== false,
    relations: lenses.relations !== false,
  };
}
