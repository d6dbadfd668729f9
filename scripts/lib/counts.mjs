/** How many tests of a step passed and failed: `{ passed, failed }`. */
export const ok = { passed: 1, failed: 0 };
export const bad = { passed: 0, failed: 1 };

/** A step that is no suite of tests counts as one, by its exit code. */
export const ofExit = (code) => (code === 0 ? ok : bad);

export const add = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed });

/** The line that `npm test` and `.ci/run` end with. */
export const summary = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
