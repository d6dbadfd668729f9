// What stands in the place of `vitest` in the bundle of `node scripts/mutants.mjs`: it gathers tests, so that those
// that are wanted can be run one by one in a process that starts at once.
export { expect } from "vitest";

let gathered = [];
let described = [];
let around = "";

/** Loads a test file and returns its tests, `{ title, run }`, in order. */
export async function testsOf(load) {
  gathered = [];
  described = [];
  await load();
  // As vitest does it: what a `describe` holds is asked for when the file is loaded, constants at its end included.
  for (let next = described.shift(); next; next = described.shift()) {
    around = next.title;
    next.declare();
  }
  around = "";
  return gathered;
}

const eachOf = (declare) => (cases) => (title, run) => {
  for (const one of cases) {
    const values = Array.isArray(one) ? one : [one];
    declare(title.replace("%s", String(values[0])), () => run(...values));
  }
};

/** What a test notes down is of no interest here. */
const CONTEXT = { annotate: () => undefined };

export function test(title, run) {
  gathered.push({ title: `${around} ${title}`, run: () => run(CONTEXT) });
}
test.each = eachOf(test);

export { test as it };

export function describe(title, declare) {
  described.push({ title: `${around} ${title}`, declare });
}
describe.each = eachOf(describe);
