import type { Notice } from "../types";

// How reports cite the documents that bring in the form. Patterns allow any brackets and spaces.

const OPEN = "\\s*[〔［[【(（﹝〈<]\\s*";
const CLOSE = "\\s*[〕］\\]】)）﹞〉>]\\s*";

/** Returns a global pattern for a document cited by its number. */
export function citedByNumber({ sign, year, number }: Notice): RegExp {
  // Brackets may be lost: sign, year and number together are no other document.
  return new RegExp(`${cutShort(sign)}(?:${OPEN}|\\s*)${year}(?:${CLOSE}|年?\\s*)(?:第\\s*)?${number}\\s*号`, "g");
}

/**
 * Returns a citation of one document by its number as that of another: all else stays as it is written, if nothing is
 * lost.
 */
export function citedInstead(written: string, from: Notice, to: Notice): string {
  const instead = written
    .replace(new RegExp(cutShort(from.sign)), to.sign)
    .replace(from.year, to.year)
    .replace(new RegExp(`${from.number}(?=\\s*号)`), to.number);
  return citedDamaged(to).test(instead) ? `${to.sign}${numberOf(to)}` : instead;
}

/** The second 办 of 国办公开办函 is often left out, and 函 mistaken. */
function cutShort(sign: string): string {
  return sign.replace(/办函$/, "办?[函涵]");
}

/** Returns the short name of a document: 〔2021〕30号. */
export function numberOf({ year, number }: Notice): string {
  return `〔${year}〕${number}号`;
}

/**
 * A document of the State Council's office, by its number alone, on which the report says that it rests; no title
 * stands before it. The groups: its number as it is written, sign, year and number.
 */
export const RESTS_ON =
  /(?<![》〉（(])((国[办公][公开办发函涵]{1,5}) ?[〔［[【(（﹝] ?(20\d\d) ?[〕］\]】)）﹞] ?第?(\d{1,3})(?: ?号|(?=文)))(?=(?:文件|通知|文)?(?:的?(?:要求|规定|精神|格式)){0,3}[，,]?(?:进行)?(?:编制|编写|撰写)(?!收费|台账|目录|任务|清单|工作要点|方案))/g;

/**
 * The number of a notice typed with letters for digits: 〔2021〕3O号. The groups: its number as it is written, year and
 * number.
 */
export const LETTERED =
  /(国办公开办函 ?[〔［[【(（﹝] ?(?=[\d年〕］\]】)）﹞ ]{0,9}[OolI])([\dOolI]{4}) ?[〕］\]】)）﹞] ?第?([\dOolI]{1,3}) ?号)/g;

/** Documents of the State Council's office by the words that their titles end with, and their numbers. */
export const NUMBERED_NAMES: Readonly<Record<string, string>> = {
  政府信息公开信息处理费管理办法: "国办函〔2020〕109号",
  公共企事业单位信息公开规定制定办法: "国办发〔2020〕50号",
  关于推进政务新媒体健康有序发展的意见: "国办发〔2018〕123号",
  关于全面推进基层政务公开标准化规范化工作的指导意见: "国办发〔2019〕54号",
};

/** The number of such a document right behind its title. The group: the number as it is written. */
export const NUMBER_OF_NAME = /^[〉》>]?(?:的通知)?[》>]?[（(](国办[发函][〔［[﹝]20\d\d[〕］\]﹞]\d{1,3}号)/;
/** Such a number anywhere. */
export const OFFICE_NUMBER = /国办[发函][〔［[﹝]/g;

/** The brackets around a year, the opening and the closing ones of a pair in the same place. */
const PAIRS = ["〔﹝", "［[", "【", "（(", "〈<"].map(
  (open, at) => [open, ["〕﹞", "］]", "】", "）)", "〉>"][at] ?? ""] as const,
);

/**
 * Returns a global pattern for a document's own number with a bracket lost or of another pair, or without 号: 〔202130号,
 * 〔2021)30号. The group: the number as it is written.
 */
export function citedDamaged({ sign, year, number }: Notice): RegExp {
  const open = PAIRS.map(([one]) => one).join("");
  const close = PAIRS.map(([, one]) => one).join("");
  const pair = PAIRS.map(([one, other]) => `[${escaped(one)}] ?${year} ?[${escaped(other)}]`).join("|");
  const whole = `(?:${pair})`;
  const damaged = `(?!${whole})[${escaped(open)}]? ?${year} ?[${escaped(close)}]? ?${number} ?号`;
  return new RegExp(`(${sign} ?(?:${damaged}|${whole} ?${number}(?=[，。；、）)》])))`, "g");
}

function escaped(brackets: string): string {
  return brackets.replace(/[[\]]/g, "\\$&");
}

/** Returns the digits that letters in a number stand for. */
export function digitsFor(lettered: string): string {
  return lettered.replace(/[Oo]/g, "0").replace(/[lI]/g, "1");
}

/**
 * The decree that published the regulation of 2007, and the one that revised it, which is in force from 15 May 2019.
 */
export const OLD_DECREE = /国务院令?\s{0,2}第?\s{0,2}492\s{0,2}号/g;
export const NEW_DECREE = "711";
export const NEW_DECREE_SINCE = 2019;
/** The regulation by a decree that neither published nor revised it. The group: the number. */
export const OTHER_DECREE =
  /政府信息公开条例》?\s{0,2}[（(]\s{0,2}(?:中华人民共和国)?国务院令?\s{0,2}第?\s{0,2}((?!711|492)\d{2,4})\s{0,2}号/g;

/** Words by which a citation of the old decree tells the regulation's history. */
export const DECREE_HISTORY = /711|公布|颁布|发布|施行|实施|出台|2007|2008|修订|修改|废止|原/;

/** Other bodies' notices of the same name: their name stands before it, or their number behind it. */
export const LOCAL_BEFORE =
  /(?:[省市县区州旗盟]|[省市县区州]政府|人民政府|(?<!国务院)办公厅|(?<!政务公开)办公室|委|局)(?:的|印发的?)?\s*$/;
export const NUMBER_BEHIND = /^\s*[（(]\s*[\u4e00-\u9fff]{2,10}\s*[〔［[【(（﹝]/;

/** Words by which a citation speaks of the history of the form. */
export const HISTORY_WORDS = /废止|停止执行|不再执行|不再使用|代替|取代|修订/;

/** That the regulation itself was revised, which tells nothing of the form: 新修订的《…条例》, 《…条例》（2019年修订）. */
export const REVISED_REGULATION =
  /修订(?:后|过)?的?《(?:中华人民共和国)?政府信息公开条例》|政府信息公开条例》\s{0,2}[（(][^（）()]{0,16}修订[^（）()]{0,6}[）)]/g;
