import { isHiddenUnit, type Span, withoutHidden } from "../../base/span";

/** Tags that make a table's rows and cells. */
const TABLE_TAGS = new Set(["table", "thead", "tbody", "tfoot", "tr", "td", "th"]);
/** Other tags that no plain text has by accident. */
const BLOCK_TAGS = new Set("p div h1 h2 h3 h4 h5 h6 ul ol li body html head section article center".split(" "));

/** Returns the number of tags of tables and of other blocks in the range, opening and closing ones. */
export function countTableTags(text: string, range: Span): { readonly tableTags: number; readonly blockTags: number } {
  let tableTags = 0;
  let blockTags = 0;
  let at = text.indexOf("<", range.start);
  while (at >= 0 && at < range.end) {
    const name = tagNameAt(text, at, range.end);
    if (name !== "") {
      if (TABLE_TAGS.has(name)) tableTags++;
      else if (BLOCK_TAGS.has(name)) blockTags++;
    }
    at = text.indexOf("<", at + 1);
  }
  return { tableTags, blockTags };
}

const LONGEST_NAME = 24;

/**
 * Returns the name of the tag that begins at `at`, in lower case; empty where no tag begins. Marks that nobody sees are
 * no part of it.
 */
export function tagNameAt(text: string, at: number, limit: number): string {
  const first = seenFrom(text, at + 1);
  const start = text.charCodeAt(first) === SLASH ? seenFrom(text, first + 1) : first;
  let end = start;
  // Names are short; the bound keeps a long word after "<" from being cut out.
  while (end < limit && end - start < LONGEST_NAME && isInName(text.charCodeAt(end))) end++;
  if (end === start || end >= limit || !isNameEnd(text.charCodeAt(end))) return "";
  const name = withoutHidden(text.slice(start, end));
  // Lower-casing is dear, and nearly all tags are in lower case.
  return hasUpperCase(name) ? name.toLowerCase() : name;
}

/** Reports whether the tag that begins at `at` is a closing one. */
export function isClosingTag(text: string, at: number): boolean {
  return text.charCodeAt(seenFrom(text, at + 1)) === SLASH;
}

const SLASH = 0x2f;

function seenFrom(text: string, from: number): number {
  let at = from;
  while (isHiddenUnit(text.charCodeAt(at))) at++;
  return at;
}

function isInName(unit: number): boolean {
  return isNameUnit(unit) || isHiddenUnit(unit);
}

function hasUpperCase(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) >= 0x41 && name.charCodeAt(i) <= 0x5a) return true;
  return false;
}

function isNameUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39) || unit === 0x3a
  );
}

function isNameEnd(unit: number): boolean {
  return unit === 0x3e || unit === 0x2f || unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}
