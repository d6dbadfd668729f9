import { readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";
import { inRoot } from "./root.mjs";
import { runQuietly } from "./run.mjs";
import { zipped } from "./zip.mjs";

/** What package.json says. */
const manifest = () => JSON.parse(readFileSync(inRoot("package.json"), "utf8"));

/** Builds for production and packs the extension into `file`. Throws where a step fails. */
export async function buildVsix(file = inRoot(`nianbao-${manifest().version}.vsix`)) {
  await mkdir(path.dirname(file), { recursive: true });
  if (runQuietly(inRoot("esbuild.mjs"), ["--production", "--quiet"]) !== 0)
    throw new Error("构建失败 · the build failed");
  const vsce = inRoot("node_modules", "@vscode", "vsce", "vsce");
  // The dependencies are bundled.
  if (runQuietly(vsce, ["package", "--no-dependencies", ...linksOf(manifest()), "--out", file]) !== 0)
    throw new Error("打包失败 · packing failed");
  // What vsce writes has times and modes of this machine in it.
  writeFileSync(file, zipped(unzipSync(readFileSync(file))));
  return file;
}

/**
 * Links and pictures of the read-me lead into the repository as it was released; where none is known they stay as they
 * are.
 */
function linksOf({ repository, version }) {
  if (!repository) return ["--allow-missing-repository", "--no-rewrite-relative-links"];
  return ["--githubBranch", `v${version}`];
}
