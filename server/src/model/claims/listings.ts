import { matchesOf } from "../../base/text";
import type { PassageRange, Sentence } from "./clauses";
import { numbersOf, type ProseNumber } from "./numbers";

/** One part of a whole: `自然人申请 741 件`. */
export interface ListedPart {
  readonly label: string;
  readonly number: ProseNumber;
}

/** A whole and what it consists of, in one sentence: `受理 749 件，其中自然人申请 741 件，法人申请 8 件`. */
export interface Listing {
  readonly sentence: Sentence;
  readonly whole: ProseNumber;
  readonly parts: readonly ListedPart[];
}

const AMONG = /其中/g;
/** Only marks may stand between the whole and 其中. */
const NOTHING = /^[，:(]?$/;
const MARKS = /[，、:()]/;

/**
 * Returns the listings of a sentence. The parts end where a clause is anything but words and one number of the same
 * measure.
 */
export function listingsIn(sentence: Sentence): readonly Listing[] {
  const { text } = sentence.passage;
  const among = matchesOf(AMONG, text.slice(sentence.start, sentence.end));
  if (among.length === 0) return [];
  const numbers = numbersOf(sentence);
  return among.flatMap((match) => {
    const at = sentence.start + match.index;
    const whole = numbers.filter((number) => number.after <= at).at(-1);
    if (!whole || whole.measure === "" || whole.rough || !NOTHING.test(text.slice(whole.after, at))) return [];
    const parts = partsFrom(text, { start: at + 2, end: sentence.end }, whole.measure, numbers);
    return parts.length > 0 ? [{ sentence, whole, parts }] : [];
  });
}

function partsFrom(
  text: string,
  range: PassageRange,
  measure: string,
  numbers: readonly ProseNumber[],
): readonly ListedPart[] {
  const parts: ListedPart[] = [];
  let start = range.start;
  for (let at = range.start; at <= range.end; at++) {
    if (at < range.end && !MARKS.test(text[at] ?? "")) continue;
    if (at > start) {
      const part = partIn(text, { start, end: at }, measure, numbers);
      if (!part) break;
      parts.push(part);
    }
    // A bracket goes into detail, or ends what 其中 was said of.
    if (text[at] === "(" || text[at] === ")") break;
    start = at + 1;
  }
  return parts;
}

function partIn(
  text: string,
  { start, end }: PassageRange,
  measure: string,
  numbers: readonly ProseNumber[],
): ListedPart | undefined {
  const own = numbers.filter((number) => start <= number.start && number.after <= end);
  const [number] = own;
  if (own.length !== 1 || !number || number.measure !== measure || number.rough || number.after !== end)
    return undefined;
  const label = text
    .slice(start, number.start)
    .replace(/^(?:以及|和|及|与)/, "")
    .replace(/(?:共计|共|为|有)$/, "");
  return label === "" || label.startsWith("其中") ? undefined : { label, number };
}
