import { isBlankUnit, type Span } from "../base/span";
import { isDigitUnit } from "./figures";

/** Longest line that can be page furniture: `— 12 —`, `第 12 页 共 20 页`, `Page 12 of 20`. */
const LONGEST = 20;
const DASHED = /^[-‐-―－~·] {0,2}\d{1,4} {0,2}[-‐-―－~·]$/;
/** The page's number and that of all pages. */
const OF_ALL = /^(?:(?:Page|page|PAGE|P\.) ?)?(\d{1,4}) ?(?:of|\/|／) ?(\d{1,4})$/;
const NAMED = /^第 ?\d{1,4} ?页(?:[,，/ ]{0,2}共 ?\d{1,4} ?页)?$/;

/**
 * Reports whether a line is a printed page number (`- 3 -`, `-3-`, `— 5 —`, `第3页`, `3 / 12`), which is never a value.
 * `content` is trimmed.
 */
export function isPageNumber(text: string, content: Span): boolean {
  const length = content.end - content.start;
  if (length < 3 || length > LONGEST) return false;
  const line = text.slice(content.start, content.end);
  if (DASHED.test(line) || NAMED.test(line)) return true;
  const [, page, all] = OF_ALL.exec(line) ?? [];
  return page !== undefined && Number(page) <= Number(all);
}

/** Reports whether a line is digits alone, like a bare page number. `content` is trimmed. */
export function isBareNumber(text: string, content: Span): boolean {
  if (content.end <= content.start || content.end - content.start > 3) return false;
  for (let i = content.start; i < content.end; i++) if (!isDigitUnit(text.charCodeAt(i))) return false;
  return true;
}

/** Reports whether a page ends or begins on the line: a form feed stands before its content or instead of it. */
export function hasFormFeed(text: string, line: Span): boolean {
  for (let i = line.start; i < line.end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x0c) return true;
    if (!isBlankUnit(unit)) return false;
  }
  return false;
}
