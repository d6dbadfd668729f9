import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { SkipReason } from "../messages";

/** The largest size of a file that is read, in bytes: no report is a hundredth as long. */
const MAX_BYTES = 64_000_000;

/** The memory that files are read into; nearly every report fits. Each thread has its own. */
const BUFFER = Buffer.allocUnsafeSlow(1 << 16);

/**
 * Returns the bytes of a file, valid until the next call: files are read into the same memory, which takes half the
 * time. `explicit`: the user named this very file. A file that is too large is then `too-large`, otherwise
 * `not-a-report`.
 */
export function bytesAt(path: string, explicit: boolean): Uint8Array | SkipReason {
  try {
    const file = openSync(path, "r");
    try {
      return bytesOf(file, explicit);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? "not-found" : "unreadable";
  }
}

function bytesOf(file: number, explicit: boolean): Uint8Array | SkipReason {
  let buffer = BUFFER;
  let length = readSync(file, buffer);
  if (length === buffer.length) {
    const { size } = fstatSync(file);
    if (size > MAX_BYTES) return explicit ? "too-large" : "not-a-report";
    buffer = Buffer.allocUnsafeSlow(Math.max(size, 2 * length));
    BUFFER.copy(buffer);
  }
  // A pipe or device comes in pieces, and a file may grow while it is read.
  for (;;) {
    if (length === buffer.length) buffer = Buffer.concat([buffer], 2 * length);
    const more = readSync(file, buffer, length, buffer.length - length, null);
    if (more === 0) return buffer.subarray(0, length);
    length += more;
    if (length > MAX_BYTES) return explicit ? "too-large" : "not-a-report";
  }
}
