// Installs AutoCorrect into a cache, once for each version of its lock file. The bench is compared with it; nianbao never depends on it.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runNpm } from "../../../scripts/lib/run.mjs";
import { announce } from "../../../scripts/lib/say.mjs";

const here = import.meta.dirname;
const manifests = ["package.json", "package-lock.json"];

/** The file that starts AutoCorrect's command line; undefined where it is not there and cannot be installed, as without a network. */
export async function ensureAutocorrect() {
  const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"), "nianbao");
  const folder = path.join(cache, `autocorrect-${await fingerprint()}`);
  if (!existsSync(folder) && !(await installed(cache, folder))) return undefined;
  return path.join(folder, "node_modules", "autocorrect-node", "cli.js");
}

async function fingerprint() {
  const hash = createHash("sha256").update(process.platform + process.arch);
  for (const file of manifests) hash.update(await readFile(path.join(here, file)));
  return hash.digest("hex").slice(0, 12);
}

/** Installs into a temporary folder and moves it into place whole, so that a broken install is never taken for a good one. */
async function installed(cache, folder) {
  announce("安装 AutoCorrect 供比较（仅首次） · Installing AutoCorrect to compare with (the first time only)");
  await mkdir(cache, { recursive: true });
  const temporary = await mkdtemp(path.join(cache, ".autocorrect-"));
  try {
    for (const file of manifests) await copyFile(path.join(here, file), path.join(temporary, file));
    const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    // Not `ci`: the lock file lists the native parts for Linux alone; npm finds those of other systems by their fixed version.
    if ((await runNpm(["install", ...flags], { cwd: temporary })) !== 0) return false;
    await rename(temporary, folder);
    return true;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
