import { existsSync } from "node:fs";
import path from "node:path";
import { MessageChannel, type MessagePort, receiveMessageOnPort, SHARE_ENV, Worker } from "node:worker_threads";
import type { PdfReading } from "../../office/read-office";
import type { PdfThreadData } from "../../pdfjs/thread-data";

/**
 * The longest that starting the thread and that reading a file may take, and how often it is looked after, in
 * milliseconds.
 */
const LONGEST_START = 20_000;
const LONGEST = 9000;
const LOOK_AFTER = 50;
/** By how many bytes the process may grow while a file is read. */
const MOST_GROWTH = 350_000_000;

/** The file beside this one that reads PDF files; it is large, and loaded when there is one. */
const READER = path.join(__dirname, "pdf.js");

/** A thread that reads PDF files one after the other. Who reads files that anybody may have made can be ended. */
export class PdfThread {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #answers = new Int32Array(new SharedArrayBuffer(8));
  #hasStarted = false;
  #asked = 0;
  #begun = 0;
  #size = 0;

  /** Starts the thread; undefined where the file that it runs is not there. */
  static start(): PdfThread | undefined {
    return existsSync(READER) ? new PdfThread() : undefined;
  }

  private constructor() {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const workerData: PdfThreadData = { port: port2, answers: this.#answers };
    this.#worker = new Worker(READER, {
      workerData,
      transferList: [port2],
      env: SHARE_ENV,
      execArgv: [],
      // What a library says there is not for the user.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    // One that runs out of memory is noticed by its silence.
    this.#worker.on("error", () => undefined);
    this.#worker.unref();
    port1.unref();
  }

  /** Begins to read a file. */
  ask(bytes: Uint8Array): void {
    this.#asked++;
    this.#begun = performance.now();
    this.#size = process.memoryUsage.rss();
    // A copy: the bytes may be part of memory that is used again.
    this.#port.postMessage(Uint8Array.from(bytes));
  }

  /** Waits a moment, without returning to the loop, and returns the answer if it has come. */
  wait(): PdfReading | undefined {
    const count = Atomics.load(this.#answers, 0);
    if (count < this.#asked) Atomics.wait(this.#answers, 0, count, LOOK_AFTER);
    return this.answer();
  }

  /** Returns the answer if it has come. A file that takes too much ends the thread. */
  answer(): PdfReading | undefined {
    if (Atomics.load(this.#answers, 0) >= this.#asked) return receiveMessageOnPort(this.#port)?.message;
    const hasStarted = Atomics.load(this.#answers, 1) === 1;
    if (hasStarted && !this.#hasStarted) this.#begun = performance.now();
    this.#hasStarted = hasStarted;
    const time = performance.now() - this.#begun;
    const isTooMuch =
      time > (hasStarted ? LONGEST : LONGEST_START) || process.memoryUsage.rss() - this.#size > MOST_GROWTH;
    if (!isTooMuch) return undefined;
    this.end();
    return "too-complex";
  }

  /** True once the thread was ended. */
  hasEnded = false;

  end(): void {
    this.hasEnded = true;
    void this.#worker.terminate();
    // Ending a thread has the process wait for its end.
    this.#worker.unref();
  }
}
