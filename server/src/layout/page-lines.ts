import { rememberingLast } from "../base/memo";
import { type Span, slice, trimSpan } from "../base/span";
import { countOf } from "../base/text";
import { blockLines } from "./block-lines";
import { isFigure } from "./figures";
import { hasFormFeed, isBareNumber, isPageNumber } from "./furniture";

/** What was printed on every page of a text and is no part of its tables, by the places where its lines begin. */
interface PageLines {
  /** Running heads, and the numbers of pages that count on from one page to the next. */
  readonly furniture: ReadonlySet<number>;
  /**
   * Lone numbers next to a running head: the numbers of pages, or values; and where numbers of pages stand there, a
   * figure that may have one at its end.
   */
  readonly doubtful: ReadonlySet<number>;
}

/** A running head repeats one of so many lines with which the text begins, or a line behind a form feed. */
const FIRST_LINES = 5;
const SHORTEST_HEAD = 6;
const LONGEST_HEAD = 60;
/** A line stands on so many pages, the first of them included; so many numbers that count on are those of pages. */
const FEWEST_PAGES = 3;
const NEARLY_ALL = 0.75;
/** More form feeds than this, and one in a few lines, end lines and no pages. */
const MOST_PAGES = 20;
const LINES_OF_PAGE = 5;

/**
 * Returns the lines of a block as `blockLines` does, without those that were printed on every page. Of the empty lines
 * before and behind these, as many stay as stood on the side with more.
 */
export function tableLines(text: string, block: Span): readonly Span[] {
  const { furniture } = pageLinesOf(text);
  const kept: Span[] = [];
  /** Empty lines kept since the last line with something on it, and met since a line of the page: no fewer else. */
  let empty = 0;
  let behind = 0;
  for (const line of blockLines(text, block)) {
    const content = trimSpan(text, line);
    if (furniture.has(content.start) || isPageNumber(text, content)) {
      behind = 0;
      continue;
    }
    if (line.start < line.end) empty = 0;
    else if (++behind <= empty) continue;
    else empty++;
    kept.push(line);
  }
  return kept;
}

/**
 * Returns the places in `lines` of the lone numbers next to a form feed or a running head: the number of the page
 * that ends or begins there, where cells do not stand on lines of their own.
 */
export function numbersAtPageBreaks(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  let last: number | undefined;
  const { doubtful } = pageLinesOf(text);
  const endsPages = feedsEndPages(text);
  lines.forEach((line, index) => {
    const content = trimSpan(text, line);
    const isBlank = content.start === content.end;
    const breaks = endsPages && hasFormFeed(text, line);
    if (breaks && last !== undefined && isBareNumber(text, trimSpan(text, lines[last] as Span))) found.add(last);
    if (isBlank || isPageNumber(text, content)) return;
    if (doubtful.has(content.start)) found.add(index);
    if (breaks && isBareNumber(text, content)) found.add(index);
    else last = index;
  });
  return found;
}

/**
 * Returns the lines of a text that hold something, trimmed, without page furniture: page numbers, and lone numbers next
 * to a form feed.
 */
export function linesWithoutFurniture(text: string, lines: readonly Span[]): Span[] {
  const numbers = numbersAtPageBreaks(text, lines);
  return lines
    .filter((_, index) => !numbers.has(index))
    .map((line) => trimSpan(text, line))
    .filter((content) => content.start < content.end && !isPageNumber(text, content));
}

const NONE: PageLines = { furniture: new Set(), doubtful: new Set() };

const pageLinesOf = rememberingLast((text): PageLines => {
  const candidates = headCandidates(text);
  if (candidates.size === 0) return NONE;
  const lines = blockLines(text, { start: 0, end: text.length })
    .map((line) => ({ content: trimSpan(text, line), atBreak: hasFormFeed(text, line) }))
    .filter(({ content }) => content.start < content.end);
  const heads = [...candidates].flatMap((head) => repeated(text, lines, head)).sort((a, b) => a - b);
  const numbers = [-1, 1].map((side) => numbersBeside(text, lines, heads, side));
  const startsOf = (indexes: readonly number[]): ReadonlySet<number> =>
    new Set(indexes.flatMap((index) => lines[index]?.content.start ?? []));
  return {
    furniture: startsOf([...heads, ...numbers.flatMap(({ found, count }) => (count ? found : []))]),
    doubtful: startsOf(numbers.flatMap(({ found, count, joined }) => (count ? [] : [...found, ...joined]))),
  };
});

/** Reports whether form feeds end pages, and not lines as in some texts. */
const feedsEndPages = rememberingLast((text): boolean => {
  const formFeeds = countOf(text, "\f");
  return formFeeds <= MOST_PAGES || formFeeds * LINES_OF_PAGE <= text.split(/\r\n|\r|\n/).length;
});

/** A line that holds something. */
interface PageLine {
  readonly content: Span;
  readonly atBreak: boolean;
}

/** Returns the lines that may be running heads: one of the first of the text, or one behind a form feed. */
function headCandidates(text: string): ReadonlySet<string> {
  const first = text
    .slice(0, 1000)
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "");
  const behind = text.includes("\f") && feedsEndPages(text) ? text.match(/(?<=\f)[^\r\n\f]+/g) : null;
  const heads = [...first.slice(0, FIRST_LINES), ...(behind ?? [])]
    .map((line) => line.trim())
    .filter(({ length }) => length >= SHORTEST_HEAD && length <= LONGEST_HEAD);
  return new Set(heads.filter((head) => countOf(text, head) >= FEWEST_PAGES));
}

/** Returns the places of the lines that repeat a head, all but the first of them. */
function repeated(text: string, lines: readonly PageLine[], head: string): readonly number[] {
  const found = lines.flatMap(({ content }, index) => (slice(text, content) === head ? [index] : []));
  const others = found.slice(1);
  const isHead = (found[0] ?? 0) < FIRST_LINES || others.every((index) => lines[index]?.atBreak);
  return isHead && found.length >= FEWEST_PAGES ? others : [];
}

/** The lone numbers on one side of all heads, by the places of their lines. */
interface NumbersBeside {
  readonly found: readonly number[];
  /** True if they count the pages. */
  readonly count: boolean;
  /** Figures where the number of a page is due: it may stand at their end. */
  readonly joined: readonly number[];
}

function numbersBeside(
  text: string,
  lines: readonly PageLine[],
  heads: readonly number[],
  side: number,
): NumbersBeside {
  const all = new Set(heads);
  const beside = heads.map((head) => head + side).filter((index) => !all.has(index));
  const contentOf = (index: number): Span => lines[index]?.content ?? { start: 0, end: 0 };
  const found = beside.filter((index) => isBareNumber(text, contentOf(index)));
  const pages = beside.map((index) => Number(slice(text, contentOf(index))));
  const count =
    pages.length >= FEWEST_PAGES && pages.every((page, at) => at === 0 || page === (pages[at - 1] ?? 0) + 1);
  // Values stand beside a head here and there, the numbers of pages beside nearly every one.
  const areOfPages = found.length >= beside.length * NEARLY_ALL;
  if (!areOfPages) return { found: [], count: false, joined: [] };
  const joined = beside.filter((index) => {
    const { start, end } = contentOf(index);
    return !found.includes(index) && isFigure(text, start, end);
  });
  return { found, count: count && found.length === beside.length, joined };
}
