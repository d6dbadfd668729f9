/** The encodings that reports come in. */
export type Encoding = "utf8" | "gb18030" | "utf16le" | "utf16be";

/** A file's text without byte order mark, and how it was encoded; or that it is no text. */
export type Decoded =
  | { readonly kind: "text"; readonly text: string; readonly encoding: Encoding }
  | { readonly kind: "binary" };

const LABELS: Readonly<Record<Encoding, string>> = {
  utf8: "utf-8",
  gb18030: "gb18030",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
};

/** How many bytes are looked at to tell UTF-16 without a mark, and binary files, from the rest. Even. */
const SAMPLE = 8192;

/**
 * Decodes a file. Without a given encoding: byte order mark, then UTF-16 by its zero bytes, then strict UTF-8, then GB18030. The order
 * matters: Chinese text in UTF-8 can be decoded as GB18030 without an error.
 */
export function decode(bytes: Uint8Array, given?: Encoding): Decoded {
  const sure = given ?? sureEncodingOf(bytes);
  if (sure === "binary") return { kind: "binary" };
  // Nearly all files are UTF-8 without a mark and without an error, and decoded once.
  const strict = sure ? undefined : strictUtf8(bytes);
  const encoding = sure ?? (strict !== undefined || isNearlyUtf8(bytes) ? "utf8" : "gb18030");
  const text = strict ?? new TextDecoder(LABELS[encoding]).decode(bytes);
  return isText(text) ? { kind: "text", text, encoding } : { kind: "binary" };
}

/** The encoding of a file by its bytes; undefined for a binary file. */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const sure = sureEncodingOf(bytes);
  if (sure) return sure === "binary" ? undefined : sure;
  return strictUtf8(bytes) !== undefined || isNearlyUtf8(bytes) ? "utf8" : "gb18030";
}

/** What byte order mark or zero bytes tell of the encoding; undefined where there are none. */
function sureEncodingOf(bytes: Uint8Array): Encoding | "binary" | undefined {
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

/** Whether most of a sample is Chinese, its punctuation or ASCII when it is read this way. Read the other way round, ASCII and 一 turn into what no report holds. */
function readsAsChinese(sample: Uint8Array, encoding: Encoding): boolean {
  const even = sample.subarray(0, sample.length - (sample.length % 2));
  const text = new TextDecoder(LABELS[encoding]).decode(even);
  const usual =
    text.match(/[\t\r\n\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2010-\u203a\u2500-\u257f]/g)?.length ?? 0;
  return usual > text.length * 0.95;
}

/** The text of bytes that are UTF-8 without any error; undefined where they are not. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Whether the bytes are UTF-8 but for a few: a file that was cut within a character is still UTF-8. In GB18030 nearly every Chinese
 * character would be an error.
 */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const errors = text.match(/\ufffd/g)?.length ?? 0;
  const characters = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return errors * 50 < characters;
}

/** Whether decoded text is text: hardly any control characters. Form feeds come from PDF files, and U+001A ended files once. */
function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const controls = sample.match(/[\0-\x08\x0e-\x19\x1b-\x1f]/g)?.length ?? 0;
  return controls <= sample.length / 1000;
}
