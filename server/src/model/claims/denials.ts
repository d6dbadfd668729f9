import { ZERO } from "../../base/decimal";
import { matchesOf } from "../../base/text";
import type { SectionKey } from "../../spec/types";
import {
  ALL_DONE,
  APPLICATION,
  DENIAL,
  type Meaning,
  NO_APPLICATION_WORDS,
  NO_REVIEW_WORDS,
} from "../../spec/words/claims";
import type { Clause, PassageRange, Sentence } from "./clauses";
import { rawSpan } from "./prose";
import { isAboutOthers, isOwnYear, type Scope, wordsAt } from "./scope";
import type { Claim } from "./types";

const DENIED = new RegExp(DENIAL, "g");
const IS_APPLICATION = new RegExp(APPLICATION);
const APPLICATION_WORDS = wordsAt(NO_APPLICATION_WORDS);
const REVIEW_WORDS = wordsAt(NO_REVIEW_WORDS);
/** Words that may introduce a denial: they say where it was looked and nothing else. */
const LEAD_WORDS = wordsAt(`${APPLICATION}|在|方面|工作|中|(?:政府|政务)信息(?!公开)|同样|也|因此|无(?=行政)`);
const DONE = new RegExp(`${ALL_DONE}$`);
const DONE_WORDS = wordsAt("予以|得到|完成|办理|答复|回复|进行|并|截[至止](?:目前|年底)");
const UPHELD = /^(?:均|全部|都)(?:已|获|为|予以|被|得到)?(?:结果)?维持(?:原[^，]{0,8})?$/;
const ABOUT_REVIEWS = /信息公开|依申请/;
/** Clauses longer than this are no plain statement. */
const LONGEST = 60;

const cases = (row: string): Meaning => [{ sign: 1, table: "applications", row, column: "total" }];
const reviews = (rows: readonly string[], columns: readonly string[]): Meaning =>
  rows.flatMap((row) => columns.map((column) => ({ sign: 1 as const, table: "reviews" as const, row, column })));
const SUITS = ["directSuit", "suitAfter"];
const NOT_UPHELD = ["corrected", "otherResult", "pending"];

/**
 * Returns the claims of a sentence that there was none of something, or that all of it was done or upheld. `counts` are
 * the figures that the sentence states.
 */
export function denialsIn(
  sentence: Sentence,
  section: SectionKey,
  scope: Scope,
  counts: readonly Claim[],
): readonly Claim[] {
  return sentence.clauses.flatMap((clause) => {
    if (clause.end - clause.start > LONGEST) return [];
    const found = [...nothingIn(sentence, clause, section, scope), ...allIn(sentence, clause, scope, counts)];
    if (found.length === 0) return [];
    const certain = isOwnYear(sentence, clause, scope.year) && !isAboutOthers(sentence, clause, scope);
    return found.map(
      ({ part, ...claim }): Claim => ({
        ...claim,
        value: ZERO,
        span: rawSpan(sentence.passage, part.start, part.end),
        clause: rawSpan(sentence.passage, clause.start, clause.end),
        section,
        certain,
      }),
    );
  });
}

interface Statement extends Pick<Claim, "form" | "key" | "meanings"> {
  readonly part: PassageRange;
}

/** 未收到申请, 未发生行政复议: every word of the clause has to be understood, since a word more may narrow it down. */
function nothingIn(sentence: Sentence, clause: Clause, section: SectionKey, scope: Scope): readonly Statement[] {
  const { text } = sentence.passage;
  const words = text.slice(clause.start, clause.end);
  for (const match of matchesOf(DENIED, words)) {
    const said = words.slice(match.index + match[0].length);
    const application = IS_APPLICATION.test(said);
    const review = /复议|诉讼/.test(said);
    // Most denials are about something else.
    if (!application && !review) continue;
    if (scope.rest(words.slice(0, match.index), LEAD_WORDS) !== "") continue;
    const part = { start: clause.start + match.index, end: clause.end };
    if (application && scope.rest(said, APPLICATION_WORDS) === "")
      return [{ form: "denial", key: "received", meanings: [cases("received")], part }];
    if (!review || scope.rest(said, REVIEW_WORDS) !== "") continue;
    if (section === "reviews" || ABOUT_REVIEWS.test(text.slice(sentence.start, clause.end)))
      return noReviews(said, part);
  }
  return [];
}

function noReviews(said: string, part: PassageRange): readonly Statement[] {
  const one = (key: string, rows: readonly string[]): Statement => ({
    form: "denial",
    key,
    meanings: [reviews(rows, ["total"])],
    part,
  });
  return [
    ...(said.includes("复议") ? [one("reconsideration", ["reconsideration"])] : []),
    ...(said.includes("诉讼") ? [one("suits", SUITS)] : []),
  ];
}

/**
 * 全部办结 after the year's applications, 均获维持 after its reviews. A sentence that speaks of what is carried over knows
 * better.
 */
function allIn(sentence: Sentence, clause: Clause, scope: Scope, counts: readonly Claim[]): readonly Statement[] {
  const { text } = sentence.passage;
  const words = text.slice(clause.start, clause.end);
  const done = DONE.test(words);
  if (!done && !UPHELD.test(words)) return [];
  const stated = new Set(counts.filter((claim) => claim.certain).map((claim) => claim.key));
  if (done && /全部|均|都/.test(words) && stated.has("received")) {
    const rest = scope.rest(words.replace(DONE, ""), DONE_WORDS);
    const carried = /结转|顺延|尚未|正在|延期|除/.test(text.slice(sentence.start, sentence.end));
    return rest === "" && !carried
      ? [{ form: "all-done", key: "carriedOut", meanings: [cases("carriedOut")], part: clause }]
      : [];
  }
  if (!UPHELD.test(words)) return [];
  const rows = [...(stated.has("reconsideration") ? ["reconsideration"] : []), ...(stated.has("suits") ? SUITS : [])];
  return rows.length > 0
    ? [{ form: "all-upheld", key: "upheld", meanings: [reviews(rows, NOT_UPHELD)], part: clause }]
    : [];
}
