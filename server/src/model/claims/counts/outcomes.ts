import type { SectionKey } from "../../../spec/types";
import { OUTCOME_WORDS } from "../../../spec/words/claims/reviews";
import type { Sentence } from "../clauses";
import type { Scope } from "../scope";
import { reviews, SUITS } from "../statements";
import type { Claim } from "../types";
import { isPlainTail } from "../wordings";
import { claimOf, isOwn } from "./claim";
import type { Counted } from "./counted";

const SOME_SUITS = [SUITS, ...SUITS.map((row) => [row])];
const ALL_REVIEWS = ["reconsideration", ...SUITS];
/** The groups of 表四 whose outcomes a sentence may go on to list: of each, the rows that may be meant together. */
export const REVIEW_GROUPS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  reconsideration: [["reconsideration"]],
  suits: SOME_SUITS,
  // Of either, or of both together.
  reviews: [ALL_REVIEWS, ["reconsideration"], ...SOME_SUITS],
  both: [ALL_REVIEWS, ["reconsideration"], ...SOME_SUITS],
};

const OUTCOMES = OUTCOME_WORDS.map(({ column, before, after }) => ({
  column,
  before: new RegExp(`(?:${before})$`),
  after: new RegExp(`^(?:已|被|获|予以)?(?:${after})[、和]?$`),
}));

/** An outcome after 行政复议 or 行政诉讼 in the same sentence. Where both were named before, it may be of either or of both. */
export function outcomeAt(
  one: Counted,
  sentence: Sentence,
  section: SectionKey,
  scope: Scope,
  group: string | undefined,
): Claim | undefined {
  const rows = group === undefined ? undefined : REVIEW_GROUPS[group];
  if (!rows) return undefined;
  for (const { column, before, after } of OUTCOMES) {
    const match = isPlainTail(one.tail) ? before.exec(one.head) : null;
    if (!match && !after.test(one.tail)) continue;
    const meanings = rows.map((own) => reviews(own, [column]));
    const certain = scope.rest(one.head.slice(0, match?.index)) === "" && isOwn(one, sentence, scope);
    return claimOf(one, sentence, section, `outcome.${group}.${column}`, meanings, certain);
  }
  return undefined;
}
