import { compare, type Decimal, sumOfAll } from "../../../base/decimal";
import { keeping } from "../../../base/memo";
import { matchesOf } from "../../../base/patterns";
import { firstIndex } from "../../../base/sorted";
import { PARTS_OF } from "../../../spec/words/kinds";
import {
  ALL_PUBLISHED,
  BARE_LIST,
  BARE_WHOLE,
  BRACKET_LIST,
  CASES,
  CHANNEL,
  KIND_ENDING,
  KINDS_NAMED,
  ONE_KIND,
  OWN_WORK,
  PARTS_FOLLOW,
} from "../../../spec/words/listings";
import { numbersIn, type ProseNumber } from "../numbers";
import type { Passage } from "../prose";
import { type ListedPart, LONGEST_LIST, partsFrom } from "./parts";
import { amountsOf, countedAs, FARTHEST_WHOLE, numbersNear, wholeOf } from "./wholes";

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
  /** True if the list was understood to its end. */
  readonly ended: boolean;
  /** True if no words say that the numbers behind the whole are its parts; only their kinds may say so. */
  readonly bare: boolean;
}

/** Returns the listings of a passage. Looked for once in a passage, whoever asks. */
export const listingsIn = keeping((passage: Passage): readonly Listing[] => {
  const { text } = passage;
  const numbers = numbersIn(text, { start: 0, end: text.length });
  // A whole and a part.
  if (numbers.length < 2) return [];
  const follow = matchesOf(PARTS_FOLLOW, text);
  // Between the kinds and 其中 one mark stands.
  const kinds = new Map(
    matchesOf(KINDS_NAMED, text).map(({ 0: all, 1: names, index }) => [index + all.length + 1, names]),
  );
  const mayBeBare = BARE_LIST.test(text);
  const introduced = follow.map(
    (match): ListPlace => ({
      at: match.index,
      start: match.index + match[0].length,
      saidAll: match[1] !== undefined,
      bare: false,
      kinds: kinds.get(match.index),
    }),
  );
  const places = mayBeBare || BRACKET_LIST.test(text) ? barePlaces(text, numbers, introduced) : [];
  const bare = places.filter(({ start }) => mayBeBare || text[start - 1] === "(");
  return [...introduced, ...bare].flatMap((place) => {
    const listing = listingAt(passage, numbers, place);
    return listing ? [listing] : [];
  });
});

/** The place of a list: where its introduction begins, and where its first part does. */
interface ListPlace extends Pick<Listing, "bare"> {
  readonly at: number;
  readonly start: number;
  /** True if the introduction says that the parts are all. */
  readonly saidAll: boolean;
  /** The names of all kinds, where they stand in front of it. */
  readonly kinds?: string | undefined;
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
  { at, start, saidAll, bare, kinds }: ListPlace,
): Listing | undefined {
  const { text } = passage;
  const next = firstFrom(all, at);
  const before = all.slice(firstFrom(all, at - FARTHEST_WHOLE), next).filter(({ after }) => after <= at);
  const whole = wholeOf(text, before, at);
  if (!whole) return undefined;
  const numbers = all.slice(next, firstFrom(all, start + LONGEST_LIST));
  const { parts, ended } = partsFrom(text, start, whole.measure, numbers);
  // Parts without names are some only where they are said to be all: 分别为 708 条、500 条.
  if (parts.length === 0 || (parts[0]?.label === "" && !saidAll)) return undefined;
  const near = ofTheirKind(text, parts, numbersNear(text, before, whole));
  // 行政复议9件，已审结8件，其中维持5件: of either.
  const wholes = [...amountsOf(text, near), ...(near.includes(whole) ? [] : [whole.value])];
  const complete = ended && (saidAll || (kinds !== undefined && areAllKinds(kinds, parts)));
  return { passage, whole, wholes, parts, complete, ended, bare };
}

/** Reports whether the parts are the kinds that were named, none left out: 分为政策文件、工作动态两类，其中政策文件 12 条，工作动态 174 条. */
function areAllKinds(kinds: string, parts: readonly ListedPart[]): boolean {
  const left = parts.reduce((names, { label }) => names.replace(label.replace(KIND_ENDING, ""), ""), kinds);
  return left.replace(/类|信息|[、和及与]/g, "") === "";
}

/** Those of the numbers that count what such parts are of, where the parts say what that is. */
function ofTheirKind(text: string, parts: readonly ListedPart[], near: readonly ProseNumber[]): readonly ProseNumber[] {
  const kind = PARTS_OF.find(({ part }) => parts.some(({ label }) => part.test(label)));
  const counting = kind ? near.filter((number) => kind.of.test(countedAs(text, number))) : [];
  return counting.length > 0 ? counting : near;
}

/** Returns the index of the first number that begins at the offset or behind it. */
function firstFrom(numbers: readonly ProseNumber[], offset: number): number {
  return firstIndex(numbers.length, (index) => (numbers[index] as ProseNumber).start >= offset);
}

/** Reports whether a list without 其中 stands behind a number of cases, not behind one kind of them. */
export function countsCases({ passage, whole }: Listing): boolean {
  const head = countedAs(passage.text, whole);
  return CASES.test(head) && !ONE_KIND.test(head);
}

/**
 * Reports whether at least so many counts behind a total, without 其中, can only be kinds of what was published: no
 * channel beside another, and no work of its own.
 */
export function areKindsPublished({ passage, whole, parts }: Listing, least: number): boolean {
  const head = countedAs(passage.text, whole);
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
  return sumOfAll(parts.map(({ number }) => number.value));
}
