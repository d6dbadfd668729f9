// `npm run bench`: how long it takes to read and check reports, in memory and on the command line. Prints tables; asserts nothing.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { build as bundle } from "esbuild";
import { build } from "../../esbuild.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const out = mkdtempSync(path.join(tmpdir(), "nianbao-bench-"));
const count = 1000;

try {
  await build({ production: true, out });
  await bundle({
    absWorkingDir: root,
    entryPoints: ["test/bench/generate.ts"],
    outfile: path.join(out, "generate.cjs"),
    bundle: true,
    platform: "node",
    format: "cjs",
    loader: { ".md": "text" },
  });
  const bench = createRequire(import.meta.url)(path.join(out, "generate.cjs"));
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "?"} × ${cpus().length}\n`);
  layouts(bench);
  growth(bench);
  commandLine(bench);
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

/** A folder of reports, as a reviewer checks it. */
function commandLine({ writeReports }) {
  const folder = path.join(out, "reports");
  writeReports(folder, count);
  const rows = [
    ["check --format text", ["check", folder]],
    ["check --format json", ["check", "--format", "json", folder]],
    ["extract", ["extract", folder]],
    ["--version", ["--version"]],
  ].map(([name, args]) => {
    const run = timed(args);
    return [name, run.seconds, run.megabytes, run.output / 1e6];
  });
  table(`${count} reports on the command line`, ["command", "seconds", "peak MB", "output MB"], rows);
}

/** Runs the built command line; the peak of its memory is what the process itself says at its end. */
function timed(args) {
  const report = "process.on('exit',()=>require('fs').writeSync(2,'\\nRSS '+process.resourceUsage().maxRSS))";
  const hook = `data:text/javascript,import{createRequire}from'node:module';const require=createRequire('file:///');${report}`;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", hook, path.join(out, "cli.js"), ...args],
    {
      maxBuffer: 1 << 30,
      encoding: "utf8",
    },
  );
  const seconds = (performance.now() - start) / 1000;
  // 1 is what a check ends with that finds something; anything else would be the time of a crash.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
  const kilobytesUsed = Number(/RSS (\d+)/.exec(stderr)?.[1] ?? 0);
  return { seconds, megabytes: kilobytesUsed / 1024, output: Buffer.byteLength(stdout) };
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

function kilobytes(text) {
  return Buffer.byteLength(text) / 1000;
}

function table(title, head, rows) {
  const cells = [head, ...rows.map((row) => row.map((cell) => (typeof cell === "number" ? shown(cell) : cell)))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  console.log(title);
  for (const row of cells)
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join("  ")}`,
    );
  console.log();
}

/** Three digits that mean something, never an exponent. */
function shown(value) {
  return value >= 100
    ? value.toFixed(0)
    : value >= 10
      ? value.toFixed(1)
      : value >= 0.1
        ? value.toFixed(2)
        : value.toFixed(4);
}
