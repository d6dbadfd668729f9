import { compare } from "../../base/decimal";
import { matchesOf } from "../../base/patterns";
import {
  AMONG,
  AMONG_PUBLISHED,
  CHANGE,
  CHANNEL,
  KIND_ENDING,
  KIND_OF_INFORMATION,
  LABELLED_SHARE,
  NEXT_SHARE,
  OF_WHOLE,
  OWN_WORK,
  PUBLISHED,
  PURE_KIND,
  SHARE,
  SHARE_FIRST,
  SHARE_OF,
  SHARES_IN_ORDER,
  THEN_COUNT,
} from "../../spec/words/listings";
import { type Sentence, sentenceText } from "./clauses";
import { areKindsPublished, countsCases, type Listing, listingsIn } from "./listings/listings";
import { headOf } from "./listings/wholes";
import { countsThings, numbersIn, numbersOf, type ProseNumber } from "./numbers";
import type { Passage } from "./prose";
import { inOrder, respectively } from "./share-rows";
import type { Share, Whole } from "./types";

/**
 * Returns the shares of a passage: those directly behind their counts in order, then those given by label or in one row
 * behind a list.
 */
export function sharesIn(passage: Passage, sentences: readonly Sentence[]): readonly Share[] {
  const listings = listingsIn(passage).filter((listing) => !listing.bare || isOfWhole(listing));
  const isListed = ({ count }: Share): boolean =>
    listings.some(({ parts }) => parts.some(({ number }) => number.start === count.start));
  return [
    ...sentences.flatMap((sentence) => besideCounts(passage, sentence, listings)),
    ...listings.flatMap((listing) => behindList(listing)),
    ...sentences.flatMap((sentence) => [
      ...respectively(passage, sentence),
      ...inOrder(passage, sentence).filter((share) => !isListed(share)),
      ...beforeCounts(passage, sentence),
    ]),
  ];
}

/** Reports whether a list without 其中 can only be of what stands before it. */
function isOfWhole(listing: Listing): boolean {
  if (areKindsPublished(listing, 1)) return true;
  return countsCases(listing) && listing.parts.every(({ label }) => PURE_KIND.test(label));
}

function besideCounts(passage: Passage, sentence: Sentence, listings: readonly Listing[]): readonly Share[] {
  const { text } = passage;
  if (!/%|百分之|成/.test(sentenceText(sentence))) return [];
  const numbers = numbersOf(sentence);
  return numbers.flatMap((percent, index): readonly Share[] => {
    const count = numbers[index - 1];
    if (percent.measure !== "%" || !count || count.rough || !countsThings(count)) return [];
    const between = text.slice(count.after, percent.start);
    const about = between.includes("约");
    if (percent.tenths) return inTenths(passage, numbers.slice(0, index - 1), count, percent, listings);
    if (percent.rough && !about) return [];
    const named = ofNamed(text, numbers[index - 2], count, percent);
    if (named) return [named];
    const listing = listings.find(({ parts }) => parts.some(({ number }) => number.start === count.start));
    // 102 条（54.8%）: without a word only what 其中 lists can be meant.
    if (!SHARE.test(between) && !(between === "(" && listing)) return [];
    const before = numbers.slice(0, index - 1);
    const of =
      listing ??
      publishedBefore(text, before, count) ??
      amongBefore(passage, count) ??
      onlyTotal(passage, before, count, between);
    return [
      { count, percent, ...(about ? { about } : {}), ...(of ? { of: { whole: of.whole, wholes: of.wholes } } : {}) },
    ];
  });
}

/** 收到申请 80 件，自然人申请占 46%，共 37 件: the share before its count, right behind the only other count. */
function beforeCounts({ text }: Passage, sentence: Sentence): readonly Share[] {
  const numbers = numbersOf(sentence);
  return numbers.flatMap((percent, index): readonly Share[] => {
    const [whole, count] = [numbers[index - 1], numbers[index + 1]];
    if (percent.measure !== "%" || percent.rough || index !== 1 || !whole || !count) return [];
    if (whole.rough || count.rough || !countsThings(count) || whole.measure !== count.measure) return [];
    const between = text.slice(whole.after, percent.start);
    if (!SHARE_FIRST.test(between) || !THEN_COUNT.test(text.slice(percent.after, count.start))) return [];
    return compare(whole.value, count.value) > 0 ? [{ count, percent, of: { whole, wholes: [] } }] : [];
  });
}

/**
 * The whole right before a count that the text names as among it: 33 个政务新媒体中，关停 7 个，占 21.2%; counts with their shares
 * may stand between: 办结的 406 件中，予以公开 158 件，占 38.9%；部分公开 40 件，占 9.9%.
 */
function amongBefore({ text }: Passage, count: ProseNumber): Whole | undefined {
  const numbers = numbersIn(text, { start: 0, end: text.length });
  let first = numbers.findIndex(({ start }) => start === count.start);
  const isNext = (at: number): boolean =>
    numbers[at - 1]?.measure === "%" &&
    numbers[at - 2]?.measure === count.measure &&
    NEXT_SHARE.test(text.slice(numbers[at - 1]?.after, numbers[at]?.start));
  while (isNext(first)) first -= 2;
  const whole = numbers[first - 1];
  if (!whole || whole.rough || whole.measure !== count.measure || compare(whole.value, count.value) < 0)
    return undefined;
  return AMONG.test(text.slice(whole.after, numbers[first]?.start)) ? { whole, wholes: [] } : undefined;
}

/** 102 条，约占九成, of a whole that 其中 or the kind names. */
function inTenths(
  passage: Passage,
  before: readonly ProseNumber[],
  count: ProseNumber,
  percent: ProseNumber,
  listings: readonly Listing[],
): readonly Share[] {
  const { text } = passage;
  if (!SHARE.test(text.slice(count.after, percent.start).replace(NEARLY, ""))) return [];
  const listing = listings.find(({ parts }) => parts.some(({ number }) => number.start === count.start));
  const of = listing ?? publishedBefore(text, before, count);
  const tenths = text.slice(percent.start, percent.end);
  return of ? [{ count, percent, tenths, of: { whole: of.whole, wholes: of.wholes } }] : [];
}

/** Before tenths, which are never exact. */
const NEARLY = /(?:约|将近|接近|近|超过|超|逾|达到?)+/g;
/** A share says itself that it is of all. */
const OF_ALL = /总|全部|全年/;

/** The one other count of a passage, where the share is said to be of all: 公开 186 条，通过网站公开 93 条，占总数的 50%. */
function onlyTotal(
  { text }: Passage,
  before: readonly ProseNumber[],
  count: ProseNumber,
  between: string,
): Whole | undefined {
  if (!OF_ALL.test(between)) return undefined;
  const [total, ...others] = before.filter(({ measure }) => measure === count.measure);
  const all = numbersIn(text, { start: 0, end: text.length }).filter(({ measure }) => measure === count.measure);
  if (!total || others.length > 0 || total.rough || all.length !== 2) return undefined;
  return compare(total.value, count.value) > 0 ? { whole: total, wholes: [] } : undefined;
}

/** A share whose whole is named with it: 93 条，占总数 186 条的 50%. */
function ofNamed(
  text: string,
  count: ProseNumber | undefined,
  whole: ProseNumber,
  percent: ProseNumber,
): Share | undefined {
  if (!count || count.rough || !countsThings(count) || count.measure !== whole.measure) return undefined;
  const [share, of] = [text.slice(count.after, whole.start), text.slice(whole.after, percent.start)];
  if (!SHARE_OF.test(share) || !OF_WHOLE.test(of)) return undefined;
  return { count, percent, of: { whole, wholes: [] }, ...(/约/.test(share + of) ? { about: true } : {}) };
}

/** The total directly before a count that names a kind of information: `公开信息 200 条，政务动态类 80 条`. */
function publishedBefore(text: string, before: readonly ProseNumber[], count: ProseNumber): Whole | undefined {
  const whole = before.at(-1);
  if (!whole || whole.rough || whole.measure !== count.measure || compare(whole.value, count.value) <= 0)
    return undefined;
  const between = text.slice(whole.after, count.start);
  const among = AMONG_PUBLISHED.exec(between)?.[0];
  const label = among === undefined ? headOf(text, count) : between.slice(among.length);
  const head = among === undefined ? headOf(text, whole) : "公开";
  if ((among === undefined && between !== `，${label}`) || PUBLISHED.test(label)) return undefined;
  // Any other label is a kind only where nothing else of this measure was counted before.
  const alone = before.filter(({ measure }) => measure === whole.measure).length === 1;
  const plain = alone && label !== "" && !CHANNEL.test(label) && !OWN_WORK.test(label);
  if (!KIND_OF_INFORMATION.test(label) && !plain) return undefined;
  if (!PUBLISHED.test(head) || CHANGE.test(head)) return undefined;
  return { whole, wholes: before.filter(({ measure }) => measure === whole.measure).map(({ value }) => value) };
}

/** Shares so far behind a list still speak of its parts, in UTF-16 code units. */
const FARTHEST_SHARE = 300;

function behindList(listing: Listing): readonly Share[] {
  const { passage, parts, whole, wholes } = listing;
  const last = parts.at(-1)?.number.after;
  if (last === undefined) return [];
  const end = Math.min(passage.text.length, last + FARTHEST_SHARE);
  const rest = passage.text.slice(last, end);
  if (!rest.includes("%")) return [];
  const percents = numbersIn(passage.text, { start: last, end }).filter(({ measure }) => measure === "%");
  const share = (count: ProseNumber | undefined, percent: ProseNumber | undefined): readonly Share[] =>
    count && percent && !percent.rough ? [{ count, percent, of: { whole, wholes } }] : [];
  const row = SHARES_IN_ORDER.exec(rest);
  if (row) {
    const own = percents.filter(({ start }) => start < last + row[0].length);
    return own.length === parts.length ? parts.flatMap(({ number }, index) => share(number, own[index])) : [];
  }
  return matchesOf(LABELLED_SHARE, rest).flatMap((match) => {
    const named = parts.filter(({ label }) => kindOf(label) === kindOf(match[1] ?? ""));
    const percent = percents.find(({ end: at }) => at === last + match.index + match[0].length);
    return named.length === 1 ? share(named[0]?.number, percent) : [];
  });
}

function kindOf(label: string): string {
  return label.replace(KIND_ENDING, "");
}
