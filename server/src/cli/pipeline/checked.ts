import type { Aggregate } from "../../rules/neighbours";
import type { Io } from "../io";
import { type BaselineOptions, openBaseline, type RunBaseline } from "../settings/baseline";
import type { CheckFileOptions } from "./check-file";
import { type CheckedFile, type CheckRunOptions, checkFiles } from "./check-files";
import type { Comparison } from "./comparison";
import { checkNameLists, type ListDiagnostics } from "./lists";
import { openRun, type RunOptions } from "./run";
import type { RunLog, RunSummary } from "./run-log";

/** Reports that were checked by themselves, in this run or in others, and what is to be done with them. */
export interface Checked {
  readonly files: readonly CheckedFile[];
  /** The options that a report is read again with. */
  readonly fileOptions: CheckFileOptions;
  readonly aggregates: readonly Aggregate[];
  readonly log: RunLog;
  readonly baseline: RunBaseline;
  /** True if a baseline holds for any of them. */
  readonly hasBaseline: boolean;
  /** Looks for the reports that are due. */
  lists(comparison: Comparison): readonly ListDiagnostics[];
  end(): RunSummary;
  /** True if an input or a configuration was wrong, or there is no report. Known at the end. */
  readonly failed: boolean;
}

/** The options of `checkedPaths` and of `checkedParts`. */
export interface CheckedOptions extends RunOptions, BaselineOptions, CheckRunOptions {
  /** True if related places and fixes are kept, whatever is printed. */
  readonly details: boolean;
  /** True if fingerprints are made, baseline or not. */
  readonly fingerprints: boolean;
}

/** Finds and checks the files that paths stand for. */
export async function checkedPaths(paths: readonly string[], options: CheckedOptions, io: Io): Promise<Checked> {
  const run = await openRun(paths, options, io);
  const { coversFolder, config, log } = run;
  const baseline = openBaseline(options, io, { configFolder: config.folderFor, coversFolder });
  const hasBaseline = run.files.some(({ path }) => baseline.appliesTo(path));
  const { encoding, details } = options;
  const fileOptions = { encoding, details, fingerprints: hasBaseline || options.fingerprints };
  const files = await checkFiles(run, fileOptions, options, io);
  return {
    files,
    fileOptions,
    aggregates: config.aggregates(),
    log,
    baseline,
    hasBaseline,
    lists: (comparison) => checkNameLists(run, comparison, options, io),
    end: run.end,
    get failed() {
      return run.failed;
    },
  };
}
