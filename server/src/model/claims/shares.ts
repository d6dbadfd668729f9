import type { Sentence } from "./clauses";
import { listingsIn } from "./listings";
import { numbersOf, type ProseNumber } from "./numbers";
import type { Passage } from "./prose";

/** A count and the share that the text gives it: `不予公开 35 件，占 4.34%`. */
export interface Share {
  readonly count: ProseNumber;
  readonly percent: ProseNumber;
  /** The whole that the sentence itself names by 其中. */
  readonly whole?: ProseNumber;
}

/** A share directly behind its count; words between that name another whole make it none. */
const SHARE = /^(?:申请)?[，(]?占(?:申请|受理|办结|答复|全部)?(?:总数|总量|总件数|申请量)?比?(?:例)?的?(?:为|达)?$/;

/** Returns the shares of a passage, in order. */
export function sharesIn(passage: Passage, sentences: readonly Sentence[]): readonly Share[] {
  return sentences.flatMap((sentence) => {
    if (!passage.text.slice(sentence.start, sentence.end).includes("%")) return [];
    const numbers = numbersOf(sentence);
    const listings = listingsIn(sentence);
    return numbers.flatMap((percent, index): readonly Share[] => {
      const count = numbers[index - 1];
      if (percent.measure !== "%" || percent.rough || !count || count.rough || !countsThings(count)) return [];
      if (!SHARE.test(passage.text.slice(count.after, percent.start))) return [];
      const listing = listings.find(({ parts }) => parts.some(({ number }) => number.start === count.start));
      return [{ count, percent, ...(listing ? { whole: listing.whole } : {}) }];
    });
  });
}

/** Reports whether a number counts things: it has a counting word and no fraction. */
export function countsThings({ measure, value }: ProseNumber): boolean {
  return measure !== "" && measure !== "%" && measure !== "‰" && !measure.endsWith("元") && value.scale === 0;
}
