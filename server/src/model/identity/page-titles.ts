import { contains, type Span, span } from "../../base/span";

/** The `<title>` of a web page, and the title among the properties of a document that was saved as one. */
const TITLE = /<(?:o:)?title[^<>]*>[^<]*/gi;
/** The header or footer of the pages of a document that a word processor saved as a web page. */
const PAGE_EDGES = [
  /<div[^<>]{0,1000}mso-element:\s{0,9}(?:header|footer)[^<>]{0,1000}>[\s\S]{0,2000}?<\/div/gi,
  /<p[^<>]{0,1000}class=["']?Mso(?:Header|Footer)[^<>]{0,1000}>[\s\S]{0,2000}?<\/p/gi,
];

/**
 * Returns the parts of a text that name it outside its own content: shown on a tab of the browser or at the edge of
 * every page. A title that stands there stands once more in the content.
 */
export function pageTitles(text: string): readonly Span[] {
  if (!text.includes("</")) return [];
  const patterns = /mso/i.test(text) ? [TITLE, ...PAGE_EDGES] : [TITLE];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => span(index, index + found.length)),
  );
}

/** Reports whether a span is part of a page title. */
export function isPageTitle(titles: readonly Span[], range: Span): boolean {
  return titles.some((title) => contains(title, range));
}
