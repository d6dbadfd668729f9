import { IMPROVEMENT_WORDS, TOPIC_PHRASES, type Topic } from "../../../spec/topics";

/** Returns the topics that a text does not speak of; `said` has its letters, digits and characters only. */
export function missingIn(said: string, topics: readonly Topic[]): readonly Topic[] {
  const own = said.replace(TOPIC_PHRASES, "");
  return topics.filter(({ words }) => !words.test(own));
}

/** A fault in words of improvement: 能力有待提升, 还需进一步加强. */
const STILL_TO_BE =
  /(?:有待|仍需|还需|尚需|需要?|亟待|亟需)(?:于)?(?:进一步)?(?:改进|加强|加大|强化|提高|提升|完善|健全|优化)(?=$|[。；;，,、])/g;

/**
 * Reports whether a text on problems says what is done about them; `said` has its letters, digits and characters only.
 */
export function saysImprovement(said: string): boolean {
  return IMPROVEMENT_WORDS.test(said.replace(STILL_TO_BE, ""));
}
