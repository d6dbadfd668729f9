import type { AnalysisOptions } from "../../analysis/analyse";
import { bytesAt } from "../files/read-bytes";
import { type Examined, type ExamineOptions, examine } from "./examine";
import type { SkipReason } from "./run-log";

/** A file that is to be examined. Plain data. */
export interface Task {
  /** Its absolute path, or its bytes where it is standard input. */
  readonly source: string | Uint8Array;
  /** Whether the user named this very file. */
  readonly named: boolean;
  readonly analysis: AnalysisOptions;
}

/** What all threads of a run work on. Plain data and shared memory. */
export interface Work {
  readonly tasks: readonly Task[];
  readonly options: ExamineOptions;
  /** The index of the first task that nobody has taken yet. Every thread takes from it, so that none waits for another. */
  readonly next: Int32Array;
}

/** What came of some tasks that follow each other. */
export interface BatchResult {
  readonly first: number;
  readonly results: readonly (Examined | SkipReason)[];
}

/** Tasks that are taken at once: few enough that all threads end at nearly the same time, enough that handing over costs little. */
const BATCH = 16;

/** Work on these tasks, for any number of threads. */
export function workOn(tasks: readonly Task[], options: ExamineOptions): Work {
  return { tasks, options, next: new Int32Array(new SharedArrayBuffer(4)) };
}

/** Takes the next tasks and does them; undefined where none are left. */
export function doBatch({ tasks, options, next }: Work): BatchResult | undefined {
  const first = Atomics.add(next, 0, BATCH);
  if (first >= tasks.length) return undefined;
  return { first, results: tasks.slice(first, first + BATCH).map((task) => doTask(task, options)) };
}

/** Does one task. */
export function doTask(task: Task, options: ExamineOptions): Examined | SkipReason {
  return examine(bytesFor(task), task.analysis, options);
}

/** The bytes that a task is about, valid until the next call. */
export function bytesFor({ source, named }: Task): Uint8Array | SkipReason {
  return typeof source === "string" ? bytesAt(source, named) : source;
}
