import type { Localised } from "../../../base/localised";
import type { Severity } from "../../../rules/types";
import type { ListDiagnostics } from "../../pipeline/lists";
import type { ReportDiagnostics } from "../../pipeline/report-diagnostics";
import type { RunSummary } from "../../pipeline/run-log";

/** The number of diagnostics of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** The numbers of a check. */
export interface CheckedSummary extends RunSummary {
  /** The number of reports that were compared with no other, because their body or year is not known for certain. */
  readonly uncompared: number;
}

/** Prints the results of `check`, report by report in the order of the files. */
export interface CheckPrinter {
  report(report: ReportDiagnostics): void;
  /** Prints what is said of a file of lists, behind all reports. */
  list(list: ListDiagnostics): void;
  /** Ends the output. Returns why there is none, if it does not hold what was to be printed. */
  end(summary: CheckedSummary, counts: SeverityCounts): Localised | undefined;
}
