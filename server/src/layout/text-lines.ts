import { rememberingLast } from "../base/memo";
import { type Span, trimSpan } from "../base/span";
import { blockLines } from "./block-lines";
import { htmlLines } from "./html/html";
import { countTableTags } from "./html/table-tags";
import { hasInlineCodes, withoutInlineCodes } from "./notation/inline-codes";
import { withoutNotation } from "./notation/notation";

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

/**
 * Returns plain text with what a reader sees, just as long, in place of codes inside its lines, so that places stay the
 * same; HTML as it is.
 */
export function withoutCodes(text: string): string {
  return hasInlineCodes(text) && !isHtml(text) ? decoded(text) : text;
}

/** What programs write into the empty cells of a row: a heading among them is a heading. */
const NONE_CELLS = /(?<=[|,\t] ?)(?:NaN|Unnamed: \d{1,3})(?= ?[|,\t\r\n]| ?$)/g;

/**
 * Returns plain text as a reader sees it, just as long: without codes inside its lines, and with white space for the
 * marks of notations and for what stands for none.
 */
const asPlain = rememberingLast((text: string): string => {
  const plain = withoutNotation(withoutCodes(text));
  return plain.includes("NaN") ? plain.replace(NONE_CELLS, (words) => " ".repeat(words.length)) : plain;
});

const decoded = rememberingLast(withoutInlineCodes);

/**
 * A row between pipes without its borders, where only its first cell holds something: a heading or a paragraph that was
 * a row of a workbook.
 */
function onlyContent(text: string, line: Span): Span {
  if (text[line.start] !== "|" || text[line.end - 1] !== "|") return line;
  const end = text.indexOf("|", line.start + 1);
  // A pipe alone is a blank cell.
  const isAlone = end > line.start + 1 && end < line.end && /^[|\s]*$/.test(text.slice(end, line.end));
  return isAlone ? trimSpan(text, { start: line.start + 1, end }) : line;
}

/** Returns the lines of a text that are not blank: physical lines; in HTML what stands between two block tags. */
export function textLines(text: string): readonly TextLine[] {
  const all = { start: 0, end: text.length };
  if (isHtml(text)) return htmlLines(text, all);
  const shown = asPlain(text);
  const lines: TextLine[] = [];
  for (const line of blockLines(shown, all)) {
    const span = onlyContent(shown, trimSpan(shown, line));
    if (span.start < span.end) lines.push({ span, text: shown.slice(span.start, span.end) });
  }
  return lines;
}
