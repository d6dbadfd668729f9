import { fold } from "../../base/fold";
import { matchesOf } from "../../base/patterns";
import { withoutNotes } from "../../base/script/phonetic-notes";
import { simplified } from "../../base/script/traditional";
import { span, withoutHidden } from "../../base/span";
import type { TextLine } from "../../layout/index";
import { BODY_ENDING } from "../../spec/words/body-names";
import { BREADCRUMBS } from "../../spec/words/page-words";
import type { Sourced } from "../types";
import { isPageTitle, pageTitles } from "./page-titles";
import { IN_TITLE, namedIn, PAGE_LINK, RECORD_CLASS, REWORDED_TITLE, SUBJECT } from "./title-words";

/** The number of lines at the head of the text that may hold a title without the body's name. */
const HEAD_LINES = 15;
const MAX_TITLE = 70;
const MAX_NAME = 30;

/**
 * Finds the title: its line, or two lines of which the first ends in the middle or names the body alone. A line that
 * names the body goes before one that does not (the bare name of a web page), the content before the title of its page.
 * Of titles for several years, as in a list of links, the one for the year of the period is the report's.
 */
export function findTitle(
  text: string,
  lines: readonly TextLine[],
  { limit, periodYear }: { readonly limit: number; readonly periodYear: number | undefined },
): Sourced<string> | undefined {
  const outside = pageTitles(text);
  const head = lines.filter((line) => line.text.trim() !== "" && line.span.start < Math.max(limit, 1));
  const inside = withoutLetters(withoutRecord(head.filter((line) => !isPageTitle(outside, line.span))));
  const content = titlesIn(inside.slice(0, HEAD_LINES));
  const page = titlesIn(head.filter((line) => isPageTitle(outside, line.span)));
  // Any number of lines of navigation may stand before the title, the name of the page among them.
  const behind = () => titlesIn(inside.slice(HEAD_LINES - 1)).find(namesBody);
  const named = content.filter(namesBody);
  const own = ofSeveralYears(named) ? ofYear(titlesIn(inside).filter(namesBody), periodYear) : undefined;
  const first = content[0] && yearOf(content[0]) ? content[0] : undefined;
  return own ?? named[0] ?? behind() ?? page.find(namesBody) ?? first ?? rewordedTitle(inside) ?? content[0] ?? page[0];
}

function ofSeveralYears(titles: readonly Sourced<string>[]): boolean {
  return new Set(titles.map(yearOf)).size > 1;
}

function ofYear(titles: readonly Sourced<string>[], year: number | undefined): Sourced<string> | undefined {
  return titles.find((title) => year !== undefined && yearOf(title) === String(year));
}

function yearOf({ value }: Sourced<string>): string | undefined {
  return namedIn(fold(value)).year;
}

/** The labels of a title in the record that stands above documents on the web: 标 题：. */
const RECORD_LABEL = /^(?:标题|名称|信息名称|文件名称)[:：]?$/;

/** Returns the lines without a title that a record names, where another stands behind it. */
function withoutRecord(lines: readonly TextLine[]): readonly TextLine[] {
  const label = lines.findIndex(({ text }) => RECORD_LABEL.test(simplified(text.replace(/\s/g, ""))));
  const named = label < 0 ? undefined : lines[label + 1];
  return named && titlesIn(lines.slice(label + 2)).some(namesBody) ? lines.filter((line) => line !== named) : lines;
}

/**
 * The subject of a letter with which a report is sent: 关于报送2020年政府信息公开工作年度报告的函; the name of the page may stand behind.
 */
const LETTER = /的函(?=$|[\s_|—（(-])/;

/** Returns the lines without the subject of a letter, where the title of the report itself stands behind it. */
function withoutLetters(lines: readonly TextLine[]): readonly TextLine[] {
  const others = lines.filter(({ text }) => !LETTER.test(text));
  return others.length < lines.length && titlesIn(others).some(namesBody) ? others : lines;
}

/** Finds a title in other words than the form's. */
function rewordedTitle(inside: readonly TextLine[]): Sourced<string> | undefined {
  return titlesIn(inside.slice(0, HEAD_LINES), REWORDED_TITLE).find(namesBody);
}

/** Reports whether a line that may be the title is one beyond doubt: it names the body and is no sentence. */
function namesBody({ value }: Sourced<string>): boolean {
  return namedIn(fold(value)).body !== undefined && !/[，,：:《]/.test(value);
}

/** Reports whether a line is the link to another page, or names the class of a document. */
function isOfRecord(line: string): boolean {
  return PAGE_LINK.test(line) || RECORD_CLASS.test(line);
}

function titlesIn(head: readonly TextLine[], wording = IN_TITLE): readonly Sourced<string>[] {
  const usable = head.filter((line) => !isBreadcrumb(line) && !isOfRecord(simplified(line.text)));
  return withoutTabNames(
    usable.flatMap((line, index) => titleAt(line, usable[index - 1], usable[index + 1], wording) ?? []),
  );
}

/** What divides a title from the rest of a page's name or of the path to it: ` - `, ` | `, a space. */
const DIVIDER = /[-|_\s\u2013\u2014]/g;

/**
 * Returns the titles without those that hold another one and more around it: the name of a page, copied with its text,
 * or the path to it.
 */
function withoutTabNames(titles: readonly Sourced<string>[]): readonly Sourced<string>[] {
  const named = new Set(titles.filter(namesBody).map(({ value }) => value));
  return titles.filter(({ value }) => !matchesOf(DIVIDER, value).some(({ index }) => divides(value, index, named)));
}

/**
 * Reports whether one of the titles stands before a mark, or behind it and before the mark the path to it, not the first
 * part of its body's name.
 */
function divides(whole: string, at: number, titles: ReadonlySet<string>): boolean {
  if (titles.has(whole.slice(0, at))) return true;
  return titles.has(whole.slice(at + 1)) && !BODY_ENDING.test(whole.slice(0, at + 1).trimEnd());
}

/** Reports whether a line is the path of a web page: 位置：首页 > 政务公开. */
function isBreadcrumb(line: TextLine): boolean {
  const folded = fold(line.text);
  return BREADCRUMBS.some((pattern) => {
    pattern.lastIndex = 0;
    return pattern.exec(folded)?.[0].length === folded.length;
  });
}

function titleAt(
  line: TextLine,
  before: TextLine | undefined,
  next: TextLine | undefined,
  wording: RegExp,
): Sourced<string> | undefined {
  if (!mayBeTitle(line)) return undefined;
  const own = bare(line);
  if (wording.test(fold(own.text)) && !isLastCut(own.text, next)) return withBody(before, own);
  if (!next || !mayBeTitle(next) || wording.test(fold(withoutNotes(next.text)))) return undefined;
  const joined = own.text + bare(next).text;
  if (!BEGUN.test(fold(own.text)) || !wording.test(fold(joined))) return undefined;
  return { value: joined, span: span(own.span.start, next.span.end) };
}

/** Reports whether only the last character of a title stands on the next line, as a narrow page breaks it: 年度报 / 告. */
function isLastCut(text: string, next: TextLine | undefined): boolean {
  return text.endsWith("报") && next !== undefined && bare(next).text === "告";
}

function mayBeTitle(line: TextLine): boolean {
  return withoutNotes(line.text).length <= MAX_TITLE && !/[。；]/.test(line.text) && !BEGINS_PREFACE.test(line.text);
}

/** The beginning of a preface, of which a converter may have broken off a line without a full stop. */
const BEGINS_PREFACE = /^\s*(?:根[据據]|依[据據照]|按照|遵照)/;

/**
 * Returns a line without Markdown's hashes, without question marks that stand for lost spaces, without phonetic notes
 * and marks that nobody sees.
 */
function bare(line: TextLine): TextLine {
  const marks = /^(?:#+\s*|[?？]{2,}\s*)*/.exec(line.text)?.[0].length ?? 0;
  return {
    text: withoutHidden(withoutNotes(line.text.slice(marks))).trim(),
    span: span(line.span.start + marks, line.span.end),
  };
}

/**
 * How a title begins that the next line ends: with its subject, or broken behind the year or inside the subject:
 * 2024年度政府 / 信息公开…, 2024年青禾县水利局政府信 / 息公开….
 */
const BEGUN = new RegExp(
  `${SUBJECT.source}|20\\d\\d *年度? *$|20\\d\\d *年度?[^\\d]{0,40}(?:政[府务]?|(?:政[府务])?信息?|信息公)$`,
);

/** The year behind a name, where the title is broken behind it, its 年 lost or not: 青禾县水利局2024年 / 政府信息公开工作年度报告. */
const YEAR_BEHIND = /20\d\d *(?:年度?)?$/;

/** Joins a line that is only a body's name, perhaps with the year, to a title without one after it. */
function withBody(before: TextLine | undefined, own: TextLine): Sourced<string> {
  const alone = { value: own.text, span: own.span };
  if (!before || namedIn(fold(own.text)).body !== undefined) return alone;
  const name = bare(before);
  const words = fold(name.text).replace(isYearCut(name.text, own.text) ? DIGITS_BEHIND : YEAR_BEHIND, "");
  if (name.text.length > MAX_NAME || !BODY_ENDING.test(words.trimEnd().replace(OTHER_NAME, ""))) return alone;
  return { value: name.text + own.text, span: span(name.span.start, own.span.end) };
}

const DIGITS_BEHIND = /\d{1,4}$/;
/** The other name of a body in brackets behind its name. */
const OTHER_NAME = /\([\u4e00-\u9fff]{2,16}\)$/;

/** Reports whether a line ends inside the year of the title: 青禾县水利局202 / 4年政府信息公开工作年度报告. */
function isYearCut(before: string, behind: string): boolean {
  const [first] = DIGITS_BEHIND.exec(fold(before)) ?? [];
  const last = /^(\d{0,3}) ?年/.exec(fold(behind))?.[1];
  return first !== undefined && last !== undefined && /^20\d\d$/.test(first + last);
}
