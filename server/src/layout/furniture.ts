import { isBlankUnit, type Span, trimSpan } from "../base/span";
import { isDigitUnit } from "./figures";

/** Longest line that can be page furniture: `— 12 —`, `第 12 页 共 20 页`. */
const LONGEST = 20;
const DASHED = /^[-‐-―－~·] {0,2}\d{1,4} {0,2}[-‐-―－~·]$/;
const NAMED = /^第 ?\d{1,4} ?页(?:[,，/ ]{0,2}共 ?\d{1,4} ?页)?$/;

/**
 * Reports whether a line is a printed page number (`- 3 -`, `-3-`, `— 5 —`, `第3页`), which is never a value. `content`
 * is trimmed.
 */
export function isPageNumber(text: string, content: Span): boolean {
  const length = content.end - content.start;
  if (length < 3 || length > LONGEST) return false;
  const line = text.slice(content.start, content.end);
  return DASHED.test(line) || NAMED.test(line);
}

/** Reports whether a line is digits alone, like a bare page number. `content` is trimmed. */
function isBareNumber(text: string, content: Span): boolean {
  if (content.end <= content.start || content.end - content.start > 3) return false;
  for (let i = content.start; i < content.end; i++) if (!isDigitUnit(text.charCodeAt(i))) return false;
  return true;
}

/** Reports whether a page ends or begins on the line: a form feed stands before its content or instead of it. */
function hasFormFeed(text: string, line: Span): boolean {
  for (let i = line.start; i < line.end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0c) return true;
    if (!isBlankUnit(unit)) return false;
  }
  return false;
}

/**
 * Returns the lines of a text that hold something, trimmed, without page furniture: page numbers, and lone numbers next
 * to a form feed.
 */
export function linesWithoutFurniture(text: string, lines: readonly Span[]): Span[] {
  const kept: Span[] = [];
  let pageBreak = false;
  for (const line of lines) {
    const content = trimSpan(text, line);
    const breaks = hasFormFeed(text, line);
    // A lone number directly before a form feed was the number of the page that ends there.
    const last = kept[kept.length - 1];
    if (breaks && last && isBareNumber(text, last)) kept.pop();
    pageBreak = breaks || (pageBreak && content.start === content.end);
    if (content.start === content.end || isPageNumber(text, content)) continue;
    if (!(pageBreak && isBareNumber(text, content))) kept.push(content);
    pageBreak = false;
  }
  return kept;
}
