import { countBySeverity, type Diagnostic } from "../../analysis/diagnostics";
import { collect } from "../../node/files";
import type { Severity } from "../../rules/types";
import type { ExitCode, Io } from "../io";
import { type CheckedReport, comparisonOf } from "../pipeline/compare";
import { examineFiles } from "../pipeline/examine-files";
import type { LoadOptions } from "../pipeline/load";
import { type Run, startRunLog } from "../pipeline/run-log";
import { githubCheckPrinter } from "../printers/github";
import { jsonCheckPrinter } from "../printers/json";
import { sarifCheckPrinter } from "../printers/sarif";
import { textCheckPrinter } from "../printers/text";
import type { BaselineOptions } from "../settings/baseline";
import type { ConfigOptions } from "../settings/config";
import { type Accepted, openRunSettings } from "../settings/run-settings";

/** What `check` can write. */
export const CHECK_FORMATS = ["text", "json", "sarif", "github"] as const;

type CheckFormat = (typeof CHECK_FORMATS)[number];

/** How `check` was called. */
export interface CheckOptions extends LoadOptions, ConfigOptions, BaselineOptions {
  readonly format: CheckFormat;
  /** More warnings than this fail the check; undefined: any number passes. */
  readonly maxWarnings?: number;
  /** Threads to use; undefined: as many as are worth their start. */
  readonly jobs?: number;
}

/** How many findings of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** Writes results down, report by report in the order of the files. */
export interface CheckPrinter {
  /** `accepted`: what a person has accepted, left out of `shown`; undefined where nobody keeps such a list. */
  report(report: CheckedReport, shown: readonly Diagnostic[], accepted: readonly Accepted[] | undefined): void;
  end(run: Run, counts: Counts): void;
}

const PRINTERS: Readonly<Record<CheckFormat, (options: CheckOptions, io: Io) => CheckPrinter>> = {
  text: textCheckPrinter,
  json: jsonCheckPrinter,
  sarif: sarifCheckPrinter,
  github: githubCheckPrinter,
};

/** Formats that show related places and fixes. */
const DETAILED: ReadonlySet<CheckFormat> = new Set(["json", "sarif"]);

/**
 * Checks reports, each by itself and among each other, and writes down what was found. Errors fail the check, and warnings when there are
 * more than `maxWarnings`. The same files give the same output, whatever the number of threads.
 */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const { inputs, troubles } = await collect(paths, io.cwd);
  const log = startRunLog(options, io);
  for (const { name, reason } of troubles) log.skip(name, reason, true);
  const settings = openRunSettings(paths, options, io);
  const files = settings.filesOf(inputs);
  const wanted = {
    ...(options.encoding ? { encoding: options.encoding } : {}),
    details: DETAILED.has(options.format),
    fingerprints: settings.needFingerprints(files),
  };
  const reports = await examineFiles(files, { ...options, wanted }, log, io);
  const comparison = comparisonOf(reports, wanted, settings.aggregates());
  const printer = PRINTERS[options.format](options, io);
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const report of reports) {
    const { source } = report.task;
    const file = typeof source === "string" ? source : undefined;
    const { findings, failed } = comparison.compared(report);
    log.broken(report.name, failed);
    const { shown, accepted } = settings.judge(file, findings);
    for (const [severity, count] of Object.entries(countBySeverity(shown))) counts[severity as Severity] += count;
    printer.report(comparison.checked(report), shown, wanted.fingerprints ? accepted : undefined);
  }
  const run = log.end();
  printer.end(run, counts);
  const wrong = settings.end();
  if (run.failed || wrong) return 2;
  return counts.error > 0 || counts.warning > (options.maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}
