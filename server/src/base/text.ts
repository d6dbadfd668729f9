/** Returns the number of occurrences of `part` in the text that do not overlap. */
export function countOf(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

/** Returns a text, or the beginning of it with an ellipsis where it is longer than so many units. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/**
 * Returns the same text in memory of its own. A part of a text keeps the whole of it in memory as long as it lives;
 * what is remembered from one report to the next must not.
 */
export function copyOf(part: string): string {
  // What engines cut out of a text, or put together, keeps what it was made of.
  return JSON.parse(JSON.stringify(part));
}

/** Tags that begin a line of a page, or end one. */
const LINE_TAG = /^<\/?(?:p|div|br|h\d|li|tr|td)\b/i;

/** Returns a page without its tags, a line end in place of each that begins or ends a line. */
export function withoutTags(page: string): string {
  return page.replace(/<[^<>]*>/g, (tag) => (LINE_TAG.test(tag) ? "\n" : ""));
}
