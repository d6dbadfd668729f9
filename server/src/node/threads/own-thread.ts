import os from "node:os";
import { SHARE_ENV, Worker } from "node:worker_threads";

/** The number of files that makes a thread worth its start. */
const FILES_PER_THREAD = 200;

/** The same for each thread above two: they cost some 50 MB each, so they are for long runs. */
const FILES_PER_FURTHER_THREAD = 2000;

/** The largest default number of threads; more gain little. */
const MAX_JOBS = 4;

/** Up to this number of files a thread keeps two cores busy: V8 still compiles its code on another one. */
const WARM_AFTER = 4000;

/** Returns the default number of threads for a number of files. */
export function defaultJobs(files: number, cores = os.availableParallelism()): number {
  const worth = Math.min(Math.floor(files / FILES_PER_THREAD), 2 + Math.floor(files / FILES_PER_FURTHER_THREAD));
  const room = files < WARM_AFTER ? Math.floor(cores / 2) : cores;
  return Math.max(1, Math.min(room, MAX_JOBS, worth));
}

/** Runs this very bundle in a thread, whose entry takes what it is to do from `workerData`. */
export function startOwnThread(workerData: unknown): Worker {
  return new Worker(__filename, {
    workerData,
    env: SHARE_ENV,
    execArgv: [],
    trackUnmanagedFds: false,
    // A third of it is the nursery; hardly anything of a report outlives it.
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
}
