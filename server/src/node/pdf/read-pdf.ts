import { setTimeout } from "node:timers/promises";
import type { PdfReading } from "../../office/read-office";
import { PdfThread } from "./pdf-thread";

let thread: PdfThread | undefined;

/** Returns the thread that reads; starts it if there is none, or the last one was ended. */
function running(): PdfThread | undefined {
  if (!thread || thread.hasEnded) thread = PdfThread.start();
  return thread;
}

/** Reads a PDF and waits for it, up to ten seconds. Never throws. */
export function readPdfNow(bytes: Uint8Array): PdfReading {
  const reader = running();
  if (!reader) return "no-pdf-reader";
  reader.ask(bytes);
  let answer = reader.wait();
  while (answer === undefined) answer = reader.wait();
  return answer;
}

/** How often it is asked for an answer, in milliseconds. */
const STEP = 20;
/** How long a thread without work is kept, in milliseconds. */
const IDLE = 30_000;

let last: Promise<unknown> = Promise.resolve();
let readings = 0;

/** Reads a PDF, one after the other, while the process does other work. Never rejects. */
export function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const reading = last.then(async (): Promise<PdfReading> => {
    const reader = running();
    if (!reader) return "no-pdf-reader";
    readings++;
    reader.ask(bytes);
    for (;;) {
      await setTimeout(STEP);
      const answer = reader.answer();
      if (answer !== undefined) return answer;
    }
  });
  last = reading.then(endWhenIdle);
  return reading;
}

function endWhenIdle(): void {
  const done = readings;
  void setTimeout(IDLE, undefined, { ref: false }).then(() => {
    if (readings === done) thread?.end();
  });
}
