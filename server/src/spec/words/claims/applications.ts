/** The figures of 表三 that a year's work is summed up in. */
import { unspaced } from "../../../base/patterns";
import {
  ALL_APPLICANTS,
  ANSWERED,
  APPLICATION,
  BY_ALL,
  CARRIED,
  GOT,
  IN_TIME,
  LAST_YEAR,
  NEXT_YEAR,
  NOBODY_BESIDE,
  NOT_DONE,
  NOT_DUE,
  ONE_SENDER,
  PUT_IN,
} from "./application-words";
import { cases, FILL, organisations } from "./terms";
import type { ClaimForm, ClaimTerm, Meaning } from "./types";

const minus = (row: string): ClaimTerm => ({ sign: -1, table: "applications", row, column: "total" });
const OF_OTHER_WORK = /复议|诉讼|信访|留言|来信|来访|建议|提案|咨询/;
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
/** The figures of 表三 that a year's work is summed up in. */
export const FLOW: readonly ClaimForm[] = [
  {
    key: "received",
    topic: "applications",
    before: `(?:${GOT}(?:各类)?${BY_ALL}${APPLICATION}|${GOT}依申请公开(?:政府|政务)?信息|${APPLICATION}(?:(?:受理|收件|接收)(?:总?量|总?数)|总?量)|(?:群众|(?:社会)?公众|公民|申请人)?向[我本][\\u4e00-\\u9fff]{1,2}(?:提出|提交)的?${APPLICATION}|${APPLICATION}(?:收件|(?:工作)?(?:共计|共)?${GOT}(?:申请)?))${FILL}`,
    around: [[`${GOT}`, `的?${APPLICATION}`]],
    beside: NOBODY_BESIDE,
    meanings: RECEIVED,
  },
  {
    key: "received",
    topic: "applications",
    before: "(?:增加|增长|上升|减少|下降|降低)(?:到|至|为)(?:了|今年的?|20\\d\\d年度?的?)?",
    beside: /申请(?:件|受理|收件)?(?:总?量|数量|总数|件数)?[由从][^，。;]{0,10}\d[件宗份](?:增|上升|减|下降|降低)/,
    meanings: RECEIVED,
  },
  {
    // 村民和企业提出政府信息公开申请 6 件: all of them, unless others are told of beside them.
    key: "received",
    topic: "applications",
    before: `(?:(?:社会)?公众|群众|[村居市]民(?:和|与|、|及)(?:企业|群众)|${ALL_APPLICANTS})${PUT_IN}的?${APPLICATION}${FILL}`,
    beside: ONE_SENDER,
    meanings: RECEIVED,
  },
  {
    // 居民递交的政府信息公开申请 8 件: of residents alone, or of all.
    key: "residents",
    topic: "applications",
    before: `(?:${GOT})?[村居市]民${PUT_IN}的?${APPLICATION}${FILL}`,
    beside: ONE_SENDER,
    meanings: [
      ...RECEIVED,
      [cases("received", "natural")],
      [cases("received", "natural"), cases("carriedIn", "natural")],
    ],
  },
  {
    key: "received",
    topic: "applications",
    bare: true,
    before: `(?:${GOT}(?:公开)?(?:申请)?|${GOT}(?:各类|${ALL_APPLICANTS}(?:提出|提交)?的?)申请|申请(?:受理|收件)?(?:总量|总数|量))${FILL}`,
    around: [[GOT, "的?申请$"]],
    meanings: RECEIVED,
  },
  {
    key: "carriedIn",
    topic: "applications",
    before: `[从由]?(?:${LAST_YEAR}的?(?:${CARRIED}|未(?:办结|办完))的?|${CARRIED}自?${LAST_YEAR}的?|年初(?:结转|转结|结存))(?:${APPLICATION}|申请件?|(?:政府)?信息公开办理)?${FILL}`,
    around: [[`${LAST_YEAR}${CARRIED}的?`, `(?:${APPLICATION}|申请)`]],
    notBehind: /复议|诉讼/,
    meanings: [[cases("carriedIn")]],
  },
  {
    key: "carriedOut",
    topic: "applications",
    before: `(?:(?:结转|转结|顺延)(?:至|到|入)?${NEXT_YEAR}(?:继续)?(?:办理|办结|答复|处理)?|转(?:至|到|入)?${NEXT_YEAR}(?:继续)?(?:办理|答复|处理)|(?<![上去前T\\d])年[底末](?:结转|转结))的?(?:${APPLICATION}|申请件?)?${FILL}`,
    around: [
      [
        "(?:剩余|剩下|其余|余下?|尚余|尚有|除|(?:尚)?未办结|(?:[尚仍正]|仍?尚)?在办理?(?:过程)?中)?的?",
        unspaced`
          (?:${APPLICATION}|申请)?
          (?:${NOT_DONE}、?)?(?:按照《条例》(?:规定)?|依法|按规定|因(?:尚)?未到(?:答复|办理)?(?:期限|时限|期)|将|拟|需)?
          (?:(?:结转|转结|顺延)(?:至|到|入)?|转(?:至|到|入))${NEXT_YEAR}
        `,
      ],
      ["有?", `(?:${APPLICATION}|申请)?将?[在于]${NEXT_YEAR}继续(?:办理|答复|处理)`],
      ["(?:尚有|还有|仍有|尚余|剩余)", `${APPLICATION}${NOT_DONE}`],
    ],
    meanings: [[cases("carriedOut")]],
  },
  {
    key: "carriedOut",
    topic: "applications",
    bare: true,
    before: `(?:(?:尚未|还未|未)(?:办结|答复)|跨年度?(?:继续)?(?:办理|答复|处理))的?(?:${APPLICATION}|申请件?)?${FILL}`,
    around: [["(?:尚有|还有|仍有|另有|尚余|剩余)", `(?:申请)?${NOT_DONE}$`]],
    notBehind: OF_OTHER_WORK,
    meanings: [[cases("carriedOut")]],
  },
  {
    // What is being dealt with goes on in the next year where that is said; it may have been counted later.
    key: "carriedOut",
    topic: "applications",
    before: `(?:在办|正在办理中?|(?<=^|[，(])办理中)的?(?:${APPLICATION}|申请件?)?${FILL}`,
    around: [
      [
        "(?:尚有|还有|仍有|另有|尚余|剩余)?",
        `(?:${APPLICATION}|申请)?(?:(?:尚|仍|正)?在办理(?:过程)?中|正在办理|${NOT_DUE})(?:$|、|并?将?(?:结转|转))`,
      ],
    ],
    beside: /结转|顺延|转(?:至|到|入)(?:下一?年|次年|明年|20\d\d年)/,
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
    before: `(?:(?:(?<=^|其中|共)申请)?${ANSWERED}(?:申请)?|办理结果)${FILL}`,
    around: [[`在?已?${ANSWERED}的`, "(?:申请)?[当之]?中$"]],
    meanings: HANDLED,
  },
  {
    // 18件按期答复办结，1件结转到…: only where the rest is told of, nothing of the year before and no other part.
    key: "handled",
    topic: "applications",
    bare: true,
    before: "(?!)",
    around: [["(?:其中)?", `${IN_TIME}(?:答复)?(?:办结|办理完毕|办毕|答复|回复)$`]],
    beside:
      /^(?!.*(?:上一?年|去年))(?!.*\d件[^，。;\d]{0,12}(?:办结|答复|回复).*\d件[^，。;\d]{0,12}(?:办结|答复|回复)).*(?:办结|办理完毕|办毕|答复|回复)，[^。;]{0,24}(?:结转|顺延)/,
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
    // 新收 27 件，加上上年结转 2 件，共需办理 29 件: all that was to be dealt with.
    key: "due",
    topic: "applications",
    bare: true,
    before: `(?:共|合计|总计|累计)(?:需|应|须)(?:要)?(?:办理|处理|答复)(?:${APPLICATION}|申请)?${FILL}`,
    beside: /(?:结转|转结)[^。；]{0,60}(?:需|应|须)(?:要)?(?:办理|处理|答复)/,
    meanings: [[cases("received"), cases("carriedIn")]],
  },
  {
    // 新收 130 件，上年结转 11 件，共办理 141 件.
    key: "worked",
    topic: "applications",
    bare: true,
    before: `办理(?:申请)?${FILL}`,
    beside: /新收|结转/,
    notBehind: OF_OTHER_WORK,
    meanings: [...HANDLED, ...RECEIVED],
  },
  {
    // 政府信息公开申请 131 件, with no verb: what came in or what was dealt with.
    key: "applied",
    topic: "applications",
    before: `(?<!其中:?)${APPLICATION}${FILL}`,
    around: [["(?<!其中:?)(?:共计?|合计|总计)有", `的?${APPLICATION}$`]],
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
    before: `(?:法人(?:和|或者|或|及|、)其[他它]组织|组织机构)(?:提出|提交)?的?(?:${APPLICATION}|申请)?${FILL}`,
    meanings: [
      organisations("received"),
      [...organisations("received"), ...organisations("carriedIn")],
      organisations("handled"),
    ],
  },
];
