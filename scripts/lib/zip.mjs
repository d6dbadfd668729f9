// ZIP archives that depend on what is in them alone: the same files give the same bytes on every machine.
import { readFileSync } from "node:fs";
import { zipSync } from "fflate";

/** The first time that ZIP archives can tell, in whatever time zone. */
const TIME = new Date(1980, 0, 1);

/** Returns an archive of files by their names, sorted. */
export function zipped(files) {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: TIME, os: 0 });
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
