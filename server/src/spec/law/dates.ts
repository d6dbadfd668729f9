import { unspaced } from "../../base/patterns";

/**
 * Periods and dates as reports write them. Patterns are matched against folded text without
 * spaces, in which `，` stands between clauses; years, months and days are groups.
 */

const YEAR = "(20\\d\\d|二[〇○零OoО0][〇○零OoО0一二三四五六七八九]{2})";
const MONTH = "(\\d{1,2}|十[一二]?|[一二三四五六七八九元])";
const DAY = "(\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])";
const DATE = `${YEAR}[年./-]${MONTH}[月./-]${DAY}[日号]?`;

/** Names of the period of the figures; that of some of them is another: 部分数据的统计期限自 4 月 10 日起. */
const PERIOD_NAME = unspaced`
  (?<!部分(?:数据)?的?)(?:
    (?:统计数据，?|数据统计|统计|所列数据|数据)的?(?:起止)?
    (?:期限|时间范围|时间段|时间|期间|时限|周期|区间|时段|范围|年限|日期|期)
    |(?<![\u4e00-\u9fff])本?报告(?:期限?|期间|时限|时间范围|时间跨度|周期|反映)
    |(?<=报告|内容|[组构]成，)涵盖[\u4e00-\u9fff]{0,20}?(?=20\d\d年)
    |(?:报告中?(?:所列|统计)?|所列|统计)数据(?=[自从]|[为是]20)|数据统计(?=[自从]20)|数据的?(?:核定|统计)?(?:时间)?(?:节点|时点|点)
  )
`;

/** The words before the beginning of a period, and those between its two ends. */
const TO_BEGIN = "(?:截[止至]到?)?[为是从自于:，]{0,3}";
/** The hour at which the first day begins. */
const HOUR = "(?:[0零](?:时|点|:00))?";
const UP_TO = "(?:起|开始)?，?(?:截[至止]到?|至|到|-{1,2}|~|(?<=日)一)";

/**
 * 统计期限自Y年1月1日起至Y年12月31日止, also 2023.01.01-2023.12.31, without days, in Chinese numerals. The second year may be left
 * out.
 */
export const PERIOD = new RegExp(
  unspaced`
    ${PERIOD_NAME}${TO_BEGIN}${YEAR}(?:年度?|[./-])${MONTH}(?:[月./-]${DAY}[日号]?|月)?${HOUR}${UP_TO}
    (?:${YEAR}[年./-])?${MONTH}(?:[月./-]${DAY}(?![\dlIOo])[日号]?|月|(?![\dlIOo年]|[,，]\d))止?
  `,
  "d",
);

/** 统计截止时间为Y年12月31日: the end of the period alone, no word behind it that leads to another end. */
export const PERIOD_END = new RegExp(
  unspaced`
    (?:(?<!(?<!数)据)统计(?:数据)?的?[，,]?(?:期限|时限|时间|期)?|(?:(?<![\u4e00-\u9fff])|所列|所涉及的?|报告中?)数据)
    (?:截[止至]到?(?:时间|日期)?|(?<=数据)的?(?:核定|统计)(?:时间)?(?:节点|时点|点))[为是于:]?()()()${YEAR}
    [年./-]${MONTH}[月./-](?:${DAY}[日号]?)?(?![\d一二三四五六七八九十]|[日号]?${UP_TO})
  `,
  "d",
);

/** 统计时段为Y年度: a whole year. */
export const PERIOD_YEAR = new RegExp(`${PERIOD_NAME}[为是:]{1,2}${YEAR}年(?:度|全年)?(?=[。，;()]|$)`, "d");

/**
 * A period in whose figures something was typed wrongly: 202024年, 20201月1日. The first group: the period, the second:
 * the slip.
 */
export const MISTYPED_PERIOD = new RegExp(
  unspaced`
    ${PERIOD_NAME}${TO_BEGIN}(
      (?=
        (?:[^。;,，(]|(?<=起)，){0,40}?(
          (?<!\d)(?:
            20\d{3,6}年|20\d{3,4}月|2\d{2}年|(?:2[1-9]|1\d)\d{2,3}年|\d{3,8}日|2[Oo]\d\d年|20[Oo]\d年|20\d[Oo]年
          )
          |年\d{1,2}[日年]|年年(?![底末初度终])|月\d{1,2}月|月\d{1,2}止日|月\d{1,2}(?=[。;，起止])|年\d{1,2}日\d{1,2}日|[年月](?=\d?[lIOo])[\dlIOo]{1,2}[月日]
        )
      )\d(?:[\dOolI年月日起至到止-]|(?<=起)，){6,30}
    )
  `,
  "d",
);

/** Any words by which a text may state the period: without them none is given. */
export const SAYS_PERIOD = new RegExp(
  unspaced`
    统计(?:[自从]20|.{0,10}(?:期|时|截|区间|范围|年限))|数据.{0,8}(?:期|时间|截|区间|范围)|[1元]月1日|01[./-]01|一月一日
    |[1元]月(?:至|-|到)12月|报告(?:期|时间|年限)|起止|全年数据
  `,
);

/** The name of a date line, and the words that a web page puts behind the date. */
const DATE_NAME = "(?:发布|公布|公开|发文|成文|印发|制发|报告|编制|填报|落款)?(?:日期|时间)?(?:于)?";
/** The word behind the date of a document. */
const ISSUED = "(?:印发|发布|公布)?";
const WEB_TAIL = "(?:\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:(?:来源|浏览|阅读|作者|字体|信息来源|文章来源|点击)[^。]{0,60})?";

/** A line that is the date of the report and nothing else, in digits or in Chinese numerals. */
export const DATE_LINE = new RegExp(`^[#(]{0,6}${DATE_NAME}:?${DATE}${ISSUED}[)。]?${WEB_TAIL}$`);

/** A line that is a month and nothing else, as some date a report without the day. */
export const MONTH_LINE = new RegExp(`^[(]?${YEAR}年${MONTH}月[)]?$`);

/** The date under a signature, with or without its day. */
export const SIGNATURE_DATE = new RegExp(`^[(]?${YEAR}年${MONTH}月(?:${DAY}日)?[)]?$`);

/** A name with the date behind it, as a report is signed. The first group: the name. */
export const SIGNED_LINE = new RegExp(
  `^[(]?([\\u4e00-\\u9fff]{3,30}?)(?:\\(公?章\\)|\\(盖章\\))?[:，,、(]?${DATE}${ISSUED}[)]?$`,
);

/** A date, at the place where a text is looked at, and at its end behind a sentence. */
export const DATE_HERE = new RegExp(`^[:，,、]?${DATE}`);
export const DATE_BEFORE = new RegExp(`[。)][(]?${DATE}[)，,、]?$`);
