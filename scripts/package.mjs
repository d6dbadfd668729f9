// `npm run package`: makes the packages in packages/ and checks what is in them against the lists in test/package/,
// file by file.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { inRoot } from "./lib/root.mjs";
import { runNpm } from "./lib/run.mjs";
import { announce } from "./lib/say.mjs";

await ensureDependencies();
const { makePackages } = await import("./lib/packages.mjs");
const { filesInZip } = await import("./lib/zip.mjs");

/**
 * The most kilobytes of each package; whoever adds to one should know. Of the first three some 550 are what reads PDF
 * files.
 */
const LIMITS = { vsix: 1960, npm: 1470, windows: 1530, page: 745 };

announce("打包 · Packing");
const packages = await makePackages(inRoot("packages"));
const complaints = [
  ...compared(packages.vsix, filesInZip(packages.vsix), "files.txt"),
  ...compared(packages.npm, filesInTar(packages.npm), "npm-files.txt"),
  ...compared(packages.windows, filesInZip(packages.windows), "windows-files.txt"),
];
if (!(await runsAsPackage(packages.npm)))
  complaints.push(`${packages.npm} 装上以后不能运行 · does not run once it is installed`);
for (const [kind, file] of Object.entries(packages)) {
  const size = statSync(file).size / 1024;
  console.log(`${path.relative(inRoot(), file)}: ${size.toFixed(0)} KB`);
  if (size >= (LIMITS[kind] ?? Number.POSITIVE_INFINITY)) complaints.push(`${file} 过大 · too large`);
}
for (const complaint of complaints) console.error(`✗ ${complaint}`);
if (complaints.length > 0) process.exitCode = 1;

/** Installs the npm package into a folder of its own, without a network, and runs its command as `npx` does. */
async function runsAsPackage(file) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "nb-npm-"));
  const npm = (...args) => runNpm([...args], { cwd: folder });
  try {
    writeFileSync(path.join(folder, "package.json"), "{}");
    const installed = await npm("install", "--offline", "--no-audit", "--no-fund", "--loglevel=error", file);
    const report = inRoot("examples", "青禾县2024年政府信息公开工作年度报告.txt");
    return installed === 0 && (await npm("exec", "--offline", "--", "nianbao", "check", "--quiet", report)) === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function compared(file, files, list) {
  const wanted = readFileSync(inRoot("test", "package", list), "utf8")
    .trimEnd()
    .split("\n")
    .flatMap(expanded);
  return [
    ...files.filter((one) => !wanted.includes(one)).map((one) => `${file} 多出 · unexpected: ${one}`),
    ...wanted.filter((one) => !files.includes(one)).map((one) => `${file} 缺少 · missing: ${one}`),
  ];
}

/**
 * A line of the list that ends in `*.md` stands for every page of its folder, so that a new rule has no list to be
 * added to.
 */
function expanded(line) {
  if (!line.endsWith("/*.md")) return [line];
  const folder = line.endsWith("law/*.md") ? inRoot("docs", "law") : inRoot("server", "src", "rules");
  const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return pages.map((page) => line.replace("*.md", page));
}

/** The names of the files in a tar archive that npm made: all of them are short. */
function filesInTar(file) {
  const bytes = gunzipSync(readFileSync(file));
  const names = [];
  for (let at = 0; bytes[at] !== 0; ) {
    const field = (from, length) => bytes.toString("utf8", at + from, at + from + length).replace(/\0.*$/s, "");
    if (field(156, 1) === "0") names.push([field(345, 155), field(0, 100)].filter(Boolean).join("/"));
    at += 512 + 512 * Math.ceil(Number.parseInt(field(124, 12), 8) / 512);
  }
  return names.sort();
}
