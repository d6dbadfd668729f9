import { contains, type Span, span } from "../../base/span";

/** The `<title>` of a web page, and the headers and footers of the pages of a document that a word processor saved as one. */
const PAGE_TITLE = /<title[^<>]*>[^<]*|<div[^<>]*mso-element:\s*(?:header|footer)[^<>]*>[\s\S]{0,2000}?<\/div/gi;

/**
 * Returns the parts of a text that name it outside its own content: shown on a tab of the browser or at the edge of every
 * page. A title that stands there stands once more in the content.
 */
export function pageTitles(text: string): readonly Span[] {
  if (!text.includes("</")) return [];
  return [...text.matchAll(PAGE_TITLE)].map(({ index, 0: found }) => span(index, index + found.length));
}

/** Reports whether a span is part of a page title. */
export function isPageTitle(titles: readonly Span[], range: Span): boolean {
  return titles.some((title) => contains(title, range));
}
