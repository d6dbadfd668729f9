import { isZero } from "../../../base/decimal";
import { keeping, remembering } from "../../../base/memo";
import { COUNTING, MAY_BE_YUAN } from "../../../spec/words/claims/context";
import { type Clause, type Sentence, sentencesOf } from "../clauses";
import { numbersIn, type ProseNumber } from "../numbers";
import { type ClaimWordings, hasWording } from "../wordings";

/**
 * A number with the words that belong to it: from the number before it, or the clause's start, to the number after it.
 */
export interface Counted {
  readonly number: ProseNumber;
  readonly clause: Clause;
  readonly head: string;
  readonly tail: string;
  /** The sentence up to the words. */
  readonly before: string;
}

/** 申请数量为 5: a number of things without a counting word. That there is none is a statement of its own. */
const IS_NUMBER_OF = /[件总]?数量?(?:共?[为是有计])$/;
const IS_COUNTING = new RegExp(`^(?:${COUNTING})$`);

/** Returns the numbers of a clause that count something, each with its words. */
export function countedIn(sentence: Sentence, clause: Clause): readonly Counted[] {
  const { text } = sentence.passage;
  const numbers = numbersIn(text, clause).filter(
    ({ measure, start, value }) =>
      IS_COUNTING.test(measure) ||
      measure === "万元" ||
      (measure === "" && !isZero(value) && IS_NUMBER_OF.test(text.slice(clause.start, start))) ||
      (measure === "元" && MAY_BE_YUAN.test(text.slice(clause.start, start))),
  );
  return numbers.map((number, index) => {
    const from = numbers[index - 1]?.after ?? labelStart(sentence, clause, number) ?? clause.start;
    const to = from < clause.start ? clause.start - 1 : number.start;
    return {
      number,
      clause,
      head: text.slice(Math.max(from, to - 400), to),
      tail: text.slice(number.after, Math.min(numbers[index + 1]?.start ?? clause.end, number.after + 400)),
      before: text.slice(Math.max(sentence.start, from - 400), from),
    };
  });
}

/** The start of what stands in front of a colon, where behind it stands its number: 行政许可: 412件. */
function labelStart({ passage: { text }, clauses }: Sentence, clause: Clause, number: ProseNumber): number | undefined {
  const label = number.start === clause.start ? clauses[clauses.indexOf(clause) - 1] : undefined;
  return label?.end === clause.start - 1 && text[label.end] === ":" ? label.start : undefined;
}

/**
 * Returns what tells of the text of a sentence whether it has a number with words that any table knows: most numbers
 * count something else.
 */
export const statesFigures = keeping((wordings: ClaimWordings): ((said: string) => boolean) =>
  remembering((said) =>
    sentencesOf({ text: said, segments: [] }).some((sentence) =>
      sentence.clauses.some((clause) => countedIn(sentence, clause).some((one) => hasWording(one, wordings))),
    ),
  ),
);
