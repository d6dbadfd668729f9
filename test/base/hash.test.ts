import { expect, it } from "vitest";
import { hash53 } from "../../server/src/base/hash";

// Reckoned apart from this program, by the public description of cyrb53. Accepted findings are known by such numbers,
// so they must not change.
it.each([
  ["", 4096244671306936],
  ["a", 2666321336347559],
  ["revenge", 5774111012709580],
  ["公开", 8233357683630891],
])("the hash of “%s” is the one that cyrb53 gives", (text, hash) => expect(hash53(text)).toBe(hash));
