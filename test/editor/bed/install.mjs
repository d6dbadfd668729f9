// Installs the bed (a real VS Code, a Node for it, a Chromium, a Chinese font) into a cache, once for each version of
// its lock file.
import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { run, runNpm } from "../../../scripts/lib/run.mjs";
import { announce, heartbeat } from "../../../scripts/lib/say.mjs";

const here = import.meta.dirname;
const manifests = ["package.json", "package-lock.json"];
const dayMs = 86_400_000;
/** To be raised when the steps below change, so that beds of the old kind are not used any more. */
const recipe = "1";

/** Whether the bed can run on this machine; elsewhere the tests use the desktop VS Code. */
export const bedRunsHere = process.platform === "linux" && process.arch === "x64";

/** The folder of the installed bed, installing it first where it is missing. */
export async function ensureBed() {
  const cache = path.join(cacheHome(), "nianbao");
  const bed = path.join(cache, `editor-bed-${await fingerprint()}`);
  if (!existsSync(bed)) await installAtomically(cache, bed);
  // The time stamp says when the bed was last used, for the sweep below.
  await utimes(bed, new Date(), new Date());
  return bed;
}

function cacheHome() {
  if (process.env.XDG_CACHE_HOME) return process.env.XDG_CACHE_HOME;
  return process.platform === "win32"
    ? (process.env.LOCALAPPDATA ?? path.join(os.homedir(), "AppData", "Local"))
    : path.join(os.homedir(), ".cache");
}

/** Changes whenever the manifest, the lock file or the recipe does. */
async function fingerprint() {
  const hash = createHash("sha256").update(recipe);
  for (const file of manifests) hash.update(await readFile(path.join(here, file)));
  return hash.digest("hex").slice(0, 12);
}

/**
 * Builds the bed in a temporary folder and moves it into place whole, so a broken install is never taken for a good
 * one.
 */
async function installAtomically(cache, bed) {
  announce(
    "安装真实的 VS Code 测试环境（约 1 GB，仅首次） · Installing a real VS Code (about 1 GB, the first time only)",
  );
  await mkdir(cache, { recursive: true });
  await sweep(cache);
  const temporary = await mkdtemp(path.join(cache, ".editor-bed-"));
  const stop = heartbeat("仍在安装 · still installing", 5);
  const interrupted = () => {
    rmSync(temporary, { recursive: true, force: true });
    process.exit(130);
  };
  process.once("SIGINT", interrupted);
  try {
    await install(temporary);
    await rename(temporary, bed);
  } catch (error) {
    // Another run may have finished first: then its bed is as good as ours.
    if (!existsSync(bed)) throw error;
  } finally {
    stop();
    process.off("SIGINT", interrupted);
    await rm(temporary, { recursive: true, force: true });
  }
}

async function install(folder) {
  for (const file of manifests) await copyFile(path.join(here, file), path.join(folder, file));
  const server = path.join(folder, "node_modules", "code-server", "lib", "vscode");
  // Install scripts would compile native modules that nothing here needs, and fail where there is no compiler.
  const flags = ["--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = (command, cwd) => () => runNpm([command, ...flags], { cwd });
  const steps = [
    ["1/4 VS Code, Node, Chromium", npm("ci", folder)],
    // VS Code's own shrinkwrap pins these, but it is one package short, so `npm ci` refuses it.
    ["2/4 VS Code 的模块 · modules of VS Code", npm("install", server)],
    ["3/4 内置扩展 · built-in extensions", npm("install", path.join(server, "extensions"))],
    ["4/4 展开 Chromium · unpacking Chromium", () => unpackChromium(folder)],
  ];
  for (const [what, step] of steps) {
    console.log(`  ${what}`);
    if ((await step()) !== 0) throw new Error(`安装失败 · installation failed: ${what}`);
  }
}

/** The package unpacks into the temporary folder of its process, so that is pointed into the bed. */
async function unpackChromium(folder) {
  if (!bedRunsHere) return 0;
  const target = path.join(folder, "chromium");
  await mkdir(target);
  const script = path.join(folder, "unpack-chromium.mjs");
  await copyFile(path.join(here, "unpack-chromium.mjs"), script);
  return run(process.execPath, [script], { cwd: folder, env: { TMPDIR: target } });
}

/** Removes what killed installs left behind after a day, and beds that nobody used for a month. */
async function sweep(cache) {
  for (const name of await readdir(cache)) {
    const limit = name.startsWith(".editor-bed-") ? dayMs : name.startsWith("editor-bed-") ? 30 * dayMs : Infinity;
    const folder = path.join(cache, name);
    const age = Date.now() - (await stat(folder)).mtimeMs;
    if (age > limit) await rm(folder, { recursive: true, force: true });
  }
}
