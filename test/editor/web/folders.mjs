// What a window without a server loads: the packed extension, unpacked, and the extension that provides the folder.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { unzipSync } from "fflate";
import { inRoot } from "../../../scripts/lib/root.mjs";

/** Makes both below `folder`; `files` of the folder that is opened come beside the examples. */
export async function makeWebFolders(folder, vsix, files = {}) {
  await rm(folder, { recursive: true, force: true });
  const extension = path.join(folder, "extension");
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(vsix)))) {
    if (!name.startsWith("extension/") || name.endsWith("/")) continue;
    await write(path.join(folder, name), bytes);
  }
  const provider = path.join(folder, "files");
  await build({
    entryPoints: [inRoot("test", "editor", "web", "files.ts")],
    outfile: path.join(provider, "files.js"),
    bundle: true,
    format: "cjs",
    platform: "browser",
    target: "es2022",
    external: ["vscode"],
    logLevel: "warning",
  });
  await write(path.join(provider, "package.json"), JSON.stringify(MANIFEST));
  await write(path.join(provider, "files.json"), JSON.stringify({ ...(await examples()), ...files }));
  return { extension, files: provider };
}

const MANIFEST = {
  name: "nianbao-test-files",
  publisher: "nianbao",
  version: "0.0.0",
  engines: { vscode: "^1.101.0" },
  browser: "./files.js",
  activationEvents: ["onFileSystem:nianbao-memory"],
};

async function examples() {
  const names = (await readdir(inRoot("examples"))).filter((name) => name.endsWith(".txt"));
  const texts = await Promise.all(names.map((name) => readFile(inRoot("examples", name), "base64")));
  return Object.fromEntries(names.map((name, index) => [name, texts[index]]));
}

async function write(file, content) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
