import { rememberingLast } from "../base/memo";
import { simplified } from "../base/script/traditional";
import { isBlankUnit, type Span } from "../base/span";
import { isDigitUnit } from "./figures";

/** Longest line that can be page furniture: `— 12 —`, `第 12 页 共 20 页`, `Page 12 of 20`. */
const LONGEST = 20;
const DASHED = /^[-‐-―－~·] {0,2}\d{1,4} {0,2}[-‐-―－~·]$/;
/** The page's number and that of all pages. */
const OF_ALL = /^((?:Page|page|PAGE|P\.) ?)?(\d{1,4}) ?(of|\/|／) ?(\d{1,4})$/;
const SLASHED = /^\s*(\d{1,4}) ?[/／] ?(\d{1,4})\s*$/;
const NAMED = /^(?:第 ?\d{1,4} ?页(?:[,，/ ]{0,2}共 ?\d{1,4} ?页)?|(?:[Pp]age|PAGE|[Pp]\.) ?\d{1,4})$/;

/**
 * Reports whether a line is a printed page number (`- 3 -`, `-3-`, `— 5 —`, `第3页`, `P. 3`, `3 / 12`), which is never a
 * value. `content` is trimmed.
 */
export function isPageNumber(text: string, content: Span): boolean {
  const length = content.end - content.start;
  if (length < 3 || length > LONGEST) return false;
  const line = text.slice(content.start, content.end);
  if (DASHED.test(line) || NAMED.test(simplified(line))) return true;
  const [, word, page, mark, all = ""] = OF_ALL.exec(line) ?? [];
  if (page === undefined || Number(page) > Number(all)) return false;
  // Two figures of a table, or one with a stroke inside, look the same.
  return word !== undefined || mark === "of" || (pagesOf(text).get(all) ?? 0) > 1;
}

/** How many lines of a text name a page of so many (`3 / 12`), by the number of all. */
const pagesOf = rememberingLast((text): ReadonlyMap<string, number> => {
  const pages = new Map<string, number>();
  for (const line of text.split(/[\r\n]+/)) {
    const all = line.length <= LONGEST ? SLASHED.exec(line)?.[2] : undefined;
    if (all !== undefined) pages.set(all, (pages.get(all) ?? 0) + 1);
  }
  return pages;
});

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
