import { setWide } from "../base/patterns";

// The wording of a report's title: 〈机关〉〈年〉年政府信息公开工作年度报告.

const DISCLOSURE = "信 息 公 开";

/** What every title speaks of, with 政府 or without. */
export const TITLE_DISCLOSURE = setWide(DISCLOSURE);

/** The name of the report in every title. */
export const TITLE_KIND = "政府信息公开工作年度报告";

/** The same with spaces anywhere in it. */
export const TITLE_KIND_WIDE = setWide([...TITLE_KIND].join(" "));

/** Other names of the report that stand in titles; the first group is to be replaced by 工作年度报告. */
export const TITLE_KIND_OTHERWISE = setWide(
  `(?<=${DISCLOSURE} )(${[
    "(?:工 作 )?(?:开 展 )?(?:情 况 )?(?:的 )?(?<=[展况的] )(?:年 度 )?(?:工 作 )?(?:报 告|总 结|年 报(?: 告)?)",
    "(?:工 作 )?年 报(?: 告)?",
    "工 作 年 度 报(?! 告)",
    "(?:(?:工 作 )?年 度 )?工 作 (?:报 告|总 结)",
    "(?:工 作 )?年 度 总 结",
    "年 度 报 告",
    "年 度 (?:工 作 )?情 况 (?:的 )?报 告",
    "报 告",
    "(?!工 作 年 度 报 告)[工作年度报告](?: [工作年度报告]){4,7}(?= $)",
  ].join("|")})`,
);

/** The name of before the form: only a person may say whether it is to stay. */
export const TITLE_KIND_OLD = "年度报告";

/** The wording that takes its place. */
export const TITLE_KIND_ENDING = "工作年度报告";

/** What a draft is called behind its title; a report that is published is none. */
export const TITLE_OF_DRAFT =
  /[（(](?:征求意见稿|送审稿|报审稿|初稿|草稿|草案|讨论稿|修改稿|审议稿|上报稿|报送稿|代拟稿|模板|样本|样稿|范本)[）)]/;

/** What the letter that forwarded the report is called: 关于报送…年度报告的函. */
export const TITLE_OF_LETTER = /关于(?:报送|上报|呈报|报请审[核定]|报备)|报告的(?:函|请示)$/;

/** A year of the title that lacks its 年, and one with a digit too many or too few. */
export const TITLE_YEAR_CUT = /(?<!\d)20\d\d(?=\s*政[府务]信息公开)/;
export const TITLE_YEAR_MISTYPED = /(?<!\d)20(?:\d|\d{3,4})(?=年)/;
/** A year of the title without its century: 23年; no letter stands in it, as in 二O二三年. */
export const TITLE_YEAR_SHORT =
  /(?<![\dA-Za-zＯ◯〇零○一二三四五六七八九十])[\d〇零○一二三四五六七八九十]{1,3}(?=年度?\s{0,4}政[府务]信息公开)/;
/** Behind a year that is not known for one: 二O二三年. */
export const TITLE_YEAR_STRANGE = /[\d一二三四五六七八九十]年度?\s{0,4}$/;
/** The year of a title that was left open, before its subject: 青禾县人民政府××年. */
export const TITLE_YEAR_OPEN = /([×xX_＿*□○\s]{0,12})年度?\s{0,4}$/;

/** What the title speaks of. */
export const TITLE_SUBJECT = "政府信息公开";

/** The beginning of it: a year goes before it. */
export const TITLE_SUBJECT_START = setWide("政 [府务] 信 息");

/** Words of bodies that are no government's, which speak of 信息公开 alone. */
export const OTHER_BODY = /[校院]|大学|中心|公司|集团/;

/** A title anywhere in a line, spaces taken out. */
export const TITLE_IN_TEXT = /政[府务]信息公开(?:工作)?(?:年度(?:工作)?报告|年报|工作报告|报告)/;

/** 政府信息公开 with a character lost, wrong, doubled or out of place, before the rest of the title. */
export const TITLE_SUBJECT_MISTYPED =
  /(?:政府|政务) ?(?!信息公开 ?[工年])(?:[信息公开]{3,5}|[\u4e00-\u9fff]息公开|信[\u4e00-\u9fff]公开|信息[\u4e00-\u9fff]开|信息公[\u4e00-\u9fff])(?= ?(?:工作)? ?年度 ?报告$)/;

/** Endings of bodies' names on a line of their own beside a title. */
export const BODY_LINE =
  /(?:政府|局|厅|委员会|委|办|办公室|中心|乡|镇|街道|办事处|院|署|队|县|市|区|州|旗|会|社|公司|集团|学校|大学|行|所|站|处|部|库|馆)$/;

/** The ending of a report's title, whatever the report is on, and what may stand in brackets behind it. */
export const REPORT_ENDING = /(?:报告|年报|总结)(?:[（(][^（）()]{1,12}[）)])?$/;
