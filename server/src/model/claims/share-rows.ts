import { NEXT_COUNT, NEXT_OF_ROW, PUBLISHED, RESPECTIVELY, SHARES_RESPECTIVELY } from "../../spec/words/listings";
import { type Sentence, sentenceText } from "./clauses";
import { headOf } from "./listings/wholes";
import { countsThings, numbersOf, type ProseNumber } from "./numbers";
import type { Passage } from "./prose";
import type { Share } from "./types";

/**
 * Returns the shares of kinds whose names, counts and shares stand in a row each: 公开 642 条，政务动态、通知公告分别为 311
 * 条、186 条，分别占 48.4%、29%.
 */
export function respectively({ text }: Passage, sentence: Sentence): readonly Share[] {
  if (!sentenceText(sentence).includes("分别")) return [];
  const numbers = numbersOf(sentence);
  const follows = (at: number, words: RegExp): boolean =>
    words.test(text.slice(numbers[at]?.after ?? 0, numbers[at + 1]?.start ?? 0));
  return numbers.flatMap((whole, index): readonly Share[] => {
    if (whole.rough || !countsThings(whole) || !follows(index, RESPECTIVELY) || !PUBLISHED.test(headOf(text, whole)))
      return [];
    let last = index + 1;
    while (follows(last, NEXT_OF_ROW)) last++;
    const counts = numbers.slice(index + 1, last + 1);
    const percents = numbers.slice(last + 1, last + 1 + counts.length);
    const rows = counts.every(({ measure, rough }) => measure === whole.measure && !rough);
    const shares = percents.every(({ measure, rough }) => measure === "%" && !rough);
    if (!rows || !shares || percents.length < counts.length || !follows(last, SHARES_RESPECTIVELY)) return [];
    return paired(counts, percents).map((share) => ({ ...share, of: { whole, wholes: [] } }));
  });
}

/** Fewer counts than this in a row do not say what they are of. */
const LEAST = 3;

/**
 * Returns the shares that stand in a row behind as many counts: 予以公开 24 件、部分公开 9 件、不予公开 62 件，占比分别为
 * 25.3%、9.5%、65.3%. What they are of is not said.
 */
export function inOrder({ text }: Passage, sentence: Sentence): readonly Share[] {
  if (!sentenceText(sentence).includes("分别")) return [];
  const numbers = numbersOf(sentence);
  const between = (at: number): string => text.slice(numbers[at]?.after ?? 0, numbers[at + 1]?.start ?? 0);
  return numbers.flatMap((last, index): readonly Share[] => {
    if (numbers[index + 1]?.measure !== "%" || !isCount(last, last) || !SHARES_RESPECTIVELY.test(between(index)))
      return [];
    let first = index;
    while (first > 0 && isCount(numbers[first - 1], last) && NEXT_COUNT.test(between(first - 1))) first--;
    const counts = numbers.slice(first, index + 1);
    const percents = numbers.slice(index + 1, index + 1 + counts.length);
    const inRow = percents.every(
      ({ measure, rough }, at) => measure === "%" && !rough && (at === 0 || NEXT_OF_ROW.test(between(index + at))),
    );
    const ended = numbers[index + 1 + counts.length];
    const goesOn = ended?.measure === "%" && NEXT_OF_ROW.test(between(index + counts.length));
    if (counts.length < LEAST || percents.length < counts.length || !inRow || goesOn) return [];
    return paired(counts, percents);
  });
}

function paired(counts: readonly ProseNumber[], percents: readonly ProseNumber[]): readonly Share[] {
  return percents.flatMap((percent, at) => (counts[at] ? [{ count: counts[at], percent }] : []));
}

function isCount(number: ProseNumber | undefined, like: ProseNumber): boolean {
  return number !== undefined && countsThings(number) && !number.rough && number.measure === like.measure;
}
