import { diagnostics } from "../../analysis/diagnostics";
import { lineMap } from "../../base/lines";
import type { Io } from "../io";
import { MISSING_NOT_TOLD } from "../messages";
import type { ConfigLists } from "../settings/config";
import type { Comparison } from "./comparison";
import type { ReportDiagnostics } from "./report-diagnostics";
import type { Run, RunOptions } from "./run";
import type { SkippedFile } from "./run-log";

/** The input of printers for a file of lists: a configuration or a file of names, with what is said of it. */
export type ListDiagnostics = ReportDiagnostics;

/**
 * Looks for the reports that the configurations of a run expect. Nothing is called missing unless the run reads all of
 * the configuration's folder. Gives each file of lists once, in the order in which they were found.
 */
export function checkNameLists(
  run: Run,
  comparison: Comparison,
  { overrides = {}, quiet, locale }: RunOptions,
  io: Io,
): readonly ListDiagnostics[] {
  const unread = run.log
    .skipped()
    .filter(mayBeReport)
    .map(({ file }) => file);
  return run.config.nameLists(run.folders).flatMap(({ folder, lists, severities }: ConfigLists) => {
    const isComplete = run.coversFolder(folder);
    return comparison
      .checkLists(lists, { unread, isComplete })
      .map(({ file, text, findings, failed }): ListDiagnostics => {
        if (!isComplete && !quiet) io.err(`${file}: ${MISSING_NOT_TOLD[locale]}\n`);
        run.log.ruleFailures(file, failed);
        return {
          name: file,
          identity: {},
          encoding: "utf8",
          lines: lineMap(text),
          headings: [],
          analyseAgain: () => undefined,
          linesOf: comparison.linesOf,
          diagnostics: diagnostics(findings, { ...severities, ...overrides }),
          accepted: undefined,
        };
      });
  });
}

/** Reports whether a file that was left out may hold a report all the same. */
function mayBeReport({ reason }: SkippedFile): boolean {
  return !["not-a-report", "binary", "not-found", "no-match", "not-a-file"].includes(reason);
}
