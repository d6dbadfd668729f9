import { type FileSystem, NODE_FILES } from "./file-system";
import { openOutputFile } from "./output-file";

/** The outcome of replacing a file; unless it is `replaced`, the file is as it was. */
export type Replacement = "replaced" | "hard-linked" | "changed";

/**
 * Replaces the bytes of a file atomically: a reader meanwhile, or after a power cut, finds either the old ones or the
 * new ones. The file keeps its mode and, where the system allows, its owner; symbolic links to it stay. A file with
 * several hard links is left alone, since the other names would keep the old bytes; so is one that is not any more what
 * it was read as, `was`. Throws if that fails, and then leaves the file as it was.
 */
export function replaceFile(
  file: string,
  bytes: Uint8Array,
  was: Uint8Array | undefined,
  files: FileSystem = NODE_FILES,
): Replacement {
  const target = files.realpathSync(file);
  if (Number(files.statSync(target).nlink) > 1) return "hard-linked";
  const output = openOutputFile(target, files);
  output.write(bytes);
  const isReady = () => was === undefined || Buffer.compare(files.readFileSync(target), was) === 0;
  return output.commit(isReady) ? "replaced" : "changed";
}
