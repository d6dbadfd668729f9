import { compareReport } from "../../../analysis/comparison/compare";
import { digestOf } from "../../../model/digest/digest";
import type { Report } from "../../../model/types";
import { ruleOf } from "../../../rules/registry";
import type { Finding } from "../../../rules/types";
import { readIndex } from "../../pipeline/read-index";
import type { LoadedReport, Run } from "../../pipeline/run";

/** The comparison of a report with the others of a run, while it is being fixed. */
export interface ReportComparison {
  /**
   * Returns the findings between a version of the report and the others. Later reports are compared with this version.
   */
  readonly compare: (report: Report) => readonly Finding[];
  /** The codes of the rules that threw on any version. */
  readonly failed: ReadonlySet<string>;
}

/** The comparison of all reports of a run, while they are being fixed. */
export interface FixComparison {
  forReport(loaded: LoadedReport): ReportComparison;
}

/**
 * Reads all reports of a run to compare them, if one of the rules to be fixed compares reports. Returns undefined if
 * none does.
 */
export function openFixComparison(run: Run, codes: ReadonlySet<string>): FixComparison | undefined {
  if (![...codes].some((code) => ruleOf(code)?.compare !== undefined)) return undefined;
  // A file that cannot be read is named when it is to be fixed.
  const index = readIndex(run.files, run.read);
  return {
    forReport({ name, office }) {
      const failed = new Set<string>();
      const compare = (report: Report): readonly Finding[] => {
        const digest = digestOf(report, office?.kind);
        index.set(name, digest);
        const compared = compareReport(digest, index.neighboursOf(name), () => report);
        for (const { code } of compared.failed) failed.add(code);
        return compared.findings;
      };
      return { compare, failed };
    },
  };
}
