import { TITLE_SUBJECT, TITLE_SUBJECT_MISTYPED } from "../../spec/titles";
import { ANNOUNCING, BEHIND_NAME, BODY_ENDING, NO_BODY, SHORT_FOR } from "../../spec/words/body-names";

/**
 * The words that every title of such a report has, with any spaces in between. Schools and hospitals leave out 政府, and
 * offices forget it.
 */
const SUBJECT_WORDS = "(?:(?:政府|政务) ?)?信息 ?公开";
const KIND = "(?:工作)? ?(?:年度 ?(?:工作)? ?报告|年报|工作 ?报告|报告)";
/** Other names for it in sentences: 现将…政府信息公开工作情况报告如下. */
const ACCOUNT = "(?:工作)?(?:的)?(?:有关|主要|总体|基本)?(?:情况|实际)";
const NAME_UNIT = "[^\\d\\s,.;:!?、。《》\"'()|#*<>»›/]";
/** A name, perhaps with a bracket inside it: 高新区(新市区)水利局. */
const NAME = `${NAME_UNIT}{2,40}?(?:\\([\\u4e00-\\u9fff]{1,16}\\)${NAME_UNIT}{0,10}?)?`;
const YEAR = "(20\\d\\d|二[〇零○]二[〇零一二三四五六七八九])";

/** The subject of a title, and the subject with the kind of report. On folded text. */
export const SUBJECT = new RegExp(SUBJECT_WORDS);
const DATED = "20\\d\\d *年.{0,40}";
export const IN_TITLE = new RegExp(
  [
    `(?:政府|政务) ?信息 ?公开 ?${KIND}`,
    // Other words for it only in a line that a year makes a title: without 政府, and with the last words mistyped.
    `${DATED}信息 ?公开 ?(?:工作)? ?年度 ?(?:工作)? ?报告`,
    `${DATED}(?:政府|政务) ?信息 ?公开 ?(?=[^年]{0,8}年)(?=[^报]{0,8}报)(?:[工作年度报告] ?){5,8}$`,
    // The year may stand behind the subject.
    `(?:政府|政务) ?信息 ?公开 ?(?:工作)? ?${YEAR} *年?度? ?(?:工作)? ?报告(?= |$)`,
  ].join("|"),
);
/** The words between subject and kind in the titles of those who do not know the form: 信息公开工作开展情况的报告. */
const BETWEEN = "(?: ?(?:工作|开展|落实|情况|的|年度)){0,5}";
/**
 * A title in other words, where no line is one in the form's: with the year, or with the body's name right before
 * it. It takes its whole line.
 */
export const REWORDED_TITLE = new RegExp(
  `${DATED}(?:信息 ?公开${BETWEEN} ?(?:报告|总结|年报)$|${TITLE_SUBJECT_MISTYPED.source})|${BODY_ENDING.source.replace("$", "")}(?:关于)?(?:政府|政务)? ?信息 ?公开 ?(?:工作)? ?(?:年度)? ?(?:工作)? ?报告$`,
);
/** A title, or what stands for one, inside a sentence. On folded text. */
export const IN_SENTENCE = new RegExp(
  `(?:${NAME} *${YEAR}|${YEAR} *年度? *${NAME}) *年?度? *${SUBJECT_WORDS} ?(?:${KIND}|${ACCOUNT})`,
  "g",
);
const BODY_FIRST = new RegExp(`(${NAME}) *${YEAR} *(?:年度?)? *(?:本级)? *${SUBJECT_WORDS}`);
const YEAR_FIRST = new RegExp(`${YEAR} *年度? *(${NAME}) *${SUBJECT_WORDS}`);
const YEAR_ONLY = new RegExp(`${YEAR} *年度? *${SUBJECT_WORDS}`);
const YEAR_BEHIND = new RegExp(`(${NAME}) *${SUBJECT_WORDS} ?(?:工作)? ?${YEAR} *年?度? ?(?:工作)? ?报告(?= |$)`);
/** Behind all the rest, in brackets. */
const YEAR_LAST = new RegExp(`${KIND} ?\\(${YEAR} *年?度?\\)$`);
const NO_YEAR = new RegExp(`(${NAME}) *${SUBJECT_WORDS} *${KIND}`);

/** The body and the year that a title names, as it writes them. */
export interface NamedInTitle {
  readonly body?: string;
  readonly year?: string;
}

/** Returns the body and the year that a folded title names. */
export function namedIn(title: string): NamedInTitle {
  const folded = withoutShortNames(title).replace(TITLE_SUBJECT_MISTYPED, TITLE_SUBJECT);
  const first = BODY_FIRST.exec(folded);
  if (first) return { ...named(first[1]), ...(first[2] ? { year: first[2] } : {}) };
  const second = YEAR_FIRST.exec(folded);
  if (second) return { ...named(second[2]), ...(second[1] ? { year: second[1] } : {}) };
  const last = YEAR_BEHIND.exec(folded);
  if (last) return { ...named(last[1]), ...(last[2] ? { year: last[2] } : {}) };
  const only = YEAR_ONLY.exec(folded);
  if (only?.[1]) return { year: only[1] };
  const behind = YEAR_LAST.exec(folded)?.[1];
  return { ...named(NO_YEAR.exec(folded)?.[1]), ...(behind ? { year: behind } : {}) };
}

/**
 * Returns a folded text with what it puts in brackets about its own abbreviations blanked out; as long as the text
 * itself.
 */
export function withoutShortNames(folded: string): string {
  return folded.replace(SHORT_FOR, (note) => " ".repeat(note.length));
}

function named(words: string | undefined): { readonly body?: string } {
  const body = words && bodyIn(words);
  // One 政府 may be both: 某乡人民政府信息公开工作年度报告.
  return body ? { body: body.replace(/人民$/, "人民政府") } : {};
}

/** What a page's address leaves before a name. */
const NO_NAME = /^[a-z]+(?=[\u4e00-\u9fff])/i;

/** Returns the name of a body without the words of the sentence around it; undefined where no name is left. */
export function bodyIn(words: string): string | undefined {
  const behind = words.replace(BEHIND_NAME, "");
  const last = [...behind.matchAll(ANNOUNCING)].at(-1);
  const name = (last ? behind.slice(last.index + last[0].length) : behind).replace(NO_NAME, "");
  return name.length >= 2 && !NO_BODY.test(name) ? name : undefined;
}

/** What class of documents this one is in, on a line of the record above documents on the web: 组配分类 政府信息公开年报. */
export const RECORD_CLASS = /分\s*类(?=[\s:：|｜])|^\s*(?:(?:目录|栏目)名称|所属栏目)/;

/** A link to the page before or behind this one, which names another report. */
export const PAGE_LINK = /^[【[]?[上下]一[篇条页个则]/;
