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
 * Puts new bytes in the place of a file's, all or none: whoever reads it meanwhile, or after a power cut, finds the old ones or the new
 * ones. The file keeps its mode, and a link goes on leading to it. Throws where it cannot be done; the file is then as it was.
 */
export function replaceFile(file: string, bytes: Uint8Array): void {
  // Renaming onto a link would put a file in its place.
  const target = realpathSync(file);
  // Renaming asks only for the right to change the folder, so a file that is protected must be asked for its own.
  accessSync(target, constants.W_OK);
  const { mode } = statSync(target);
  // Not the file's own name with something added: names of reports may be as long as a name can be.
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

/** Writes a file that must not be there yet, down to the disk. */
function writeThrough(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, "wx", 0o600);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
