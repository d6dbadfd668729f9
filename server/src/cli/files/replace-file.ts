import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

/**
 * Replaces the bytes of a file atomically: a reader meanwhile, or after a power cut, finds either the old ones or the
 * new ones. The file keeps its mode, and links to it stay. Throws if that fails, and then leaves the file as it was.
 */
export function replaceFile(file: string, bytes: Uint8Array): void {
  // Renaming onto a link would replace the link by a file.
  const target = realpathSync(file);
  // Renaming needs only write access to the folder, so that to a protected file is checked here.
  accessSync(target, constants.W_OK);
  const { mode } = statSync(target);
  // Not the file's own name with a suffix: names of reports may be as long as a name can be.
  const temporary = path.join(path.dirname(target), `.nianbao-${randomBytes(6).toString("hex")}.tmp`);
  try {
    writeThrough(temporary, bytes);
    chmodSync(temporary, mode & 0o7777);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Writes a new file and flushes it to the disk. Throws if it exists. */
function writeThrough(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, "wx", 0o600);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
