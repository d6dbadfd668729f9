/**
 * The words by which prose says what a whole consists of: 186 条，其中…, 分别是…, 占 45.8%. Patterns are read against folded
 * text without spaces, in which `，` stands between clauses.
 */

/** Words between a whole and its parts. The first group says that the parts are all. */
export const PARTS_FOLLOW =
  /(分别(?:是|为|有|包括)[，:]?)|其中[，:]?(?:主要)?(?:包括|包含|包|含|有)?[，:]?|(?:内容)?(?:主要)?(?:包括|包含|涵盖|涉及)了?[，:]?|(?<=[条件篇份个]):/g;

/**
 * Text that may stand between the whole's counting word and those words: the thing counted, a mark, that all were
 * answered.
 */
export const WHOLE_BEFORE =
  /^[\u4e00-\u9fff]{0,10}?(?:[，:;。](?:均|全部|都)[\u4e00-\u9fff]{2,14})?(?:[，:;。]|[，。]?\()?$/;

/** Before a number: how much more or less it was than another. */
export const CHANGE = /增加|减少|增长|上升|下降|回落|同比|环比|较|[比超]上|[多少]$/;

/** Before a number: what came in from the year before or goes on in the next, of which no list is given. */
export const OTHER_YEARS_COUNT = /结转|转结|顺延|去年|上一?年/;

/** A share of a part, which says nothing of what the parts come to: 占 45.8%. */
export const SHARE_OF_PART = /^(?:约|大约)?(?:所)?占[^\d]{0,12}[\d.]+%(?:左右)?$/;

const SHARE_WORDS =
  "(?:所)?占(?:申请|受理|办结|答复|全部|公开|发布|政府|信息){0,4}(?:总数量|总件数|总条数|总数|总量|申请量)?的?比?[例重]?的?(?:为|达到?|是)?";

/** A share directly behind its count; words between that name another whole make it none. */
export const SHARE = new RegExp(`^(?:申请|信息)?[，(]?${SHARE_WORDS}$`);

/** The share of a part that was listed before, by its label: 政务动态类占 41.5%. */
export const LABELLED_SHARE = new RegExp(
  `(?<=[，、;。(:]|其中)([\\u4e00-\\u9fff]{2,16}?)(?:信息)?${SHARE_WORDS}[\\d.]+(?=%)`,
  "g",
);

/** The shares of all parts, in their order, behind the list: 分别占 41.5%、50%. */
export const SHARES_IN_ORDER = new RegExp(`^[，、;]?分别${SHARE_WORDS}((?:[\\d.]+%[、，和及]{0,2})+)(?=[。，;)]|$)`);

/** A kind of information as a part is named, and what of its name may be left out. */
export const KIND_OF_INFORMATION = /(?:类|信息)$/;
export const KIND_ENDING = /(?:类|各类|政府|政务|公开|信息)+$/;

/** A statement of a total whose kinds may follow without 其中. */
export const PUBLISHED = /(?:公开|发布)[^，]*$/;

/** A last part that takes up the rest. */
export const REST_PART =
  /^(?:其[他它余](?!部门|单位|[局委办科]|组织)|剩余)|^(?:其[他它]组织)(?:提出|提交)?的?(?:申请)?$/;

const NATURAL = /^(?:来自|由)?(?:自然人|公民|个人)/;
const ORGANISATIONS = /^(?:来自|由)?(?:企业)?法人.{0,3}其[他它]组织/;

/** A closed set of kinds, one pattern each: parts of such kinds leave nothing out. */
export interface ClosedSet {
  readonly parts: readonly RegExp[];
  /** True if other parts may not follow: 自然人 and 法人 are all only where nothing else is named. */
  readonly alone?: boolean;
}

/** The kinds of which every case is one. */
export const CLOSED_SETS: readonly ClosedSet[] = [
  { parts: [NATURAL, ORGANISATIONS] },
  { parts: [NATURAL, /^(?:来自|由)?(?:企业)?法人(?:单位)?(?:提出|提交)?的?(?:申请)?$/], alone: true },
  { parts: [/维持$/, /纠正$/, /其[他它]结果$/, /尚未审结$/] },
  { parts: [/^(?:通过)?线上/, /^(?:通过)?线下/], alone: true },
  { parts: [/^(?:通过)?网[上络]/, /^(?:通过)?(?:线下|网下)/], alone: true },
];
