import os from "node:os";
import { setImmediate } from "node:timers/promises";
import { SHARE_ENV, Worker } from "node:worker_threads";
import { type BatchResult, doBatch, doTask, type Task, type Work, workOn } from "./batches";
import type { Examined, ExamineOptions } from "./examine";
import { keepHeapSmall } from "./heap";
import type { SkipReason } from "./run-log";

/** Files for which a thread is worth its start. */
const FILES_PER_THREAD = 200;

/** More threads than two cost memory, some 50 MB each: they are for runs that take longer anyway. */
const FILES_PER_FURTHER_THREAD = 2000;

/** More threads than this bring little. */
const MAX_JOBS = 4;

/** In the first thousands of files a thread keeps two cores busy, its own and one that compiles what it runs often. */
const WARM_AFTER = 4000;

/** How many threads to use for so many files where the user does not say: no more than the cores have time for. */
export function defaultJobs(files: number, cores = os.availableParallelism()): number {
  const worth = Math.min(Math.floor(files / FILES_PER_THREAD), 2 + Math.floor(files / FILES_PER_FURTHER_THREAD));
  const room = files < WARM_AFTER ? Math.floor(cores / 2) : cores;
  return Math.max(1, Math.min(room, MAX_JOBS, worth));
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
 * Does all tasks, in this thread and in as many others as make up `jobs`: one that only waited for the rest would cost as much memory as they
 * do. Every task is done once; what a thread leaves behind that breaks is done here.
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
  const threads = Array.from({ length: jobs - 1 }, () => untilEnd(() => start(work), receive, listener));
  for (let batch = doBatch(work); batch; batch = doBatch(work)) {
    receive(withoutTexts(batch));
    // What the others send is taken in between, or it would pile up.
    if (threads.length > 0) await setImmediate();
  }
  await Promise.all(threads);
  for (const index of open) receive({ first: index, results: [withoutTexts(doTask(tasks[index] as Task, options))] });
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
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
}
