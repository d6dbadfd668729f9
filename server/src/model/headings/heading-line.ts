import { fold, labelKey, withoutBeside } from "../../base/fold";
import { withoutNotes } from "../../base/script/phonetic-notes";
import { type Span, span, trimSpan, withoutHidden } from "../../base/span";
import { withoutReferences } from "../../layout/html/html-entities";
import type { TextLine } from "../../layout/index";
import { writtenNumber } from "../numerals";

/** The style of a heading's numeral: `一、`, `（一）`, `1.`, `第一部分`. */
export type NumeralStyle = "chinese" | "bracketed" | "digit" | "part";

/** The numeral that a line begins with. */
export interface Numeral {
  readonly style: NumeralStyle;
  readonly value: number;
  /** The characters before the title: the numeral, its mark and the space behind it. */
  readonly span: Span;
  /** True if a mark (`、` `.`) stands behind a bare numeral; always true in the other styles. */
  readonly marked: boolean;
}

/** A line taken apart as a heading. */
export interface HeadingLine {
  readonly line: TextLine;
  /** Numeral and title, without Markdown's marks around them. */
  readonly span: Span;
  readonly numeral?: Numeral;
  readonly title: Span;
  /** The title as a reader sees it. */
  readonly titleText: string;
  /** The title's label key. */
  readonly key: string;
}

/** No title of the form is longer; a longer line is prose that names it. */
export const MAX_TITLE = 45;
const LONGEST_LINE = MAX_TITLE * 1.5;
/** Markup around the few words of a title may be long: Word writes a style for each. */
const MAX_RAW = 4000;

const FORMAL_DIGITS = "壹贰叁肆伍陆柒捌玖";

/**
 * Numeral forms met: `一、` `一.` `1、` `第一部分` `（一）`; before it a stray letter of a text recognition, a stray mark, or the
 * numeral a second time; emphasis may end behind it; 叁 for 三. On folded text.
 */
const CHINESE =
  /^(?:[lI|] ?(?=[一二三四五六])|[、.,:](?=[一二三四五六]、))?(?:([一二三四五六七八九])\1?|([壹贰叁肆伍陆柒捌玖]))(?:(?:\*\*)? *([、.,:丶丨､][、.,:。 ]*)|(?= |[^一二三四五六七八九十壹贰叁肆伍陆柒捌玖]))/;
const BRACKETED = /^\(([一二三四五六七八九1-9])\)[、.,:]?/;
const DIGIT = /^([1-9l]) ?[、.,:]/;
const PART = /^第 ?([一二三四五六1-6]) ?(?:(?:部分|部|章|节)[、.,:]?|[、.,:]|(?<= )(?=[\u4e00-\u9fff]))/;
/**
 * Numerals that the form does not have, right before words: `1总体情况`, `①`, `01.`, `1)`, `Ⅰ、`, `IV.`, `❶`, `㊀`, `A.`,
 * `(a)`. On folded text.
 */
const OTHER =
  /^(?:(?:0?([1-9])\)?|([Ⅰ-Ⅸⅰ-ⅸ❶-❾㊀-㊈])|(I{1,3}|IV|VI{0,3}|IX))(?: ?[、.,:·-])?|\(?([A-Fa-f])(?:\)| ?[、.,:])) ?(?=[\u4e00-\u9fff])/;
/** `一是`, before words that end as titles do: a sentence that begins so goes on. */
const SPOKEN = /^第?([一二三四五六])是[、,:]? ?/;
const TITLE_END = /(?:情况|事项)$/;
const LONGEST_SPOKEN = 30;
/** The signs that stand for one to nine in one character, and letters that do. */
const SIGNS = ["Ⅰ".charCodeAt(0), "ⅰ".charCodeAt(0), "❶".charCodeAt(0), "㊀".charCodeAt(0)];
const LETTERS = ["A", "B", "C", "D", "E", "F"];
const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/**
 * A sign before the words of a heading that is neither a numeral nor Markdown's: ●, ■, ▶, a quotation mark; question
 * marks for spaces that were lost; the mark of a list or of a line that was added; a bracket around all of it.
 */
const ORNAMENT =
  /^(?:\?{3,12} ?(?=[\p{L}\p{N}(])|(?:'''|[^\p{L}\p{N}\s()#*_|<>+\-.、,:]{1,2}) ?(?=[\p{L}\p{N}(])|[+-] ?(?=[\u4e00-\u9fff(])|\((?=[一二三四五六]、))/u;
/** What Markdown and its like put before the words of a heading, and around them: `## `, `**`, `### **`; `== `. */
const MARKS_BEFORE = /^(?:(?:#{1,6}|={1,6}) *)?(?:(?:\*{1,3}|__) *)?/;
/** What they put behind them: the name of the place, `## 一、总体情况 {#一总体情况}`, and marks again, `== 一、总体情况 ==`. */
const PLACE_BEHIND = /\{#[^{}]{0,60}\}$/;
const MARKS_AGAIN = /[#=]{1,6}$/;
const EMPHASIS_AGAIN = /^(?:\*{2,3}|__) *(?:(?:\*{2,3}|__) *)?(?=.)/;

/** Returns how many code units of a folded line stand before the words of a heading: marks of Markdown, an ornament. */
export function marksBefore(folded: string): number {
  const marks = MARKS_BEFORE.exec(folded)?.[0].length ?? 0;
  return marks + (ORNAMENT.exec(folded.slice(marks))?.[0].length ?? 0);
}

/** Reports whether a line says more than a heading does. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST_LINE && withoutBeside(withoutNotes(text)).length > LONGEST_LINE;
}

/** A tag in plain text, as `<br>` and `<wbr>` are left in a heading that was copied from the source of a page. */
const TAG = /<\/?[A-Za-z]{1,6} ?\/?>/g;

/** Returns the words of a line as a reader sees them: without tags and marks that nobody sees. */
export function shownWords({ text }: TextLine): string {
  return withoutHidden(text.includes("<") ? text.replace(TAG, "") : text);
}

/** Takes a line apart as a heading; undefined where it is too long to be one. */
export function headingLine(text: string, line: TextLine): HeadingLine | undefined {
  const raw = text.slice(line.span.start, line.span.end);
  if (line.text.length === 0 || isTooLong(line.text) || raw.length > MAX_RAW) return undefined;
  const shown = shownWords(line);
  const folded = fold(shown);
  const from = marksBefore(folded);
  const numeral = numeralAt(folded.slice(from));
  const numeralEnd = from + (numeral?.length ?? 0);
  // Emphasis may end behind the numeral and begin again: **一、** **总体情况**.
  const titleFrom = numeralEnd + (EMPHASIS_AGAIN.exec(folded.slice(numeralEnd))?.[0].length ?? 0);
  const titleEnd = emphasisStart(folded, titleFrom, marksBehind(folded, titleFrom));
  const at = (visible: number): number => line.span.start + rawOffset(raw, shown, visible);
  const titleText = shown.slice(titleFrom, titleEnd).trim();
  const start = at(from);
  const title = trimSpan(text, span(at(titleFrom), titleEnd < folded.length ? at(titleEnd) : line.span.end));
  const numeralSpan = span(start, titleFrom > numeralEnd ? at(numeralEnd) : title.start);
  return {
    line,
    span: span(start, title.end),
    ...(numeral ? { numeral: { ...numeral.numeral, span: numeralSpan } } : {}),
    title,
    titleText,
    key: labelKey(titleText),
  };
}

/**
 * Returns where the marks begin that Markdown and its like put behind a heading, after `from`; the line's end where
 * there are none.
 */
function marksBehind(folded: string, from: number): number {
  const title = folded.slice(from).trimEnd();
  const placed = title.replace(PLACE_BEHIND, "").trimEnd();
  const bare = placed.replace(MARKS_AGAIN, "").trimEnd();
  return bare.length < title.length ? from + bare.length : folded.length;
}

/**
 * Returns where the marks of emphasis begin that a folded line ends with at `end`, after `from`; `end` where there are
 * none.
 */
function emphasisStart(folded: string, from: number, end: number): number {
  let at = end;
  let start = at;
  while (at > from) {
    const mark = folded.endsWith("__", at) ? 2 : folded.endsWith("*", at) ? 1 : 0;
    if (mark === 0 && !folded.endsWith(" ", at)) break;
    at -= mark || 1;
    if (mark > 0) start = at;
  }
  while (start < end && start > from && folded.endsWith(" ", start)) start--;
  return Math.max(start, from);
}

/** A numeral with its length. */
export interface FoundNumeral {
  readonly numeral: Omit<Numeral, "span">;
  /** Characters up to the title. */
  readonly length: number;
}

/** Returns the numeral that a folded line begins with, and how much of the line stands before the title. */
export function numeralAt(folded: string): FoundNumeral | undefined {
  const spoken = folded.length <= LONGEST_SPOKEN && TITLE_END.test(folded) ? SPOKEN.exec(folded) : null;
  if (spoken) return spokenNumeral(spoken);
  const part = PART.exec(folded);
  const bracketed = BRACKETED.exec(folded);
  const chinese = CHINESE.exec(folded);
  const match = part ?? bracketed ?? chinese ?? DIGIT.exec(folded);
  if (!match) return otherNumeral(folded);
  const digit = match[1] ?? match[2] ?? "";
  const style = part ? "part" : bracketed ? "bracketed" : chinese ? "chinese" : "digit";
  const gap = /^ */.exec(folded.slice(match[0].length))?.[0].length ?? 0;
  return {
    numeral: { style, value: numeralValue(digit), marked: style !== "chinese" || match[3] !== undefined },
    length: match[0].length + gap,
  };
}

function spokenNumeral([all, digit = ""]: RegExpExecArray): FoundNumeral {
  return { numeral: { style: "digit", value: numeralValue(digit), marked: false }, length: all.length };
}

function otherNumeral(folded: string): FoundNumeral | undefined {
  const match = OTHER.exec(folded);
  if (!match) return undefined;
  const [all, digit, sign, letters, letter = ""] = match;
  const value = Number(digit) || signValue(sign) || romanValue(letters) || LETTERS.indexOf(letter.toUpperCase()) + 1;
  return {
    numeral: { style: "digit", value, marked: false },
    length: all.length,
  };
}

function signValue(sign = ""): number {
  const first = SIGNS.filter((unit) => unit <= sign.charCodeAt(0)).at(-1);
  return first === undefined ? 0 : sign.charCodeAt(0) - first + 1;
}

function romanValue(letters = ""): number {
  return ROMAN.indexOf(letters) + 1;
}

function numeralValue(digit: string): number {
  return FORMAL_DIGITS.indexOf(digit) + 1 || (digit === "l" ? 1 : writtenNumber(digit));
}

/**
 * Returns the offset in the raw text of a line of the visible character at `visible`: tags and marks that nobody sees
 * are skipped, a character reference is one character.
 */
function rawOffset(raw: string, shown: string, visible: number): number {
  if (raw.length === shown.length) return visible;
  let left = visible;
  let at = 0;
  while (at < raw.length) {
    const markup = /^(?:<[^<>]*>|[\r\n]+)/.exec(raw.slice(at, at + 1000))?.[0];
    const unit = /^&#?\w{1,31};/.exec(raw.slice(at, at + 40))?.[0] ?? raw.charAt(at);
    if (markup) at += markup.length;
    else if (withoutHidden(withoutReferences(unit)) === "") at += unit.length;
    else if (left === 0) return at;
    else {
      at += unit.length;
      left--;
    }
  }
  return at;
}
