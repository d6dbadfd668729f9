import path from "node:path";
import { MessageChannel, Worker } from "node:worker_threads";
import { inject } from "vitest";
import type { PdfReading } from "../../../server/src/office/read-office";

/** Reads PDF files with the built reader, in the thread that the programs start; resolves to what each gives. */
async function readPdfs(files: readonly Uint8Array[]): Promise<readonly PdfReading[]> {
  const { port1: port, port2 } = new MessageChannel();
  const answers = new Int32Array(new SharedArrayBuffer(8));
  const thread = new Worker(path.join(inject("dist"), "pdf.js"), {
    workerData: { port: port2, answers },
    transferList: [port2],
  });
  const readings: PdfReading[] = [];
  for (const file of files) {
    const answer = new Promise<PdfReading>((resolve, reject) => {
      port.once("message", resolve);
      thread.once("error", reject);
    });
    port.postMessage(file);
    readings.push(await answer);
  }
  port.close();
  await thread.terminate();
  return readings;
}

/** The texts that are read from PDF files; the problem in brackets where there is none. */
export async function pdfTexts(...files: readonly Uint8Array[]): Promise<readonly string[]> {
  const readings = await readPdfs(files);
  return readings.map((reading) => (typeof reading === "string" ? `[${reading}]` : reading.text));
}
