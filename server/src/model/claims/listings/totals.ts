import { add, type Decimal, equals, ZERO } from "../../../base/decimal";
import { CARRIED_IN_COUNT, CHANGE, OTHER_YEARS_COUNT, TOTAL_BEHIND } from "../../../spec/words/listings";
import { numbersIn, type ProseNumber } from "../numbers";
import type { Passage } from "../prose";
import type { ListedPart } from "./parts";
import { headOf } from "./wholes";

/** A total behind the counts that it adds up: `网站 500 条、公众号 142 条，合计 642 条`. */
export interface TotalBehind {
  readonly total: ProseNumber;
  readonly parts: readonly ListedPart[];
  /** True if the words name a thing, so that the total may take in more than what was counted before it. */
  readonly loose: boolean;
}

/** More counts than this are not tried in all their sums. */
const MOST = 10;

/**
 * Returns the totals of a passage that no sum of the counts before them gives. Where counts of another measure stand
 * among those, or one that compares with another year, the total may be of something else, and nothing is returned.
 */
export function unmadeTotalsIn({ text }: Passage): readonly TotalBehind[] {
  if (!/[合共总]计?/.test(text)) return [];
  let from = 0;
  return text.split("。").flatMap((sentence) => {
    const start = from;
    from += sentence.length + 1;
    return unmadeIn(text, numbersIn(text, { start, end: start + sentence.length }));
  });
}

function unmadeIn(text: string, numbers: readonly ProseNumber[]): readonly TotalBehind[] {
  return numbers.slice(0, MOST + 1).flatMap((total, index): readonly TotalBehind[] => {
    const counts = numbers.slice(0, index);
    const last = counts.at(-1);
    const match = last ? TOTAL_BEHIND.exec(text.slice(last.after, total.start)) : null;
    if (!match || total.rough || isSumOfSome(counts, total.value)) return [];
    const areParts = (some: readonly ProseNumber[]): boolean => some.every((part) => mayBePart(text, part, total));
    // What stands before a semicolon may be something else.
    const parts = areParts(counts) ? counts : behindSemicolon(text, counts);
    if (parts.length < 2 || !areParts(parts)) return [];
    const listed = parts.map((number, at) => ({ label: headOf(text, number), number, leads: at === 0 }));
    return [{ total, parts: listed, loose: match[1] !== undefined }];
  });
}

function behindSemicolon(text: string, counts: readonly ProseNumber[]): readonly ProseNumber[] {
  const last = text.lastIndexOf(";", counts.at(-1)?.start);
  return counts.filter(({ start }) => start > last);
}

/** Returns the total behind a count that says what it comes to together with those before it: 其他 3 条，共发布 102 条. */
export function totalBehind({ text }: Passage, { after }: ProseNumber): ProseNumber | undefined {
  const [next] = numbersIn(text, { start: after, end: Math.min(text.length, after + LONGEST_TOTAL) });
  return next && TOTAL_BEHIND.test(text.slice(after, next.start)) ? next : undefined;
}

/** The words for a total and its number are not longer. */
const LONGEST_TOTAL = 30;

function mayBePart(text: string, part: ProseNumber, total: ProseNumber): boolean {
  const head = headOf(text, part);
  return (
    part.measure === total.measure &&
    !part.rough &&
    !head.endsWith("各") &&
    !CHANGE.test(head) &&
    (!OTHER_YEARS_COUNT.test(head) || CARRIED_IN_COUNT.test(head))
  );
}

/** Reports whether some of the counts add up to the value. */
function isSumOfSome(parts: readonly ProseNumber[], value: Decimal): boolean {
  let sums: readonly Decimal[] = [ZERO];
  for (const part of parts) sums = sums.concat(sums.map((sum) => add(sum, part.value)));
  return sums.some((sum) => equals(sum, value));
}
