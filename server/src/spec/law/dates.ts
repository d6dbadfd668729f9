/**
 * Periods, dates and years of other work as reports write them. Patterns are matched against folded text without
 * spaces, in which `，` stands between clauses; years, months and days are groups.
 */

const DAY = "(\\d{1,2})月(\\d{1,2})日?";

/** 统计期限自Y年1月1日起至Y年12月31日止. The second year may be left out. */
export const PERIOD = new RegExp(
  `统计(?:期限|时间|期间|时限|周期|区间)[为是从自:，]{0,3}(20\\d\\d)年${DAY}起?(?:至|到|-{1,2}|~)(?:(20\\d\\d)年)?${DAY}止?`,
  "d",
);

/** The name of a date line, and the words that a web page puts behind the date. */
const DATE_NAME = "(?:发布|公布|公开|发文|成文|印发|制发)?(?:日期|时间)?(?:于)?";
const WEB_TAIL = "(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:(?:来源|浏览|阅读|作者|字体|信息来源|文章来源|点击)[^。]{0,60})?";

/** A line that is the date of the report and nothing else. */
export const DATE_LINE = new RegExp(
  `^[#(]{0,6}${DATE_NAME}:?(20\\d\\d)[年\\-/.](\\d{1,2})[月\\-/.](\\d{1,2})日?\\)?${WEB_TAIL}$`,
);

/** The same in Chinese numerals: 二〇二四年一月十八日. */
export const DATE_LINE_CHINESE =
  /^[(]?二[〇○零O0]二[〇○零一二三四五六七八九]年(?:十[一二]?|[一二三四五六七八九])月(?:[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])日[)]?$/;

/** A yearly plan of this work in the title of a document that the body made itself: 印发《…2021年政务公开工作要点》. */
export const OWN_PLAN = /(?:制定|制订|印发|制发|下发|出台)了?《([^《》]{0,40}?)(20\d\d)年度?([^《》]{0,60})》/g;
/** Words by which such a title is one of this work. */
export const PLAN_SUBJECT = /政务公开|信息公开/;
export const PLAN_KIND = /要点|方案|计划|分工|任务|考核|清单|台账/;

/** The opening of 一、总体情况: 2021年，我局认真贯彻…. */
export const OPENING =
  /^(20\d\d)年度?(?:以来)?，?(?:在[^。]{2,40}下，)?(?:我|本|全|[\u4e00-\u9fff]{2,16}(?:局|厅|委员会|委|政府|办事处|办公室|中心|乡|镇|街道|县|市|区))[^。]{0,60}?(?:认真|坚持|严格|按照|紧紧|紧扣|高度重视|深入|扎实|积极|全面|切实|围绕|以习近平)/;

/** The presentation in the preface: 现将某局2021年政府信息公开工作年度报告公布如下. */
export const PRESENTED =
  /(?:现将|现公布|特公布|特向社会公布|编制了?|编写了?|发布)[^。，《》]{0,30}?(20\d\d)年度?[^。，《》]{0,20}?信息公开(?:工作)?(?:年度)?(?:工作)?报告/;

/** Nothing to report, said for a year. */
export const NOTHING_ELSE =
  /^(20\d\d)年度?，?(?:我|本)?[\u4e00-\u9fff]{0,8}?(?:没有|无|未)(?:发生|产生|收取|其[他它]|需要|收到|接到)/;

/** Words by which a sentence looks back on purpose. */
export const LOOKING_BACK =
  /去年|上一?年|往年|历年|同比|相比|相较|较|增长|增加|下降|减少|结转|遗留|整改|存在|问题|不足|针对|反馈|以来|至今|此前|曾/;
