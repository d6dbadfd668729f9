import { decimal } from "../../base/decimal";
import { matchesOf, unspaced } from "../../base/patterns";
import { contains } from "../../base/span";
import { APPLICANTS } from "../../spec/tables/applications";
import { cases } from "../../spec/words/claims/terms";
import {
  ALL,
  ALL_CLOSED,
  ALL_CORRECTED,
  ALL_DONE,
  ALL_DONE_WORDS,
  ALL_FROM,
  ALL_UPHELD,
  ANSWERED_IN_YEAR,
  CARRIED_ALONE,
  NO_CARRYING,
  NO_REVIEW_WORDS,
  NONE_CORRECTED,
  NONE_CORRECTED_WORDS,
  NOT_ALL_DONE,
  PLAINLY_DONE,
  UPHELD_WORDS,
  WHEN_DUE,
} from "../../spec/words/denials";
import { rawSpan } from "./prose";
import { wordsAt } from "./scope";
import {
  ABOUT_APPLICATIONS,
  type ClauseContext,
  EARLIER,
  isAboutReviews,
  isOnApplications,
  reviews,
  type Statement,
  SUITS,
  saidBefore,
} from "./statements";
import type { Claim } from "./types";

const IN_UPHELD = wordsAt(`${UPHELD_WORDS}|${NO_REVIEW_WORDS}`);
const IN_CORRECTED = wordsAt(`${NONE_CORRECTED_WORDS}|${NO_REVIEW_WORDS}`);
const DONE = new RegExp(`${ALL_DONE}$`);
const DONE_WORDS = wordsAt(ALL_DONE_WORDS);
/** All applications of the year, by those words alone. */
const ALL_OF_THEM = new RegExp(
  unspaced`
    ^(?:所有|全部)的?(?:政府信息公开|信息公开|依申请公开)?申请
    |^(?:全年|本年度?)的?(?:依申请公开(?:件|申请)|政府信息公开申请)(?=均|全部|都)
    |^(?:全[年县市区镇乡局]|本年度?)?(?:所收到?的?|所?(?:收到|受理|接收)的)(?:政府信息公开|依申请公开)?申请(?=[于在均已全都])
  `,
);
const PENDING = ["pending"];
const NOT_UPHELD = ["corrected", "otherResult", ...PENDING];
const NOT_CORRECTED = ["upheld", "otherResult", ...PENDING];

/**
 * Returns the statement of 全部办结 after the year's applications, in their sentence or the one before. A sentence that
 * speaks of what is carried over knows better.
 */
export function allDone(
  place: ClauseContext,
  counts: readonly Claim[],
  earlier: readonly Claim[],
): readonly Statement[] {
  const { sentence, clause, words, scope } = place;
  const found = COUNTED_AND_DONE.exec(words);
  const counted = found && (found[3] || isOnApplications(sentence)) ? found : null;
  const said = words.replace(counted?.[1] ?? "", "").replace(NO_CARRYING, "");
  const answered = ANSWERED_IN_YEAR.test(said) && !WHEN_DUE.test(said);
  if (!(DONE.test(said) || answered) || !(ALL.test(said) || isPlainlyDone(place, said))) return [];
  const { text } = sentence.passage;
  if (COUNT_BEHIND.test(text.slice(clause.end, sentence.end))) return [];
  const follows = clause === sentence.clauses[0] && isStated(earlier, "received");
  const from = Math.max(0, sentence.start - EARLIER);
  const named =
    ALL_OF_THEM.test(said) && (isOnApplications(sentence) || ABOUT_APPLICATIONS.test(text.slice(from, clause.end)));
  const worked = isStated(counts, "received") || follows || named || counted ? undefined : workedIn(counts);
  if (!isStated(counts, "received") && !follows && !named && !counted && !worked) return [];
  if (!counted && isOfOtherCount(place, counts)) return [];
  const rest = scope.rest(said.replace(DONE, ""), DONE_WORDS);
  const around = text.slice(follows || named ? from : sentence.start, sentence.end).replace(NO_CARRYING, "");
  const carried = NOT_ALL_DONE.test(around);
  // 所有申请均已办结 beside 结转下年 1 件: one of them is a slip, but those that were due may be meant.
  const loose = carried && named && CARRIED_ALONE.test(around) && !WHEN_DUE.test(said);
  if (rest !== "" || (carried && !loose)) return [];
  const value = worked?.value ?? (counted?.[2] === undefined ? undefined : decimal(counted[2]));
  // Said of a number, it is of all only where that is all that came in, with what was carried in or without it.
  const toDo = [cases("received"), cases("carriedIn")];
  const all = worked ? [toDo] : value ? [[cases("received")], toDo] : [];
  const meanings = [[cases("carriedOut")], ...all];
  return [{ form: "all-done", key: "carriedOut", meanings, part: clause, value, loose }];
}

/** 办理申请 80 件，全部办结: may count what was done; only where it is all that was to be done, that is said to be done. */
function workedIn(counts: readonly Claim[]): Claim | undefined {
  return counts.find(({ certain, loose, key }) => certain && !loose && /^(?:worked|applied)$/.test(key));
}

/** 已办结（含上年结转）136 件, 已办结：136 件: so many are done, not all. */
const COUNT_BEHIND = /^(?:\([^()]{1,40}\))?:?(?:共|共计|合计|计|为)?\d/;

/**
 * 收到的 151 件政府信息公开申请全部办结: the number in the very clause. The first group is left out, the second is the number; the third
 * is not there where only the paragraph tells what the applications are of.
 */
const COUNTED_AND_DONE =
  /^[^，\d]{0,12}?((?:收到|受理|接收)?的?(\d{1,6})件)(?=((?:政府信息公开|信息公开|依申请公开)的?)?申请[^\d]{2,16}$)/;

/** Between the applications and a number that is still of them: its kinds, or how many more there were than before. */
const STILL_OF_THEM =
  /其中|[(:]|[，、件](?:共计?|合计|总计|总共)$|(?:增加|减少|增长|下降|同比|环比|较|比)[^，;]{0,12}$/;

/** 收到申请 5 件，办理征求意见函 18 件，全部办结: what was counted last is done, and it is no application of the table's. */
function isOfOtherCount(place: ClauseContext, counts: readonly Claim[]): boolean {
  const before = saidBefore(place);
  const last = matchesOf(/(?<!\d)\d{1,9}(?=[件份宗起条次封]|人次)/g, before).at(-1);
  if (!last || STILL_OF_THEM.test(before.slice(0, last.index))) return false;
  const at = place.sentence.start + last.index;
  const number = rawSpan(place.sentence.passage, at, at);
  return !counts.some(({ certain, span }) => certain && contains(span, number));
}

/** 收到申请 5 件，已办结: nothing else was counted in between that this may be said of. */
function isPlainlyDone(place: ClauseContext, said: string): boolean {
  return PLAINLY_DONE.test(said) && !/结转|其中/.test(saidBefore(place));
}

/** Returns the statement that all applications counted right before were of natural persons, or of organisations. */
export function allFrom(place: ClauseContext, counts: readonly Claim[]): readonly Statement[] {
  const { sentence, clause, words } = place;
  const match = ALL_FROM.exec(words);
  if (!match) return [];
  const [, named, persons] = match;
  const isOfAll =
    named === undefined ? isStated(counts, "received") : ABOUT_APPLICATIONS.test(named) || isOnApplications(sentence);
  if (!isOfAll || isOfOtherCount(place, counts) || /其中|[(:]/.test(saidBefore(place))) return [];
  const others = APPLICANTS.map(({ key }) => key).filter((key) => key !== "total" && (key === "natural") === !persons);
  const meaning = others.map((column) => cases("received", column));
  const form = persons ? "all-natural" : "all-organisations";
  return [{ form, key: form, meanings: [meaning], part: clause }];
}

/** What may be said of all reviews, and the columns that have none then. */
const OF_ALL_REVIEWS = [
  { word: /维持/, pattern: ALL_UPHELD, form: "all-upheld", key: "upheld", none: NOT_UPHELD },
  { word: /纠正/, pattern: ALL_CORRECTED, form: "all-corrected", key: "corrected", none: NOT_CORRECTED },
  { word: /[审结诉驳]/, pattern: ALL_CLOSED, form: "all-closed", key: "closed", none: PENDING },
] as const;

/**
 * Returns the statement of 均获维持, 均被纠正 or 均已审结 after the year's reviews, or 3 件行政复议均维持. Where a number is given, it
 * has to be that of all.
 */
export function allReviews(place: ClauseContext, counts: readonly Claim[]): readonly Statement[] {
  const { clause, words, scope } = place;
  const said = OF_ALL_REVIEWS.find(({ word, pattern }) => word.test(words) && pattern.test(words));
  if (!said) return [];
  const [, which = ""] = said.pattern.exec(words) ?? [];
  const number = /\d+(?=[件起宗例])/.exec(which);
  if (scope.rest(which.replace(/\d+/, ""), IN_UPHELD) !== "") return [];
  const named = /复议|诉讼/.test(which.replace(/复议机关|(?<!行政)复议结果/g, ""));
  if (named && !isAboutReviews(place)) return [];
  const rows = rowsMeant(named ? which : undefined, counts);
  const loose = rows.length === 0 && !named ? looselyStated(counts) : undefined;
  if (loose) rows.push(...(loose.key === "suits" ? SUITS : [loose.key]));
  if (rows.length === 0) return [];
  const value = number ? decimal(number[0]) : loose?.value;
  const { form, key } = said;
  const meanings = [reviews(rows, said.none), reviews(rows, ["total"])];
  return [{ form, key, meanings, part: clause, value, ...(loose ? { loose: true } : {}) }];
}

/** The rows of 表四 that are named, or where none is, those whose numbers were stated. */
function rowsMeant(named: string | undefined, counts: readonly Claim[]): string[] {
  const isMeant = (word: string, key: string): boolean => named?.includes(word) ?? isStated(counts, key);
  return [
    ...(isMeant("复议", "reconsideration") ? ["reconsideration"] : []),
    ...(isMeant("诉讼", "suits") ? SUITS : []),
  ];
}

/**
 * Returns the statement that no review was corrected, or no suit lost; which suit is lost may be seen in another way
 * than the table's, so that only asks.
 */
export function noneCorrected(place: ClauseContext, counts: readonly Claim[]): readonly Statement[] {
  const { clause, words, scope } = place;
  const match = /[纠败维]/.test(words) ? NONE_CORRECTED.map((pattern) => pattern.exec(words)).find(Boolean) : undefined;
  if (!match) return [];
  const [, before = "", behind = "", how = ""] = match;
  const which = before + behind;
  if ([before, behind].some((part) => scope.rest(part, IN_CORRECTED) !== "")) return [];
  const lost = how === "败诉";
  const named = /复议|诉讼/.test(which);
  if ((named || lost) && !isAboutReviews(place)) return [];
  const rows = lost ? SUITS : rowsMeant(named ? which : undefined, counts);
  if (rows.length === 0) return [];
  const meanings = [reviews(rows, ["corrected"])];
  return [{ form: "none-corrected", key: "none-corrected", meanings, part: clause, ...(lost ? { loose: true } : {}) }];
}

/**
 * The one count of reviews that may be all that the body had: where it is that of the table, it is of these. Of two
 * counts it is not certain which is meant.
 */
function looselyStated(counts: readonly Claim[]): Claim | undefined {
  const found = counts.filter(({ key, loose }) => loose && /^(?:reconsideration|suits)$/.test(key));
  return found.length === 1 ? found[0] : undefined;
}

function isStated(counts: readonly Claim[], key: string): boolean {
  return counts.some((claim) => claim.certain && !claim.loose && claim.key === key);
}
