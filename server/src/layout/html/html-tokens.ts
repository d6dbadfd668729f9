import { isLongerThan } from "../../base/lines";
import type { Span } from "../../base/span";
import { isClosingTag, tagNameAt } from "./table-tags";

// Tokens and no tree: a cell needs its place in the raw text, and markup that is broken has to stay as it is. A parser
// of documents repairs it, and moves text that stands between rows out of its table.

/** A tag, or the raw text between two tags. Comments, declarations, scripts and styles give no token. */
export type HtmlToken =
  | { readonly kind: "text"; readonly span: Span }
  | { readonly kind: "tag"; readonly span: Span; readonly name: string; readonly closing: boolean };

/** The state of the scanner: what it has learned, so that no part of the text is searched twice in vain. */
interface Scan {
  readonly text: string;
  readonly limit: number;
  /** False once a quote in a tag was never closed: from then on a tag ends at the first ">". */
  quotes: boolean;
}

/**
 * Returns the tags and texts of a range, in order, with their places in the raw text. A "<" that begins no tag is text;
 * a tag in which the whole text ends gives no token. Linear in the text.
 */
export function htmlTokens(text: string, range: Span): HtmlToken[] {
  const scan: Scan = { text, limit: range.end, quotes: true };
  const tokens: HtmlToken[] = [];
  let textStart = range.start;
  let at = text.indexOf("<", range.start);
  while (at >= 0 && at < range.end) {
    const name = tagNameAt(text, at, range.end);
    const end = endOfMarkup(scan, at, name);
    // Without a ">" in the rest of the text there are no more tags in it.
    if (end < 0) break;
    if (end > at) {
      if (at > textStart) tokens.push({ kind: "text", span: { start: textStart, end: at } });
      const closing = isClosingTag(text, at);
      if (name !== "") tokens.push({ kind: "tag", span: { start: at, end }, name, closing });
      textStart = !closing && (name === "script" || name === "style") ? endOfElement(scan, end, name) : end;
    }
    at = text.indexOf("<", Math.max(textStart, at + 1));
  }
  const textEnd = range.end === text.length ? beforeUnfinishedTag(text, textStart) : range.end;
  if (textStart < textEnd) tokens.push({ kind: "text", span: { start: textStart, end: textEnd } });
  return tokens;
}

/** A tag in which a text ends: only "<", a part of the name, or attributes without their ">". */
const UNFINISHED_TAG = /^<(?:\/?(?:[a-z][a-z\d:]*(?:\s[^<>]*)?)?|!-{0,2})$/i;
/** A longer rest of a text is no tag. */
const LONGEST_TAG = 2000;

/** Returns the offset of the tag in which the text ends, none of which a reader would see; else the end of the text. */
function beforeUnfinishedTag(text: string, from: number): number {
  const at = text.lastIndexOf("<");
  const isTag = at >= from && !isLongerThan(text.slice(at), LONGEST_TAG) && UNFINISHED_TAG.test(text.slice(at));
  return isTag ? at : text.length;
}

/** Returns the end of the markup that begins at `at`; `at` itself if none begins there, −1 if it does not end. */
function endOfMarkup(scan: Scan, at: number, name: string): number {
  const { text, limit } = scan;
  if (text.startsWith("<!--", at)) return endAfter(scan, "-->", at + 4, limit);
  const next = text.charCodeAt(at + 1);
  if (next === 0x21 || next === 0x3f) return endAfter(scan, ">", at + 2, -1);
  return name === "" ? at : endOfTag(scan, at + 1 + name.length);
}

function endAfter(scan: Scan, mark: string, from: number, otherwise: number): number {
  const found = scan.text.indexOf(mark, from);
  return found < 0 || found >= scan.limit ? otherwise : found + mark.length;
}

/** The end of a tag. A ">" in a quoted attribute does not end it, unless the quote is never closed. */
function endOfTag(scan: Scan, from: number): number {
  const { text } = scan;
  const first = endAfter(scan, ">", from, -1);
  let end = first;
  for (let i = from; scan.quotes && i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x22 && unit !== 0x27) continue;
    const close = endAfter(scan, unit === 0x22 ? '"' : "'", i + 1, -1);
    if (close >= end) end = endAfter(scan, ">", close, -1);
    if (close < 0 || end < 0) {
      scan.quotes = false;
      return first;
    }
    i = close - 1;
  }
  return end;
}

/** Returns the offset of the closing tag of a script or style; the end of the range if it is not closed. */
function endOfElement(scan: Scan, from: number, name: string): number {
  const pattern = name === "script" ? /<\/script/gi : /<\/style/gi;
  pattern.lastIndex = from;
  const found = pattern.exec(scan.text);
  return found && found.index < scan.limit ? found.index : scan.limit;
}
