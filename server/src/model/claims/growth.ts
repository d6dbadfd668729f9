import { add, compare, type Decimal, equals, subtract, whole as wholeNumber } from "../../base/decimal";
import {
  AGAINST_LAST,
  AS_PERCENT,
  BY_DIFFERENCE,
  BY_PERCENT,
  CAME_IN,
  DONE_WITH,
  FIRST_PERCENT,
  FROM,
  FROM_TO,
  OF_DIFFERENCE,
  OF_LAST,
  OF_THIS,
  RATE_OF,
  THEN_LAST,
  THEN_PERCENT,
} from "../../spec/words/growth";
import { CARRIED_IN_COUNT } from "../../spec/words/listings";
import type { Sentence } from "./clauses";
import { headOf } from "./listings/wholes";
import { countsThings, numbersIn, numbersOf, type ProseNumber } from "./numbers";

/** A percentage by which a count is more or less than another: `186 条，比上年 150 条增长 24%`. */
export interface Growth {
  readonly percent: ProseNumber;
  /** True if the words say that it is more. */
  readonly more: boolean;
  readonly now: ProseNumber;
  /** The count of the year before; absent where only the difference is given. */
  readonly last?: ProseNumber;
  /** The amounts that the words leave open as the two counts, each now and last year; the nearest first. */
  readonly pairs: readonly (readonly [now: Decimal, last: Decimal])[];
}

/** A number by which a count is more or less than another: `186 条，比上年 150 条增加 36 条`. */
export interface Change extends Required<Pick<Growth, "more" | "now" | "last">> {
  readonly difference: ProseNumber;
  /** The amounts that the words leave open as this year's; the nearest first. */
  readonly amounts: readonly Decimal[];
}

/** A rate of what was done, with the two counts before it: `收到留言 20 条，回复 18 条，回复率 100%`. */
export interface DoneRate {
  readonly percent: ProseNumber;
  readonly whole: ProseNumber;
  readonly done: ProseNumber;
  /** What came in from the year before, where it stands between the two; the whole counts it too. */
  readonly carried?: ProseNumber;
}

/** Returns the percentages of growth in a sentence whose two counts it gives. */
export function growthIn(sentence: Sentence): readonly Growth[] {
  const own = numbersOf(sentence);
  if (!own.some(({ measure }) => measure === "%")) return [];
  const numbers = [...onlyNumberBefore(sentence), ...own];
  return numbers.flatMap((percent, index): readonly Growth[] => {
    if (percent.measure !== "%" || percent.rough) return [];
    const growth =
      lastFirst(sentence, numbers, index) ??
      fromTo(sentence, numbers, index) ??
      afterLast(sentence, numbers, index) ??
      beforeLast(sentence, numbers, index) ??
      byDifference(sentence, numbers, index);
    return growth ? [growth] : [];
  });
}

/** Returns the differences to the year before in a sentence whose two counts it gives, none of them rounded. */
export function changesIn(sentence: Sentence): readonly Change[] {
  const { text } = sentence.passage;
  const own = numbersOf(sentence);
  const numbers = [...onlyNumberBefore(sentence), ...own];
  return own.flatMap((difference): readonly Change[] => {
    const index = numbers.indexOf(difference);
    const [before, behind] = [numbers[index - 1], numbers[index + 1]];
    const isBehind = behind && THEN_LAST.test(text.slice(difference.after, behind.start));
    const [now, last] = isBehind ? [before, behind] : [numbers[index - 2], before];
    if (!now || !last || !areCounts(now, last, difference)) return [];
    if ([now, last, difference].some(({ start, after }) => /[万亿]/.test(text.slice(start, after)))) return [];
    const between = text.slice(now.after, (isBehind ? difference : last).start);
    const change = isBehind
      ? OF_DIFFERENCE.exec(between)
      : BY_DIFFERENCE.exec(text.slice(last.after, difference.start));
    if (!change || (!isBehind && !AGAINST_LAST.test(between)) || isEarlier(headOf(text, now), between)) return [];
    const amounts = amountsBefore(numbers, now);
    const sums = amounts.slice(1).map((_, at) => amounts.slice(0, at + 2).reduce(add));
    return [{ difference, more: change[1] !== undefined, now, last, amounts: [...amounts, ...sums] }];
  });
}

/** The number of the sentence before, if it has but one, which the next may compare: 公开信息 186 条。同比增长 24%. */
function onlyNumberBefore({ passage, start }: Sentence): readonly ProseNumber[] {
  const { text } = passage;
  if (text[start - 1] !== "。") return [];
  const from = Math.max(text.lastIndexOf("。", start - 2), text.lastIndexOf(";", start - 2)) + 1;
  const numbers = numbersIn(text, { start: from, end: start - 1 });
  return numbers.length === 1 ? numbers : [];
}

/** 上年公开信息 150 条，今年公开信息 186 条，增长 24%: the same thing of two years that follow each other. */
function lastFirst({ passage }: Sentence, numbers: readonly ProseNumber[], index: number): Growth | undefined {
  const { text } = passage;
  const percent = numbers[index] as ProseNumber;
  const [last, now] = [numbers[index - 2], numbers[index - 1]];
  if (!last || !now || !areCounts(last, now)) return undefined;
  const trend = FIRST_PERCENT.exec(text.slice(now.after, percent.start));
  const [, before = "", thing] = OF_LAST.exec(headOf(text, last)) ?? [];
  const [, year = "", same] = OF_THIS.exec(headOf(text, now)) ?? [];
  if (!trend || thing === undefined || thing !== same || !/^[，。;]/.test(text.slice(last.after))) return undefined;
  const [first, second] = [before, year].map((one) => Number.parseInt(one, 10));
  if (Number.isNaN(first) !== Number.isNaN(second) || (first && second !== first + 1)) return undefined;
  return grown(numbers, { percent, now, last, more: trend[1] !== undefined });
}

/** 由 41 个减少至 36 个，压减 12.2%. */
function fromTo({ passage }: Sentence, numbers: readonly ProseNumber[], index: number): Growth | undefined {
  const { text } = passage;
  const percent = numbers[index] as ProseNumber;
  const [last, now] = [numbers[index - 2], numbers[index - 1]];
  if (!last || !now || !areCounts(last, now) || !FROM.test(headOf(text, last))) return undefined;
  const change = FROM_TO.exec(text.slice(last.after, now.start));
  const trend = THEN_PERCENT.exec(text.slice(now.after, percent.start));
  const more = change?.[1] !== undefined;
  if (!change || !trend || more !== (trend[1] !== undefined) || compare(now.value, last.value) > 0 !== more)
    return undefined;
  return { percent, now, last, more, pairs: [[now.value, last.value]] };
}

/** Returns the rates in a sentence whose two counts stand before them. */
export function doneRatesIn(sentence: Sentence): readonly DoneRate[] {
  const { text } = sentence.passage;
  const numbers = numbersOf(sentence);
  return numbers.flatMap((percent, index): readonly DoneRate[] => {
    const done = numbers[index - 1];
    const behind = numbers[index - 2];
    // 收到申请 151 件，上年结转 9 件，办结 136 件: what was carried in was to be done, too.
    const carried = behind && CARRIED_IN_COUNT.test(headOf(text, behind)) ? behind : undefined;
    const whole = carried ? withBoth(numbers[index - 3], carried) : behind;
    if (percent.measure !== "%" || percent.rough || !whole || !done || !areCounts(whole, done)) return [];
    const [, did] = DONE_WITH.exec(text.slice((carried ?? whole).after, done.start)) ?? [];
    const [, rate] = RATE_OF.exec(text.slice(done.after, percent.start)) ?? [];
    if (
      did === undefined ||
      rate === undefined ||
      !did.replace("收回", "回收").endsWith(rate.replace("主动", "")) ||
      did.startsWith("按") !== rate.startsWith("按")
    )
      return [];
    const head = headOf(text, whole);
    if (!CAME_IN.test(head) || compare(done.value, whole.value) > 0 || isOfTheDue(head, did, percent)) return [];
    return [{ percent, whole, done, ...(carried ? { carried } : {}) }];
  });
}

/** What came in, counted with what was carried in. */
function withBoth(whole: ProseNumber | undefined, carried: ProseNumber): ProseNumber | undefined {
  return whole?.measure === carried.measure ? { ...whole, value: add(whole.value, carried.value) } : undefined;
}

/** 100 %. */
const ALL = wholeNumber(100);

/** Reports whether a rate may be of what was due alone: answers that were due, documents that were to be published. */
function isOfTheDue(head: string, did: string, { value }: ProseNumber): boolean {
  if (/[答回]复/.test(did) && head.includes("申请")) return true;
  return did.endsWith("公开") && !head.includes("应") && equals(value, ALL);
}

function areCounts(...numbers: readonly ProseNumber[]): boolean {
  const [first] = numbers;
  return numbers.every((one) => countsThings(one) && !one.rough && one.measure === first?.measure);
}

/** 186 条，比上年 150 条增长 24%; the difference may stand between: 比上年 150 条增加 36 条，增长 24%. */
function afterLast({ passage }: Sentence, numbers: readonly ProseNumber[], index: number): Growth | undefined {
  const { text } = passage;
  const percent = numbers[index] as ProseNumber;
  const before = numbers[index - 1];
  const between = numbers[index - 2];
  if (!before || !between || !areCounts(before, between)) return undefined;
  const differs = BY_DIFFERENCE.test(text.slice(between.after, before.start));
  const [now, last] = differs ? [numbers[index - 3], between] : [between, before];
  const trend = (differs ? AS_PERCENT : BY_PERCENT).exec(text.slice(before.after, percent.start));
  if (!trend || !now || !areCounts(now, last) || !AGAINST_LAST.test(text.slice(now.after, last.start)))
    return undefined;
  if (isEarlier(headOf(text, now), text.slice(now.after, last.start))) return undefined;
  return grown(numbers, { percent, now, last, more: trend[1] !== undefined });
}

/** Reports whether words before a count name a year before the one that words between it and the next name. */
function isEarlier(head: string, between: string): boolean {
  const [year = 0, next = 0] = [head, between].map((words) => Number(/20\d\d(?=年)/.exec(words)?.[0]));
  return /^(?:上一?年|去年)/.test(head) || year < next;
}

/** 186 条，同比增长 24%（上年 150 条）. */
function beforeLast({ passage }: Sentence, numbers: readonly ProseNumber[], index: number): Growth | undefined {
  const { text } = passage;
  const percent = numbers[index] as ProseNumber;
  const [now, last] = [numbers[index - 1], numbers[index + 1]];
  if (!now || !last || !areCounts(now, last)) return undefined;
  const trend = FIRST_PERCENT.exec(text.slice(now.after, percent.start));
  if (!trend || !THEN_LAST.test(text.slice(percent.after, last.start))) return undefined;
  return grown(numbers, { percent, now, last, more: trend[1] !== undefined });
}

/** 186 条，较上年增加 36 条，增长 24%. */
function byDifference({ passage }: Sentence, numbers: readonly ProseNumber[], index: number): Growth | undefined {
  const { text } = passage;
  const percent = numbers[index] as ProseNumber;
  const [now, difference] = [numbers[index - 2], numbers[index - 1]];
  if (!now || !difference || !areCounts(now, difference)) return undefined;
  const change = OF_DIFFERENCE.exec(text.slice(now.after, difference.start));
  const trend = AS_PERCENT.exec(text.slice(difference.after, percent.start));
  if (!change || !trend || (change[1] === undefined) !== (trend[1] === undefined)) return undefined;
  const more = change[1] !== undefined;
  const pairs = amountsBefore(numbers, now).map((value): readonly [Decimal, Decimal] => [
    value,
    more ? subtract(value, difference.value) : add(value, difference.value),
  ]);
  return { percent, now, more, pairs };
}

function grown(numbers: readonly ProseNumber[], { percent, now, last, more }: Required<Omit<Growth, "pairs">>): Growth {
  return { percent, now, last, more, pairs: amountsBefore(numbers, now).map((value) => [value, last.value]) };
}

/** The counts of a sentence up to one, itself first: what is compared may be the total before its last part. */
function amountsBefore(numbers: readonly ProseNumber[], now: ProseNumber): readonly Decimal[] {
  const earlier = numbers.filter(({ start, measure }) => start < now.start && measure === now.measure).slice(-MOST);
  return [now, ...earlier.reverse()].map(({ value }) => value);
}

/** The counts that are looked at. */
const MOST = 6;
