import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";

/** A file that is being written. Nobody sees it before it is whole. */
export interface OutputFile {
  /** Adds to the end; text in UTF-8. Throws if the disk does not take it. */
  write(piece: string | Uint8Array): void;
  /** Puts the file in its place, instead of one that is there. Throws if that fails, and then leaves that one as it was. */
  commit(): void;
  /** Takes away what was written. */
  discard(): void;
}

/** Begins a file under a temporary name in its folder. Throws if nothing can be written there. */
export function openOutputFile(file: string): OutputFile {
  // Renaming onto a link would replace the link by a file.
  const target = existsSync(file) ? realpathSync(file) : file;
  if (existsSync(target) && !statSync(target).isFile()) throw new Error("not a file");
  const temporary = path.join(path.dirname(target), `.nianbao-${randomBytes(6).toString("hex")}.tmp`);
  const handle = openSync(temporary, "wx");
  const discard = () => {
    closeSync(handle);
    rmSync(temporary, { force: true });
  };
  return {
    discard,
    write(piece) {
      const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    },
    commit() {
      try {
        fsyncSync(handle);
      } catch (error) {
        discard();
        throw error;
      }
      closeSync(handle);
      try {
        renameSync(temporary, target);
      } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
      }
    },
  };
}
