// Installs what the bench is compared with into a cache, once for each version of its lock file. nianbao never depends
// on any of it.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runNpm } from "../../scripts/lib/run.mjs";
import { announce } from "../../scripts/lib/say.mjs";

const manifests = ["package.json", "package-lock.json"];

/**
 * The folder `node_modules` with the packages that the manifests in the folder `name` beside this file ask for;
 * undefined where they are not there and cannot be installed, as without a network.
 */
export async function ensurePeer(name) {
  const from = path.join(import.meta.dirname, name);
  const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), ".cache"), "nianbao");
  const folder = path.join(cache, `${name}-${await fingerprint(from)}`);
  if (existsSync(folder) || (await installed(name, from, cache, folder))) return path.join(folder, "node_modules");
  console.log(`${name} 无法安装，略去 · ${name} cannot be installed and is left out\n`);
  return undefined;
}

async function fingerprint(from) {
  const hash = createHash("sha256").update(process.platform + process.arch);
  for (const file of manifests) hash.update(await readFile(path.join(from, file)));
  return hash.digest("hex").slice(0, 12);
}

/**
 * Installs into a temporary folder and moves it into place whole, so that a broken install is never taken for a good
 * one.
 */
async function installed(name, from, cache, folder) {
  announce(`安装 ${name} 供比较（仅首次） · Installing ${name} to compare with (the first time only)`);
  await mkdir(cache, { recursive: true });
  const temporary = await mkdtemp(path.join(cache, `.${name}-`));
  try {
    for (const file of manifests) await copyFile(path.join(from, file), path.join(temporary, file));
    const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    // Not `ci`: the lock file lists native parts for Linux alone; npm finds those of other systems by their fixed
    // version.
    if ((await runNpm(["install", ...flags], { cwd: temporary })) !== 0) return false;
    await rename(temporary, folder);
    return true;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
