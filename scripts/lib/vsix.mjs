import { readFileSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { unzipSync } from "fflate";
import { inRoot } from "./root.mjs";
import { runQuietly } from "./run.mjs";
import { zipped } from "./zip.mjs";

/** The version in package.json. */
const version = () => JSON.parse(readFileSync(inRoot("package.json"), "utf8")).version;

/** Builds for production and packs the extension into `file`. Throws where a step fails. */
export async function buildVsix(file = inRoot(`nianbao-${version()}.vsix`)) {
  await mkdir(path.dirname(file), { recursive: true });
  if (runQuietly(inRoot("esbuild.mjs"), ["--production", "--quiet"]) !== 0)
    throw new Error("构建失败 · the build failed");
  const vsce = inRoot("node_modules", "@vscode", "vsce", "vsce");
  // The dependencies are bundled; the read-me's links stay as they are, since there is no public repository to point them to.
  const flags = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"];
  if (runQuietly(vsce, ["package", ...flags, "--out", file]) !== 0) throw new Error("打包失败 · packing failed");
  // What vsce writes has times and modes of this machine in it.
  writeFileSync(file, zipped(unzipSync(readFileSync(file))));
  return file;
}
