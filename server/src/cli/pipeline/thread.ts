import { parentPort, workerData } from "node:worker_threads";
import { doBatch, type Work } from "./batches";
import { keepHeapSmall } from "./heap";

/** What a thread of the command line does: takes tasks until none are left, and sends what came of them. */
export function runThread(): void {
  const work: Work = workerData;
  // These are numbers of the whole process, and the start of a thread puts them back.
  keepHeapSmall();
  for (let batch = doBatch(work); batch; batch = doBatch(work)) parentPort?.postMessage(batch);
}
