import { type Decimal, isZero } from "../../base/decimal";
import { contains } from "../../base/span";
import type { SectionKey } from "../../spec/types";
import { APPLICATION, APPLICATIONS_TOPIC } from "../../spec/words/claims/application-words";
import { cases, plus } from "../../spec/words/claims/terms";
import type { Meaning } from "../../spec/words/claims/types";
import type { Clause, PassageRange, Sentence } from "./clauses";
import { rawSpan } from "./prose";
import { type Scope, wordsAt } from "./scope";
import type { Claim } from "./types";

/** A clause in its sentence, with what is known of the report. */
export interface ClauseContext {
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly words: string;
  readonly section: SectionKey;
  readonly scope: Scope;
}

/** A statement of a clause, with its place. */
export interface Statement extends Pick<Claim, "form" | "key" | "meanings"> {
  readonly part: PassageRange;
  readonly value?: Decimal;
  /** True if the words may be of more than the table counts. */
  readonly loose?: boolean;
}

/** Returns the statement that there was none of something, which it says of the total of a row of 表三 unless told. */
export function denied(part: PassageRange, key: string, meanings: readonly Meaning[] = [[cases(key)]]): Statement {
  return { form: "denial", key, meanings, part };
}

/** Returns the sum of cells of 表四, as a meaning. */
export const reviews = (rows: readonly string[], columns: readonly string[]): Meaning =>
  rows.flatMap((row) => columns.map((column) => plus("reviews", row, column)));
/** The rows of 表四 that count suits. */
export const SUITS = ["directSuit", "suitAfter"];

/** Returns what the sentence says before the clause. */
export function saidBefore({
  sentence: { passage, start },
  clause,
}: Pick<ClauseContext, "sentence" | "clause">): string {
  return passage.text.slice(start, clause.start);
}

/** Reports whether a figure of the clause says already that there was none: 行政复议0件 is one claim, not two. */
export function isCounted({ sentence, clause }: ClauseContext, nought: Statement, counts: readonly Claim[]): boolean {
  const place = rawSpan(sentence.passage, clause.start, clause.end);
  const row = nought.meanings[0]?.[0]?.row;
  return counts.some(
    ({ certain, loose, value, span, meanings }) =>
      certain && !loose && isZero(value) && contains(place, span) && meanings[0]?.[0]?.row === row,
  );
}

/** Returns the words of the clause right before one, in front of a colon: 依申请公开受理情况：无. */
export function wordsBefore({ sentence: { passage, clauses }, clause }: ClauseContext): string {
  const before = clauses[clauses.indexOf(clause) - 1];
  return before && passage.text.slice(before.end, clause.start) === ":"
    ? passage.text.slice(before.start, before.end)
    : "";
}

/** Words that may introduce a denial: they say where it was looked and nothing else. */
export const LEAD_WORDS = wordsAt(
  `${APPLICATION}|在|方面|工作|中|(?:政府|政务)信息(?!公开)|(?:政府|政务)?信息公开(?:工作)?|同样|也|因此|既|无(?=行政)`,
);

const ABOUT_REVIEWS = /信息公开|依申请/;
/** A paragraph that has spoken of applications goes on to speak of their reviews. */
export const ABOUT_APPLICATIONS = /信息公开申请|依申请公开/;
/**
 * Reports whether a sentence is of the part on applications: its paragraph, or the point of it that the sentence belongs
 * to (二是规范依申请公开。), begins with their name, or stands below it or in their section.
 */
export function isOnApplications({ passage: { section, text, heading = "" }, start }: Sentence): boolean {
  if (section === "applications" || APPLICATIONS_TOPIC.test(heading)) return true;
  const [, ...points] = text.slice(Math.max(0, start - LONGEST_POINT), start).split(POINT_BEGINS);
  const point = points.slice(-1);
  // What the paragraph begins with may be its first point.
  const topics = point.length > 0 && IS_POINT.test(text) ? point : [text, ...point];
  return topics.some((topic) => APPLICATIONS_TOPIC.test(topic));
}

/** A numbered point, and before one. */
const IS_POINT = /^[一二三四五六七八]是/;
const POINT_BEGINS = /[。;](?=[一二三四五六七八]是)/;
/** A point that began farther away is another matter by now, in UTF-16 code units. */
const LONGEST_POINT = 200;

/** The distance searched backwards in the paragraph, in UTF-16 code units. */
export const EARLIER = 150;

/** Reports whether reviews in the clause are of this work: its sentence, its section or the paragraph says so. */
export function isAboutReviews({ sentence, clause, section }: ClauseContext): boolean {
  const { text } = sentence.passage;
  if (section === "reviews" || ABOUT_REVIEWS.test(text.slice(sentence.start, clause.end))) return true;
  return isBehindApplications(sentence);
}

/** Reports whether a sentence is of the part on applications, or its paragraph has come to speak of them before it. */
export function isBehindApplications(sentence: Sentence): boolean {
  const { passage, start } = sentence;
  return isOnApplications(sentence) || ABOUT_APPLICATIONS.test(passage.text.slice(Math.max(0, start - EARLIER), start));
}
