import { fold } from "../base/fold";
import { remembering } from "../base/memo";
import { anyOf } from "../base/patterns";
import type { TextLine } from "../layout/index";
import { WEB_DETAILS, WEB_PIECES } from "../spec/words/page-words";

/** No line of a web page's own words is longer. */
export const MAX_PAGE_WORDS = 120;
/** Text between two pieces of such a line. */
const BETWEEN = /[ ()[\]|,/·>-]+/y;
/** The beginning of such a line. */
const ANY = anyOf([BETWEEN, ...WEB_DETAILS, ...WEB_PIECES], "y");

/** A line that a web page shows around a report, with nothing else in it. */
export interface PageWords {
  /** The offset at which its buttons, counters and links begin: 0, or behind details such as date and source. */
  readonly start: number;
  /** True if details stand behind them too, which would be deleted with them. */
  readonly mixed: boolean;
}

/**
 * Returns the words of a web page that a line is made of, or undefined if it has others too, or nothing but details.
 * The line is folded.
 */
export const pageWordsOf = remembering((folded): PageWords | undefined => {
  ANY.lastIndex = 0;
  if (folded.length > MAX_PAGE_WORDS || !ANY.test(folded)) return undefined;
  let details = false;
  let start: number | undefined;
  let mixed = false;
  for (let at = 0; at < folded.length; ) {
    const between = longestAt([BETWEEN], folded, at);
    const detail = between > 0 ? 0 : longestAt(WEB_DETAILS, folded, at);
    const piece = between + detail > 0 ? 0 : longestAt(WEB_PIECES, folded, at);
    if (between + detail + piece === 0) return undefined;
    mixed ||= detail > 0 && start !== undefined;
    details ||= detail > 0;
    if (piece > 0) start ??= !details ? 0 : folded[at - 1] === "(" ? at - 1 : at;
    at += between + detail + piece;
  }
  return start === undefined ? undefined : { start, mixed };
});

/** Returns the length of the longest match of the patterns from here on. */
function longestAt(patterns: readonly RegExp[], text: string, at: number): number {
  const lengths = patterns.map((pattern) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0].length ?? 0;
  });
  return Math.max(...lengths);
}

/** Returns so many lines of a text from its beginning, without those of its web page, which may be deleted. */
export function firstLines(lines: readonly TextLine[], count: number): readonly TextLine[] {
  const own: TextLine[] = [];
  for (let at = 0; at < lines.length && own.length < count; at++) own.push(...lines.slice(at, at + 1).filter(isOwn));
  return own;
}

/** Returns so many lines of a text at its end, in their order, without those of its web page. */
export function lastLines(lines: readonly TextLine[], count: number): readonly TextLine[] {
  const own: TextLine[] = [];
  for (let at = lines.length; at > 0 && own.length < count; at--) own.push(...lines.slice(at - 1, at).filter(isOwn));
  return own.reverse();
}

function isOwn({ text }: TextLine): boolean {
  return !isOfPage(text);
}

/** Reports whether a line holds words that a web page shows around a report, and nothing else but details. */
export function isOfPage(line: string): boolean {
  return line.length <= MAX_PAGE_WORDS && pageWordsOf(fold(line).trim()) !== undefined;
}
