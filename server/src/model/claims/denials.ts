import { ZERO } from "../../base/decimal";
import { matchesOf } from "../../base/patterns";
import type { SectionKey } from "../../spec/types";
import { APPLICATION, APPLICATIONS_TOPIC } from "../../spec/words/claims/application-words";
import { OTHER_WORK } from "../../spec/words/claims/context";
import { cases } from "../../spec/words/claims/terms";
import {
  ALL_ANSWERED,
  ALL_DONE,
  CARRIED_IN,
  CARRIED_OVER,
  DENIAL,
  LEFT_OVER,
  NO_APPLICATION_WORDS,
  NO_REVIEW_WORDS,
  NOUGHT,
  NOUGHT_ALONE,
  NOUGHT_LEFT,
  NOUGHT_WORDS,
  ORGANISATIONS,
  PERSONS,
  PUBLISHED_OR_NOT,
} from "../../spec/words/denials";
import { allDone, allFrom, allReviews, noneCorrected } from "./all-of-them";
import { type PassageRange, type Sentence, sentenceText } from "./clauses";
import { noneOfArticle20, noneOfResult } from "./denied-rows";
import { rawSpan } from "./prose";
import { isAboutOthers, isOwnYear, type Scope, wordsAt } from "./scope";
import {
  ABOUT_APPLICATIONS,
  type ClauseContext,
  denied,
  EARLIER,
  isAboutReviews,
  isBehindApplications,
  isCounted,
  isOnApplications,
  LEAD_WORDS,
  reviews,
  type Statement,
  SUITS,
  saidBefore,
  wordsBefore,
} from "./statements";
import type { Claim } from "./types";

const DENIED = new RegExp(DENIAL, "g");
const IS_APPLICATION = new RegExp(`${APPLICATION}|信息公开的?书面申请|零"?申请`);
const APPLICATION_WORDS = wordsAt(NO_APPLICATION_WORDS);
const REVIEW_WORDS = wordsAt(NO_REVIEW_WORDS);
const IN_NOUGHTS = wordsAt(NOUGHT_WORDS);
const JUST_DONE = new RegExp(`${ALL_DONE}[，、且并]?$`);
/** Clauses longer than this are no plain statement. */
const LONGEST = 60;

/**
 * Returns the claims of a sentence that there was none of something, or that all of it was done or upheld. `counts` are
 * the figures that the sentence states, `earlier` those of the sentence before it.
 */
export function denialsIn(
  sentence: Sentence,
  section: SectionKey,
  scope: Scope,
  counts: readonly Claim[],
  earlier: readonly Claim[],
): readonly Claim[] {
  return sentence.clauses.flatMap((clause) => {
    if (clause.end - clause.start > LONGEST) return [];
    const words = sentence.passage.text.slice(clause.start, clause.end);
    const place = { sentence, clause, words, section, scope };
    const found = [
      ...nothingIn(place),
      ...noughtsIn(place).filter((nought) => !isCounted(place, nought, counts)),
      ...noneOfArticle20(place),
      ...noneOfResult(place, counts),
      ...allDone(place, counts, earlier),
      ...allReviews(place, counts),
      ...noneCorrected(place, counts),
      ...allFrom(place, counts),
    ];
    return claimsFrom(place, found);
  });
}

/** Makes claims of the statements of a clause. */
function claimsFrom(
  { sentence, clause, section, scope }: ClauseContext,
  found: readonly Statement[],
): readonly Claim[] {
  if (found.length === 0) return [];
  const certain = isOwnYear(sentence, clause.start, scope.year) && !isAboutOthers(sentence, clause, scope);
  return found.map(
    ({ part, value, ...claim }): Claim => ({
      ...claim,
      value: value ?? ZERO,
      span: rawSpan(sentence.passage, part.start, part.end),
      clause: rawSpan(sentence.passage, clause.start, clause.end),
      section,
      certain,
    }),
  );
}

/** 未收到申请, 未发生行政复议, 无结转. */
function nothingIn(place: ClauseContext): readonly Statement[] {
  const { clause, words, scope } = place;
  for (const match of matchesOf(DENIED, words)) {
    const said = words.slice(match.index + match[0].length);
    const before = words.slice(0, match.index);
    const part = { start: clause.start + match.index, end: clause.end };
    const carried = CARRIED_OVER.exec(said);
    const [lastYear = ""] = LAST_YEAR.exec(before) ?? [];
    if (lastYear !== "" && (carried || CARRIED_IN.test(lastYear + said)))
      return noneCarriedIn(place, before.replace(LAST_YEAR, ""), part);
    if (carried) return noneCarried(place, before, (carried[1] ?? carried[2]) !== undefined, part);
    if (CARRIED_IN.test(said)) return noneCarriedIn(place, before, part);
    if (LEFT_OVER.test(said)) return noneLeft(place, before, part);
    const application = IS_APPLICATION.test(said) || isPlainApplication(said, place);
    const review = /复议|诉讼|[起应被]诉/.test(said);
    // Most denials are about something else.
    if (!application && !review) continue;
    if (scope.rest(before, LEAD_WORDS) !== "") continue;
    const rest = scope.rest(said.replace(PLAIN_APPLICATION, ""), APPLICATION_WORDS);
    if (application && rest === "") return isOfOneKind(said) ? [] : [denied(part, "received")];
    if (!review || scope.rest(said, REVIEW_WORDS) !== "") continue;
    if (isAboutReviews(place)) return noReviews(said, part);
    if (isOfAll(place, before)) return noReviews(said, part).map((one) => ({ ...one, loose: true }));
  }
  return [];
}

/** 上年无结转: what was carried in is denied by the year before 无. */
const LAST_YEAR = /(?:上一?年度?|去年)$/;

/** 全年无行政诉讼案件: of no work in particular, so of this as well. Other work of the paragraph may be meant: this only asks. */
function isOfAll({ sentence, clause }: ClauseContext, before: string): boolean {
  const { text } = sentence.passage;
  return (
    clause === sentence.clauses[0] &&
    /全年|年度?$/.test(before) &&
    !/处罚|许可|执法|强制|应诉|法治|征[收地]|信访/.test(text)
  );
}

/** 未收到法人或其他组织的申请: natural persons may have sent some. 公民 and 群众 stand for all who may ask. */
function isOfOneKind(said: string): boolean {
  return PERSONS.test(said) ? !ORGANISATIONS.test(said) && ONLY_NATURAL.test(said) : ORGANISATIONS.test(said);
}

const ONLY_NATURAL = /^(?!.*(?:公民|群众|公众|[村居市]民)).*自然人/;

/** An application by that word alone, in a sentence or a paragraph that begins with 依申请公开. */
const PLAIN_APPLICATION =
  /^(?:(?:(?:社会)?公众|群众|[村居市]民)(?:提出|提交)的)?(?:(?:任何|相关|有关|书面|公开|新[收增])*申请(?:事项|件)?|(?:新增|新)?(?:受理|收)件)$|^(?:任何)?(?:公民|群众|公众|个人|企业|自然人|法人|单位|其[他它]组织|[、和或及与者])+(?:向[我本][\u4e00-\u9fff]{1,2})?(?:提出)?申请公开$/;

function isPlainApplication(said: string, { sentence }: ClauseContext): boolean {
  const { text } = sentence.passage;
  return (
    PLAIN_APPLICATION.test(said) &&
    (isOnApplications(sentence) || APPLICATIONS_TOPIC.test(text.slice(sentence.start, sentence.start + 40)))
  );
}

/** 实现零复议、零诉讼; 行政诉讼为零. */
function noughtsIn(place: ClauseContext): readonly Statement[] {
  const { sentence, clause, scope } = place;
  const left = NOUGHT_LEFT.exec(place.words);
  if (left) return noneLeft(place, left[1] ?? "", clause);
  const words = NOUGHT_ALONE.test(place.words) ? `${wordsBefore(place)}为零` : place.words;
  if (!/[零0无]|未|没有/.test(words) || !NOUGHT.test(words) || scope.rest(words, IN_NOUGHTS) !== "") return [];
  if (/复议|诉讼/.test(words)) return isAboutReviews(place) ? noReviews(words, clause) : [];
  const said = sentenceText(sentence);
  const named = IS_APPLICATION.test(words) || (isOnApplications(sentence) && NUMBER_OF_APPLICATIONS.test(words));
  return named && !PUBLISHED_OR_NOT.test(said) ? [denied(clause, "received")] : [];
}

/** Applications by that word alone, where their number is said to be nought. */
const NUMBER_OF_APPLICATIONS = /申请(?:受理|收件)?(?:件数|数量|总数|数|量)/;

function noReviews(said: string, part: PassageRange): readonly Statement[] {
  const none = (key: string, rows: readonly string[]): Statement => denied(part, key, [reviews(rows, ["total"])]);
  return [
    ...(said.includes("复议") ? [none("reconsideration", ["reconsideration"])] : []),
    ...(/诉讼|[起应被]诉/.test(said) ? [none("suits", SUITS)] : []),
  ];
}

/**
 * Nothing carried over; without the next year's name 无结转 may speak of either year, unless all was done just before.
 */
function noneCarried(place: ClauseContext, before: string, named: boolean, part: PassageRange): readonly Statement[] {
  const earlier = saidBefore(place) + before;
  const isAbout = ABOUT_APPLICATIONS.test(earlier);
  if (!isAbout && (OTHER_WORK.test(earlier) || isOfReviews(place))) return [];
  const done = JUST_DONE.test(earlier) || ALL_ANSWERED.test(earlier);
  if (!done && place.scope.rest(before, LEAD_WORDS) !== "") return [];
  if (named || (done && (isAbout || isBehindApplications(place.sentence)))) return [denied(part, "carriedOut")];
  return isAbout && !isOfReviews(place) ? [denied(part, "carried", [[cases("carriedOut")], [cases("carriedIn")]])] : [];
}

/** Nothing carried in from last year. */
function noneCarriedIn(place: ClauseContext, before: string, part: PassageRange): readonly Statement[] {
  const { passage, start } = place.sentence;
  const earlier = passage.text.slice(Math.max(0, start - EARLIER), place.clause.start) + before;
  if (!ABOUT_APPLICATIONS.test(earlier) || isOfReviews(place) || place.scope.rest(before, LEAD_WORDS) !== "") return [];
  return [denied(part, "carriedIn")];
}

/** How many came in, in a paragraph on applications. */
const CAME_IN = /(?:申请|收到|受理|新收)\d/;

/** Nothing left over of the applications that the sentence tells of. */
function noneLeft(place: ClauseContext, before: string, part: PassageRange): readonly Statement[] {
  const earlier = saidBefore(place) + before;
  const isAbout = ABOUT_APPLICATIONS.test(earlier) || (isOnApplications(place.sentence) && CAME_IN.test(earlier));
  if (!isAbout || isOfReviews(place) || place.scope.rest(before, LEAD_WORDS) !== "") return [];
  return [denied(part, "carriedOut")];
}

/** Reports whether the sentence has come to speak of reviews before the clause. */
function isOfReviews(place: ClauseContext): boolean {
  return /复议|诉讼/.test(saidBefore(place));
}
