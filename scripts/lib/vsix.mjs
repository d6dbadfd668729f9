import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { inRoot } from "./root.mjs";
import { runQuietly } from "./run.mjs";

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
  return file;
}

/** The names of the files in a zip archive, sorted, from its central directory. */
export function filesInZip(file) {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0) throw new Error(`${file} 不是压缩包 · is no zip archive`);
  const names = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    names.push(bytes.toString("utf8", at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names.sort();
}
