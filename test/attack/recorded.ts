import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(import.meta.dirname, "regressions");

/** The names of the texts that did harm once; `refused`: by offering a fix that the gate had to refuse. */
export const RECORDED = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.replaceAll("\\", "/"))
  .sort();

/** Returns one of these texts. */
export function recordedText(file: string): string {
  return readFileSync(path.join(FOLDER, file), "utf8");
}
