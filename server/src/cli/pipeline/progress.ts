import type { Io } from "../io";
import { progressOf } from "../messages";
import type { LoadOptions } from "./load";

/** Milliseconds before anything is shown, and between two updates. */
const DELAY = 500;
const INTERVAL = 100;

/** Counts what is done of `total`, and says so to somebody who watches a run that takes its time. Call the result after each step. */
export function startProgress(io: Io, total: number, { locale, quiet }: LoadOptions): () => void {
  let done = 0;
  let next = Date.now() + DELAY;
  return () => {
    done++;
    if (quiet || Date.now() < next) return;
    next = Date.now() + INTERVAL;
    io.status(progressOf(done, total)[locale]);
  };
}
