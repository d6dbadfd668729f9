import { readReport } from "../model/report";
import type { Report } from "../model/types";
import { TOO_LARGE } from "../rules/too-large";
import type { Finding } from "../rules/types";
import type { AnalysisOptions } from "./analyse";
import { kindOfText, type TextKind } from "./triage";

/** A text that was read: the report in it, or why there is none. */
export type ReadResult =
  | { readonly kind: "report"; readonly report: Report }
  | { readonly kind: Exclude<TextKind, "report"> };

/** Returns the findings in a text that was not read. */
export function unreadFindings(kind: Exclude<TextKind, "report">): readonly Finding[] {
  return kind === "too-large" ? [TOO_LARGE] : [];
}

/** Reads a text if it is worth reading, without checking it. Never throws. */
export function readText(text: string, options: AnalysisOptions = {}): ReadResult {
  const kind = kindOfText(text);
  return kind === "report" ? { kind, report: readReport(text, options) } : { kind };
}
