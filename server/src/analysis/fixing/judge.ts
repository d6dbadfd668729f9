import type { Judge } from "../../edits/gate/gate";
import type { Judged, Problem } from "../../edits/gate/problems";
import type { Report } from "../../model/types";
import type { Finding } from "../../rules/types";
import { type Analysis, type AnalysisOptions, analyse } from "../analyse";
import { mergeFindings } from "../comparison/compare";
import { ownSeverity } from "../diagnostics";

/** What a text is judged with when an edit is proved: the same as it was checked with. */
export interface JudgeOptions {
  readonly analysis?: AnalysisOptions;
  /** Returns the findings between a version of the report and others; undefined if reports are not compared. */
  readonly compare?: ((report: Report) => readonly Finding[]) | undefined;
}

/** A checked text as the gate for edits sees it. */
export interface JudgedReport extends Judged {
  readonly problems: readonly Finding[];
}

/** Returns what tells the gate for edits which findings a text has. */
export function judgeWith({ analysis = {}, compare }: JudgeOptions = {}): Judge<JudgedReport> {
  return { judge: (text) => judgedAs(analyse(text, analysis), compare), isGrave };
}

/** Returns a checked text as the gate for edits sees it. */
export function judgedAs({ report, findings, hidden }: Analysis, compare?: JudgeOptions["compare"]): JudgedReport {
  return { report, problems: compare ? mergeFindings(findings, compare(report)) : findings, hidden };
}

function isGrave(problem: Problem): boolean {
  const severity = ownSeverity(problem);
  return severity === "error" || severity === "warning";
}
