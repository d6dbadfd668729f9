import type { Span } from "./span";

/** A sentence in both languages of the product. A missing translation does not compile. */
export interface Localised {
  readonly "zh-CN": string;
  readonly en: string;
}

/** The languages that messages are written in. */
export type Locale = keyof Localised;

/** Replaces the text of `span` by `newText`; an insertion where the span is empty. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** Returns the number of occurrences of `part` in the text that do not overlap. */
export function countOf(text: string, part: string): number {
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) found++;
  return found;
}

/**
 * Returns the same text in memory of its own. A part of a text keeps the whole of it in memory as long as it lives;
 * what is remembered from one report to the next must not.
 */
export function copyOf(part: string): string {
  // What engines cut out of a text, or put together, keeps what it was made of.
  return JSON.parse(JSON.stringify(part));
}

const NO_MATCHES: readonly RegExpExecArray[] = [];

/**
 * Returns all matches of a global pattern, as `matchAll` gives them, which would copy the pattern for each of the
 * hundreds of lines of a report.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NO_MATCHES;
  const found: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    found.push(match);
    // An empty match would be found again and again.
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}

/**
 * Returns the text after all edits, which must not overlap; given in any order, insertions at the same place keep the
 * order given.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index);
  let out = "";
  let from = 0;
  for (const { edit } of sorted) {
    if (edit.span.start < from) throw new Error(`Edits overlap at ${edit.span.start}`);
    out += text.slice(from, edit.span.start) + edit.newText;
    from = edit.span.end;
  }
  return out + text.slice(from);
}

/**
 * Returns one pattern that finds something in every text in which one of the patterns does. Most lines have nothing for
 * any of them, and are then looked through once instead of once for each.
 */
export function anyOf(patterns: readonly RegExp[], flags = ""): RegExp {
  return new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"), flags);
}
