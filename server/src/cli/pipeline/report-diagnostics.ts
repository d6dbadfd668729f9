import type { Analysis } from "../../analysis/analyse";
import { type Diagnostic, diagnostics } from "../../analysis/diagnostics";
import type { LineMap } from "../../base/lines";
import type { Finding } from "../../rules/types";
import type { ListedReport } from "../../views/list/listed-report";
import type { RunBaseline } from "../settings/baseline";
import type { CheckResult } from "./check-file";
import type { RunFile } from "./run";

/** A finding that a person has accepted, with the reason. */
export interface AcceptedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/** The diagnostics of a report, split by a baseline. */
export interface SplitDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  /** Those that a person has accepted; `diagnostics` does not include them. */
  readonly accepted: readonly AcceptedDiagnostic[];
}

/** The input of printers: a report that was checked and compared, with its diagnostics. */
export interface ReportDiagnostics extends Omit<ListedReport, "source">, Pick<CheckResult, "encoding" | "source"> {
  /** Reads the report again, as texts are not kept; undefined if the file has changed meanwhile. */
  readonly analyseAgain: () => Pick<Analysis, "report" | "relations"> | undefined;
  /** Returns the lines of another report that a related place stands in, by its name. */
  readonly linesOf: (name: string) => LineMap | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined if the run has no baseline. */
  readonly accepted: readonly AcceptedDiagnostic[] | undefined;
}

/** Gives the findings of a file the severities of its configuration, and sets those apart that its baseline accepts. */
export function splitFindings(
  { path, overrides }: RunFile,
  findings: readonly Finding[],
  baseline: RunBaseline,
): SplitDiagnostics {
  const toDiagnostics = (finding: Finding) => diagnostics([finding], overrides);
  const { open, accepted } = baseline.split(path, findings, (finding) => toDiagnostics(finding).length > 0);
  return {
    diagnostics: diagnostics(open, overrides),
    accepted: accepted.flatMap(({ finding, reason }) =>
      toDiagnostics(finding).map((diagnostic) => ({ diagnostic, reason })),
    ),
  };
}
