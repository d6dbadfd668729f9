import type { Encoding } from "./decode";
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
  if (!same || !sameBytes(same, original)) return undefined;
  return encoded(after, mark, encoding);
}

/** Returns true if the bytes begin with the byte order mark of this encoding. */
export function hasMark(bytes: Uint8Array, encoding: Encoding): boolean {
  const mark = MARKS[encoding];
  return mark.length > 0 && mark.every((byte, index) => bytes[index] === byte);
}

/** Reports whether two files are the same, byte for byte. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function encoded(text: string, mark: readonly number[], encoding: Encoding): Uint8Array | undefined {
  // A lone surrogate is no character: every encoding would write another one in its place.
  if (/\p{Surrogate}/u.test(text)) return undefined;
  const bytes = bytesOf(text, encoding);
  if (!bytes || mark.length === 0) return bytes;
  const marked = new Uint8Array(mark.length + bytes.length);
  marked.set(mark);
  marked.set(bytes, mark.length);
  return marked;
}

function bytesOf(text: string, encoding: Encoding): Uint8Array | undefined {
  switch (encoding) {
    case "utf8":
      return new TextEncoder().encode(text);
    case "gb18030":
      return encodeGb18030(text);
    case "utf16le":
      return utf16(text, true);
    case "utf16be":
      return utf16(text, false);
  }
}

function utf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let index = 0; index < text.length; index++) view.setUint16(2 * index, text.charCodeAt(index), isLittleEndian);
  return new Uint8Array(view.buffer);
}
