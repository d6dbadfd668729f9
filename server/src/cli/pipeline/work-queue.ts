import type { SkipReason } from "../messages";
import { type CheckFileOptions, type CheckResult, checkFile, type FileToCheck } from "./check-file";

/** The tasks of all threads of a run. Plain data and shared memory. */
export interface WorkQueue {
  readonly tasks: readonly FileToCheck[];
  readonly options: CheckFileOptions;
  /** The index of the first task that no thread has taken. All threads take from it, so that none waits for another. */
  readonly next: Int32Array;
}

/** The results of consecutive tasks. */
export interface BatchResult {
  /** The index of the first task. */
  readonly first: number;
  readonly results: readonly (CheckResult | SkipReason)[];
}

/**
 * The number of tasks taken at once: few enough that all threads end at nearly the same time, enough that sending costs
 * little.
 */
const BATCH_SIZE = 16;

/** Returns a queue of tasks, for any number of threads. */
export function workQueue(tasks: readonly FileToCheck[], options: CheckFileOptions): WorkQueue {
  return { tasks, options, next: new Int32Array(new SharedArrayBuffer(4)) };
}

/** Takes the next tasks and does them. Returns undefined if none is left. */
export function checkNextBatch({ tasks, options, next }: WorkQueue): BatchResult | undefined {
  const first = Atomics.add(next, 0, BATCH_SIZE);
  if (first >= tasks.length) return undefined;
  return { first, results: tasks.slice(first, first + BATCH_SIZE).map((task) => checkFile(task, options)) };
}
