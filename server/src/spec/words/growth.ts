import { unspaced } from "../../base/patterns";

/**
 * The words by which prose compares a count with the year before: 186 条，比上年 150 条增长 24%. Patterns are read against
 * folded text without spaces, between two numbers and over all that stands there.
 */

const LAST_YEAR = "(?:上一?年度?|去年|20\\d\\d年度?)(?:同期|全年)?";
const MORE = "增长(?:率(?:为|达到?)?)?|上升|增加|提高|提升|增幅(?:为|达)?";
const LESS = "下降(?:率(?:为|达到?)?)?|减少|降低|降幅(?:为|达)?|回落";
const TREND = `(?:同比|环比)?(?:(${MORE})|${LESS})了?`;

/** Between a count and last year's: ，比上年. */
export const AGAINST_LAST = new RegExp(
  `^[，(。]?(?:同比|比|较|与|相比|相较于?|对比)?${LAST_YEAR}的?(?:为|是|公开|发布|收到|受理)?\\(?$`,
);
/** Between last year's count and the percentage. The first group: it is more. */
export const BY_PERCENT = new RegExp(`^\\)?(?:相比较?)?[，)]{0,2}${TREND}$`);
/** Before the first of two counts, and between them: 由41个减少至36个. The group: it is more. */
export const FROM = /(?:由|从)(?:(?:上一?年度?|去年|20\d\d年度?|原来|原有|年初)的?)?(?:约)?$/;
export const FROM_TO =
  /^[，]?(?:(增加|增长|上升|提高|提升|扩大|扩容)|减少|下降|降低|压减|压缩|缩短|精简|缩减|整合|归并|合并|关停并转|优化)(?:为|至|到|成)(?:今年的?|目前的?|现在的?|20\d\d年度?的?)?$/;
/** Between the second and the percentage. The group: it is more. */
export const THEN_PERCENT =
  /^[，(](?:同比|共|总体|累计)?(?:(增长|增加|增幅|上升|提高|提升)|减少|下降|降低|降幅|压减|压缩|缩短|精简|缩减)(?:了|率|幅度|比例){0,2}(?:为|达到?|超过)?$/;
/** Between the difference and the percentage. The first group: it is more. */
export const AS_PERCENT = new RegExp(`^[，(、]${TREND}$`);
/** Between last year's count and the difference; between a count and its difference. The first groups: it is more. */
export const BY_DIFFERENCE = /^(?:相比|相比较)?[，)]{0,2}(?:同比)?(?:(增加|增长|多)|减少|下降|少)了?$/;
export const OF_DIFFERENCE = new RegExp(
  `^[，(。](?:同比|[比较与](?:${LAST_YEAR})(?:相比)?)(?:(增加|增长)|减少|下降)了?$`,
);
/** Between a count and a percentage that stands before last year's count. The first group: it is more. */
export const FIRST_PERCENT = new RegExp(`^\\)?[，(。](?:[比较与](?:${LAST_YEAR})(?:相比)?)?${TREND}$`);
/** Between such a percentage and last year's count: （上年 150 条. */
export const THEN_LAST = new RegExp(`^[，(]${LAST_YEAR}(?:为|是|公开|发布|收到)?$`);

/**
 * Before last year's count, and before this year's: 上年公开信息 150 条，今年公开信息 186 条. The first groups: the year, the second:
 * what is counted.
 */
export const OF_LAST = /^(?:其中)?(上一?年度?|去年|20\d\d年度?)(?:全年)?(?:我[局县市镇委办])?([^，。]{0,40})$/;
export const OF_THIS = /^(?:而)?(今年|本年度?|20\d\d年度?)(?:全年)?(?:我[局县市镇委办])?([^，。]{0,40})$/;

/** Between a count and last year's, of which it is said to be a multiple: ，是上年. */
export const IS_LAST = new RegExp(`^[，(](?:大?约)?(?:是|为|达到?|相当于)${LAST_YEAR}的?(?:为|公开|发布|收到)?\\(?$`);
/**
 * The multiple, behind last year's count, the difference or this year's count. The groups: it has grown by so much;
 * about; the number; and more.
 */
export const MULTIPLE = new RegExp(
  unspaced`
    ^\)?[，(]?(?:(?:大?约)?(?:是|为|达到?|相当于)?(?:${LAST_YEAR})?的|(?:同比)?(增长|增加|提高)了?)
    (约|近|将近|超过|超)?(\d+(?:\.\d+)?|[一二两三四五六七八九十])([余多])?倍
  `,
);

/** Between what came in and what was done with it: 收到留言 20 条，回复. The first group: what was done. */
export const DONE_WITH = /^[，、](?:已|共|均|全年)?((?:按期|按时)?(?:办结|答复|回复|回应|主动公开|公开)|收回|回收)了?$/;
/** Between what was done and its rate. The first group: what is said to have been done. */
export const RATE_OF = /^[，(、]((?:按期|按时)?(?:办结|答复|回复|回应|主动公开|公开)|回收)率(?:为|达到?了?|是)?$/;
/** Before what came in. */
export const CAME_IN =
  /(?:收到|接到|受理|接收|新收|新增|登记|制发|制作|制定|印发|发放|应(?:主动)?公开)[^，。;\d]{0,12}$/;
