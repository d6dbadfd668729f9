import { existsSync } from "node:fs";
import { type BaselineEntry, pathKey } from "../../analysis/baseline/read";
import { withEntries } from "../../analysis/baseline/write";
import { openOutputFile } from "../files/output-file";
import { replaceFile } from "../files/replace-file";
import type { BaselineFile } from "./baseline-files";

/** The new content of a baseline. */
export interface BaselineUpdate {
  /** The baseline before; undefined if it is new. */
  readonly file: BaselineFile | undefined;
  /** The keys of the reports that were checked: their entries are replaced, those of others are kept. */
  readonly checked: ReadonlySet<string>;
  /** The entries of the reports that were checked. */
  readonly entries: readonly BaselineEntry[];
}

/** Writes a baseline atomically. Returns false if it cannot be edited or written; the file is then as it was. */
export function writeBaseline(path: string, { file: before, checked, entries }: BaselineUpdate): boolean {
  const others = (before?.value.baseline.entries ?? []).filter((entry) => !checked.has(pathKey(entry.file)));
  // The sort keeps the order of equals: within a file, that of the text.
  const all = [...others, ...entries].sort((a, b) => {
    const [first, second] = [pathKey(a.file), pathKey(b.file)];
    return first < second ? -1 : first === second ? 0 : 1;
  });
  const text = withEntries(before?.text, all);
  if (text === undefined) return false;
  if (text === before?.text) return true;
  try {
    if (before) return replaceFile(path, new TextEncoder().encode(text), undefined) === "replaced";
    if (existsSync(path)) return false;
    const output = openOutputFile(path);
    output.write(text);
    return output.commit();
  } catch {
    return false;
  }
}
