import { APPLICANTS } from "../tables/applications";
import type { TableId } from "../types";

/**
 * The words in which prose states a figure of the tables. Patterns are read against folded text without spaces; `LAST`
 * and `NEXT` stand for the years beside the report's. Only wordings that can mean nothing else are listed: 公开规范性文件
 * counts web items, 信息处理费 is no 行政事业性收费, so neither is here.
 */

/** One figure, or all figures of a group, in a sum. */
export interface ClaimTerm {
  readonly sign: 1 | -1;
  readonly table: TableId;
  /** A row of the form, or a group, which stands for the sum of its rows. */
  readonly row: string;
  readonly column: string;
}

/** Figures whose sum a statement may mean. */
export type Meaning = readonly ClaimTerm[];

/** The subject that a sentence must have for the wording to mean the table. */
export type ClaimTopic = "applications" | "reviews" | "none";

/** A figure that prose may state. */
export interface ClaimForm {
  readonly key: string;
  readonly topic: ClaimTopic;
  /** The end of what stands before the number. */
  readonly before: string;
  /** Words directly before and behind the number, if the thing counted stands behind it. */
  readonly around?: readonly (readonly [before: string, after: string])[];
  /** True if the words mean applications only after a clause that has named them. */
  readonly bare?: boolean;
  /** Words that the sentence must also contain. */
  readonly beside?: RegExp;
  /** Words before it, in its clause or with the number before it, by which it counts something else. */
  readonly notBehind?: RegExp;
  /** True if the words may count more than the table does: then a difference only asks which of the two is meant. */
  readonly loose?: boolean;
  /** The unit, where the figure is no count. */
  readonly unit?: "万元";
  /**
   * The possible meanings, the most likely first; those with lines that the edition's form does not have are left out.
   */
  readonly meanings: readonly Meaning[];
}

const plus = (table: TableId, row: string, column: string): ClaimTerm => ({ sign: 1, table, row, column });
const minus = (row: string): ClaimTerm => ({ sign: -1, table: "applications", row, column: "total" });
const cases = (row: string, column = "total"): ClaimTerm => plus("applications", row, column);
const review = (row: string, column: string): ClaimTerm => plus("reviews", row, column);

/** An application, in all its names. */
export const APPLICATION =
  "(?:(?:关于)?(?:政府|政务)?信息(?:主动)?公开的?申请(?:件|书|表|事项|事件)?|(?:政府|政务)?信息依?申请公开(?:办理)?(?:件|事项)?|依申请件|依申请公开的?(?:政府|政务)?信息的?(?:申请|要求)|(?:公众|群众)?申请公开(?:政府|政务)信息(?:的?(?:申请|要求))?|申请(?:政府|政务)?信息公开|依申请(?:政府|政务)?信息公开(?:申请)?(?:件|事项)?|依申请公开(?:(?:政府|政务)?信息)?的?(?:申请|来信|信件|办理(?=件|事项))?(?:件|事项)?|(?:要求)?公开(?:政府|政务)信息的?申请)";

/** The beginning of the paragraph on applications, with verbs of any kind before its name: （二）规范办理依申请公开. */
export const APPLICATIONS_TOPIC =
  /^(?:\([一二三四五\d]\)|[一二三四五](?:是|、)|[1-5][.、])?(?:推进|做好|抓好|规范|强化|加强|办理|严格|依法|积极|扎实|有序|开展|落实|完善|优化|深化|提升|畅通|处理|切实|持续|稳妥|妥善|高效){0,3}(?:政府信息)?依申请公开/;

/** Words that may stand between the thing and its number. */
const FILL = "(?:共计|共|合计|总计|总数|总量|数量|件数|数|为|有|计|达){0,4}";
const GOT =
  "(?:(?:登记|接收|收到)并?)?(?:新收到|新受理|新收|新增|收到|受理|接收|接到|登记|收到(?:并|和|与|、)(?:妥善)?(?:处理|办理|办结|答复|解决)|(?<=共|全年|年度|[我本全][局委办镇乡县市区])收)了?";
/** By whatever way they came: 各类渠道, 网络、信函等方式. */
export const BY_ALL_WAYS =
  "通过(?:(?:各类|各种|多种)(?:渠道|方式|途径|形式)|[\\u4e00-\\u9fff、]{2,16}?等(?:各类|各种|多种)?(?:渠道|方式|途径|形式))";
/** Whose applications they are, where that says all of them. */
const BY_ALL = `(?:(?:${BY_ALL_WAYS})?(?:(?:来自)?(?:群众|(?:社会)?公众|(?:市民|公民)(?:或者?|和|、)法人(?!(?:和|或者|或|及|、)其)|公民、法人(?:和|或者|或|及|、)其[他它]组织))?(?:${BY_ALL_WAYS})?(?:向[我本][\\u4e00-\\u9fff]{1,2})?(?:提出|提交|申请)?的?)?`;
const LAST_YEAR = "(?:上一?年度?|去年|LAST年[度末底]?)";
const NEXT_YEAR = "(?:下一?年度?|次年|明年|NEXT年度?)";
const CARRIED = "(?:未办结的?)?(?:而|并)?(?:结转|转结|转入)(?:[至到入]?(?:本|今)年度?(?:继续)?(?:办理|答复|处理)?)?";
const ANSWERED = "(?:办理答复|处理答复|办结答复|办理完毕|办结|办毕|(?:作出)?答复|办复)了?";

/** How such an answer was given. */
const IN_TIME =
  "(?:均|已经?|按期(?!限)|按时|及时|依法|完成|书面|进行|按照?(?:相关|有关|规定|法定)?(?:要求|规定|时限|程序|期限))*";

const RECEIVED: readonly Meaning[] = [[cases("received")], [cases("received"), cases("carriedIn")]];
const HANDLED: readonly Meaning[] = [
  [cases("handled")],
  // Some count this year's alone, or leave out what was withdrawn, had lapsed or was not dealt with.
  [cases("handled"), minus("carriedIn")],
  [cases("handled"), minus("otherHandling")],
  [cases("handled"), minus("other")],
  [cases("handled"), minus("rejected")],
  [cases("handled"), minus("rejected"), minus("otherHandling")],
  [cases("handled"), minus("rejected"), minus("other")],
];
const ORGANISATIONS = APPLICANTS.map(({ key }) => key).filter((key) => key !== "natural" && key !== "total");
const organisations = (row: string): Meaning => ORGANISATIONS.map((column) => cases(row, column));

/** The figures of 表三 that a year's work is summed up in. */
const FLOW: readonly ClaimForm[] = [
  {
    key: "received",
    topic: "applications",
    before: `(?:${GOT}(?:各类)?${BY_ALL}${APPLICATION}|${GOT}依申请公开(?:政府|政务)?信息|${APPLICATION}(?:(?:受理|收件|接收)(?:总?量|总?数)|总?量)|(?:群众|(?:社会)?公众|公民|申请人)?向[我本][\\u4e00-\\u9fff]{1,2}(?:提出|提交)的?${APPLICATION}|${APPLICATION}(?:收件|(?:工作)?(?:共计|共)?${GOT}(?:申请)?))${FILL}`,
    around: [[`${GOT}`, `的?${APPLICATION}`]],
    meanings: RECEIVED,
  },
  {
    key: "received",
    topic: "applications",
    bare: true,
    before: `(?:${GOT}(?:公开)?(?:申请)?|申请(?:受理|收件)?(?:总量|总数|量))${FILL}`,
    around: [[GOT, "的?申请$"]],
    meanings: RECEIVED,
  },
  {
    key: "carriedIn",
    topic: "applications",
    before: `(?:${LAST_YEAR}的?(?:${CARRIED}|未(?:办结|办完)|遗留)的?|${CARRIED}自?${LAST_YEAR}的?)(?:${APPLICATION}|申请件?|(?:政府)?信息公开办理)?${FILL}`,
    around: [[`${LAST_YEAR}${CARRIED}的?`, `(?:${APPLICATION}|申请)`]],
    meanings: [[cases("carriedIn")]],
  },
  {
    key: "carriedOut",
    topic: "applications",
    before: `(?:(?:结转|转结|顺延)(?:至|到|入)?${NEXT_YEAR}(?:继续)?(?:办理|办结|答复|处理)?|转(?:至|到|入)?${NEXT_YEAR}(?:继续)?(?:办理|答复|处理))的?(?:${APPLICATION}|申请件?)?${FILL}`,
    around: [
      [
        "(?:剩余|剩下|其余|余下|尚余|尚有|除|(?:尚)?未办结|(?:[尚仍正]|仍?尚)?在办理?(?:过程)?中)?的?",
        `(?:${APPLICATION}|申请)?(?:按照《条例》(?:规定)?|依法|按规定|因(?:尚)?未到(?:答复|办理)?(?:期限|时限|期)|将|拟|需)?(?:(?:结转|转结|顺延)(?:至|到|入)?|转(?:至|到|入))${NEXT_YEAR}`,
      ],
      ["有?", `(?:${APPLICATION}|申请)?将?[在于]${NEXT_YEAR}继续(?:办理|答复|处理)`],
      ["(?:尚有|还有|仍有|尚余|剩余)", `${APPLICATION}(?:尚未|还未|仍未|未|没有)(?:办结|办完|办理完毕)`],
    ],
    meanings: [[cases("carriedOut")]],
  },
  {
    key: "carriedOut",
    topic: "applications",
    bare: true,
    before: `(?:(?:尚未|还未|未)办结|跨年度?(?:继续)?(?:办理|答复|处理))的?(?:${APPLICATION}|申请件?)?${FILL}`,
    notBehind: /复议|诉讼|信访|留言|来信|来访|建议|提案|咨询/,
    meanings: [[cases("carriedOut")]],
  },
  {
    // What is being dealt with goes on in the next year where that is said; it may have been counted later.
    key: "carriedOut",
    topic: "applications",
    before: `在办(?:${APPLICATION}|申请件?)?${FILL}`,
    around: [
      [
        "(?:尚有|还有|仍有|另有|尚余|剩余)?",
        `(?:${APPLICATION}|申请)?(?:尚|仍|正)?在办理(?:过程)?中(?:$|、|并?将?(?:结转|转))`,
      ],
    ],
    beside: /结转|顺延/,
    meanings: [[cases("carriedOut")]],
  },
  {
    key: "handled",
    topic: "applications",
    before: `(?:(?:${ANSWERED}|完成了?)${APPLICATION}|${APPLICATION}的?(?:办结|答复)(?=数|总数|总量|量|件数)量?)${FILL}`,
    around: [[ANSWERED, `的?${APPLICATION}`]],
    meanings: HANDLED,
  },
  {
    key: "handled",
    topic: "applications",
    bare: true,
    before: `(?:(?<=^|其中|共)申请)?${ANSWERED}(?:申请)?${FILL}`,
    meanings: HANDLED,
  },
  {
    // 18件按期答复办结，1件结转到…: only where the rest is told of, and nothing of the year before.
    key: "handled",
    topic: "applications",
    bare: true,
    before: "(?!)",
    around: [["(?:其中)?", `${IN_TIME}(?:答复)?(?:办结|办理完毕|办毕|答复|回复)$`]],
    beside: /^(?!.*(?:上一?年|去年)).*(?:办结|办理完毕|办毕|答复|回复)，[^。;]{0,24}(?:结转|顺延)/,
    meanings: HANDLED,
  },
  {
    key: "worked",
    topic: "applications",
    before: `(?:办理回复|回复办理|(?:受理(?:、|和|并|及))?(?:办理|处理))了?${BY_ALL}${APPLICATION}${FILL}`,
    around: [["(?:办理|处理)了?", `的?${APPLICATION}`]],
    meanings: [...HANDLED, ...RECEIVED],
  },
  {
    // 政府信息公开申请 131 件, with no verb: what came in or what was dealt with.
    key: "applied",
    topic: "applications",
    before: `(?<!其中:?)${APPLICATION}${FILL}`,
    beside: /政府信息公开申请|申请公开政府信息|申请政府信息公开/,
    meanings: [...RECEIVED, ...HANDLED],
  },
  {
    // 依申请公开 131 件 may also count documents, by whether they are published.
    key: "applied",
    topic: "applications",
    loose: true,
    before: `(?<!其中:?)依申请(?:信息)?公开(?:政府信息)?(?:办件|办理|受理[和并及]?办结|受理|收件)?量?${FILL}`,
    beside: /^(?!.*(?:主动公开|不予公开|不公开|属性|目录|制发|制作|发文|公文))/,
    meanings: [...RECEIVED, ...HANDLED],
  },
  {
    key: "natural",
    topic: "applications",
    bare: true,
    before: `(?:自然人|公民(?:个人)?|个人)(?:提出|提交|占)?的?(?:${APPLICATION}|申请)?${FILL}`,
    meanings: [
      [cases("received", "natural")],
      [cases("received", "natural"), cases("carriedIn", "natural")],
      [cases("handled", "natural")],
    ],
  },
  {
    key: "organisations",
    topic: "applications",
    bare: true,
    before: `法人(?:和|或者|或|及|、)其[他它]组织(?:提出|提交)?的?(?:${APPLICATION}|申请)?${FILL}`,
    meanings: [
      organisations("received"),
      [...organisations("received"), ...organisations("carriedIn")],
      organisations("handled"),
    ],
  },
];

/** The single kinds of organisations, by the form's own names and by 企业, which may also be all of them. */
const APPLICANT_FORMS: readonly ClaimForm[] = APPLICANTS.filter(
  ({ key }) => ORGANISATIONS.includes(key) && key !== "otherOrg",
).map(({ key, label }) => ({
  key,
  topic: "applications",
  bare: true,
  before: `${label.replace("商业企业", "(?:商业)?企业")}(?:提出|提交)?的?(?:${APPLICATION}|申请)?${FILL}`,
  meanings: [
    ...["received", "handled"].map((row) => [cases(row, key)]),
    [cases("received", key), cases("carriedIn", key)],
    ...(key === "business" ? [organisations("received"), organisations("handled")] : []),
  ],
}));

const result = (key: string, before: string, meanings: readonly Meaning[]): ClaimForm => ({
  key,
  topic: "applications",
  before: `"?${before}"?的?(?:决定|方式)?(?:答复)?的?${FILL}`,
  // 66件予以公开: the result and no word more.
  around: [
    [
      "",
      `(?:申请)?(?:已|均|被|为|属于|作出|依法|依规|决定){0,3}"?${before.replace("(?<!不)", "")}"?(?:决定|答复)?(?:、|和|及)?$`,
    ],
  ],
  meanings,
});

/** The results of 表三, by group; the single rows go by the form's own labels. */
const RESULTS: readonly ClaimForm[] = [
  result("grantedAndPartial", "(?<!不)予以公开(?:以及|和|及|与|、)(?:予以)?部分公开", [
    [cases("granted"), cases("partial")],
  ]),
  result("granted", "(?<!不)予以公开", [[cases("granted")]]),
  {
    // 公开 alone, where 部分公开 is counted behind it.
    key: "granted",
    topic: "applications",
    bare: true,
    before: `(?:全部|完全|同意|(?<=^|其中|[、:]))公开的?${FILL}`,
    beside: /公开的?[共计为]{0,2}\d+[件份][，、;和及][^。\d]{0,8}部分公开的?[共计为]{0,2}\d/,
    meanings: [[cases("granted")]],
  },
  result("partial", "(?<!公开(?:以及|和|及|与|、)(?:予以)?)(?:予以)?部分公开", [[cases("partial")]]),
  result("refused", "不予公开", [[cases("refused")]]),
  result("notHeld", "(?:因)?(?:政府|申请)?信息不存在(?:而|的|、)?(?:无法提供)?", [
    [cases("unavailable1")],
    [cases("unavailable2")],
    [cases("unavailable1"), cases("unavailable2")],
    [cases("unavailable")],
  ]),
  result("unavailable", "无法提供", [[cases("unavailable")]]),
  result("rejected", "不予以?处理", [[cases("rejected")]]),
  result("other1", "(?:申请人)?(?:无正当理由)?逾期不补正、?(?:行政机关)?(?:不再处理)?(?:其(?:政府信息公开)?申请)?", [
    [cases("other1")],
  ]),
  result("other", "其[他它]处理", [[cases("otherHandling")], [cases("other")]]),
];

const RECONSIDERED = "(?:行政)?复议(?:案件|申请|案)?的?";
const SUED = "(?:(?:行政)?诉讼|行政应诉)(?:案件|案)?";

const BROUGHT = "(?:发生|引发|引起|产生|有)";
/** Behind the number, what such a case was about: 1 起因信息公开引起的. */
const OF_THIS_WORK =
  "(?:(?:因|涉及?|有关|关于)?(?:政府)?信息公开(?:工作|申请|答复)?(?:引起|引发|产生|提起|被申请)?)?(?:类|的)?";
/** Behind reviews, suits that are counted with them. */
const AND_SUITS = "(?:案件|案)?(?:以及|和|及|与|、|或者?)(?:被?提起)?(?:行政)?诉讼";

/** 表四: the totals. */
const TOTALS: readonly ClaimForm[] = [
  {
    key: "directSuit",
    topic: "reviews",
    before: `未经复议直接(?:向(?:人民)?法院)?(?:起诉|提起(?:行政)?诉讼|诉讼)的?(?:案件)?${FILL}`,
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
    key: "suits",
    topic: "reviews",
    before: `(?<!复议(?:案件|申请|案)?(?:以及|和|及|与|、)?)${SUED}${FILL}`,
    around: [[BROUGHT, `${OF_THIS_WORK}(?:行政)?诉讼`]],
    meanings: [
      [review("directSuit", "total"), review("suitAfter", "total")],
      [review("directSuit", "total")],
      [review("suitAfter", "total")],
    ],
  },
];

/** Where only the paragraph's heading says that the reviews are of applications, they may be all that the body had. */
const REVIEWS: readonly ClaimForm[] = [...TOTALS, ...TOTALS.map((form) => ({ ...form, loose: true }))];

const MADE = "(?:制定印发|制定出台|制定发布|制发|印发|制定|出台)";
const NORMATIVE = "(?:本(?:部门|单位|机关|级))?(?:行政)?规范性文件";
const IN_FORCE = "(?:现行|现有|继续|仍然?|依然)有效";
/** If 制发…规范性文件 has been said, 废止 and 现行有效 behind it count the same. */
const NORMATIVE_ISSUED = new RegExp(
  `(?:(?:${MADE}|发布)了?${NORMATIVE}|${NORMATIVE}(?:${MADE}|发布)了?)[共计为]{0,2}\\d+[件条份个]|${NORMATIVE}清理[^。，\\d]{0,8}，[^。，\\d]{0,8}${MADE}\\d+[件份]`,
);
const document = (column: string): ClaimTerm => plus("article20", "normative", column);
/** A verb before the thing by which it is what the body did, whatever was shown before. */
export const DID_ITSELF = /(?:办理|办结|审批|作出|做出|实施|下达|受理|制定|制发|印发)[^，]{0,40}$/;
/** All of the cases just counted had one result: 均为部分公开. The groups: all; the result. */
export const ALL_HAD_RESULT =
  /^(均|全部|都)?(?:已|依法|按时|答复)*(?:为|系|属于|是|予以)?(予以公开|部分公开|不予公开|无法提供|不予以?处理)(?:答复|决定)?$/;
/** The rows that such results are counted in. */
export const ROW_OF_RESULT: Readonly<Record<string, string>> = {
  予以公开: "granted",
  部分公开: "partial",
  不予公开: "refused",
  无法提供: "unavailable",
  不予处理: "rejected",
  不予以处理: "rejected",
};
/** What was shown on a page, of which each case may have several. */
const SHOWN = /公开|公示|发布|归集|推送|上传|录入|报送|网站|栏目/;
const decisions = (key: string, name: string): readonly ClaimForm[] => {
  const meanings = [[plus("article20", key, "decisions")]];
  const kept = `(?:[作做]出了?${name}(?:决定)?书?|${name}处理决定)${FILL}`;
  // What was dealt with need not have been decided: 办理行政许可 1286 件.
  const dealtWith = `${name.replace("行政", "(?:行政)?")}(?:事项|措施|案件|申请|决定|决定书)?(?:(?:办结|办理|办件)量?)?${FILL}`;
  return [
    { key, topic: "none", before: kept, around: [["[作做]出了?", `${name}(?:决定)?$`]], meanings },
    ...(key === "permits" ? [] : [{ key, topic: "none" as const, before: `实施了?${name}(?:案件)?${FILL}`, meanings }]),
    { key, topic: "none", loose: true, before: dealtWith, notBehind: SHOWN, meanings },
  ];
};

/** 表二. Only what the body made, repealed or decided itself. */
const ARTICLE20: readonly ClaimForm[] = [
  {
    key: "issued",
    topic: "none",
    before: `${MADE}了?${NORMATIVE}${FILL}`,
    around: [[`${MADE}(?:了|的)?`, NORMATIVE]],
    meanings: [[document("issued")], [document("made")]],
  },
  {
    key: "issued",
    topic: "none",
    // 发布 alone may count what was put on a web page.
    before: `${NORMATIVE}(?:发布|制发|印发|制定|出台)了?${FILL}|(?:新?发布的?|发布了)${NORMATIVE}${FILL}`,
    beside: /(?:现行|继续|仍然)有效/,
    meanings: [[document("issued")], [document("made")]],
  },
  {
    key: "repealed",
    topic: "none",
    before: `废止${FILL}`,
    beside: NORMATIVE_ISSUED,
    meanings: [[document("repealed")]],
  },
  {
    key: "repealed",
    topic: "none",
    loose: true,
    before: `(?:宣布|公布|集中|予以)?废止${FILL}`,
    beside: new RegExp(`清理了?${NORMATIVE}`),
    meanings: [[document("repealed")]],
  },
  {
    key: "inForce",
    topic: "none",
    loose: true,
    before: `(?:继续)?保留了?${NORMATIVE}${FILL}`,
    beside: /清理/,
    meanings: [[document("inForce")]],
  },
  {
    key: "inForce",
    topic: "none",
    before: `${IN_FORCE}(?:文件)?${FILL}`,
    beside: NORMATIVE_ISSUED,
    meanings: [[document("inForce")]],
  },
  {
    key: "repealed",
    topic: "none",
    before: `(?:清理|公布|宣布)?废止了?${NORMATIVE}${FILL}`,
    meanings: [[document("repealed")]],
  },
  {
    key: "inForce",
    topic: "none",
    before: `(?:(?:清理后|确[定认])?${IN_FORCE}的?${NORMATIVE}|${NORMATIVE}(?:目前)?(?:共|仍)?${IN_FORCE}的?)${FILL}`,
    meanings: [[document("inForce")]],
  },
  {
    key: "issued",
    topic: "none",
    loose: true,
    beside: /^(?!.*(?:解读|同步))/,
    notBehind: /公开|网站|栏目|推送|上传|解读|备案|审查|清理|转发/,
    before: `${NORMATIVE}(?:(?:制发|印发|制定)(?:数量?)?)?${FILL}`,
    meanings: [[document("issued")], [document("made")]],
  },
  ...decisions("permits", "行政许可"),
  ...decisions("penalties", "行政处罚"),
  ...decisions("coercion", "行政强制"),
  {
    key: "fees",
    topic: "none",
    unit: "万元",
    before: `(?:(?:收取|征收)(?:[\\u4e00-\\u9fff、]{1,14}?费等)?)?(?:各类)?行政事业性收费(?:总?金额|收入|总额|征收|收取)?${FILL}`,
    meanings: [[plus("article20", "fees", "amount")]],
  },
];

/** Every figure that prose may state, the longer wordings before those that they end in. */
export const CLAIM_FORMS: readonly ClaimForm[] = [...RESULTS, ...FLOW, ...APPLICANT_FORMS, ...REVIEWS, ...ARTICLE20];

/**
 * The outcomes of 表四 in prose, before the number or behind it. They mean the group that the sentence has named before.
 */
export const OUTCOME_WORDS: readonly { readonly column: string; readonly before: string; readonly after: string }[] = [
  { column: "upheld", before: `(?:结果)?维持的?${FILL}`, after: "(?:结果)?维持(?:原[^，]{0,10})?" },
  { column: "corrected", before: `(?:结果|被)?纠正的?${FILL}`, after: "(?:结果|被)?纠正" },
  { column: "otherResult", before: `其[他它]结果的?${FILL}`, after: "其[他它]结果" },
  { column: "pending", before: `尚未审结的?${FILL}`, after: "(?:尚未|还未|未)审结" },
];

/** Counting words of the things that the tables count. */
export const COUNTING = "件次|件|条|宗|份|例|起|个|项|次|部";

/** Verbs before what the table may count less of: 受理并办结行政许可 1286 件. */
export const DEALT_WITH =
  "办理|办结|下达|出具|受理|审批|审核|核发|处理|查处|实施|采取|完成|立案|准予|作出|做出|制定|发布|各类|各项|了";

/** Another way by which applications came, with its own count: 当面申请 5 件. */
export const OTHER_WAY = /(?:当面|现场|窗口|信函|邮寄|网[上络]|线[上下]|传真|平台|电子邮件)[^，。;\d]{0,8}\d/;

/** Adverbs and particles that change nothing of what a clause says. */
export const IDLE_WORDS =
  "在?(?:法定|规定)(?:的)?(?:期限|时限|时间)内|按照?(?:法定|规定)?期限|按照?(?:规定|法定)?程序|根据(?:政府信息公开)?(?:程序|规定|要求)|在(?:期限|时限)内|严格按照规定|按照?规定|按照?要求|共计|合计|总共|总计|一共|共|已经|已|均|都|依法依规|依法|依规|按时|按期|如期|及时|规范|实际|加上|其中|我们|另外|另有|另|还有|还|包含|包括|含|连同|有|以及|和|及|与|并|同时|新|先后|分别|全部|、|对|就|是|为|目前|的";

/** What is charged, whose amount may be given in 元. */
export const MAY_BE_YUAN = /行政事业性收费[^，。;\d]{0,8}$/;

/** Words by which a count of what was received leaves out what was carried in, if that is counted beside it. */
export const NEWLY_RECEIVED = /新(?:收|增|受理|接收)[^，]*$/;
/** Words between the two by which it is part of the count after all. */
export const AS_PART = /其中|[含括(]/;

/** A fee for processing that was charged: the amount and its unit. */
export const FEE_CHARGED =
  /(?<!(?:减免|免收|免除|退还|退回)[^，。;]{0,12})信息处理费(?:共计|合计|总计|共|收入|金额|总额|为|是|人民币|:){0,3}(\d[\d.,]*)(万?元)/g;

/** The year of the report as prose names it; LAST and NEXT are no part of it. */
export const TIME_WORDS =
  "(?:截[至止]|至)(?:YEAR年)?(?:12月31日|12月底|年底|年末)|(?:YEAR年)?1月1日起?至(?:YEAR年)?12月31日止?|在?YEAR年?全年|在?YEAR年度?(?:以来|内|期间|中|累计)?|YEAR(?=[我本全])|(?:本|今|当)年度?(?:以来|内|累计)?|全年(?:度|累计)?|年度?内|年度|一年来|本?报告期内?|统计期内?";

/** All applications done with, as a rate. 答复率 may be 100% with work carried over: what was due was answered. */
export const DONE_RATE =
  "(?<!到期|应办|应结)办结率(?:(?:和|及|与|、)[^，]{0,6}率)?(?:均|都)?(?:为|达到了?|达|是)?(?:100(?:\\.0{1,2})?%|百分之百)";

/** Other work, whose rate of what was done a sentence may give. */
export const OTHER_WORK = /提案|建议|来信|来访|留言|信访|咨询|热线|投诉|举报/;

/** A share by the name of an amount. */
export const MISNAMED_RATE = "((?:办结|受理|办理|答复|回复)量)(?:为|达到|达)?(\\d{1,3}(?:\\.\\d{1,2})?%)";
