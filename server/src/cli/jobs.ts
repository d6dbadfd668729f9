import os from "node:os";
import { setFlagsFromString } from "node:v8";
import { SHARE_ENV, Worker } from "node:worker_threads";
import { type BatchResult, doBatch, doTask, type Task, type Work, workOn } from "./batches";
import type { Examined, ExamineOptions } from "./examine";
import type { SkipReason } from "./run-log";

/** Files for which a thread is worth its start. */
const FILES_PER_THREAD = 200;

/** More threads than this bring little and cost memory. */
const MAX_JOBS = 4;

/** How many threads to use for so many files where the user does not say: no more than there are cores. */
export function defaultJobs(files: number): number {
  return Math.max(1, Math.min(os.availableParallelism(), MAX_JOBS, Math.floor(files / FILES_PER_THREAD)));
}

/** What is told while tasks are done, in whatever order they end. */
export interface Listener {
  done(index: number, result: Examined | SkipReason): void;
  /** A thread broke. What it had taken is done all the same. */
  broken(error: Error): void;
}

/** Starts a thread on the work. Replaced in tests. */
export type StartThread = (work: Work) => Pick<Worker, "on">;

/**
 * Does all tasks: with one job in this thread, with more in so many others, which keeps the memory of this one small. Every task is done
 * once; what a thread leaves behind that breaks is done here.
 */
export async function doAll(
  tasks: readonly Task[],
  { jobs, ...options }: ExamineOptions & { readonly jobs: number },
  listener: Listener,
  start: StartThread = startThread,
): Promise<void> {
  const work = workOn(tasks, options);
  const open = new Set(tasks.keys());
  const receive = ({ first, results }: BatchResult): void => {
    for (const [offset, result] of results.entries())
      if (open.delete(first + offset)) listener.done(first + offset, result);
  };
  keepHeapSmall();
  if (jobs > 1) await Promise.all(Array.from({ length: jobs }, () => untilEnd(() => start(work), receive, listener)));
  for (let batch = doBatch(work); batch; batch = doBatch(work)) receive(withoutTexts(batch));
  for (const index of open) receive({ first: index, results: [withoutTexts(doTask(tasks[index] as Task, options))] });
}

/**
 * Nearly all that is made for a report is garbage when the next one comes. Left to itself, V8 would let several times of what is in use gather
 * before it looks. Only a number is set here: flags that change how it collects must not be touched once it runs.
 */
function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=20");
}

/** Strings that were cut out of a text keep all of it in memory; copies do not. What threads send is copied on its way. */
function withoutTexts<T>(plain: T): T {
  return structuredClone(plain);
}

/** Follows a thread to its end, or to where it breaks. */
function untilEnd(
  start: () => ReturnType<StartThread>,
  receive: (batch: BatchResult) => void,
  listener: Listener,
): Promise<void> {
  return new Promise((resolve) => {
    try {
      const thread = start();
      thread.on("message", receive);
      thread.on("error", (error) => listener.broken(error));
      thread.on("exit", () => resolve());
    } catch (error) {
      // No memory for another thread, or no right to start one.
      listener.broken(error instanceof Error ? error : new Error(String(error)));
      resolve();
    }
  });
}

/** The command line is one file, which knows by itself whether it runs in a thread. */
function startThread(work: Work): Worker {
  return new Worker(__filename, {
    workerData: work,
    env: SHARE_ENV,
    execArgv: [],
    trackUnmanagedFds: false,
    // A third of it is the nursery, which hardly anything of a report outlives.
    resourceLimits: { maxYoungGenerationSizeMb: 4 },
  });
}
