import { type Analysis, type AnalysisOptions, analyse } from "../../../server/src/analysis/analyse";
import { compareReport, mergeFindings } from "../../../server/src/analysis/comparison/compare";
import { ReportIndex } from "../../../server/src/analysis/comparison/report-index";
import { digestOf } from "../../../server/src/model/digest/digest";
import { readReport } from "../../../server/src/model/report";
import type { Aggregate } from "../../../server/src/rules/neighbours";

/** An index of reports, given as texts by id. */
export function indexOf(texts: Readonly<Record<string, string>>, aggregates: readonly Aggregate[] = []): ReportIndex {
  const index = new ReportIndex();
  index.useAggregates(aggregates);
  for (const [id, text] of Object.entries(texts)) index.set(id, digestOf(readReport(text)));
  return index;
}

/** What is found in one of the reports of an index, the comparison with the others included. */
export function analyseIn(index: ReportIndex, id: string, text: string): Analysis {
  const neighbours = index.neighboursOf(id);
  const options: AnalysisOptions = neighbours.lastYear ? { lastYear: neighbours.lastYear.digest } : {};
  const analysis = analyse(text, options);
  const { findings: compared } = compareReport(digestOf(analysis.report), neighbours, () => analysis.report);
  return { ...analysis, findings: mergeFindings(analysis.findings, compared) };
}
