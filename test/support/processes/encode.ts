import type { Encoding } from "../../../server/src/bytes/decode";

let table: ReadonlyMap<string, readonly number[]> | undefined;

/**
 * A text's bytes in an encoding, without a byte order mark. Of GB18030 only what two bytes can say, which is all that
 * reports hold.
 */
export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case "utf8":
      return Buffer.from(text, "utf8");
    case "utf16le":
      return Buffer.from(text, "utf16le");
    case "utf16be":
      return Buffer.from(text, "utf16le").swap16();
    case "gb18030":
      return Uint8Array.from([...text].flatMap((character) => gbBytes(character)));
  }
}

function gbBytes(character: string): readonly number[] {
  const code = character.charCodeAt(0);
  if (code < 0x80) return [code];
  table ??= gbTable();
  const bytes = table.get(character);
  if (!bytes) throw new Error(`${character} takes four bytes`);
  return bytes;
}

/** Node can only decode GB18030, so the way back is found by decoding all pairs of bytes. */
function gbTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder("gb18030");
  const pairs = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second !== 0x7f) pairs.set(decoder.decode(Uint8Array.of(first, second)), [first, second]);
    }
  }
  return pairs;
}
