/** 表四 in prose. */
import { FILL, plus } from "./terms";
import type { ClaimForm, ClaimTerm } from "./types";

const review = (row: string, column: string): ClaimTerm => plus("reviews", row, column);
const RECONSIDERED = "(?:行政)?复议(?:案件|申请|案)?的?";
const SUED = "(?:(?:(?:办理|应对|参与|应诉)了?行政|行政)?诉讼|行政应诉|被(?:提?起)?诉)(?:案件|案)?的?";
/** Suits that are not counted with reviews before them. */
const NO_REVIEW_BEFORE = "(?<!复议(?:案件|申请|案)?(?:以及|和|及|与|、)?)";
const BROUGHT = "(?:发生|引发|引起|产生|有)";
/** Behind the number, what such a case was about: 1 起因信息公开引起的. */
const OF_THIS_WORK =
  "(?:(?:因|涉及?|有关|关于)?(?:政府)?信息公开(?:工作|申请|答复)?(?:引起|引发|产生|提起|被申请)?)?(?:类|的)?";
/** Behind reviews, suits that are counted with them. */
const AND_SUITS = "(?:案件|案)?(?:以及|和|及|与|、|或者?)(?:被?提起)?(?:行政)?诉讼";
/** 2起信息公开行政复议案件，…: the cases behind their number, with no part of them told. */
const COUNTED_FIRST = `${OF_THIS_WORK}(?:行政)?复议(?:案件|案|申请)中?$`;
/** 表四: the totals. */
const TOTALS: readonly ClaimForm[] = [
  {
    key: "directSuit",
    topic: "reviews",
    before: `(?:未经(?:行政)?复议|(?<=^|[，(、件起宗其中为有]))直接(?:向(?:人民)?法院)?(?:起诉|提起(?:行政)?诉讼|诉讼)的?(?:案件)?${FILL}`,
    meanings: [[review("directSuit", "total")]],
  },
  {
    key: "suitAfter",
    topic: "reviews",
    before: `(?:(?<!未)经|(?<!未经))复议后(?:又|再)?(?:向(?:人民)?法院)?(?:起诉|提起(?:政府信息公开)?(?:行政)?诉讼|诉讼)的?(?:案件)?${FILL}`,
    meanings: [[review("suitAfter", "total")]],
  },
  {
    key: "reviews",
    topic: "reviews",
    before: `${RECONSIDERED}(?:以及|和|及|与|、)?${SUED}${FILL}`,
    around: [[BROUGHT, `${OF_THIS_WORK}行政复议${AND_SUITS}`]],
    meanings: [[review("reconsideration", "total"), review("directSuit", "total"), review("suitAfter", "total")]],
  },
  {
    key: "reconsideration",
    topic: "reviews",
    before: `${RECONSIDERED}${FILL}`,
    around: [[BROUGHT, `${OF_THIS_WORK}行政复议(?!${AND_SUITS})`]],
    meanings: [[review("reconsideration", "total")]],
  },
  {
    key: "reconsideration",
    topic: "reviews",
    before: "(?!)",
    around: [["", COUNTED_FIRST]],
    beside: /^(?!.*其中)/,
    meanings: [[review("reconsideration", "total")]],
  },
  {
    key: "suits",
    topic: "reviews",
    before: `${NO_REVIEW_BEFORE}${SUED}${FILL}`,
    around: [[BROUGHT, `${OF_THIS_WORK}(?:行政)?诉讼`]],
    meanings: [
      [review("directSuit", "total"), review("suitAfter", "total")],
      [review("directSuit", "total")],
      [review("suitAfter", "total")],
    ],
  },
];
/** What has outcomes: its names, and the groups of the table that it may mean. */
interface Outcomes {
  readonly key: string;
  readonly named: string;
  readonly behind: string;
  readonly groups: readonly (readonly string[])[];
}
/** One outcome, named with what it is of, before or behind it: 被纠正的行政复议 2 件, 诉讼尚未审结 1 件. */
const outcomeOf = (of: Outcomes, column: string, words: string): ClaimForm => ({
  key: `outcome.${of.key}.${column}`,
  topic: "reviews",
  before: `(?:${words}的${of.named}|${of.behind}(?:已|均)?(?:获|得到)?${words}的?)${FILL}`,
  meanings: of.groups.map((rows) => rows.map((row) => review(row, column))),
});
const OF_RECONSIDERATION: Outcomes = {
  key: "reconsideration",
  named: RECONSIDERED,
  behind: "(?:行政)?复议(?:案件|案|决定|机关)?",
  groups: [["reconsideration"]],
};
const OF_SUITS: Outcomes = {
  key: "suits",
  named: SUED,
  behind: `${NO_REVIEW_BEFORE}${SUED}`,
  groups: [["directSuit", "suitAfter"], ["directSuit"], ["suitAfter"]],
};
const OUTCOMES_OF: readonly ClaimForm[] = [OF_RECONSIDERATION, OF_SUITS].flatMap((of) => [
  outcomeOf(of, "upheld", "(?:结果|被)?维持"),
  outcomeOf(of, "corrected", "(?:结果|被)?纠[正错]"),
  outcomeOf(of, "pending", "(?:尚未|未)审结"),
]);
/** Where only the paragraph's heading says that the reviews are of applications, they may be all that the body had. */
export const REVIEWS: readonly ClaimForm[] = [
  ...OUTCOMES_OF,
  ...TOTALS,
  ...[...OUTCOMES_OF, ...TOTALS].map((form) => ({ ...form, loose: true })),
];
/**
 * The outcomes of 表四 in prose, before the number or behind it. They mean the group that the sentence has named before.
 */
export const OUTCOME_WORDS: readonly { readonly column: string; readonly before: string; readonly after: string }[] = [
  { column: "upheld", before: `(?:结果)?维持的?${FILL}`, after: "(?:结果)?维持(?:原[^，]{0,10})?" },
  { column: "corrected", before: `(?:结果|被)?纠正的?${FILL}`, after: "(?:结果|被)?纠正" },
  { column: "otherResult", before: `其[他它]结果的?${FILL}`, after: "其[他它]结果" },
  { column: "pending", before: `尚未审结的?${FILL}`, after: "(?:尚未|还未|未)审结" },
];
