import { countBySeverity, type Diagnostic, diagnostics, type SeverityOverrides } from "../ide/diagnostics";
import type { Severity } from "../rules/types";
import type { ExitCode, Io } from "./io";
import { eachReport, type LoadedReport, type LoadOptions, type Run } from "./load";
import { githubCheckPrinter } from "./print-github";
import { jsonCheckPrinter } from "./print-json";
import { sarifCheckPrinter } from "./print-sarif";
import { textCheckPrinter } from "./print-text";

/** What `check` can write. */
export const CHECK_FORMATS = ["text", "json", "sarif", "github"] as const;

type CheckFormat = (typeof CHECK_FORMATS)[number];

/** How `check` was called. */
export interface CheckOptions extends LoadOptions {
  readonly format: CheckFormat;
  readonly overrides: SeverityOverrides;
  /** More warnings than this fail the check; undefined: any number passes. */
  readonly maxWarnings?: number;
}

/** How many findings of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Writes results down as they come. */
export interface CheckPrinter {
  report(report: LoadedReport, shown: readonly Diagnostic[]): void;
  end(run: Run, counts: Counts): void;
}

const PRINTERS: Readonly<Record<CheckFormat, (options: CheckOptions, io: Io) => CheckPrinter>> = {
  text: textCheckPrinter,
  json: jsonCheckPrinter,
  sarif: sarifCheckPrinter,
  github: githubCheckPrinter,
};

/** Checks reports and writes down what was found. Errors fail the check, and warnings when there are more than `maxWarnings`. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const printer = PRINTERS[options.format](options, io);
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const run = await eachReport(paths, options, io, (report) => {
    const shown = diagnostics(report.analysis, options.overrides);
    for (const [severity, count] of Object.entries(countBySeverity(shown))) counts[severity as Severity] += count;
    printer.report(report, shown);
  });
  printer.end(run, counts);
  if (run.failed) return 2;
  return counts.error > 0 || counts.warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}
