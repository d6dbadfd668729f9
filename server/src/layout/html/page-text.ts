import { rememberingLast } from "../../base/memo";
import { isBlankUnit, isHiddenUnit, type Span } from "../../base/span";
import { BESIDE } from "../as-seen";
import type { Cell } from "../types";
import { withoutReferences } from "./html-entities";
import { endsLine, holdsText } from "./html-runs";
import { type HtmlToken, htmlTokens } from "./html-tokens";

/** A mark that nobody sees, in place of markup inside a word or a figure. */
const INSIDE = "\u00ad";

/**
 * Returns the text of a web page as plain text just as long, so that places stay the same: line ends in place of the
 * tags that end a line, marks that nobody sees in place of all other markup, characters in place of references to them.
 * Line ends inside an element are the white space that they are on a page, but for those in `<pre>`.
 */
export const pageText = rememberingLast((text: string): string => {
  const page: OpenPage = { text, parts: [], end: 0, hidden: 0, hasContent: false, inside: false, pre: false };
  for (const token of htmlTokens(text, { start: 0, end: text.length })) {
    page.hidden += token.span.start - page.end;
    page.end = token.span.end;
    if (token.kind === "text") takeText(page, token.span);
    else takeTag(page, token);
  }
  page.hidden += text.length - page.end;
  return page.parts.join("") + BESIDE.repeat(page.hidden);
});

/** Returns a cell of such a text without the marks for markup around its content. */
export function withoutMarkup(page: string, cell: Cell): Cell {
  let { start, end } = cell.span;
  while (start < end && isMark(page.charCodeAt(start))) start++;
  while (end > start && isMark(page.charCodeAt(end - 1))) end--;
  return end - start === cell.span.end - cell.span.start ? cell : { ...cell, span: { start, end } };
}

function isMark(unit: number): boolean {
  return isBlankUnit(unit) || isHiddenUnit(unit);
}

/** A page while it is turned into plain text. */
interface OpenPage {
  readonly text: string;
  readonly parts: string[];
  /** The end of what was read. */
  end: number;
  /** Characters of markup that nothing was put in place of yet. */
  hidden: number;
  /** True if something stands on the line that is open. */
  hasContent: boolean;
  /** True in an element in which line ends are white space. */
  inside: boolean;
  pre: boolean;
}

function takeTag(page: OpenPage, { name, closing, span }: HtmlToken & { kind: "tag" }): void {
  const length = span.end - span.start;
  if (!endsLine(name)) {
    page.hidden += length;
    return;
  }
  // Only the line that a tag ends has a line end: elements in each other are not lines.
  if (page.hasContent) put(page, "\n", length);
  else page.hidden += length;
  page.hasContent = false;
  if (name === "pre") page.pre = !closing;
  if (holdsText(name)) page.inside = !closing;
}

function takeText(page: OpenPage, { start, end }: Span): void {
  const raw = page.text.slice(start, end);
  const shown = raw.replace(REFERENCE_OR_END, (words: string) => {
    if (/^[\r\n]/.test(words)) return page.inside && !page.pre ? " ".padEnd(words.length, BESIDE) : words;
    const character = withoutReferences(words);
    return isBlankUnit(character.charCodeAt(0))
      ? "\u00a0".repeat(words.length)
      : character.padEnd(words.length, INSIDE);
  });
  // White space before a line is not seen; a reference to it is a line of its own.
  if (page.hasContent || !page.inside || /[^\s]|\u00a0/.test(shown)) put(page, shown, raw.length);
  else page.hidden += raw.length;
  const lines = shown.split(/[\r\n]/);
  page.hasContent = /[^ \t]/.test(lines.at(-1) ?? "") || (page.hasContent && lines.length === 1);
}

/** A reference to a character, or a line end. */
const REFERENCE_OR_END = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});|\r\n|[\r\n]/gi;

/** Puts something in place of so many characters, and the marks for the markup before it. */
function put(page: OpenPage, shown: string, length: number): void {
  const before = page.parts.at(-1)?.at(-1);
  const isInside = before !== undefined && !isBlankUnit(before.charCodeAt(0)) && !isBlankUnit(shown.charCodeAt(0));
  page.parts.push((isInside ? INSIDE : BESIDE).repeat(page.hidden), shown.padEnd(length, BESIDE));
  page.hidden = 0;
}
