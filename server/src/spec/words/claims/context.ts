import { unspaced } from "../../../base/patterns";

/** Words around a number by which it counts something else, more or less. */

/** A verb before the thing by which it is what the body did, whatever was shown before. */
export const DID_ITSELF = /(?:办理|办结|审批|作出|做出|实施|下达|受理|制定|制发|印发)[^，]{0,40}$/;
/** Counting words of the things that the tables count. */
export const COUNTING = "件次|件|条|宗|份|封|例|起|个|项|次|部";
/** Verbs before what the table may count less of: 受理并办结行政许可 1286 件. */
export const DEALT_WITH =
  "办理|办结|下达|出具|接收|收到|接到|答复|回复|受理|审批|审核|核发|处理|查处|实施|采取|完成|立案|准予|作出|做出|制定|发布|各类|各项|了";
/** Kinds of what was decided, named before it: 取水、河道等行政许可 1286 件. Other bodies are none. */
export const KINDS_OF_IT =
  "(?![^，]{0,24}(?:局|委|部门|单位|联合|会同))(?:[\\u4e00-\\u9fff]{2,8}、){1,4}[\\u4e00-\\u9fff]{2,8}等(?:各类|各项)?";
/** Another way by which applications came, with its own count: 当面申请 5 件. */
export const OTHER_WAY = /(?:当面|现场|窗口|信函|邮寄|网[上络]|线[上下]|传真|平台|电子邮件)[^，。;\d]{0,8}\d/;
/** Adverbs and particles that change nothing of what a clause says. */
export const IDLE_WORDS = unspaced`
  在?(?:法定|规定)(?:的)?(?:期限|时限|时间)内|按照?(?:法定|规定)?期限|按照?(?:规定|法定)?程序
  |根据(?:政府信息公开)?(?:程序|规定|要求)|在(?:期限|时限)内|严格按照规定|按照?规定|按照?要求|共计|合计|总共
  |总计|一共|共|已经|已|均|都|依法依规|依法|依规|按时|按期|如期|及时|规范|实际|加上|其中|我们|另外|另有|另|还有
  |还|包含|包括|含|连同|有|以及|和|及|与|并|同时|新|先后|分别|累计|全部|、|对|就|是|为|目前|的
`;
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
export const TIME_WORDS = unspaced`
  (?:截[至止]|至)(?:YEAR年)?(?:12月31日|12月底|年底|年末)|(?:YEAR年)?1月1日起?至(?:YEAR年)?12月31日止?
  |在?YEAR年?全年|在?YEAR年度?(?:以来|内|期间|中|累计)?|YEAR(?=[我本全])|(?:本|今|当)年度?(?:以来|内|累计)?
  |全年(?:度|累计)?|年度?内(?:累计)?|年度|一年来|本?报告期内?|统计期内?
`;
/** All applications done with, as a rate. 答复率 may be 100% with work carried over: what was due was answered. */
export const DONE_RATE =
  "(?<!(?:到期|应办|应结|应办结|应结案)的?(?:件|事项|申请)?)办结率(?:(?:和|及|与|、)[^，]{0,6}率)?(?:均|都)?(?:为|达到了?|达|是)?(?:100(?:\\.0{1,2})?%|百分之百)";
/** Other work, whose rate of what was done a sentence may give. */
export const OTHER_WORK = /提案|建议|来信|来访|留言|信访|咨询|热线|投诉|举报/;
/** A share of all that there is, beyond 100 %. The groups: its name; the rate. */
export const OVERFULL_RATE =
  "((?:办结|办复|答复|回复|回应|解读|公开|满意|覆盖|合格|及时|整改)(?:率|度(?=为|达|是)))(?:均|都)?(?:为|高?达到?了?|是)?((?:1(?:0[1-9]|[1-9]\\d)|[2-9]\\d\\d)(?:\\.\\d{1,2})?%)";
/** A share by the name of an amount. */
export const MISNAMED_RATE = "((?:办结|受理|办理|答复|回复)量)(?:为|达到|达)?(\\d{1,3}(?:\\.\\d{1,2})?%)";
