import { workerData } from "node:worker_threads";
import { readPdf } from "./read-pdf";
import type { PdfThreadData } from "./thread-data";

// A thread that reads PDF files, one after the other. It says that an answer is there by counting, so that whoever
// asked may wait for it without returning to its own loop.
const { port, answers }: PdfThreadData = workerData;

Atomics.store(answers, 1, 1);
port.on("message", async (bytes: Uint8Array) => {
  port.postMessage(await readPdf(bytes));
  Atomics.add(answers, 0, 1);
  Atomics.notify(answers, 0);
});
