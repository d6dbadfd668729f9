/** The index of the last four-byte sequence, counted from 81308130, for a character of the basic plane. */
const LAST_FOUR = 39419;

/** The index of the first four-byte sequence for characters above U+FFFF, in the same count. */
const ASTRAL = 189000;

let codes: Uint32Array | undefined;

/**
 * Returns a text in GB18030; undefined if the encoding lacks one of its characters. The exact inverse of `TextDecoder`,
 * because it is made from it: tables of a library might write other bytes than those that were read.
 */
export function encodeGb18030(text: string): Uint8Array | undefined {
  codes ??= reverseTable();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point > 0xffff) bytes.push(...fourBytes(ASTRAL + point - 0x10000));
    else {
      const code = codes[point] ?? 0;
      if (code === 0) return undefined;
      if (code > 0xffff) bytes.push(code >>> 24, (code >>> 16) & 0xff);
      bytes.push((code >>> 8) & 0xff, code & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

/**
 * Returns the bytes of each character of the basic plane as one number, 0 for those without. TextEncoder knows
 * UTF-8 alone, so every sequence is decoded once, when the table is first needed; it takes some 30 milliseconds.
 */
function reverseTable(): Uint32Array {
  const table = new Uint32Array(0x10000);
  // Two characters have a short and a long sequence: the short ones come first, and the first one counts.
  addSequences(table, allPairs());
  addSequences(
    table,
    Array.from({ length: LAST_FOUR + 1 }, (_, pointer) => fourBytes(pointer)),
  );
  return table;
}

function allPairs(): readonly (readonly number[])[] {
  const pairs: (readonly number[])[] = [];
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) pairs.push([first, second]);
  }
  return pairs;
}

function fourBytes(pointer: number): readonly number[] {
  return [
    0x81 + Math.floor(pointer / 12600),
    0x30 + (Math.floor(pointer / 1260) % 10),
    0x81 + (Math.floor(pointer / 10) % 126),
    0x30 + (pointer % 10),
  ];
}

/**
 * Decodes sequences together, one a line, since an invalid one becomes one character or two and must not move the
 * others.
 */
function addSequences(table: Uint32Array, sequences: readonly (readonly number[])[]): void {
  const lines = Uint8Array.from(sequences.flatMap((sequence) => [...sequence, 0x0a]));
  const characters = new TextDecoder("gb18030").decode(lines).split("\n");
  for (const [index, sequence] of sequences.entries()) {
    const character = characters[index] ?? "";
    // U+FFFD stands for errors; nobody writes it on purpose.
    if (character.length !== 1 || character === "\ufffd") continue;
    const point = character.charCodeAt(0);
    if (table[point] === 0) table[point] = sequence.reduce((code, byte) => code * 0x100 + byte, 0);
  }
}
