import { type ComparisonResult, compareReport, mergeFindings } from "../../analysis/compare";
import { ReportIndex } from "../../analysis/report-index";
import type { LineMap } from "../../base/lines";
import { readReport } from "../../model/report";
import type { Report } from "../../model/types";
import type { Aggregate, Neighbours } from "../../rules/neighbours";
import { decodeReport } from "../files/decode-report";
import { bytesFor, doTask, type Task } from "./batches";
import { type Examined, type ExamineOptions, revived } from "./examine";

/** A report of a run that has been examined. */
export interface KnownReport {
  readonly name: string;
  readonly task: Task;
  readonly examined: Examined;
}

/** What is told of a report that has been checked, beside its findings. */
export interface CheckedReport extends Pick<Examined, "identity" | "encoding"> {
  readonly name: string;
  readonly lines: LineMap;
  /** The lines of another report that a place may stand in, by its name. */
  readonly linesOf: (name: string) => LineMap | undefined;
}

/** The reports of a run among each other. */
export interface Comparison {
  /** All that is found in a report and between it and the others, in the order of the text, and which rules broke that compare. */
  compared(report: KnownReport): ComparisonResult;
  checked(report: KnownReport): CheckedReport;
}

/** Compares the reports of a run with each other. */
export function comparisonOf(
  reports: readonly KnownReport[],
  options: ExamineOptions,
  aggregates: readonly Aggregate[] = [],
): Comparison {
  const index = new ReportIndex();
  index.useAggregates(aggregates);
  for (const { name, examined } of reports) index.set(name, examined.digest);
  return {
    compared(report) {
      const { digest } = report.examined;
      const neighbours = index.neighboursOf(report.name);
      const { findings, failed } = compareReport(digest, neighbours, () => readAgain(report, options));
      return { findings: mergeFindings(inFile(report, neighbours, options).map(revived), findings), failed };
    },
    checked: ({ name, examined: { identity, encoding, digest } }) => {
      return { name, identity, encoding, lines: digest.lines, linesOf: (other) => index.get(other)?.lines };
    },
  };
}

/** The findings of the report alone; where last year's figures may tell which of several explanations is the likeliest, once more with them. */
function inFile(
  { task, examined }: KnownReport,
  { lastYear }: Neighbours,
  options: ExamineOptions,
): Examined["findings"] {
  if (!examined.undecided || !lastYear) return examined.findings;
  const again = doTask({ ...task, analysis: { ...task.analysis, lastYear: lastYear.digest } }, options);
  return typeof again === "string" ? examined.findings : again.findings;
}

/** The report with its text, which was put away; undefined where the file is not what it was. */
function readAgain({ task, examined }: KnownReport, { encoding }: ExamineOptions): Report | undefined {
  const decoded = decodeReport(bytesFor(task), encoding);
  if (typeof decoded === "string") return undefined;
  const again = readReport(decoded.text, task.analysis);
  return isSame(again.lines, examined.digest.lines) ? again : undefined;
}

function isSame(a: LineMap, b: LineMap): boolean {
  return a.ends.length === b.ends.length && a.ends.every((end, line) => end === b.ends[line]);
}
