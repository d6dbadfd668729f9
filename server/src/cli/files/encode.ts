import type { Encoding } from "../../node/decode";
import { encodeGb18030 } from "./gb18030";

/** What may stand before the text to tell its encoding; decoding takes it away. */
const MARKS: Readonly<Record<Encoding, readonly number[]>> = {
  utf8: [0xef, 0xbb, 0xbf],
  gb18030: [],
  utf16le: [0xff, 0xfe],
  utf16be: [0xfe, 0xff],
};

/**
 * A changed text as bytes in the encoding of the file it was decoded from, with a byte order mark if that had one. Undefined where it
 * cannot be done without loss: the file holds bytes that its text does not say, or the new text a character that the encoding lacks.
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

/** Whether the bytes begin with the byte order mark of this encoding. */
export function hasMark(bytes: Uint8Array, encoding: Encoding): boolean {
  const mark = MARKS[encoding];
  return mark.length > 0 && mark.every((byte, index) => bytes[index] === byte);
}

function encoded(text: string, mark: readonly number[], encoding: Encoding): Uint8Array | undefined {
  // Half a pair of surrogates is no character: every encoding would write something else in its place.
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
