import { type Decimal, decimal, ZERO } from "../../base/decimal";
import { matchesOf } from "../../base/text";
import type { SectionKey } from "../../spec/types";
import { APPLICATION, type Meaning, OTHER_WORK } from "../../spec/words/claims";
import {
  ALL,
  ALL_ANSWERED,
  ALL_CLOSED,
  ALL_DONE,
  ALL_DONE_WORDS,
  ALL_UPHELD,
  CARRIED_IN,
  CARRIED_OVER,
  DENIAL,
  LEFT_OVER,
  NO_APPLICATION_WORDS,
  NO_ARTICLE20,
  NO_CARRYING,
  NO_REVIEW_WORDS,
  NOT_ALL_DONE,
  NOUGHT,
  NOUGHT_WORDS,
  PLAINLY_DONE,
  PUBLISHED_OR_NOT,
  UPHELD_WORDS,
} from "../../spec/words/denials";
import type { Clause, PassageRange, Sentence } from "./clauses";
import { rawSpan } from "./prose";
import { isAboutOthers, isOwnYear, type Scope, wordsAt } from "./scope";
import type { Claim } from "./types";

const DENIED = new RegExp(DENIAL, "g");
const IS_APPLICATION = new RegExp(`${APPLICATION}|零"?申请`);
const APPLICATION_WORDS = wordsAt(NO_APPLICATION_WORDS);
const REVIEW_WORDS = wordsAt(NO_REVIEW_WORDS);
const IN_NOUGHTS = wordsAt(NOUGHT_WORDS);
const IN_UPHELD = wordsAt(`${UPHELD_WORDS}|${NO_REVIEW_WORDS}`);
/** Words that may introduce a denial: they say where it was looked and nothing else. */
const LEAD_WORDS = wordsAt(
  `${APPLICATION}|在|方面|工作|中|(?:政府|政务)信息(?!公开)|(?:政府|政务)?信息公开工作|同样|也|因此|无(?=行政)`,
);
const DONE = new RegExp(`${ALL_DONE}$`);
const JUST_DONE = new RegExp(`${ALL_DONE}[，且并]?$`);
const DONE_WORDS = wordsAt(ALL_DONE_WORDS);
const ABOUT_REVIEWS = /信息公开|依申请/;
/** A paragraph that has spoken of applications goes on to speak of their reviews. */
const ABOUT_APPLICATIONS = /信息公开申请|依申请公开/;
/** All applications of the year, by those words alone. */
const ALL_OF_THEM = /^(?:所有|全部)的?(?:政府信息公开|信息公开|依申请公开)?申请/;
/** The distance searched backwards in the paragraph, in UTF-16 code units. */
const EARLIER = 150;
/** Clauses longer than this are no plain statement. */
const LONGEST = 60;

const cases = (row: string): Meaning => [{ sign: 1, table: "applications", row, column: "total" }];
const reviews = (rows: readonly string[], columns: readonly string[]): Meaning =>
  rows.flatMap((row) => columns.map((column) => ({ sign: 1 as const, table: "reviews" as const, row, column })));
const SUITS = ["directSuit", "suitAfter"];
const PENDING = ["pending"];
const NOT_UPHELD = ["corrected", "otherResult", ...PENDING];

/** A clause in its sentence, with what is known of the report. */
interface ClauseContext {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly words: string;
  readonly section: SectionKey;
  readonly scope: Scope;
}

/** A statement of a clause, with its place. */
interface Statement extends Pick<Claim, "form" | "key" | "meanings"> {
  readonly part: PassageRange;
  readonly value?: Decimal;
}

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
      ...noughtsIn(place),
      ...noneOfArticle20(place),
      ...allDone(place, counts, earlier),
      ...allReviews(place, counts),
    ];
    if (found.length === 0) return [];
    const certain = isOwnYear(sentence, clause, scope.year) && !isAboutOthers(sentence, clause, scope);
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
  });
}

/** 未收到申请, 未发生行政复议, 无结转. */
function nothingIn(place: ClauseContext): readonly Statement[] {
  const { clause, words, scope } = place;
  for (const match of matchesOf(DENIED, words)) {
    const said = words.slice(match.index + match[0].length);
    const before = words.slice(0, match.index);
    const part = { start: clause.start + match.index, end: clause.end };
    const carried = CARRIED_OVER.exec(said);
    if (carried) return noneCarried(place, before, carried[1] !== undefined, part);
    if (CARRIED_IN.test(said)) return noneCarriedIn(place, before, part);
    if (LEFT_OVER.test(said)) return noneLeft(place, before, part);
    const application = IS_APPLICATION.test(said);
    const review = /复议|诉讼/.test(said);
    // Most denials are about something else.
    if (!application && !review) continue;
    if (scope.rest(before, LEAD_WORDS) !== "") continue;
    if (application && scope.rest(said, APPLICATION_WORDS) === "") return [noApplications(part)];
    if (review && scope.rest(said, REVIEW_WORDS) === "" && isAboutReviews(place)) return noReviews(said, part);
  }
  return [];
}

/** 实现零复议、零诉讼; 行政诉讼为零. */
function noughtsIn(place: ClauseContext): readonly Statement[] {
  const { sentence, clause, words, scope } = place;
  if (!/[零0]/.test(words) || !NOUGHT.test(words) || scope.rest(words, IN_NOUGHTS) !== "") return [];
  if (/复议|诉讼/.test(words)) return isAboutReviews(place) ? noReviews(words, clause) : [];
  const said = sentence.passage.text.slice(sentence.start, sentence.end);
  return IS_APPLICATION.test(words) && !PUBLISHED_OR_NOT.test(said) ? [noApplications(clause)] : [];
}

/** The rows of 表二 by the words that deny them, and the columns, of one edition each. */
const ARTICLE20_ROWS: readonly { readonly thing: RegExp; readonly row: string; readonly columns: readonly string[] }[] =
  [
    { thing: /规范性文件/, row: "normative", columns: ["issued", "made"] },
    { thing: /许可/, row: "permits", columns: ["decisions"] },
    { thing: /处罚/, row: "penalties", columns: ["decisions"] },
    { thing: /强制/, row: "coercion", columns: ["decisions"] },
    { thing: /收费/, row: "fees", columns: ["amount"] },
  ];

/** 全年未作出行政处罚. A government's sentence may be about one of its bureaus. */
function noneOfArticle20({ clause, words, scope }: ClauseContext): readonly Statement[] {
  if (!/规范性文件|行政/.test(words) || scope.body?.kind === "government") return [];
  const match = NO_ARTICLE20.exec(words);
  if (!match || scope.rest(words.slice(0, match.index)) !== "") return [];
  const part = { start: clause.start + match.index, end: clause.end };
  const repealed = match[0].includes("废止");
  return ARTICLE20_ROWS.filter(({ thing }) => thing.test(match[1] ?? "")).flatMap(({ row, columns }) =>
    (repealed ? ["repealed"] : columns).map(
      (column): Statement => ({
        form: "denial",
        key: `none.${row}`,
        meanings: [[{ sign: 1, table: "article20", row, column }]],
        part,
      }),
    ),
  );
}

function noApplications(part: PassageRange): Statement {
  return { form: "denial", key: "received", meanings: [cases("received")], part };
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
    ...(/诉讼|起诉/.test(said) ? [one("suits", SUITS)] : []),
  ];
}

/**
 * Nothing carried over; without the next year's name 无结转 may speak of either year, unless all was done just before.
 */
function noneCarried(
  { sentence, clause, scope }: ClauseContext,
  before: string,
  named: boolean,
  part: PassageRange,
): readonly Statement[] {
  const earlier = sentence.passage.text.slice(sentence.start, clause.start) + before;
  if (!ABOUT_APPLICATIONS.test(earlier) && (OTHER_WORK.test(earlier) || isOfReviews(sentence, clause))) return [];
  const done = JUST_DONE.test(earlier) || ALL_ANSWERED.test(earlier);
  if (!done && scope.rest(before, LEAD_WORDS) !== "") return [];
  if (named || done) return [{ form: "denial", key: "carriedOut", meanings: [cases("carriedOut")], part }];
  if (!ABOUT_APPLICATIONS.test(earlier) || isOfReviews(sentence, clause)) return [];
  return [{ form: "denial", key: "carried", meanings: [cases("carriedOut"), cases("carriedIn")], part }];
}

/** Nothing carried in from last year. */
function noneCarriedIn(
  { sentence, clause, scope }: ClauseContext,
  before: string,
  part: PassageRange,
): readonly Statement[] {
  const earlier = sentence.passage.text.slice(Math.max(0, sentence.start - EARLIER), clause.start) + before;
  if (!ABOUT_APPLICATIONS.test(earlier) || isOfReviews(sentence, clause) || scope.rest(before, LEAD_WORDS) !== "")
    return [];
  return [{ form: "denial", key: "carriedIn", meanings: [cases("carriedIn")], part }];
}

/** Nothing left over of the applications that the sentence tells of. */
function noneLeft(
  { sentence, clause, scope }: ClauseContext,
  before: string,
  part: PassageRange,
): readonly Statement[] {
  const earlier = sentence.passage.text.slice(sentence.start, clause.start) + before;
  if (!ABOUT_APPLICATIONS.test(earlier) || isOfReviews(sentence, clause) || scope.rest(before, LEAD_WORDS) !== "")
    return [];
  return [{ form: "denial", key: "carriedOut", meanings: [cases("carriedOut")], part }];
}

/** Reports whether the sentence has come to speak of reviews before the clause. */
function isOfReviews({ passage, start }: Sentence, clause: Clause): boolean {
  return /复议|诉讼/.test(passage.text.slice(start, clause.start));
}

function isAboutReviews({ sentence, clause, section }: ClauseContext): boolean {
  const { text } = sentence.passage;
  if (section === "reviews" || ABOUT_REVIEWS.test(text.slice(sentence.start, clause.end))) return true;
  return ABOUT_APPLICATIONS.test(text.slice(Math.max(0, sentence.start - EARLIER), sentence.start));
}

/**
 * 全部办结 after the year's applications, in their sentence or the one before. A sentence that speaks of what is carried
 * over knows better.
 */
function allDone(
  { sentence, clause, words, scope }: ClauseContext,
  counts: readonly Claim[],
  earlier: readonly Claim[],
): readonly Statement[] {
  const said = words.replace(NO_CARRYING, "");
  if (!DONE.test(said) || !(ALL.test(said) || isPlainlyDone(sentence, clause, said))) return [];
  const { text } = sentence.passage;
  const follows = clause === sentence.clauses[0] && isStated(earlier, "received");
  const named =
    ALL_OF_THEM.test(said) && ABOUT_APPLICATIONS.test(text.slice(Math.max(0, sentence.start - EARLIER), clause.start));
  if (!isStated(counts, "received") && !follows && !named) return [];
  if (isOfOtherCount(sentence, clause, counts)) return [];
  const rest = scope.rest(said.replace(DONE, ""), DONE_WORDS);
  const from = follows || named ? Math.max(0, sentence.start - EARLIER) : sentence.start;
  const carried = NOT_ALL_DONE.test(text.slice(from, sentence.end).replace(NO_CARRYING, ""));
  return rest === "" && !carried
    ? [{ form: "all-done", key: "carriedOut", meanings: [cases("carriedOut")], part: clause }]
    : [];
}

/** Between the applications and a number that is still of them: its kinds, or how many more there were than before. */
const STILL_OF_THEM = /其中|[(:]|(?:增加|减少|增长|下降|同比|环比|较|比)[^，;]{0,12}$/;

/** 收到申请 5 件，办理征求意见函 18 件，全部办结: what was counted last is done, and it is no application of the table's. */
function isOfOtherCount({ passage, start }: Sentence, clause: Clause, counts: readonly Claim[]): boolean {
  const before = passage.text.slice(start, clause.start);
  const last = matchesOf(/(?<!\d)\d{1,9}(?=[件份宗起条次封]|人次)/g, before).at(-1);
  if (!last || STILL_OF_THEM.test(before.slice(0, last.index))) return false;
  const place = rawSpan(passage, start + last.index, start + last.index + last[0].length);
  return !counts.some(({ certain, span }) => certain && span.start <= place.start && place.end <= span.end);
}

/** 收到申请 5 件，已办结: nothing else was counted in between that this may be said of. */
function isPlainlyDone({ passage, start }: Sentence, clause: Clause, said: string): boolean {
  return PLAINLY_DONE.test(said) && !/结转|其中/.test(passage.text.slice(start, clause.start));
}

/** 均获维持 or 均已审结 after the year's reviews, or 3 件行政复议均维持. Where a number is given, it has to be that of all. */
function allReviews(place: ClauseContext, counts: readonly Claim[]): readonly Statement[] {
  const { clause, words, scope } = place;
  const upheld = words.includes("维持") ? ALL_UPHELD.exec(words) : null;
  const match = upheld ?? (/[审结诉]/.test(words) ? ALL_CLOSED.exec(words) : null);
  if (!match) return [];
  const [, which = ""] = match;
  const number = /\d+(?=[件起宗例])/.exec(which);
  if (scope.rest(which.replace(/\d+/, ""), IN_UPHELD) !== "") return [];
  const named = /复议|诉讼/.test(which.replace(/复议机关|(?<!行政)复议结果/g, ""));
  const reconsideration = named ? which.includes("复议") : isStated(counts, "reconsideration");
  const suits = named ? which.includes("诉讼") : isStated(counts, "suits");
  if (named && !isAboutReviews(place)) return [];
  const rows = [...(reconsideration ? ["reconsideration"] : []), ...(suits ? SUITS : [])];
  if (rows.length === 0) return [];
  const value = number ? decimal(number[0]) : undefined;
  const meanings = [reviews(rows, upheld ? NOT_UPHELD : PENDING), reviews(rows, ["total"])];
  const kind = upheld
    ? ({ form: "all-upheld", key: "upheld" } as const)
    : ({ form: "all-closed", key: "closed" } as const);
  return [{ ...kind, meanings, part: clause, ...(value ? { value } : {}) }];
}

function isStated(counts: readonly Claim[], key: string): boolean {
  return counts.some((claim) => claim.certain && !claim.loose && claim.key === key);
}
