import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { SkipReason } from "../pipeline/run-log";

/** Above this many bytes a file is not even opened: no text of this kind is a hundredth as long. */
const MAX_BYTES = 64_000_000;

/** Nearly every report fits into it. Each thread has its own. */
const BUFFER = Buffer.allocUnsafeSlow(1 << 16);

/**
 * The bytes of a file, valid until the next call: files are read into the same memory, which takes half the time of reading each into its
 * own. A file of a folder that is too large to be a report is none; one that the user named is said to be too large.
 */
export function bytesAt(path: string, named: boolean): Uint8Array | SkipReason {
  try {
    const file = openSync(path, "r");
    try {
      return bytesOf(file, named);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "not-found" : "unreadable";
  }
}

function bytesOf(file: number, named: boolean): Uint8Array | SkipReason {
  let buffer = BUFFER;
  let length = readSync(file, buffer);
  if (length === buffer.length) {
    const { size } = fstatSync(file);
    if (size > MAX_BYTES) return named ? "too-large" : "not-a-report";
    buffer = Buffer.allocUnsafeSlow(Math.max(size, 2 * length));
    BUFFER.copy(buffer);
  }
  // What is no file on a disk may come in pieces, and grow while it is read.
  for (;;) {
    if (length === buffer.length) buffer = Buffer.concat([buffer], 2 * length);
    const more = readSync(file, buffer, length, buffer.length - length, null);
    if (more === 0) return buffer.subarray(0, length);
    length += more;
    if (length > MAX_BYTES) return named ? "too-large" : "not-a-report";
  }
}
