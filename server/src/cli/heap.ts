import { setFlagsFromString } from "node:v8";

/**
 * Keeps the memory of a run over many files small. Nearly all that is made for a report is garbage when the next one comes; left to itself, V8
 * would let several times of what is in use gather before it looks. The nursery may grow, which is quicker, only where one thread works alone.
 * Only numbers are set here: flags that change how it collects must not be touched once it runs.
 */
export function keepHeapSmall(alone: boolean): void {
  setFlagsFromString(`--heap-growing-percent=20${alone ? "" : " --semi-space-growth-factor=1"}`);
}
