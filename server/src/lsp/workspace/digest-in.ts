import type { AnalysisOptions } from "../../analysis/analyse";
import { kindOfText } from "../../analysis/triage";
import { type Digest, digestOf } from "../../model/digest/digest";
import { readReport } from "../../model/report";

/** What others need to know of the report that a text is; undefined where it is none. Costs a third of checking it. */
export function digestIn(text: string | undefined, options: AnalysisOptions): Digest | undefined {
  if (text === undefined || kindOfText(text) !== "report") return undefined;
  const report = readReport(text, options);
  return report.isReport ? digestOf(report) : undefined;
}
