import os from "node:os";
import { parentPort, type Worker } from "node:worker_threads";
import { contentOf, type FileContent, type FileText } from "../../analysis/file-content";
import { keepHeapSmall } from "./heap";
import { defaultJobs, startOwnThread } from "./own-thread";

/** What a thread is told that reads texts for the server. */
export const READS_CONTENTS = "contents";

/** The number of texts that wait for each thread while it reads one, so that it never waits for the server. */
const WAITING = 4;

/** A thread that answers each text with what it holds. */
type ContentThread = Pick<Worker, "on" | "postMessage" | "terminate">;

/** A thread with those who wait for its answers, in the order in which it gives them. */
interface Lane {
  readonly thread: ContentThread;
  readonly waiting: ((content: FileContent | undefined) => void)[];
  /** True once it has ended, for whatever reason. */
  isOver: boolean;
}

/** Threads that read and check texts while the server answers. What a failed thread leaves is read by this one. */
export class ContentThreads {
  readonly #lanes: readonly Lane[];

  /** Starts so many threads; there are fewer where the system refuses. */
  constructor(count: number, start: () => ContentThread = () => startOwnThread(READS_CONTENTS)) {
    this.#lanes = Array.from({ length: count }, () => laneOf(start)).filter((lane) => lane !== undefined);
  }

  /** The number of texts that are best given at a time. */
  get width(): number {
    return this.#lanes.length * WAITING;
  }

  /** Returns what a text holds. Never rejects. */
  async contentOf(file: FileText): Promise<FileContent> {
    const [lane] = this.#lanes.filter(({ isOver }) => !isOver).sort((a, b) => a.waiting.length - b.waiting.length);
    return (lane && (await ask(lane, file))) ?? contentOf(file);
  }

  /** Ends the threads. */
  end(): void {
    for (const { thread } of this.#lanes) void thread.terminate();
  }
}

/**
 * Starts threads for so many files, `jobs` of them or as many as are worth it, a core left to the editor; undefined
 * where one would be all: the server reads the texts itself then.
 */
export function contentThreads(
  files: number,
  jobs = Math.min(defaultJobs(files), os.availableParallelism() - 1),
): ContentThreads | undefined {
  const count = Math.min(jobs, files);
  return count > 1 ? new ContentThreads(count) : undefined;
}

/** Answers each text with what it holds, until the thread is ended. Called in a thread. */
export function readContents(): void {
  keepHeapSmall();
  parentPort?.on("message", (file: FileText) => parentPort?.postMessage(contentOf(file)));
}

function laneOf(start: () => ContentThread): Lane | undefined {
  try {
    const lane: Lane = { thread: start(), waiting: [], isOver: false };
    const over = (): void => {
      lane.isOver = true;
      for (const answer of lane.waiting.splice(0)) answer(undefined);
    };
    lane.thread.on("message", (content: FileContent) => lane.waiting.shift()?.(content));
    lane.thread.on("error", over);
    lane.thread.on("exit", over);
    return lane;
  } catch {
    // No memory for another thread, or no right to start one.
    return undefined;
  }
}

function ask({ thread, waiting }: Lane, file: FileText): Promise<FileContent | undefined> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    thread.postMessage(file);
  });
}
