// Only Node's own modules here: this is what runs before anything is installed.
import { readFileSync } from "node:fs";
import { inRoot } from "./root.mjs";
import { runNpm } from "./run.mjs";
import { announce } from "./say.mjs";

/** Installs what the lock file says unless exactly that is there already. Throws where npm fails. */
export async function ensureDependencies() {
  if (installed()) return;
  announce("安装依赖 · Installing dependencies (npm ci)");
  const code = await runNpm(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) throw new Error(`npm ci 失败 · npm ci failed (${code})`);
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm keeps its own copy of the lock file there; packages
 * for other platforms are in the first only, so they are passed over.
 */
function installed() {
  const wanted = packagesOf(inRoot("package-lock.json"));
  const present = packagesOf(inRoot("node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === "") return true;
    const found = present[name];
    return found ? found.version === entry.version : entry.optional === true || entry.devOptional === true;
  });
}

/** The packages of a lock file; undefined where there is none that can be read. */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}
