// The entry of the bundle of `node scripts/mutants.mjs`. Each process of it does one thing:
//   --survey FILE            runs all tests of a file, and prints as JSON in its last line how long each took and which mutants would have made a difference there
//   --mutant NUMBER --tests FILE#INDEX …   runs these tests with one mutant; a dot for each, ends with 1 at the first that fails
import { FILES } from "mutants:files";
import { testsOf } from "./tests.mjs";

const [job, subject, , ...wanted] = process.argv.slice(2);

let met = new Set();
const active = job === "--mutant" ? Number(subject) : undefined;
globalThis.mutant = (number) => number === active;
// Called with what is not changed: `scripts/lib/mutants/mutations.mjs` says when a change would make a difference.
globalThis.wouldDiffer = (number) => met.add(number);
Object.assign(globalThis.wouldDiffer, {
  always: (number, value) => note(number, value, true),
  truthy: (number, value) => note(number, value, Boolean(value)),
  falsy: (number, value) => note(number, value, !value),
  true: (number, value) => note(number, value, value !== false),
  false: (number, value) => note(number, value, value !== true),
  equal: (number, left, right) => {
    globalThis.wouldDiffer.right = right;
    return note(number, left, left === right);
  },
});

function note(number, value, does) {
  if (does) met.add(number);
  return value;
}

/**
 * Runs something, and returns whether it failed, its milliseconds and the mutants that would have made a difference.
 */
async function surveyed(run) {
  met = new Set();
  const start = process.cpuUsage();
  let error;
  try {
    await run();
  } catch (thrown) {
    error = String(thrown?.stack ?? thrown);
  }
  // Of the processor, not of the clock: on a busy machine fewer tests would be near else.
  const { user, system } = process.cpuUsage(start);
  return { error, time: (user + system) / 1000, met: [...met] };
}

if (job === "--survey") {
  let tests = [];
  const load = await surveyed(async () => {
    tests = await testsOf(FILES[subject]);
  });
  const surveys = [];
  for (const { title, run } of tests) surveys.push({ title, ...(await surveyed(run)) });
  process.stdout.write(`\n${JSON.stringify({ load, tests: surveys })}`, () => process.exit(0));
} else {
  const loaded = new Map();
  for (const name of wanted) {
    const [file, index] = name.split("#");
    if (!loaded.has(file)) loaded.set(file, await testsOf(FILES[file]));
    process.stdout.write(".");
    await loaded.get(file)[Number(index)].run();
  }
  process.exit(0);
}
