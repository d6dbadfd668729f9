import { keeping } from "../../base/memo";
import type { Report } from "../types";
import { type Sentence, sentencesOf } from "./clauses";
import { countsIn } from "./counts/counts";
import { denialsIn } from "./denials";
import { type Passage, passagesOf } from "./prose";
import { scopeOf } from "./scope";
import type { Claim } from "./types";
import { wordingsOf } from "./wordings";

export type { Claim } from "./types";

/** A longer sentence is a list or a table that was not recognised; skipping it keeps the cost linear. */
const LONGEST_SENTENCE = 2000;

/** The prose of a report, cut into sentences. */
export interface Prose {
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
}

/** Returns the prose of a report. Read once for a report, whoever asks. */
export const proseOf = keeping((report: Report): Prose => {
  const passages = report.isReport ? passagesOf(report) : [];
  const sentences = passages.flatMap(sentencesOf).filter(({ start, end }) => end - start <= LONGEST_SENTENCE);
  return { passages, sentences };
});

/**
 * Returns the claims of the prose about figures of the tables, in the order of the text. Computed once for a report.
 * Says nothing about whether they are right.
 */
export const claimsOf = keeping((report: Report): readonly Claim[] => {
  const scope = scopeOf(report);
  if (!scope) return [];
  const wordings = wordingsOf(scope.year);
  let passage: Passage | undefined;
  let earlier: readonly Claim[] = [];
  return proseOf(report).sentences.flatMap((sentence) => {
    const { section } = sentence.passage;
    if (!section) return [];
    const counts = countsIn(sentence, section, scope, wordings).map((claim) =>
      // 六 tells of what was taken for answers.
      section === "other" && claim.key === "fees" ? { ...claim, loose: true } : claim,
    );
    // What 五 says that there is none of may be what is aimed at.
    const denials =
      section === "problems"
        ? []
        : denialsIn(sentence, section, scope, counts, sentence.passage === passage ? earlier : []);
    passage = sentence.passage;
    earlier = counts;
    return [...counts, ...denials];
  });
});
