/**
 * How texts begin that are about such reports and are none themselves. Patterns are on simplified text, by lines;
 * titles of documents stand in 《》.
 */

/** The title of a notice by which reports are asked for, or of the form: 关于做好2024年…年度报告编制发布工作的通知. */
export const NOTICE =
  /^(?!根据|按照|依据)[^\n。;；]{0,60}关于[^\n。;；]{0,50}年度 {0,2}报告(?=格式|编|撰|报送|填报|发布|公布|工作|有关|等)[^\n。;；]{0,40}(?:通知|函)$/;

/** The heading of an explanation: 《某镇2023年…年度报告》解读. */
const EXPLANATION = /^[^\n。;；]{8,80}(?:年报|年度报告)》?(?:的)?(?:文字|图文|政策|内容)?解读$/;

/** A sentence that begins one: 现就年报内容进行如下解读. */
const EXPLAINED = /^[^\n]{0,200}现[就将对把][^\n。;；《》]{0,24}(?:进行如下|作如下|如下|解读如下|进行)解读[。：:]/;

/** News of a meeting: 某县召开2023年度…年报编制和发布部署会. */
const MEETING =
  /^[^\n。;；]{0,40}(?:召开|举办|组织)[^\n。;；]{0,50}(?:年报|年度报告)[^\n。;；]{0,30}(?:会|会议|培训|培训班)$/;

/** The title of a rule on such reports, and how the articles of one begin: 某县政府信息公开年度报告制度, 第一条. */
export const REGULATION =
  /^[^\n。;；《》]{0,40}(?:年报|年度报告)(?:工作)?(?:公布|发布|编制|管理)?(?:制度|办法|规定)(?:[(（][^\n()（）]{1,8}[)）])?$/;
export const FIRST_ARTICLE = /^第[一1]条/;

/** The kinds of texts about reports besides notices, by a line of their beginnings. */
export const ABOUT_REPORTS: readonly RegExp[] = [EXPLANATION, EXPLAINED, MEETING];

/**
 * Whom a notice is for, on a line of its own, or how it begins: on a web page a link may have the words of its title.
 */
export const ADDRESSED = /^各[^。；;]{2,80}[:：]$|通知如下/;

/** The title of a report alone in its line, in either script: what a notice introduces may be one. */
export const OWN_TITLE = /20\d\d ?年[^\n。;；《》]{0,40}年(?:度[报報]告|[报報])[)）]?\s*$/;

/** What stands in such a line where it is the first of a notice's own title, or a link to the page before or behind. */
export const NO_OWN_TITLE = /[关關][于於]|[上下]一[篇条條页頁]/;

/** How far into a text such a line stands, in UTF-16 code units. */
export const ABOUT_REPORTS_WITHIN = 600;
