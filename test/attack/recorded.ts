import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(import.meta.dirname, "regressions");

/** The names of the texts that did harm once. */
export const RECORDED = readdirSync(FOLDER);

/** Returns one of these texts. */
export function recordedText(file: string): string {
  return readFileSync(path.join(FOLDER, file), "utf8");
}
