import { type Analysis, checkReport } from "../../analysis/analyse";
import { type ComparisonResult, compareReport, mergeFindings } from "../../analysis/comparison/compare";
import { ReportIndex } from "../../analysis/comparison/report-index";
import { type CheckedLists, checkLists, type ListsAtHand } from "../../analysis/expected/check-lists";
import type { NameList } from "../../analysis/expected/name-lists";
import type { LineMap } from "../../base/lines";
import { readReport } from "../../model/report";
import type { Report } from "../../model/types";
import type { Aggregate, Neighbours } from "../../rules/neighbours";
import { readSource } from "../files/read-source";
import { type CheckFileOptions, type CheckResult, checkFile, fromPlain } from "./check-file";
import type { CheckedFile } from "./check-files";
import type { RunFile } from "./run";

/** The comparison of all reports of a run with each other. */
export interface Comparison {
  /**
   * Returns the findings in a report and between it and the others, in the order of the text, and the comparing rules
   * that threw.
   */
  compare(checked: CheckedFile): ComparisonResult;
  /** Returns true for a document that nobody named, and in whose place another file of the run counts. */
  isReplaced(file: RunFile): boolean;
  /** Reads and checks a report again; undefined if the file has changed since it was checked. */
  analyseAgain(checked: CheckedFile): Analysis | undefined;
  /** Returns the lines of a report, by its name. */
  linesOf(name: string): LineMap | undefined;
  /** Looks for the reports that lists name, and gives what is said of each file of lists. */
  checkLists(lists: readonly NameList[], at: Pick<ListsAtHand, "unread" | "isComplete">): readonly CheckedLists[];
}

/** Opens the comparison of reports that were checked one by one, with the same options. */
export function openComparison(
  files: readonly CheckedFile[],
  options: CheckFileOptions,
  aggregates: readonly Aggregate[] = [],
): Comparison {
  const index = new ReportIndex();
  index.useAggregates(aggregates);
  for (const { file, result } of files) index.set(file.name, result.digest);
  return {
    compare(checked) {
      const neighbours = index.neighboursOf(checked.file.name);
      const { findings, failed } = compareReport(checked.result.digest, neighbours, () => readAgain(checked, options));
      return { findings: mergeFindings(ownFindings(checked, neighbours, options).map(fromPlain), findings), failed };
    },
    isReplaced: ({ name, explicit }) => !explicit && index.textOf(name) !== undefined,
    analyseAgain(checked) {
      const report = readAgain(checked, options);
      return report && checkReport(report, checked.file.analysis);
    },
    linesOf: (name) => index.get(name)?.lines,
    checkLists: (lists, at) => checkLists(lists, { ...at, index }),
  };
}

/**
 * Returns the findings in the report alone. If last year's figures may rank its explanations, the report is checked
 * again with them.
 */
function ownFindings(
  { file, result }: CheckedFile,
  { lastYear }: Neighbours,
  options: CheckFileOptions,
): CheckResult["findings"] {
  if (!result.ambiguous || !lastYear) return result.findings;
  const again = checkFile({ ...file, analysis: { ...file.analysis, lastYear: lastYear.digest } }, options);
  return typeof again === "string" ? result.findings : again.findings;
}

/** Reads a report again for its text, which was not kept. Returns undefined if the file has changed. */
function readAgain({ file, result }: CheckedFile, { encoding }: CheckFileOptions): Report | undefined {
  const source = readSource(file, encoding);
  if (typeof source === "string") return undefined;
  const report = readReport(source.text, file.analysis);
  return isSame(report.lines, result.digest.lines) ? report : undefined;
}

function isSame(a: LineMap, b: LineMap): boolean {
  return a.ends.length === b.ends.length && a.ends.every((end, line) => end === b.ends[line]);
}
