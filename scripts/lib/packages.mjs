// What `npm run package` makes, beside the extension: the npm package, the folder for Windows, the page, and what one
// trusts them by.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { moduleOf } from "./page.mjs";
import { inRoot, root } from "./root.mjs";
import { buildVsix } from "./vsix.mjs";
import { zipped } from "./zip.mjs";

const { name, version } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
const dist = (...parts) => inRoot("dist", ...parts);

/** Builds for production and makes all packages in `folder`. Gives their paths by their kinds. */
export async function makePackages(folder) {
  mkdirSync(folder, { recursive: true });
  const at = (ending) => path.join(folder, `${name}-${version}${ending}`);
  const vsix = at(".vsix");
  await buildVsix(vsix);
  const windows = at("-windows.zip");
  writeFileSync(windows, zipped(await windowsFiles()));
  const page = at(".html");
  writeFileSync(page, readFileSync(dist("nianbao.html")));
  const npm = at(".tgz");
  // Just as pre-commit has it packed, which takes what is printed for the name of the package (hence .npmrc).
  const printed = runNpm(["pack", "--pack-destination", folder]).trim();
  if (printed !== path.basename(npm)) throw new Error(`npm pack prints more than a name:\n${printed}`);
  const sbom = at(".cdx.json");
  writeFileSync(sbom, readFileSync(dist("sbom.cdx.json")));
  const packages = { vsix, npm, windows, page, sbom };
  writeFileSync(path.join(folder, "SHA256SUMS"), sumsOf(Object.values(packages)));
  return packages;
}

/** The files of the folder for Windows: what runs there with any Node that there is, and the page, which needs none. */
async function windowsFiles() {
  const { encodeGb18030 } = await import(await moduleOf(root, "server/src/bytes/gb18030.ts"));
  const script = readFileSync(inRoot("packaging", "windows", "nianbao.cmd"), "latin1");
  const needed = readFileSync(inRoot("packaging", "windows", "need-node.txt"), "utf8");
  const whole = ["cli.js", "pdf.js", "nianbao.html", "THIRD-PARTY-NOTICES.txt"];
  const pages = ["rules", "law"].flatMap((folder) => readdirSync(dist(folder)).map((page) => `${folder}/${page}`));
  return {
    ...Object.fromEntries([...whole, ...pages].map((file) => [file, readFileSync(dist(file))])),
    LICENSE: readFileSync(inRoot("LICENSE")),
    "README.md": readFileSync(inRoot("README.md")),
    // The command interpreter wants CRLF; a Chinese Windows shows text in its own encoding.
    "nianbao.cmd": Buffer.from(script.replace(/\r?\n/g, "\r\n"), "latin1"),
    "need-node.txt": encodeGb18030(needed.replace(/\r?\n/g, "\r\n")),
  };
}

/** Returns the sums of files as `sha256sum --check` reads them. */
function sumsOf(files) {
  const line = (file) => `${createHash("sha256").update(readFileSync(file)).digest("hex")}  ${path.basename(file)}\n`;
  return files.map(line).sort().join("");
}

/** Runs npm in the checkout and returns what it prints. Throws where it fails. */
function runNpm(args) {
  const isWindows = process.platform === "win32";
  const done = spawnSync(isWindows ? "npm.cmd" : "npm", args, { cwd: root, encoding: "utf8", shell: isWindows });
  if (done.status !== 0) throw new Error(`npm ${args.join(" ")}\n${done.stderr}`);
  return done.stdout;
}
