// V8 compiles a function anew, optimised, once it has run for a while. In a run over a folder hundreds of functions take
// a little of the time each and none of them much, and compiling them in threads of V8's own took nearly as long as all
// that they do. Set only numbers here, as in heap.ts.
import { setFlagsFromString } from "node:v8";

/**
 * Lets functions run longer before they are compiled anew, for a run over many files: four and a half times as long as
 * V8 11 (Node 20) does by itself. Later versions compile less, gain nothing, and would say that they do not know the
 * flag.
 */
export function compileLater(): void {
  if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=300000");
}
