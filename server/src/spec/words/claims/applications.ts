/** The figures of 表三 that a year's work is summed up in. */
import { unspaced } from "../../../base/patterns";
import { cases, FILL, organisations } from "./terms";
import type { ClaimForm, ClaimTerm, Meaning } from "./types";

const minus = (row: string): ClaimTerm => ({ sign: -1, table: "applications", row, column: "total" });
/** An application, in all its names. */
export const APPLICATION = unspaced`
  (?:
    (?:关于)?(?:政府|政务)?信息(?:主动)?公开(?:方面)?的?申请(?:件|书|表|事项|事件)?
    |(?:政府|政务)?信息依?申请公开(?:办理|的?申请)?(?:件|事项)?|依申请件|依申请公开的?(?:政府|政务)?信息的?(?:申请|要求)
    |(?:公众|群众)?申请公开(?:政府|政务)?信息(?:的?(?:申请|要求))?|申请(?:政府|政务)?信息公开
    |依申请(?:政府|政务)?信息公开(?:申请)?(?:件|事项)?
    |依申请公开(?:(?:政府|政务)?信息)?的?(?:申请(?:表|书)?|来信|信件|办理?(?=件|事项))?(?:件|事项)?
    |(?:要求)?公开(?:政府|政务)信息的?申请
  )
`;
/** The beginning of the paragraph on applications, with verbs of any kind before its name: （二）规范办理依申请公开. */
export const APPLICATIONS_TOPIC = new RegExp(
  unspaced`
    ^(?:\([一二三四五\d]\)|[一二三四五](?:是|、)|[1-5][.、])?(?:
      推进|做好|抓好|规范|强化|加强|办理|严格|依法|积极|扎实|有序|开展|落实|完善|优化|深化|提升|畅通|处理|切实
      |持续|稳妥|妥善|高效
    ){0,3}(?:政府信息)?依申请公开
  `,
);
const GOT = unspaced`
  (?:(?:登记(?:在册的)?|接收|收到)并?)?(?:
    新收到|新受理|新收|新增|收到|收悉|受理|接收|接受|接到|登记(?:在册的|(?:并|和|、)?(?:办理|受理))?
    |收到(?:并|和|与|、)(?:妥善)?(?:处理|办理|办结|答复|解决)|(?<=共|全年|年度|[我本全][局委办镇乡县市区])收
  )了?
`;
/** By whatever way they came: 各类渠道, 网络、信函等方式. */
export const BY_ALL_WAYS =
  "通过(?:(?:各类|各种|多种)(?:渠道|方式|途径|形式)|[\\u4e00-\\u9fff、]{2,16}?等(?:各类|各种|多种)?(?:渠道|方式|途径|形式))";
/** All who may ask, in the words of the regulation: 公民、法人或者其他组织. */
const ALL_APPLICANTS = "公民、法人(?:和|或者|或|及|、)其[他它]组织";
/** Whose applications they are, where that says all of them. */
const BY_ALL = unspaced`
  (?:
    (?:${BY_ALL_WAYS})?(?:
      (?:来自)?(?:
        (?:群众|(?:社会)?公众|申请人|[村居市]民)(?:(?:和|与|、|及|以及)(?:企业|社会组织))?|(?:市民|公民)(?:或者?|和|、)法人(?!(?:和|或者|或|及|、)其)
        |${ALL_APPLICANTS}
      )
    )?(?:${BY_ALL_WAYS})?(?:向[我本][\u4e00-\u9fff]{1,2})?(?:提出|提交|申请)?的?
  )?
`;
/** That somebody sent it, and the sentence tells of nobody else who did. */
const PUT_IN = "(?:共|累计)?(?:向[我本][\\u4e00-\\u9fff]{1,2}|向[镇乡]里)?(?:共|累计)?(?:提出|提交|递交)了?";
const ONE_SENDER = /^(?!.*(?:提出|提交|递交).*(?:提出|提交|递交))/;
/** 收到群众申请 5 件，企业申请 3 件: the public are all who may ask only where nobody else is told of beside them. */
const NOBODY_BESIDE =
  /^(?!.*(?:群众|公众|[村居市]民).*[，；](?:企业|法人|单位|社会组织|其[他它]组织|个人)[^，；]{0,12}(?:申请|提出))/;
const LAST_YEAR = "(?:上一?年度?|去年|往年度?|以前年度|LAST年[度末底]?)";
const NEXT_YEAR = "(?:下一?年度?|次年|明年|NEXT年度?)";
const NOT_DONE = "(?:尚未|还未|仍未|未|没有)(?:办结|办完|办理完毕)";
const CARRIED =
  "(?:未办结的?)?(?:而|并)?(?:结转|转结|转入|结存|留存|遗留)(?:[至到入]?(?:本|今)年度?(?:继续)?(?:办理|答复|处理)?|的?未办[结完]的?)?";
/** That its time has not run out. */
const NOT_DUE = "(?:因?尚?未到(?:答复|办理|法定)?(?:期限|时限|期))";
/** That an application was dealt with. */
export const ANSWERED =
  "(?:办理答复|处理答复|办结答复|答复办结|办理完(?:毕|成|结)|处理完(?:毕|成)|办结|办毕|(?:作出)?答复|办复)了?";
/** How such an answer was given. */
const IN_TIME =
  "(?:均|已经?|按期(?!限)|按时|及时|依法|完成|书面|进行|按照?(?:相关|有关|规定|法定)?(?:要求|规定|时限|程序|期限))*";
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
    beside: /(?:结转|转结)[^。；]*(?:需|应|须)(?:要)?(?:办理|处理|答复)/,
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
