import type { Io, OutputOptions } from "../io";
import { progressOf } from "../messages";

/** Milliseconds before the first update, and between two. */
const DELAY = 500;
const INTERVAL = 100;

/** Shows how many of `total` steps are done, if they take long. Call the returned function after each step. */
export function startProgress(io: Io, total: number, { locale, quiet }: OutputOptions): () => void {
  let done = 0;
  let next = Date.now() + DELAY;
  return () => {
    done++;
    if (quiet || Date.now() < next) return;
    next = Date.now() + INTERVAL;
    io.status(progressOf(done, total)[locale]);
  };
}
