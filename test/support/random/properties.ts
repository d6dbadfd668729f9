import fc from "fast-check";
import { SEED } from "./seed";

// What is given for one property alone counts before this.
fc.configureGlobal({ seed: SEED });

/** fast-check, as the tests here use it: every property begins from the seed of the run. */
export { fc };
