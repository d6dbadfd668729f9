import { add, type Decimal, ZERO } from "../../base/decimal";
import { matchesOf } from "../../base/text";
import { CHANGE, OTHER_YEARS_COUNT, PARTS_FOLLOW, SHARE_OF_PART, WHOLE_BEFORE } from "../../spec/words/listings";
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
  const matches = matchesOf(PARTS_FOLLOW, text);
  if (matches.length === 0) return [];
  const numbers = numbersIn(text, { start: 0, end: text.length });
  let far = 0;
  return matches.flatMap((match) => {
    const [{ length }, all] = match;
    const start = match.index + length;
    while ((numbers[far]?.start ?? text.length) < match.index - FARTHEST_WHOLE) far++;
    let end = far;
    while ((numbers[end]?.after ?? Number.POSITIVE_INFINITY) <= start + LONGEST_LIST) end++;
    return listingAt(passage, match.index, start, numbers.slice(far, end), all !== undefined) ?? [];
  });
}

function listingAt(
  passage: Passage,
  at: number,
  start: number,
  numbers: readonly ProseNumber[],
  saidAll: boolean,
): Listing | undefined {
  const { text } = passage;
  const before = numbers.filter((number) => number.after <= at);
  const whole = wholeOf(text, before, at);
  if (!whole) return undefined;
  const { parts, ended } = partsFrom(text, start, whole.measure, numbers);
  if (parts.length === 0) return undefined;
  return { passage, whole, wholes: wholesIn(text, before, whole, at), parts, complete: saidAll && ended };
}

/** The nearest number that the list may be of: not one that says how much more there was, or what was carried over. */
function wholeOf(text: string, before: readonly ProseNumber[], at: number): ProseNumber | undefined {
  const last = before.at(-1);
  if (!last || !WHOLE_BEFORE.test(text.slice(last.after, at))) return undefined;
  const sentence = sentenceStart(text, last.start);
  const able = before.filter((number) => number.start >= sentence && number.measure === last.measure);
  const whole = able
    .filter((number) => {
      const head = headOf(text, number);
      return !CHANGE.test(head) && !OTHER_YEARS_COUNT.test(head);
    })
    .at(-1);
  return whole && whole.measure !== "" && whole.measure !== "%" && !whole.rough ? whole : undefined;
}

/** Returns the words of the clause before a number. */
export function headOf(text: string, { start }: ProseNumber): string {
  return /[^，。;:()]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? "";
}

function sentenceStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf("。", at), text.lastIndexOf(";", at)) + 1;
}

/** The numbers nearest the list of which sums are made. */
const MOST_ADDENDS = 6;

/** The amounts of the sentence, of the one before it, and the sums of two of them. */
function wholesIn(text: string, before: readonly ProseNumber[], whole: ProseNumber, at: number): readonly Decimal[] {
  const sentence = sentenceStart(text, whole.start);
  const from = sentenceStart(text, Math.max(0, sentence - 2));
  const near = before.filter(({ start, after, measure }) => start >= from && after <= at && measure === whole.measure);
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

function partsFrom(text: string, from: number, measure: string, numbers: readonly ProseNumber[]): PartList {
  const parts: ListedPart[] = [];
  const end = Math.min(text.length, from + LONGEST_LIST);
  let start = from;
  let leads = true;
  for (let at = nextMark(text, from, end); ; at = nextMark(text, at + 1, end)) {
    const mark = text[at] ?? "。";
    const piece = text.slice(start, at);
    const counted = numbers.filter((number) => start <= number.start && number.after <= at);
    // 通知、公告 41 条: the label goes on behind the mark.
    if (mark === "、" && counted.length === 0 && piece.length > 0 && piece.length < LONGEST_LABEL) continue;
    if (piece !== "" && !(parts.length > 0 && SHARE_OF_PART.test(piece))) {
      const part = partIn(text, start, at, measure, counted);
      if (!part) return { parts, ended: false };
      parts.push({ ...part, leads });
      leads = false;
    }
    if (/[。!?)]/.test(mark)) return { parts, ended: true };
    if (mark === ":") return { parts, ended: false };
    if (mark === ";") leads = true;
    if (mark === "(") {
      // The bracket goes into detail.
      const close = text.indexOf(")", at);
      if (close < 0 || close > end) return { parts, ended: false };
      at = close;
    }
    start = at + 1;
    if (at >= end) return { parts, ended: true };
  }
}

const LONGEST_LABEL = 20;

function nextMark(text: string, from: number, end: number): number {
  MARK.lastIndex = from;
  const match = MARK.exec(text);
  return match && match.index < end ? match.index : end;
}

function partIn(
  text: string,
  start: number,
  end: number,
  measure: string,
  counted: readonly ProseNumber[],
): Pick<ListedPart, "label" | "number"> | undefined {
  const [number] = counted;
  if (counted.length !== 1 || !number || number.measure !== measure || number.rough || number.after !== end)
    return undefined;
  const label = text
    .slice(start, number.start)
    .replace(/^(?:以及|和|及|与)/, "")
    .replace(/(?:共计|共|为|有|是|:)$/, "");
  return label === "" || label.startsWith("其中") ? undefined : { label, number };
}

/** Returns the sum of the parts. */
export function sumOf(parts: readonly ListedPart[]): Decimal {
  return parts.reduce<Decimal>((total, { number }) => add(total, number.value), ZERO);
}
