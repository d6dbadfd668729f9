import { add, compare, type Decimal, ZERO } from "../../base/decimal";
import { matchesOf } from "../../base/text";
import {
  ALL_PUBLISHED,
  BARE_LIST,
  BARE_WHOLE,
  BEHIND_PART,
  CASES,
  CHANGE,
  CHANNEL,
  IS_REST,
  ONE_KIND,
  OTHER_YEARS_COUNT,
  OWN_WORK,
  PARTS_FOLLOW,
  REST_IS,
  SHARE_OF_PART,
  WHOLE_BEFORE,
} from "../../spec/words/listings";
import { numbersIn, type ProseNumber } from "./numbers";
import type { Passage } from "./prose";

/** One part of a whole: `自然人申请 741 件`. */
export interface ListedPart {
  readonly label: string;
  readonly number: ProseNumber;
  /** True if it begins the list or stands behind a semicolon; the parts behind it may be its own. */
  readonly leads: boolean;
}

/** A whole and what it consists of: `受理 749 件，其中自然人申请 741 件，法人申请 8 件`. */
export interface Listing {
  readonly passage: Passage;
  /** The nearest number that the parts may count. */
  readonly whole: ProseNumber;
  /** All amounts that the words leave open as the whole: numbers before the list, and sums of two. */
  readonly wholes: readonly Decimal[];
  readonly parts: readonly ListedPart[];
  /** True if the words say that the parts are all (分别是), and the list was understood to its end. */
  readonly complete: boolean;
  /** True if no words say that the numbers behind the whole are its parts; only their kinds may say so. */
  readonly bare: boolean;
}

/** A list is not longer, and what it is a list of is not farther away, in UTF-16 code units. */
const LONGEST_LIST = 600;
const FARTHEST_WHOLE = 200;

/**
 * Returns the listings of a passage. A list ends where a piece of it is anything but words and one number of the
 * whole's measure; brackets and shares behind a part are passed over.
 */
export function listingsIn(passage: Passage): readonly Listing[] {
  const { text } = passage;
  const follow = matchesOf(PARTS_FOLLOW, text);
  const mayBeBare = BARE_LIST.test(text);
  if (follow.length === 0 && !mayBeBare) return [];
  const numbers = numbersIn(text, { start: 0, end: text.length });
  const introduced = follow.map(
    (match): ListPlace => ({
      at: match.index,
      start: match.index + match[0].length,
      saidAll: match[1] !== undefined,
      bare: false,
    }),
  );
  return [...introduced, ...(mayBeBare ? barePlaces(text, numbers, introduced) : [])].flatMap((place) => {
    const listing = listingAt(passage, numbers, place);
    return listing ? [listing] : [];
  });
}

/** The place of a list: where its introduction begins, and where its first part does. */
interface ListPlace extends Pick<Listing, "bare"> {
  readonly at: number;
  readonly start: number;
  /** True if the introduction says that the parts are all. */
  readonly saidAll: boolean;
}

/** The farthest that a count may stand behind another one whose part it is without 其中. */
const NEXT_PART = 30;

/** The places behind numbers at which counts of the same measure follow, and no list that is introduced. */
function barePlaces(
  text: string,
  numbers: readonly ProseNumber[],
  introduced: readonly ListPlace[],
): readonly ListPlace[] {
  return numbers.flatMap((whole, index): readonly ListPlace[] => {
    const next = numbers[index + 1];
    if (!next || next.measure !== whole.measure || next.start > whole.after + NEXT_PART) return [];
    const mark = BARE_WHOLE.exec(text.slice(whole.after, next.start));
    if (!mark || introduced.some(({ at }) => whole.after <= at && at < next.start)) return [];
    return [{ at: whole.after, start: whole.after + mark[0].length, saidAll: false, bare: true }];
  });
}

function listingAt(
  passage: Passage,
  all: readonly ProseNumber[],
  { at, start, saidAll, bare }: ListPlace,
): Listing | undefined {
  const { text } = passage;
  const next = firstFrom(all, at);
  const before = all.slice(firstFrom(all, at - FARTHEST_WHOLE), next).filter(({ after }) => after <= at);
  const whole = wholeOf(text, before, at);
  if (!whole) return undefined;
  const { parts, ended } = partsFrom(text, start, whole.measure, all.slice(next, firstFrom(all, start + LONGEST_LIST)));
  if (parts.length === 0) return undefined;
  return { passage, whole, wholes: wholesIn(text, before, whole), parts, complete: saidAll && ended, bare };
}

/** Returns the index of the first number that begins at the offset or behind it. */
function firstFrom(numbers: readonly ProseNumber[], offset: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as ProseNumber).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The nearest number that the list may be of: not one that says how much more there was, or what was carried over. */
function wholeOf(text: string, before: readonly ProseNumber[], at: number): ProseNumber | undefined {
  const last = before.at(-1);
  if (!last || last.measure === "" || last.measure === "%" || !WHOLE_BEFORE.test(text.slice(last.after, at)))
    return undefined;
  const sentence = sentenceStart(text, last.start);
  for (const number of [...before].reverse()) {
    if (number.start < sentence) return undefined;
    const head = headOf(text, number);
    if (number.measure === last.measure && !CHANGE.test(head) && !OTHER_YEARS_COUNT.test(head))
      return number.rough ? undefined : number;
  }
  return undefined;
}

/** Returns the words of the clause before a number. */
export function headOf(text: string, { start }: ProseNumber): string {
  return /[^，。;:()]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
}

/** The offset where the sentence begins, or as far back as a list looks for its whole. */
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - FARTHEST_WHOLE);
  const near = text.slice(from, at);
  return from + Math.max(near.lastIndexOf("。"), near.lastIndexOf(";")) + 1;
}

/** The numbers nearest the list of which sums are made. */
const MOST_ADDENDS = 6;

/** The amounts of the sentence, of the one before it, and the sums of two of them. */
function wholesIn(text: string, before: readonly ProseNumber[], whole: ProseNumber): readonly Decimal[] {
  const sentence = sentenceStart(text, whole.start);
  const from = sentenceStart(text, Math.max(0, sentence - 2));
  const near = before.filter(({ start, measure }) => start >= from && measure === whole.measure);
  const values = near.map(({ value }) => value);
  const addends = near
    .filter((number) => !CHANGE.test(headOf(text, number)))
    .slice(-MOST_ADDENDS)
    .map(({ value }) => value);
  return [...values, ...addends.flatMap((one, index) => addends.slice(index + 1).map((other) => add(one, other)))];
}

interface PartList {
  readonly parts: readonly ListedPart[];
  /** True if the list was understood to the end of its sentence or bracket. */
  readonly ended: boolean;
}

const MARK = /[，、;:()。!?]/g;

function partsFrom(all: string, from: number, measure: string, numbers: readonly ProseNumber[]): PartList {
  const parts: ListedPart[] = [];
  const end = Math.min(all.length, from + LONGEST_LIST);
  // Marks are looked for no farther than the list may reach.
  const text = all.slice(0, end);
  let start = from;
  let leads = true;
  for (let at = nextMark(text, from); ; at = nextMark(text, at + 1)) {
    const mark = text[at] ?? "。";
    const piece = text.slice(start, at);
    const counted = numbers.filter(
      (number) => start <= number.start && number.after <= at && !isItemNumber(all, number, start),
    );
    // 通知、公告 41 条: the label goes on behind the mark.
    if (mark === "、" && counted.length === 0 && piece.length > 0 && piece.length < LONGEST_LABEL) continue;
    if (piece !== "" && !(parts.length > 0 && SHARE_OF_PART.test(piece))) {
      const bound = joint(text, counted);
      const found = [
        partIn(text, start, bound ?? at, measure, bound === undefined ? counted : counted.slice(0, 1)),
        ...(bound === undefined ? [] : [partIn(text, bound, at, measure, counted.slice(1))]),
      ];
      for (const part of found) {
        if (!part) return { parts, ended: false };
        parts.push({ ...part, leads });
        leads = false;
      }
    }
    if (/[。!?)]/.test(mark)) return { parts, ended: true };
    if (mark === ":") return { parts, ended: false };
    if (mark === ";") leads = true;
    if (mark === "(") {
      // The bracket goes into detail.
      const close = text.indexOf(")", at);
      if (close < 0) return { parts, ended: false };
      at = close;
    }
    start = at + 1;
    if (at >= end) return { parts, ended: true };
  }
}

const LONGEST_LABEL = 20;

/** The number of an item, which begins its piece: 1.工作动态 102 条. */
function isItemNumber(text: string, { start, end, measure }: ProseNumber, from: number): boolean {
  return measure === "" && start === from && text[end] === "." && end - start <= 2;
}

/** Returns where a piece of two parts is to be cut: 政策文件 9 条以及其他 34 条. */
function joint(text: string, counted: readonly ProseNumber[]): number | undefined {
  const [first, second, ...others] = counted;
  if (!first || !second || others.length > 0) return undefined;
  return /^(?:以及|和|及|与)/.test(text.slice(first.after, second.start)) ? first.after : undefined;
}

function nextMark(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.exec(text)?.index ?? text.length;
}

function partIn(
  text: string,
  start: number,
  end: number,
  measure: string,
  counted: readonly ProseNumber[],
): Pick<ListedPart, "label" | "number"> | undefined {
  const [number, ...others] = counted.filter((one) => one.measure !== "%");
  if (!number || others.length > 0 || number.measure !== measure || number.rough) return undefined;
  const label = text
    .slice(start, number.start)
    .replace(/^(?:以及|和|及|与|\d{1,2}\.|[一二三四五六七八]是)/, "")
    .replace(/(?:共计|共|为|有|是|:)$/, "");
  if (label === "" || label.startsWith("其中")) return undefined;
  return number.after === end || mayFollow(label, text.slice(number.after, end), text[end] ?? "。")
    ? { label, number }
    : undefined;
}

/** Reports whether text between a part and the mark behind it says nothing more: 102 条占 41.5%, 其余 34 条为其他信息. */
function mayFollow(label: string, text: string, mark: string): boolean {
  if (SHARE_OF_PART.test(text)) return true;
  return /[。;)]/.test(mark) && (BEHIND_PART.test(text) || (IS_REST.test(label) && REST_IS.test(text)));
}

/** Reports whether a list without 其中 stands behind a number of cases, not behind one kind of them. */
export function countsCases({ passage, whole }: Listing): boolean {
  const head = headOf(passage.text, whole);
  return CASES.test(head) && !ONE_KIND.test(head);
}

/**
 * Reports whether at least so many counts behind a total, without 其中, can only be kinds of what was published: no
 * channel beside another, and no work of its own.
 */
export function areKindsPublished({ passage, whole, parts }: Listing, least: number): boolean {
  const head = headOf(passage.text, whole);
  if (parts.length < least || !ALL_PUBLISHED.test(head)) return false;
  return parts.every(
    ({ label, number }) =>
      compare(number.value, whole.value) < 0 &&
      !CHANNEL.test(label) &&
      !OWN_WORK.test(label.replace(/政[府务]信息公开/, "")),
  );
}

/** Returns the sum of the parts. */
export function sumOf(parts: readonly ListedPart[]): Decimal {
  return parts.reduce<Decimal>((total, { number }) => add(total, number.value), ZERO);
}
