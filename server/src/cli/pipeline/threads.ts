import { setImmediate } from "node:timers/promises";
import { parentPort, type Worker, workerData } from "node:worker_threads";
import { PlainCopies } from "../../base/plain-copies";
import { keepHeapSmall } from "../../node/threads/heap";
import { startOwnThread } from "../../node/threads/own-thread";
import type { SkipReason } from "../messages";
import { type CheckFileOptions, type CheckResult, checkFile, type FileToCheck } from "./check-file";
import { type BatchResult, checkNextBatch, type WorkQueue, workQueue } from "./work-queue";

/** Receives results in the order in which they come. */
export interface CheckListener {
  done(index: number, result: CheckResult | SkipReason): void;
  /** A thread threw. Its tasks are done by this one. */
  threadFailed(error: Error): void;
}

/** Starts a thread that works on a queue. Replaced in tests. */
export type StartThread = (queue: WorkQueue) => Pick<Worker, "on">;

/**
 * Checks files in `jobs` threads, this one among them: one that only waited would cost as much memory as the others.
 * Each task is done once; what a failed thread leaves is done here.
 */
export async function checkInThreads(
  tasks: readonly FileToCheck[],
  { jobs, ...options }: CheckFileOptions & { readonly jobs: number },
  listener: CheckListener,
  start: StartThread = startOwnThread,
): Promise<void> {
  const queue = workQueue(tasks, options);
  const open = new Set(tasks.keys());
  const copies = new PlainCopies();
  const receive = ({ first, results }: BatchResult): void => {
    for (const [offset, result] of results.entries())
      if (open.delete(first + offset)) listener.done(first + offset, copies.copy(result));
  };
  const threads = Array.from({ length: jobs - 1 }, () => untilEnd(() => start(queue), receive, listener));
  for (let batch = checkNextBatch(queue); batch; batch = checkNextBatch(queue)) {
    receive(batch);
    // Results of the other threads are received in between, or they would pile up.
    if (threads.length > 0) await setImmediate();
  }
  await Promise.all(threads);
  for (const index of open) receive({ first: index, results: [checkFile(tasks[index] as FileToCheck, options)] });
}

/** Starts a thread and receives its results. Resolves when it ends, throws or cannot start. */
function untilEnd(
  start: () => ReturnType<StartThread>,
  receive: (batch: BatchResult) => void,
  listener: CheckListener,
): Promise<void> {
  return new Promise((resolve) => {
    try {
      const thread = start();
      thread.on("message", receive);
      thread.on("error", (error) => listener.threadFailed(error));
      thread.on("exit", () => resolve());
    } catch (error) {
      // No memory for another thread, or no right to start one.
      listener.threadFailed(error instanceof Error ? error : new Error(String(error)));
      resolve();
    }
  });
}

/** Works on the queue of the main thread until it is empty, and sends the results. Called in a thread. */
export function runThread(): void {
  const queue: WorkQueue = workerData;
  // The limits hold for the whole process, and starting a thread resets them.
  keepHeapSmall();
  for (let batch = checkNextBatch(queue); batch; batch = checkNextBatch(queue)) parentPort?.postMessage(batch);
}
