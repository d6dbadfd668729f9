// `node scripts/mutants.mjs [--seed 1] [--count 300] [--only model/tables,rules/support] [--numbers 3,17] [--tests
// rules/]`: asks what the tests would notice. Changes one thing in the sources at a time (a sign, a comparison, a
// condition, a statement), runs the tests for which that would make a difference there, the nearest and quickest
// first, until one fails, and prints each mutant that none notices, nor the compiler. All mutants are in one bundle,
// each behind a switch, so one takes a second or so, and one that only tests farther away notice takes longer. By hand
// or at night.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { bundleMutants } from "./lib/mutants/bundle.mjs";
import { whyEquivalent } from "./lib/mutants/equivalent.mjs";
import { mutationsOf } from "./lib/mutants/mutations.mjs";
import { typesOf } from "./lib/mutants/types.mjs";
import { inRoot } from "./lib/root.mjs";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    count: { type: "string", default: "300" },
    only: { type: "string", default: "" },
    numbers: { type: "string", default: "" },
    tests: { type: "string", default: "" },
  },
});

const MUTATED = ["relations", "rules", "model", "layout", "edits"];
const TESTS = [...MUTATED, "base", "lsp", "analysis", "features", "office", "views", "properties", "attack"];
/** The checks on sample reports, run where these are (`npm test` runs them there, too). */
if (process.env.NIANBAO_REPORTS) TESTS.push("samples");

/**
 * A mutant that survives has been met by tests of each nearness that take the processor so many milliseconds, as long
 * as there are such.
 */
const ENOUGH = 4000;
/** What no near test notices meets all others that met it, as long as these take no more than so many milliseconds. */
const WIDER = 60_000;
/**
 * A test that says nothing for so many milliseconds, or so many times what the slowest takes without the mutant, goes
 * on for ever: noticed.
 */
const PATIENCE = { least: 30_000, times: 10 };

/** Numbers that look random and are the same for the same seed (mulberry32). */
function randomOf(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}

function filesIn(folder, ending) {
  return readdirSync(inRoot(folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.replaceAll("\\", "/")))
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** The mutants of this run, numbered. */
function sample() {
  const candidates = MUTATED.flatMap((folder) => filesIn(`server/src/${folder}`, ".ts"))
    .filter((file) => values.only.split(",").some((part) => file.startsWith(`server/src/${part}`)))
    .flatMap((file) => mutationsOf(readFileSync(inRoot(file), "utf8")).map((mutation) => ({ file, ...mutation })));
  const random = randomOf(Number(values.seed));
  const count = Math.min(Number(values.count), candidates.length);
  console.log(`种子 · Seed ${values.seed}: ${count} / ${candidates.length}`);
  return Array.from({ length: count }, (_, number) => ({
    number,
    ...candidates.splice(random(candidates.length), 1)[0],
  }));
}

/** What only vitest can do, and processes: these would run sources without mutants. */
const ELSEWHERE = /\bbeforeEach\(|Snapshot\(|\bvi\.|onTestFinished|\/processes\/|\/read-pdf"/;

function testFiles() {
  return TESTS.flatMap((folder) => filesIn(`test/${folder}`, ".test.ts"))
    .filter((file) => file.includes(values.tests))
    .filter((file) => !ELSEWHERE.test(readFileSync(inRoot(file), "utf8")));
}

/**
 * Runs the bundle, and returns its exit code (null where it was ended, because it said nothing for so many
 * milliseconds) and what it printed.
 */
async function run(bundle, args, silence) {
  const child = spawn(process.execPath, [bundle, ...args], { cwd: inRoot(), stdio: ["ignore", "pipe", "pipe"] });
  let timer;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill("SIGKILL"), silence);
  };
  wait();
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"])
    child[name].setEncoding("utf8").on("data", (text) => {
      printed[name] += text;
      wait();
    });
  const [code] = await once(child, "close");
  clearTimeout(timer);
  return { code, ...printed };
}

/**
 * All tests of all files, with their times and the mutants that make a difference in them or in loading their files.
 */
async function survey(bundle, files) {
  const surveyed = [];
  for (const file of files) {
    const { code, stdout, stderr } = await run(bundle, ["--survey", file], 900_000);
    if (code !== 0) throw new Error(`${file}: ${stderr}`);
    const { load, tests } = JSON.parse(stdout.slice(stdout.lastIndexOf("\n")));
    const inFile = new Set([load, ...tests].flatMap(({ met }) => met));
    for (const [index, { title, error, time, met }] of tests.entries()) {
      if (error) console.log(`不通过 · fails by itself: ${file}#${index} ${error}`);
      else surveyed.push({ name: `${file}#${index}`, title, time, met: new Set(met), inFile });
    }
  }
  return surveyed;
}

const TEXTS = new Map();

/** The text of a test file. */
function textOf(file) {
  const text = TEXTS.get(file) ?? readFileSync(inRoot(file), "utf8");
  TEXTS.set(file, text);
  return text;
}

/**
 * How near a test is to a source: about it by its own name, in a file that speaks of it (a rule's code, an import), in
 * the folder that mirrors its own, or none of these.
 */
function nearness({ name, title }, source) {
  const topic = path.basename(source, ".ts");
  if (name.includes(topic) || title.includes(topic)) return 0;
  const file = name.split("#")[0];
  if (textOf(file).includes(topic)) return 1;
  return file.startsWith(`test/${source.split("/")[2]}/`) ? 2 : 3;
}

/**
 * The tests that may notice a mutant: those that met it, the nearest first, with the last those of files that met it
 * while loading or before. Quick ones come first, and the files take turns, since the tests of one file look at the
 * same. `near`: of each nearness as many as are enough, however long the others take; `wide`: the others.
 */
function noticing(tests, { number, file }) {
  const turns = new Map();
  const all = tests
    .filter(({ inFile }) => inFile.has(number))
    .map((test) => ({ ...test, rank: test.met.has(number) ? nearness(test, file) : 4 }))
    .sort((a, b) => a.rank - b.rank || a.time - b.time)
    .map((test) => {
      const key = `${test.rank} ${test.name.split("#")[0]}`;
      const turn = turns.get(key) ?? 0;
      turns.set(key, turn + 1);
      return { ...test, turn };
    })
    .sort((a, b) => a.rank - b.rank || a.turn - b.turn);
  const near = [[0], [1], [2], [3, 4]].flatMap((ranks) =>
    affordable(
      all.filter(({ rank }) => ranks.includes(rank)),
      ENOUGH,
    ),
  );
  const others = all.filter((test) => !near.includes(test)).sort((a, b) => a.turn - b.turn || a.time - b.time);
  return { near, wide: affordable(others, WIDER) };
}

/** The first of some tests that together take no more than so many milliseconds. */
function affordable(tests, most) {
  let time = 0;
  return tests.filter((test) => {
    time += test.time;
    return time - test.time < most;
  });
}

/** The first of some tests that notices a mutant, or undefined: one that goes on for ever notices it, too. */
async function noticed(bundle, { number }, tests) {
  if (tests.length === 0) return undefined;
  const silence = Math.max(PATIENCE.least, ...tests.map(({ time }) => PATIENCE.times * time));
  const args = ["--mutant", String(number), "--tests", ...tests.map(({ name }) => name)];
  const { code, stdout } = await run(bundle, args, silence);
  // A dot is printed before each test.
  return code === 0 ? undefined : (tests[stdout.length - 1] ?? tests[0]);
}

const folder = mkdtempSync(path.join(inRoot("node_modules"), ".mutants-"));
const types = typesOf();
try {
  const mutants = sample();
  const files = testFiles();
  const bundle = await bundleMutants({ mutants, files, folder });
  const tests = await survey(bundle, files);
  console.log(`${tests.length} 个测试 · tests`);
  const numbers = values.numbers === "" ? undefined : new Set(values.numbers.split(",").map(Number));
  const tried = mutants.filter(({ number }) => !numbers || numbers.has(number));
  const counts = { near: 0, wide: 0, types: 0, equivalent: 0 };
  for (const [index, mutant] of tried.entries()) {
    const { number, file, at, was, is } = mutant;
    const code = readFileSync(inRoot(file), "utf8");
    const line = code.slice(0, at).split("\n").length;
    const change = `#${number} ${file}:${line}  ${was.replace(/\s+/g, " ")} → ${is || "∅"}`;
    const why = whyEquivalent({ file, at, was, is }, code);
    if (why) {
      counts.equivalent++;
      console.log(`${change}  (等价 · equivalent: ${why})`);
      continue;
    }
    const { near, wide } = noticing(tests, mutant);
    const far = async () => {
      const test = await noticed(bundle, mutant, wide);
      if (test) console.log(`${change}  (只有远处的测试发现 · noticed farther away: ${test.name})`);
      return test;
    };
    if (await noticed(bundle, mutant, near)) counts.near++;
    else if (types.refuses(mutant)) counts.types++;
    else if (await far()) counts.wide++;
    else console.log(`${change}${near.length === 0 ? "  (没有测试经过 · met by no test)" : ""}`);
    if ((index + 1) % 20 === 0)
      console.log(`  ${counts.near + counts.wide + counts.types} / ${index + 1 - counts.equivalent}`);
  }
  console.log(
    `${counts.near + counts.wide + counts.types} / ${tried.length - counts.equivalent} 被发现 · noticed：近处的测试 · tests near ${counts.near}，别处的 · others ${counts.wide}，类型 · types ${counts.types}（另有等价 · equivalent: ${counts.equivalent}）`,
  );
} finally {
  types.end();
  rmSync(folder, { recursive: true, force: true });
}
