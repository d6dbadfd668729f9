import { closeSync, constants, fstatSync, openSync, readSync, statSync } from "node:fs";
import { MAX_FILE_BYTES } from "../../analysis/report-files";
import type { SkipReason } from "../messages";

/** The memory that files are read into; nearly every report fits. Each thread has its own. */
const BUFFER = Buffer.allocUnsafeSlow(1 << 16);

/** A file too large to be read, with the bytes at its beginning. */
export interface TooLargeFile {
  readonly beginning: Uint8Array;
}

/**
 * Returns the bytes of a file, valid until the next call: files are read into the same memory, which takes half the
 * time.
 */
export function bytesAt(path: string): Uint8Array | TooLargeFile | SkipReason {
  try {
    // Opening a pipe waits for somebody to write into it, and a device may do anything.
    const kind = statSync(path);
    if (kind.isDirectory()) return "unreadable";
    if (!kind.isFile()) return "not-a-file";
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return bytesOf(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") return "unreadable";
    // A folder lists a name that is not in UTF-8, as old archives leave them, with this mark in place of its bytes.
    return path.includes("\ufffd") ? "name-encoding" : "not-found";
  }
}

function bytesOf(file: number): Uint8Array | TooLargeFile {
  let buffer = BUFFER;
  let length = readSync(file, buffer);
  if (length === buffer.length) {
    const { size } = fstatSync(file);
    if (size > MAX_FILE_BYTES) return { beginning: BUFFER };
    buffer = Buffer.allocUnsafeSlow(Math.max(size, 2 * length));
    BUFFER.copy(buffer);
  }
  // A file may grow while it is read.
  for (;;) {
    if (length === buffer.length) buffer = Buffer.concat([buffer], 2 * length);
    const more = readSync(file, buffer, length, buffer.length - length, null);
    if (more === 0) return buffer.subarray(0, length);
    length += more;
    if (length > MAX_FILE_BYTES) return { beginning: buffer.subarray(0, BUFFER.length) };
  }
}
