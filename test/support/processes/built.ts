import path from "node:path";
import { inject } from "vitest";

/** The folder of the checkout. */
export const ROOT = path.resolve(import.meta.dirname, "../../..");

/**
 * Returns the path of the command line as it is shipped; `build-once.ts` has built it from the sources as they are now.
 */
export function built(): string {
  return path.join(inject("dist"), "cli.js");
}
