// `npm run package`: builds nianbao-<version>.vsix and checks what is in it against test/package/files.txt, file by file.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { ensureDependencies } from "./lib/dependencies.mjs";
import { inRoot } from "./lib/root.mjs";
import { announce } from "./lib/say.mjs";
import { buildVsix, filesInZip } from "./lib/vsix.mjs";

const golden = inRoot("test", "package", "files.txt");
const limit = 700 * 1024;

await ensureDependencies();
announce("打包 · Packing");
const vsix = await buildVsix();
const files = filesInZip(vsix);
const wanted = readFileSync(golden, "utf8").trimEnd().split("\n").flatMap(expanded);
const complaints = [
  ...files.filter((file) => !wanted.includes(file)).map((file) => `多出 · unexpected: ${file}`),
  ...wanted.filter((file) => !files.includes(file)).map((file) => `缺少 · missing: ${file}`),
];
const size = statSync(vsix).size;
if (size >= limit) complaints.push(`过大 · too large: ${size} ≥ ${limit} bytes`);

console.log(`${vsix}: ${files.length} 个文件 · files, ${(size / 1024).toFixed(0)} KB`);
for (const complaint of complaints) console.error(`✗ ${complaint}`);
if (complaints.length > 0) process.exitCode = 1;

/** A line of the list that ends in `*.md` stands for every page of its folder, so that a new rule has no list to be added to. */
function expanded(line) {
  if (!line.endsWith("/*.md")) return [line];
  const folder = line.endsWith("/law/*.md") ? inRoot("docs", "law") : inRoot("server", "src", "rules");
  const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return pages.map((page) => line.replace("*.md", page));
}
