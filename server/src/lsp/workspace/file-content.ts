import { type AnalysisOptions, checkReport } from "../../analysis/analyse";
import { type KeptCheck, keptCheck } from "../../analysis/kept-check";
import { readText } from "../../analysis/read-text";
import type { Digest } from "../../model/digest/digest";
import { digestAt } from "./digest-at";

/** What a file holds that may be a report. */
export interface FileContent {
  /** What others need to know of the report; undefined where there is none. */
  readonly digest?: Digest;
  /** What is kept of a check of it, where the client will ask for what was found. */
  readonly kept?: KeptCheck;
  /** True if there may be a report in it that was not read. */
  readonly isUnread: boolean;
}

/** A file without a report. */
export const NOTHING: FileContent = { isUnread: false };

/**
 * Returns what a file holds by its text; undefined for one that gives none. The report is checked where somebody will
 * ask for that: to read it again for that would cost as much once more. Never throws.
 */
export function contentOf(
  uri: string,
  text: string | undefined,
  { analysis: options, isChecked }: { readonly analysis: AnalysisOptions; readonly isChecked: boolean },
): FileContent {
  if (text === undefined) return { isUnread: true };
  const content = readText(text, options);
  if (content.kind !== "report") return { isUnread: content.kind !== "not-a-report" };
  const { report } = content;
  if (!report.isReport) return NOTHING;
  const kept = isChecked ? { kept: keptCheck(checkReport(report, options), options) } : {};
  return { digest: digestAt(uri, report), ...kept, isUnread: false };
}
