import { createHash } from "node:crypto";
import { version } from "../../../../package.json";
import { type OutputFile, openOutputFile } from "../files/output-file";
import type { CheckedFile } from "../pipeline/check-files";
import { type CheckedPart, DIGESTS_MARK, DIGESTS_VERSION, type FileRecord } from "./checked-part";
import { toJson } from "./plain-json";

/**
 * Writes the digests of a part into a file, given by its absolute path: a line of JSON for each report between a first
 * and a last one, which has the sum of all before it. Throws if it cannot be written; the file is then as it was.
 */
export function writeDigests(path: string, { files, aggregates, summary }: CheckedPart): void {
  const file = openOutputFile(path);
  const sum = createHash("sha256");
  const write = (value: unknown): void => {
    const line = `${toJson(value)}\n`;
    sum.update(line);
    file.write(line);
  };
  try {
    write({ kind: DIGESTS_MARK, version: DIGESTS_VERSION, nianbao: version, aggregates });
    for (const checked of files) write(recordOf(checked));
    file.write(`${toJson({ summary, sum: sum.digest("hex") })}\n`);
  } catch (error) {
    discard(file);
    throw error;
  }
  file.commit();
}

function recordOf({ file: { name, explicit, analysis, overrides }, result }: CheckedFile): FileRecord {
  return { file: { name, explicit, analysis, overrides }, result };
}

function discard(file: OutputFile): void {
  try {
    file.discard();
  } catch {
    // What is left under its temporary name is taken away by the next run.
  }
}
