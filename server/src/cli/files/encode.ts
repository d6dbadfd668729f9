import type { Encoding } from "../../node/decode";
import { encodeGb18030 } from "./gb18030";

/** The byte order mark of each encoding. Decoding removes it. */
const MARKS: Readonly<Record<Encoding, readonly number[]>> = {
  utf8: [0xef, 0xbb, 0xbf],
  gb18030: [],
  utf16le: [0xff, 0xfe],
  utf16be: [0xfe, 0xff],
};

/**
 * Returns a changed text as bytes in the encoding of its file, with a byte order mark if the file had one. Returns
 * undefined if bytes would be lost: decoding dropped some of the file's, or the encoding lacks a character of the new
 * text.
 */
export function encodeLike(
  original: Uint8Array,
  before: string,
  after: string,
  encoding: Encoding,
): Uint8Array | undefined {
  const mark = hasMark(original, encoding) ? MARKS[encoding] : [];
  const same = encoded(before, mark, encoding);
  if (!same || Buffer.compare(same, original) !== 0) return undefined;
  return encoded(after, mark, encoding);
}

/** Returns true if the bytes begin with the byte order mark of this encoding. */
export function hasMark(bytes: Uint8Array, encoding: Encoding): boolean {
  const mark = MARKS[encoding];
  return mark.length > 0 && mark.every((byte, index) => bytes[index] === byte);
}

function encoded(text: string, mark: readonly number[], encoding: Encoding): Uint8Array | undefined {
  // A lone surrogate is no character: every encoding would write another one in its place.
  if (/\p{Surrogate}/u.test(text)) return undefined;
  const bytes = bytesOf(text, encoding);
  return bytes && Buffer.concat([Uint8Array.from(mark), bytes]);
}

function bytesOf(text: string, encoding: Encoding): Uint8Array | undefined {
  switch (encoding) {
    case "utf8":
      return Buffer.from(text, "utf8");
    case "gb18030":
      return encodeGb18030(text);
    case "utf16le":
      return Buffer.from(text, "utf16le");
    case "utf16be":
      return Buffer.from(text, "utf16le").swap16();
  }
}
