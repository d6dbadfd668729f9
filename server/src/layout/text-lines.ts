import { rememberingLast } from "../base/memo";
import { type Span, trimSpan } from "../base/span";
import { blockLines } from "./block-lines";
import { htmlLines } from "./html/html";
import { countTableTags } from "./html/table-tags";

/** A line of text as a reader sees it. */
export interface TextLine {
  /** The line's range in the raw text, without the white space around it. */
  readonly span: Span;
  /**
   * The visible text: the slice of the span, in HTML with tags, comments and line ends removed and references resolved.
   */
  readonly text: string;
}

/**
 * Reports whether the text is an HTML document or contains HTML tables. A stray tag in plain text does not make it
 * HTML.
 */
export function isHtml(text: string): boolean {
  return text.includes("<") && hasMarkup(text);
}

const hasMarkup = rememberingLast((text) => {
  const { tableTags, blockTags } = countTableTags(text, { start: 0, end: text.length });
  return tableTags > 1 || blockTags > 2;
});

/** References to white space, which some programs leave in plain text. */
const BLANK_REFERENCES = /&(?:nbsp|ensp|emsp|#160|#xa0);/gi;

/**
 * Returns plain text with white space, just as long, in place of references to it, so that places stay the same; HTML
 * as it is.
 */
export function withBlanks(text: string): string {
  return text.includes("&") && !isHtml(text) ? blanked(text) : text;
}

const blanked = rememberingLast((text) => text.replace(BLANK_REFERENCES, (words) => "\u00a0".repeat(words.length)));

/** Returns the lines of a text that are not blank: physical lines; in HTML what stands between two block tags. */
export function textLines(text: string): readonly TextLine[] {
  const all = { start: 0, end: text.length };
  if (isHtml(text)) return htmlLines(text, all);
  const shown = withBlanks(text);
  const lines: TextLine[] = [];
  for (const line of blockLines(shown, all)) {
    const span = trimSpan(shown, line);
    if (span.start < span.end) lines.push({ span, text: shown.slice(span.start, span.end) });
  }
  return lines;
}
