import { hash53 } from "../../base/hash";

/** Returns a name for what a client is shown: the same for the same JSON, another for any other. */
export function resultIdOf(shown: unknown): string {
  return hash53(JSON.stringify(shown)).toString(36);
}

/** The name of a result without diagnostics. */
export const NO_DIAGNOSTICS = resultIdOf([]);
