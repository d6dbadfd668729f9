import { defaultJobs } from "../../node/threads/own-thread";
import type { Io, OutputOptions } from "../io";
import { type SkipReason, THREAD_FAILED } from "../messages";
import type { CheckFileOptions, CheckResult, FileToCheck } from "./check-file";
import { startProgress } from "./progress";
import type { Run, RunFile } from "./run";
import { checkInThreads } from "./threads";

/** A report that was checked by itself. */
export interface CheckedFile {
  readonly file: RunFile;
  readonly result: CheckResult;
}

/** The options of a run that checks files. */
export interface CheckRunOptions extends OutputOptions {
  /** The number of threads; undefined: as many as are worth their start. */
  readonly jobs?: number | undefined;
}

/**
 * Checks each file of a run by itself, in threads if there are many. Returns the reports, and logs what is left out, in
 * the order of the files.
 */
export async function checkFiles(
  { files, log }: Run,
  options: CheckFileOptions,
  { locale, quiet, jobs = defaultJobs(files.length) }: CheckRunOptions,
  io: Io,
): Promise<readonly CheckedFile[]> {
  const results: (CheckResult | SkipReason | undefined)[] = files.map(() => undefined);
  const step = startProgress(io, files.length, { locale, quiet });
  await checkInThreads(
    files.map(taskOf),
    { ...options, jobs },
    {
      done(index, result) {
        results[index] = result;
        step();
      },
      threadFailed: (error) => io.err(`${THREAD_FAILED[locale]}: ${error.message}\n`),
    },
  );
  return files.flatMap((file, index): readonly CheckedFile[] => {
    const result = results[index] ?? "unreadable";
    if (typeof result === "string") {
      log.skip(file.name, result, file.explicit);
      return [];
    }
    log.read();
    log.omissions(file.name, result.source?.omitted ?? []);
    log.ruleFailures(file.name, result.failed);
    return [{ file, result }];
  });
}

/** Returns only what a thread needs of a file. */
function taskOf({ path, stdin, explicit, analysis }: RunFile): FileToCheck {
  return { path, stdin, explicit, analysis };
}
