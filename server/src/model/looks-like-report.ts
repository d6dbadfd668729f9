import { labelKey } from "../base/fold";
import { matchesOf } from "../base/patterns";
import { withoutNotes } from "../base/script/phonetic-notes";
import { SIMPLIFIED, simplified, TRADITIONAL } from "../base/script/traditional";
import { withoutTags } from "../base/text";
import {
  ABOUT_REPORTS,
  ABOUT_REPORTS_WITHIN,
  ADDRESSED,
  FIRST_ARTICLE,
  NO_OWN_TITLE,
  NOTICE,
  OWN_TITLE,
  REGULATION,
} from "../spec/words/about-reports";
import { WRITTEN_LINES, WRITTEN_MARK, WRITTEN_MARK_WITHIN } from "../spec/written-mark";

/** Words of the form; a text about something else has hardly two of them near each other. */
const SIGNS = [
  "总体情况",
  "主动公开政府信息情况",
  "收到和处理政府信息公开申请情况",
  "行政复议行政诉讼情况",
  "存在的主要问题及改进情况",
  "其他需要报告的事项",
];
/** Those of its tables. */
const TABLE_SIGNS = [
  "第二十条第",
  "本年新收政府信息公开申请数量",
  "本列数据的勾稽关系",
  "现行有效件数",
  "对外公开总数量",
];

/**
 * The number of signs that make a report, and the range in code units within which they stand: in plain text, in
 * markup.
 */
const ENOUGH = 3;
const WITHIN = 20_000;
const WITHIN_MARKUP = 200_000;

/**
 * The head of a short piece, where its title stands, and how far into the head the title begins, in units of its key.
 */
const HEAD_LENGTH = 20_000;
const TITLE_WITHIN = 600;
/** A title of such a report, wherever the year and the body stand, as it reads without spaces and punctuation. */
const TITLE = /政府信息公开(工作)?(20\d\d年?)?(年度报告|年度工作报告|年报|工作报告)/;

/** Taiwan's word for 信息, character by character. */
const ELSEWHERE: Readonly<Record<string, string>> = { 信: "資", 息: "訊" };

/**
 * The signs in either script, with spaces, marks, tags and notes between their characters. One pass over the text finds
 * all.
 */
const ANY_SIGN = new RegExp([...SIGNS, ...TABLE_SIGNS].map(spelled).join("|"), "g");
const TABLE_SIGN = new RegExp(TABLE_SIGNS.map(spelled).join("|"));
const SUBJECT = new RegExp(spelled("信息公开"));
const NO_WORD = /[^\u3400-\u9fff]+/g;

/** The beginning of a text that is a JSON object or array, or a script that gives one to a variable or a function. */
const DATA = /^\s*(?:\{\s*"|(?:\[\s*)+[{"]|(?:(?:var|let|const)\s+[\w$]{1,60}\s*=|[\w$.]{1,60}\()\s*[[{"'`])/;

/** The head of a list of reports, a line for each: such a list holds many, and is none. */
const LIST_HEAD = /^(?:.{0,200}\n){0,3}文件[\t,]机关[\t,]年份[\t,]/;

/**
 * Reports whether a text is a 政府信息公开工作年度报告 or a part of one, wherever in the text it stands. Cheap for a text that is
 * none: one search. A news item about such reports has the title but none of the form's words; a law text has neither
 * two headings nor a table. Data (JSON) that holds a report is none, and neither is a file that nianbao wrote about
 * reports.
 */
export function looksLikeReport(text: string): boolean {
  const head = text.slice(0, WRITTEN_MARK_WITHIN);
  if (head.includes(WRITTEN_MARK) || WRITTEN_LINES.some((line) => line.test(head))) return false;
  if (DATA.test(text.slice(0, HEAD_LENGTH)) || LIST_HEAD.test(text)) return false;
  const found = signsIn(text);
  if (!found && !isOfBeforeTheForm(head)) return false;
  if (isAboutReports(text)) return false;
  if (found !== "some") return SUBJECT.test(text);
  const beginning = text.slice(0, HEAD_LENGTH);
  return isTitledPiece(beginning) || isBeginning(beginning);
}

/**
 * Reports whether enough different signs stand near each other, or any at all. The scripts of a page are not looked at.
 */
function signsIn(text: string): "enough" | "some" | undefined {
  const reach = text.includes("</") ? WITHIN_MARKUP : WITHIN;
  const visibleFrom = scriptsOf(text);
  const last = new Map<string, number>();
  ANY_SIGN.lastIndex = 0;
  for (let match = ANY_SIGN.exec(text); match; match = ANY_SIGN.exec(text)) {
    const visible = visibleFrom(match.index);
    if (visible > match.index) {
      ANY_SIGN.lastIndex = visible;
      continue;
    }
    last.set(labelKey(match[0].replace(NO_WORD, "")), match.index);
    if (last.size < ENOUGH) continue;
    const near = [...last.values()].filter((at) => at >= ANY_SIGN.lastIndex - reach);
    if (near.length >= ENOUGH) return "enough";
  }
  return last.size > 0 ? "some" : undefined;
}

/**
 * Returns a function that, for offsets in ascending order, gives the end of the script in which the offset stands;
 * outside scripts, the offset itself.
 */
function scriptsOf(text: string): (offset: number) => number {
  const opening = /<script[\s>]/gi;
  const closing = /<\/script/gi;
  let start = text.includes("</") ? nextOf(opening, text, 0) : text.length;
  let end = start;
  return (offset) => {
    while (end <= offset && start <= offset) {
      end = nextOf(closing, text, start);
      if (end <= offset) {
        start = nextOf(opening, text, end);
        end = start;
      }
    }
    return start <= offset && offset < end ? end : offset;
  };
}

function nextOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

/**
 * Reports whether a text begins as one about reports does: a notice without a report behind it, or an explanation, news
 * of them or a rule on them without tables.
 */
function isAboutReports(text: string): boolean {
  if (isAskingPage(text)) return true;
  const lines = linesOf(simplified(withoutNotes(text.slice(0, ABOUT_REPORTS_WITHIN))));
  const begins = hasAny(lines, ABOUT_REPORTS) || (hasAny(lines, [REGULATION]) && hasAny(lines, [FIRST_ARTICLE]));
  return (hasNotice(lines) && !hasOwnTitle(linesOf(withoutNotes(text)))) || (begins && !TABLE_SIGN.test(text));
}

function linesOf(text: string): readonly string[] {
  return text.split(/[\r\n]+/).map((line) => line.trim());
}

function hasAny(lines: readonly string[], patterns: readonly RegExp[]): boolean {
  return lines.some((line) => patterns.some((pattern) => pattern.test(line)));
}

/** Reports whether the title of a notice stands on a line or two. */
function hasNotice(lines: readonly string[]): boolean {
  return lines.some((line, index) => NOTICE.test(line) || NOTICE.test(line + (lines[index + 1] ?? "")));
}

/** A page is looked at whole, as it is seen: navigation stands before the notice, and may link to others. */
function isAskingPage(text: string): boolean {
  if (!text.includes("</") || !text.includes("通知")) return false;
  const lines = linesOf(simplified(withoutTags(text)));
  return lines.some((line) => ADDRESSED.test(line)) && hasNotice(lines) && !hasOwnTitle(lines);
}

function hasOwnTitle(lines: readonly string[]): boolean {
  return lines.some((line) => OWN_TITLE.test(line) && !NO_OWN_TITLE.test(line));
}

/** Reports whether a piece with few words of the form has the title of a report and a year. */
function isTitledPiece(head: string): boolean {
  const key = labelKey(head);
  return (
    key.includes("信息公开") &&
    TITLE.test(key.slice(0, TITLE_WITHIN)) &&
    /20\d\d年/.test(key) &&
    [...SIGNS, ...TABLE_SIGNS].some((sign) => key.includes(sign))
  );
}

/** The first heading on a line of its own, and what a preface says before it of the report and the law. */
const FIRST_HEADING =
  /(?:^|[\r\n])[ \t\u3000#*]*[（(]?[一1][)）、.．][ \t\u3000]*[总總][体體]情[况況][ \t\u3000*]*[\r\n]/;
const PREFACE =
  /政府信息公开条例.{0,80}?(?:编制|制作|撰写)了?[本此](?:年度|工作)*报告|[本此](?:年度|工作)*报告.{0,40}?政府信息公开条例/;

/** The topics that the form asks for under that heading, numbered; so many of them make it a report's. */
const TOPIC =
  /(?:[（(][一二三四五六][）)]|[一二三四五六]、|\d[.、])\s{0,4}(?:政府信息(?:公开)?)?(主动公开|依申请公开|政府信息管理|平台建设|监督保障)/g;
const ENOUGH_TOPICS = 3;

/**
 * Reports whether a piece without a title begins as a report does: with the first heading, and its preface before it or
 * its topics behind.
 */
function isBeginning(head: string): boolean {
  const heading = FIRST_HEADING.exec(head);
  if (!heading) return false;
  if (PREFACE.test(labelKey(head.slice(0, heading.index)).slice(0, TITLE_WITHIN))) return true;
  const topics = matchesOf(TOPIC, simplified(head.slice(heading.index))).map(([, topic]) => topic);
  return new Set(topics).size >= ENOUGH_TOPICS;
}

/** The year of a report from before there was a form, and what its title has besides. */
const OLD_TITLE = /20(?:0\d|1[0-8])年(?!以|来|至).{0,30}?政府信息公开(?:工作)?(?:年度报告|年度工作报告|年报|工作报告)/;

/** Reports whether a text without words of the form begins as a report of the years before it does. */
function isOfBeforeTheForm(head: string): boolean {
  if (!head.includes("期限")) return false;
  const key = labelKey(head.slice(0, TITLE_WITHIN * 2));
  return OLD_TITLE.test(key.slice(0, TITLE_WITHIN)) && key.includes("统计期限");
}

function spelled(words: string): string {
  return [...words].map(inBothScripts).join("[^\\u3400-\\u9fff]{0,60}");
}

function inBothScripts(character: string): string {
  const written = matchesOf(new RegExp(character, "g"), SIMPLIFIED).map(({ index }) => TRADITIONAL.charAt(index));
  const others = [...written, ELSEWHERE[character] ?? ""].filter((other) => other !== "");
  return others.length === 0 ? character : `[${character}${others.join("")}]`;
}
