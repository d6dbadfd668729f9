import type { MessagePort } from "node:worker_threads";

/** What the thread that reads PDF files is given: files come in by the port, texts or problems go back. */
export interface PdfThreadData {
  readonly port: MessagePort;
  /** How many files were answered, and 1 once the thread has started, in memory that both sides see. */
  readonly answers: Int32Array;
}
