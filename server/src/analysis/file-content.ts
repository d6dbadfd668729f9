import { type Digest, digestOf } from "../model/digest/digest";
import type { OfficeKind } from "../office/read-office";
import { type AnalysisOptions, checkReport } from "./analyse";
import { type KeptCheck, keptCheck } from "./kept-check";
import { readText } from "./read-text";

/** The text of a file that may be a report, and what is wanted of it. Plain data, which can be sent to threads. */
export interface FileText {
  readonly text: string;
  readonly options: AnalysisOptions;
  /** The document that the text was read from; undefined for a text file. */
  readonly office?: OfficeKind | undefined;
  /** True if somebody will ask for what is found: to read the text again for that would cost as much once more. */
  readonly isChecked: boolean;
}

/** What a file holds that may be a report. Plain data, without the text. */
export interface FileContent {
  /** What others need to know of the report; undefined where there is none. */
  readonly digest?: Digest;
  /** What is kept of a check of it, where one is wanted. */
  readonly kept?: KeptCheck;
  /** True if there may be a report in it that was not read. */
  readonly isUnread: boolean;
}

/** Reads a text, and checks it where that is wanted. Never throws. */
export function contentOf({ text, options, office, isChecked }: FileText): FileContent {
  const content = readText(text, options);
  if (content.kind !== "report") return { isUnread: content.kind !== "not-a-report" };
  const { report } = content;
  if (!report.isReport) return { isUnread: false };
  const kept = isChecked ? { kept: keptCheck(checkReport(report, options), options) } : {};
  return { digest: digestOf(report, office), ...kept, isUnread: false };
}
