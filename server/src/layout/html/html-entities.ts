import { isBlankUnit, type Span } from "../../base/span";

const NAMED: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  zwnj: "\u200c",
  zwj: "\u200d",
  shy: "\u00ad",
  lrm: "\u200e",
  rlm: "\u200f",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  times: "×",
  permil: "‰",
  laquo: "«",
  raquo: "»",
  yen: "¥",
};

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));?/gi;
const REFERENCE_HERE = new RegExp(`^${REFERENCE.source}`, "i");

/**
 * Returns the text with its character references (`&nbsp;`, `&#160;`, `&amp;`) resolved. References that nobody knows
 * stay as they are.
 */
export function withoutReferences(text: string): string {
  if (!text.includes("&")) return text;
  // By far the commonest: it fills the blank cells.
  if (text === "&nbsp;") return "\u00a0";
  return text.replace(REFERENCE, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const point = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex ?? "", 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}

/** Returns the text with the characters that mean markup written as references. */
export function withReferences(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

const LONGEST_REFERENCE = 10;

/**
 * Returns `range` without the white space at its two ends, whether it is written as such or as a reference; an empty
 * result stands at its start.
 */
export function trimReferences(text: string, range: Span): Span {
  let { start, end } = range;
  for (let length = 1; start < end && length > 0; start += length) length = blankLengthAt(text, start, end);
  if (start >= end) return { start: range.start, end: range.start };
  for (let length = 1; length > 0; end -= length) length = blankLengthBefore(text, start, end);
  return { start, end };
}

function blankLengthAt(text: string, at: number, end: number): number {
  const unit = text.charCodeAt(at);
  if (isBlankUnit(unit)) return 1;
  if (unit !== 0x26) return 0;
  const [reference = ""] = REFERENCE_HERE.exec(text.slice(at, Math.min(end, at + LONGEST_REFERENCE))) ?? [];
  return isBlankReference(reference) ? reference.length : 0;
}

function blankLengthBefore(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(end - 1);
  if (isBlankUnit(unit)) return 1;
  if (unit !== 0x3b) return 0;
  const tail = text.slice(Math.max(start, end - LONGEST_REFERENCE), end);
  const at = tail.lastIndexOf("&");
  return at >= 0 && isBlankReference(tail.slice(at)) ? tail.length - at : 0;
}

function isBlankReference(reference: string): boolean {
  const text = withoutReferences(reference);
  return text.length === 1 && isBlankUnit(text.charCodeAt(0));
}
