import { contains, type Span, span } from "../../base/span";

/** The `<title>` of a web page. */
const TITLE = /<title[^<>]*>[^<]*/i;
/** The header or footer of the pages of a document that a word processor saved as a web page. */
const PAGE_EDGE = /<div[^<>]*mso-element:\s*(?:header|footer)[^<>]*>[\s\S]{0,2000}?<\/div/gi;

/**
 * Returns the parts of a text that name it outside its own content: shown on a tab of the browser or at the edge of
 * every page. A title that stands there stands once more in the content.
 */
export function pageTitles(text: string): readonly Span[] {
  if (!text.includes("</")) return [];
  const title = TITLE.exec(text);
  const edges = text.includes("mso-element") ? [...text.matchAll(PAGE_EDGE)] : [];
  return [...(title ? [title] : []), ...edges].map(({ index, 0: found }) => span(index, index + found.length));
}

/** Reports whether a span is part of a page title. */
export function isPageTitle(titles: readonly Span[], range: Span): boolean {
  return titles.some((title) => contains(title, range));
}
