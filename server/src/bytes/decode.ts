/** The encodings that reports come in. */
export const ENCODINGS = ["utf8", "gb18030", "utf16le", "utf16be"] as const;

/** One of the encodings that reports come in. */
export type Encoding = (typeof ENCODINGS)[number];

/** The text of a file without byte order mark, and its encoding; `binary` if it is no text. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: "binary" };

const LABELS: Readonly<Record<Encoding, string>> = {
  utf8: "utf-8",
  gb18030: "gb18030",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
};

/** The number of bytes that are examined to recognise UTF-16 without a mark and binary files. Even. */
const SAMPLE = 8192;

/**
 * Decodes a file. If `known` is not given, the encoding is detected: byte order mark, then UTF-16 by its zero bytes,
 * then strict UTF-8, then GB18030. The order matters: Chinese text in UTF-8 can be decoded as GB18030 without an error.
 */
export function decode(bytes: Uint8Array, known?: Encoding): Decoded {
  const detected = known ?? detectedEncoding(bytes);
  if (detected === "binary") return { kind: "binary" };
  // Nearly all files are UTF-8 without a mark and without an error, and decoded once.
  const strict = detected ? undefined : strictUtf8(bytes);
  const encoding = detected ?? (strict !== undefined || isNearlyUtf8(bytes) ? "utf8" : "gb18030");
  const text = strict ?? new TextDecoder(LABELS[encoding]).decode(bytes);
  return isText(text) ? { kind: "text", text, encoding } : { kind: "binary" };
}

/** Returns the encoding of a file by its bytes; undefined for a binary file. */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const detected = detectedEncoding(bytes);
  if (detected) return detected === "binary" ? undefined : detected;
  return strictUtf8(bytes) !== undefined || isNearlyUtf8(bytes) ? "utf8" : "gb18030";
}

/** Returns the encoding that the byte order mark or zero bytes tell; undefined if there are none. */
function detectedEncoding(bytes: Uint8Array): Encoding | "binary" | undefined {
  const marked = byMark(bytes);
  if (marked) return marked;
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return undefined;
  return (["utf16le", "utf16be"] as const).find((encoding) => readsAsChinese(sample, encoding)) ?? "binary";
}

function byMark(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf8";
  if (a === 0xff && b === 0xfe) return "utf16le";
  if (a === 0xfe && b === 0xff) return "utf16be";
  return undefined;
}

/**
 * Returns true if most of a sample, decoded with this byte order, is Chinese, its punctuation or ASCII. With the other
 * byte order, ASCII and 一 become characters that no report holds.
 */
function readsAsChinese(sample: Uint8Array, encoding: Encoding): boolean {
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  const text = new TextDecoder(LABELS[encoding]).decode(even);
  const usual =
    text.match(/[\t\r\n\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2010-\u203a\u2500-\u257f]/g)?.length ?? 0;
  return usual > text.length * 0.95;
}

/** Returns the text of bytes that are valid UTF-8; undefined if they are not. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Returns true if the bytes are UTF-8 with few errors: a file that was cut within a character is still UTF-8. Bytes in
 * GB18030 would have an error at nearly every Chinese character.
 */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const errors = text.match(/\ufffd/g)?.length ?? 0;
  const characters = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return errors * 50 < characters;
}

/**
 * Returns true if the text has hardly any control characters. Form feeds come from PDF files, and U+001A once ended
 * files.
 */
function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const controls = sample.match(/[\0-\x08\x0e-\x19\x1b-\x1f]/g)?.length ?? 0;
  return controls <= sample.length / 1000;
}
