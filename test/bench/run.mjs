// `npm run bench`: how long it takes to read and check reports, in memory, on the command line beside a native linter,
// and in the language server beside those of JSON and Markdown. Prints tables; asserts nothing. The first run needs the
// network to install these others, and does without them where there is none. `npm run bench -- servers --rounds 5`
// does one part (memory, overview, indexed, folders, documents, servers), with so many rounds.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { build as bundle } from "esbuild";
import { build } from "../../esbuild.mjs";
import { indexed, peakOf } from "./indexed.mjs";
import { ensurePeer } from "./peers.mjs";
import { kilobytes, table } from "./print.mjs";
import { languageServers } from "./servers.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const out = mkdtempSync(path.join(tmpdir(), "nianbao-bench-"));
const { positionals, values } = parseArgs({ allowPositionals: true, options: { rounds: { type: "string" } } });
/** Reports in each folder: `npm run bench -- 1000` for one of them alone. */
const counts = positionals.map(Number).filter((count) => count > 0);
const parts = positionals.filter((name) => !(Number(name) > 0));
const wants = (part) => parts.length === 0 || parts.includes(part);
if (counts.length === 0) counts.push(1000, 10_000);
const rounds = Number(values.rounds ?? 3);

/** Reads every file of a folder of folders, as fast as Node does it one after the other. */
const READING =
  "const fs=require('fs'),p=require('path');const d=process.argv[1];" +
  "for(const n of fs.readdirSync(d))for(const f of fs.readdirSync(p.join(d,n)))fs.readFileSync(p.join(d,n,f))";

try {
  await build({ production: true, out });
  await bundle({
    absWorkingDir: root,
    entryPoints: ["test/bench/generate.ts"],
    outfile: path.join(out, "generate.cjs"),
    bundle: true,
    platform: "node",
    format: "cjs",
  });
  const bench = createRequire(import.meta.url)(path.join(out, "generate.cjs"));
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "?"} × ${cpus().length}\n`);
  if (wants("memory")) {
    layouts(bench);
    growth(bench);
  }
  if (wants("overview")) overview(bench);
  if (wants("indexed")) await inServer(bench);
  if (wants("folders")) await commandLine(bench);
  if (wants("documents")) await documents(bench);
  if (wants("servers")) await languageServers(bench, path.join(out, "cli.js"), values.rounds && rounds);
} finally {
  rmSync(out, { recursive: true, force: true });
}

/** One report of each layout: reading alone, and reading with all rules. */
function layouts({ READABLE_LAYOUTS, report, readReport, analyse }) {
  const rows = READABLE_LAYOUTS.map((layout) => {
    const text = report(layout, 1);
    const reading = times(() => readReport(text), 200);
    const checking = times(() => analyse(text), 200);
    return [layout, kilobytes(text), reading.median, reading.p95, checking.median, checking.p95];
  });
  table("One report", ["layout", "KB", "read ms", "p95", "read+check ms", "p95"], rows);
}

/** The same report with more and more prose: the cost of each kilobyte should stay the same. */
function growth({ reportOfLength, analyse }) {
  const rows = [4_000, 16_000, 64_000, 256_000, 1_000_000 / 3].flatMap((length) =>
    ["pipe-rows", "indented-cells"].map((layout) => {
      const text = reportOfLength(layout, length);
      const { median } = times(() => analyse(text), length > 100_000 ? 10 : 50);
      return [layout, kilobytes(text), median, median / kilobytes(text)];
    }),
  );
  table("Growth", ["layout", "KB", "read+check ms", "ms/KB"], rows);
}

/** The lists of many reports that the language server keeps: what a look at them costs, and their memory. */
function overview({ manyReports }) {
  for (const count of counts) {
    const before = process.memoryUsage();
    const work = manyReports(count);
    const after = process.memoryUsage();
    const held = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
    const rows = Object.entries(work).map(([name, does]) => {
      const { median, p95 } = times(does, 9);
      return [name, median, p95];
    });
    table(`${count} reports in lists, at most ${(held / 1e6).toFixed(0)} MB`, ["what", "ms", "p95"], rows);
  }
}

/** Folders of reports in the language server, up to the looks at all of them that a reviewer takes. */
async function inServer({ writeFolder }) {
  for (const count of counts) {
    const folder = path.join(out, `indexed-${count}`);
    writeFolder(folder, count);
    const { firstSeconds, seconds, megabytes, answers } = await indexed(path.join(out, "cli.js"), folder, rounds);
    const peak = megabytes === undefined ? "" : `, at most ${megabytes.toFixed(0)} MB`;
    table(
      `${count} reports in the language server, first findings in ${firstSeconds.toFixed(1)} s, all in ${seconds.toFixed(1)} s${peak}`,
      ["what", "first ms", `median of ${rounds} ms`],
      answers,
    );
  }
}

/**
 * Folders of reports as a reviewer checks them, beside what only reading them takes and what a native linter of Chinese
 * text takes for the same files, in the same run.
 */
async function commandLine({ writeFolder }) {
  const modules = await ensurePeer("autocorrect");
  const autocorrect = modules && path.join(modules, "autocorrect-node", "cli.js");
  for (const count of counts) {
    const folder = path.join(out, `reports-${count}`);
    const bytes = writeFolder(folder, count);
    const cli = path.join(out, "cli.js");
    const commands = [
      ["Node reading the files", ["-e", READING, folder]],
      ...(autocorrect ? [["autocorrect --lint", [autocorrect, "--lint", folder]]] : []),
      ["nianbao check --jobs 1", [cli, "check", "--jobs", "1", folder]],
      ["nianbao check", [cli, "check", folder]],
      ["nianbao check --format json", [cli, "check", "--format", "json", folder]],
      ["nianbao extract", [cli, "extract", folder]],
    ];
    const runs = new Map();
    for (const [name, args] of commands) runs.set(name, await best(args));
    const reading = runs.get("Node reading the files").seconds;
    const linting = runs.get("autocorrect --lint")?.seconds;
    const rows = [...runs].map(([name, { seconds, cpu, megabytes }]) => {
      return [name, seconds, cpu ?? "–", megabytes ?? "–", seconds / reading, linting ? seconds / linting : "–"];
    });
    table(
      `${count} reports, ${(bytes / 1e6).toFixed(1)} MB (best of ${rounds})`,
      ["command", "seconds", "CPU s", "peak MB", "× reading", "× autocorrect"],
      rows,
    );
  }
  const { seconds, megabytes } = await best([path.join(out, "cli.js"), "--version"]);
  table("Starting", ["command", "seconds", "peak MB"], [["nianbao --version", seconds, megabytes]]);
}

/** The Word documents of a county, beside the same reports as text. */
async function documents({ writeDocuments }) {
  const folders = { text: path.join(out, "county-text"), docx: path.join(out, "county-docx") };
  writeDocuments(folders, 200);
  const rows = [];
  for (const [kind, folder] of Object.entries(folders)) {
    const { seconds, cpu, megabytes } = await best([path.join(out, "cli.js"), "check", "--jobs", "1", folder]);
    rows.push([kind, seconds, cpu ?? "–", megabytes ?? "–", seconds / (rows[0]?.[1] ?? seconds)]);
  }
  table(
    `200 reports as text and as Word documents (best of ${rounds})`,
    ["kind", "seconds", "CPU s", "peak MB", "× text"],
    rows,
  );
}

/**
 * The quickest of several runs: on a machine that does other things too, the others measure those. The peak is the
 * highest.
 */
async function best(args) {
  let found;
  for (let round = 0; round < rounds; round++) {
    const run = await timed(args);
    const quicker = !found || run.seconds < found.seconds ? run : found;
    found = { ...quicker, megabytes: Math.max(run.megabytes ?? 0, found?.megabytes ?? 0) || undefined };
  }
  return found;
}

/**
 * Runs a Node program to its end, and gives the seconds it took, those of the processor, and the peak of its memory.
 * The process says so itself as it ends, in a file, as standard output and error are its own; AutoCorrect ends without
 * Node's knowing, and is watched from outside.
 */
async function timed(args) {
  const told = path.join(out, "told.json");
  const hook = path.join(out, "tell.cjs");
  writeFileSync(
    hook,
    `require("node:worker_threads").isMainThread && process.on("exit", () =>
      require("node:fs").writeFileSync(${JSON.stringify(told)}, JSON.stringify(process.resourceUsage())));`,
  );
  const start = performance.now();
  const child = spawn(process.execPath, ["--require", hook, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (piece) => {
    said += piece;
  });
  let watched = 0;
  const watch = setInterval(() => {
    watched = peakOf(child.pid) ?? watched;
  }, 10);
  const [status] = await once(child, "close");
  const seconds = (performance.now() - start) / 1000;
  clearInterval(watch);
  // 1 is what a check ends with that finds something; anything else would be the time of a crash.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} ended with ${status}: ${said}`);
  if (!existsSync(told)) return { seconds, cpu: undefined, megabytes: watched || undefined };
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(readFileSync(told, "utf8"));
  rmSync(told);
  return { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

/** Median and 95th percentile of so many runs in milliseconds, after a third as many to warm up. */
function times(work, runs) {
  for (let i = 0; i < runs / 3; i++) work();
  const all = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: all[runs >> 1], p95: all[Math.floor(runs * 0.95)] };
}
