// What stands in the place of `vitest` in the bundle of `node scripts/mutants.mjs`: it gathers tests, so that those that are
// wanted can be run one by one in a process that starts at once.
export { expect } from "vitest";

let gathered = [];
let described = [];

/** Loads a test file and returns its tests, as functions, in order. */
export async function testsOf(load) {
  gathered = [];
  described = [];
  await load();
  // As vitest does it: what a `describe` holds is asked for when the file is loaded, constants at its end included.
  while (described.length > 0) described.shift()();
  return gathered;
}

const eachOf = (declare) => (cases) => (title, run) => {
  for (const one of cases) declare(title, () => (Array.isArray(one) ? run(...one) : run(one)));
};

export function test(_title, run) {
  gathered.push(run);
}
test.each = eachOf(test);

export { test as it };

export function describe(_title, declare) {
  described.push(declare);
}
describe.each = eachOf(describe);
