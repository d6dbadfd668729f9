import type { AnalysisOptions } from "../../analysis/analyse";
import type { Input } from "../../node/files";
import type { Io } from "../io";
import { THREAD_BROKE } from "../messages";
import type { Task } from "./batches";
import type { KnownReport } from "./compare";
import type { Examined, ExamineOptions } from "./examine";
import { defaultJobs, doAll } from "./jobs";
import type { LoadOptions } from "./load";
import { startProgress } from "./progress";
import type { RunLog, SkipReason } from "./run-log";

/** A file with what is known of it beside its text. */
export interface KnownFile {
  readonly input: Input;
  readonly analysis: AnalysisOptions;
}

/** How files are examined. */
export interface ExamineFilesOptions extends LoadOptions {
  readonly wanted: ExamineOptions;
  /** Threads to use; undefined: as many as are worth their start. */
  readonly jobs?: number;
}

/**
 * Reads and checks each file once, in threads where there are many. Gives the reports in the order of the files; what is none is logged in
 * that order too.
 */
export async function examineFiles(
  files: readonly KnownFile[],
  options: ExamineFilesOptions,
  log: RunLog,
  io: Io,
): Promise<readonly KnownReport[]> {
  const { wanted, jobs = defaultJobs(files.length) } = options;
  const tasks = await tasksOf(files, io);
  const results: (Examined | SkipReason | undefined)[] = tasks.map(() => undefined);
  const oneMore = startProgress(io, files.length, options);
  await doAll(
    tasks,
    { ...wanted, jobs },
    {
      done(index, result) {
        results[index] = result;
        oneMore();
      },
      broken: (error) => io.err(`${THREAD_BROKE[options.locale]}: ${error.message}\n`),
    },
  );
  return tasks.flatMap((task, index): readonly KnownReport[] => {
    const { name, named } = (files[index] as KnownFile).input;
    const result = results[index] ?? "unreadable";
    if (typeof result === "string") {
      log.skip(name, result, named);
      return [];
    }
    log.read();
    log.broken(name, result.failed);
    return [{ name, task, examined: result }];
  });
}

async function tasksOf(files: readonly KnownFile[], io: Io): Promise<readonly Task[]> {
  const tasks: Task[] = [];
  for (const { input, analysis } of files)
    tasks.push({ source: input.path ?? (await io.readStdin()), named: input.named, analysis });
  return tasks;
}
