import { add, type Decimal } from "../../../base/decimal";
import { CHANGE, IDLE_HEAD, OTHER_YEARS_COUNT, THING_BEHIND, WHOLE_BEFORE } from "../../../spec/words/listings";
import type { ProseNumber } from "../numbers";

/** A list of parts, and what it is a list of, are not farther apart, in UTF-16 code units. */
export const FARTHEST_WHOLE = 200;

/**
 * Returns the nearest number that the list may be of: not one that says how much more there was, or what was carried
 * over.
 */
export function wholeOf(text: string, before: readonly ProseNumber[], at: number): ProseNumber | undefined {
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

/** Returns what a number counts: the words before it or, where those say nothing, the thing behind it. */
export function countedAs(text: string, number: ProseNumber): string {
  const head = headOf(text, number);
  const behind = IDLE_HEAD.test(head) ? THING_BEHIND.exec(text.slice(number.after, number.after + 24)) : null;
  return behind?.[1] ?? head;
}

/** The offset where the sentence begins, or as far back as a list looks for its whole. */
function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - FARTHEST_WHOLE);
  const near = text.slice(from, at);
  return from + Math.max(near.lastIndexOf("。"), near.lastIndexOf(";")) + 1;
}

/** The numbers nearest the list of which sums are made. */
const MOST_ADDENDS = 6;

/** Returns the numbers of the whole's measure in its sentence and the one before it. */
export function numbersNear(
  text: string,
  before: readonly ProseNumber[],
  { start: at, measure }: ProseNumber,
): readonly ProseNumber[] {
  const sentence = sentenceStart(text, at);
  const from = sentenceStart(text, Math.max(0, sentence - 2));
  return before.filter((number) => number.start >= from && number.measure === measure);
}

/** Returns the amounts that a list may be of: each of the numbers, and the sums of two of them. */
export function amountsOf(text: string, near: readonly ProseNumber[]): readonly Decimal[] {
  const addends = near
    .filter((number) => !CHANGE.test(headOf(text, number)))
    .slice(-MOST_ADDENDS)
    .map(({ value }) => value);
  return [
    ...near.map(({ value }) => value),
    ...addends.flatMap((one, index) => addends.slice(index + 1).map((other) => add(one, other))),
  ];
}
