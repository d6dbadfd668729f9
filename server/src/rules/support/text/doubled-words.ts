import { matchesOf } from "../../../base/patterns";
import { apart } from "../../../base/span";
import {
  BEFORE_OBJECT,
  DOUBLED_WORDS,
  MEETING_VERBS,
  MEETING_WORDS,
  NO_OFFICE,
  OFFICE_ENDINGS,
  REDUPLICATED_WORDS,
  WORD_ENDINGS,
} from "../../../spec/words/doubled-words";

/** A word that stands twice in a row, with its place in the text that was looked at, in UTF-16 code units. */
export interface DoubledWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Returns the words of a line that stand twice in a row by mistake, in the order of the text, none inside another. */
export function doubledWords(text: string): readonly DoubledWord[] {
  if (!hasDoubled(text)) return [];
  return apart([...listed(text), ...segmented(text), ...longOnes(text)]);
}

/** The longest text looked at. */
const MAX_WORD = 16;

/**
 * Reports whether one to sixteen characters occur twice in a row, which hardly any line has; or words after 可 and 可以.
 */
function hasDoubled(text: string): boolean {
  for (let length = 1; length <= MAX_WORD; length++) {
    let same = 0;
    for (let at = length; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      same = unit >= 0x4e00 && unit === text.charCodeAt(at - length) ? same + 1 : 0;
      if (same >= length) return true;
    }
  }
  return (
    text.includes("可以") ||
    /》《|[）)][（(]/.test(text) ||
    /([\u4e00-\u9fff]{2,6})、\1/.test(text) ||
    text.includes("年20")
  );
}

function listed(text: string): readonly DoubledWord[] {
  return DOUBLED_WORDS.flatMap((pattern) =>
    matchesOf(pattern, text).flatMap((match) => {
      const word = match[0].startsWith("可") ? match[0].slice(match[0].lastIndexOf("可")) : (match[1] ?? "");
      return wholeRun(text, { word, start: match.index, end: match.index + match[0].length });
    }),
  );
}

/** What stands more often in a row is no word that was written twice. */
const MOST_IN_A_ROW = 4;

/** A word that stands twice with as many more of it as stand before and behind; none where that is a flood of it. */
function wholeRun(text: string, { word, start, end }: DoubledWord): readonly DoubledWord[] {
  const { length } = word;
  if (end - start !== 2 * length) return [{ word, start, end }];
  const most = MOST_IN_A_ROW * length;
  let [from, to] = [start, end];
  while (to - from <= most && text.endsWith(word, from)) from -= length;
  while (to - from <= most && text.startsWith(word, to)) to += length;
  return to - from > most ? [] : [{ word, start: from, end: to }];
}

/** The name of a body, of a page or of this work, all of it again; so much is never said twice on purpose. */
const LONG_TWICE = /([\u4e00-\u9fff]{5,16})\1(?!\1)/g;

function longOnes(text: string): readonly DoubledWord[] {
  return matchesOf(LONG_TWICE, text).flatMap(({ 0: all, 1: word = "", index }) =>
    OF_PARTS.test(word) ? [] : [{ word, start: index, end: index + all.length }],
  );
}

/** Text that is itself a repetition. */
const OF_PARTS = /^(.{1,8})\1+$/;

/** Two to four Chinese characters twice in a row, and not a third time. */
const TWICE = /(?=([\u4e00-\u9fff]{2,4})\1(?!\1))/g;
/** What stands four times or more is no word that stands twice. */
const TWICE_ITSELF = /^(.{1,2})\1+$/;
/** The certain end of a word: a mark, 的, the end of the text. */
const BOUNDARY = /^(?:$|[^\u4e00-\u9fff]|[的等])/;
/** Counting: 一件一件, 一步一步, 每年每年. */
const COUNTING = /^[一二三四五六七八九十两每逐几]/;
/** The length of the clause that is passed to the segmenter on either side. */
const CLAUSE = 20;

let segmenter: Intl.Segmenter | undefined;

/**
 * Repetitions of which both halves are words of the clause. `Intl.Segmenter` cut some sixty such clauses alike in Node
 * 20, 22 and 24 and in Chromium 153; where an engine has none, only the listed words are found.
 */
function segmented(text: string): readonly DoubledWord[] {
  if (typeof Intl.Segmenter !== "function") return [];
  return matchesOf(TWICE, text).flatMap((match): readonly DoubledWord[] => {
    const word = match[1] ?? "";
    const start = match.index;
    const end = start + 2 * word.length;
    if (standsThrice(text, start, end)) return [];
    const after = text.slice(end, end + CLAUSE);
    const ends = WORD_ENDINGS.test(after) && !(OFFICE_ENDINGS.test(after) && NO_OFFICE.test(word));
    if (isMeant(word) || ends) return [];
    if (MEETING_WORDS.has(word) && !BOUNDARY.test(after) && !isObject(text, start, word)) return [];
    return areWords(text, start, word.length) ? [{ word, start, end }] : [];
  });
}

/**
 * Reports whether what stands twice from `start` to `end` is part of a longer row, in which it stands three times
 * wherever it is said to begin: 万元万元万元 has 元万 twice.
 */
function standsThrice(text: string, start: number, end: number): boolean {
  const length = (end - start) / 2;
  let more = 0;
  for (let at = start - 1; more < length && text[at] === text[at + length]; at--) more++;
  for (let at = end; more < length && text[at] === text[at - length]; at++) more++;
  return more >= length;
}

/**
 * Reports whether no compound can end with the first of two such words: it begins its clause, or is what a verb is done
 * to.
 */
function isObject(text: string, start: number, word: string): boolean {
  const before = text.slice(Math.max(0, start - 3), start);
  return before.endsWith("的") || (BEFORE_OBJECT.test(before) && !MEETING_VERBS.test(word));
}

function isMeant(word: string): boolean {
  return COUNTING.test(word) || REDUPLICATED_WORDS.has(word) || TWICE_ITSELF.test(word);
}

/** Reports whether the segmenter cuts the clause before, between and behind the two halves, and inside them alike. */
function areWords(text: string, start: number, length: number): boolean {
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const from = Math.max(0, start - CLAUSE);
  const clause = text.slice(from, start + 2 * length + CLAUSE);
  const cuts = new Set([...segmenter.segment(clause)].map(({ index }) => index + from).concat(from + clause.length));
  const wanted = [start, start + length, start + 2 * length];
  const [inside, again] = [start, start + length].map((half) =>
    [...cuts].filter((cut) => cut > half && cut < half + length).map((cut) => cut - half),
  );
  return wanted.every((cut) => cuts.has(cut)) && inside?.join() === again?.join();
}
