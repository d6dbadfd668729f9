import { TOPIC_PHRASES, type Topic } from "../../../spec/topics";

/** Returns the topics that a text does not speak of; `said` has its letters, digits and characters only. */
export function missingIn(said: string, topics: readonly Topic[]): readonly Topic[] {
  const own = said.replace(TOPIC_PHRASES, "");
  return topics.filter(({ words }) => !words.test(own));
}
