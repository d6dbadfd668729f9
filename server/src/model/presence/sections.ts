import { fold, labelKey } from "../../base/fold";
import { simplified } from "../../base/script/traditional";
import { firstIndex } from "../../base/sorted";
import { contains, overlap, type Span, slice, span } from "../../base/span";
import { ROW_WORDS } from "../../spec/section-words";
import { SECTIONS, sectionForm } from "../../spec/sections";
import { everyWording, labelKeys, type SectionForm, type SectionKey } from "../../spec/types";
import { type HeadingLine, headingLine, MAX_TITLE, numeralAt } from "../headings/heading-line";
import { numeralsInside } from "../headings/numerals-inside";
import { offsetIn, type RunningText, runningTexts } from "../headings/running-text";
import { regionBetween } from "../headings/section-heading";
import { isProse, isTitleAlone, mayBeTitle, sectionTitled, titleLength } from "../headings/title-words";
import { sectionOf } from "../places/sections";
import type { Report } from "../types";
import { loneNumeral } from "./lone-numeral";

/**
 * Returns what may be the heading of a section that was not found: its words on a line of their own, but not where the
 * heading should be, or inside another section's heading; or its numeral in running text. Undefined where the section
 * was found, or where nothing stands that could be its heading: only then is it absent.
 */
export function headingLike(report: Report, key: SectionKey): Span | undefined {
  if (sectionOf(report, key)) return undefined;
  return (
    joinedHeading(report, key) ??
    strayLine(report, key) ??
    strayInRunning(report, key) ??
    insideText(report, key) ??
    begunLine(report, key) ??
    numeralAlone(report, key)
  );
}

/** Reports whether a section is absent: not found, and nothing stands anywhere that could be its heading. */
export function isSectionAbsent(report: Report, key: SectionKey): boolean {
  return !sectionOf(report, key) && !headingLike(report, key);
}

/** A heading that names two sections at once. */
function joinedHeading(report: Report, key: SectionKey): Span | undefined {
  const titles = labelKeys(sectionForm(key)).filter((title) => title.length >= MIN_TITLE);
  return report.sections.find(({ heading }) => {
    const written = labelKey(slice(report.text, heading.title));
    return heading.wording !== "official" && titles.some((title) => written.includes(title));
  })?.heading.title;
}

const MIN_TITLE = 5;

function strayLine(report: Report, key: SectionKey): Span | undefined {
  const section = sectionForm(key);
  const headings = report.sections.map(({ heading }) => heading.span);
  const taken = [...[...report.tables.values()].map((table) => table.span), ...headings];
  for (const line of report.textLines) {
    if (!mayBeTitle(line.text)) continue;
    const parts = headingLine(report.text, line);
    if (!parts || !(isTitleAlone(parts, section) || endsWithTitle(parts, section))) continue;
    if (taken.some((range) => overlap(range, line.span))) continue;
    if (!isTopic(report, parts) || headsTable(report, section, parts)) return parts.span;
  }
  return undefined;
}

/** The form's own title at the end of a line, behind so few characters that they may be a numeral of any kind. */
function endsWithTitle({ line }: HeadingLine, { label }: SectionForm): boolean {
  const title = labelKey(label);
  const key = labelKey(line.text);
  return key.endsWith(title) && key.length - title.length <= MOST_BEFORE_TITLE;
}

const MOST_BEFORE_TITLE = 4;

/**
 * The section's numeral in running text, between the headings around it, whatever words follow: where a title ends
 * there, nothing tells; or the form's own title there, without its numeral.
 */
function strayInRunning(report: Report, key: SectionKey): Span | undefined {
  const form = sectionForm(key);
  const running = runningTexts(report.text, report.textLines);
  const region = regionOf(report, form);
  const [found] = numeralsInside(running, region, form);
  if (!found) return titleInside(running, region, form);
  const at = offsetIn(found.line, found.at);
  return span(at, at + found.title - found.at);
}

/** 概述 is a word of prose. */
const LONGER_TITLE = 4;

/**
 * The section's numeral and one of its titles in the text, or all of the title but one character, whatever blanks, marks
 * and line ends stand among them, and whatever words around them: running text that was cut into short lines, a heading
 * cut in two, a table right behind one.
 */
function insideText(report: Report, key: SectionKey): Span | undefined {
  const form = sectionForm(key);
  const region = regionOf(report, form);
  const text = slice(report.text, region);
  const written = labelKey(text);
  const heading = everyWording(form)
    .filter((title) => title.length >= LONGER_TITLE)
    .map(labelKey)
    .filter((title) => halvesOf(title).some((half) => written.includes(half)))
    .flatMap(nearly)
    .flatMap((title) => numeralsOf(form).map((numeral) => numeral + title))
    .find((words) => written.includes(words));
  if (heading === undefined) return undefined;
  const end = firstIndex(text.length, (at) => labelKey(text.slice(0, at)).includes(heading));
  const behind = firstIndex(end, (back) => labelKey(text.slice(end - back, end)).includes(heading));
  return span(region.start + end - behind, region.start + end);
}

/**
 * A line between the headings around a section that its paragraph has run into: it begins with the section's numeral, in
 * whatever style, and words that its titles are made of; with the numeral of a section that has no table, whatever words
 * follow: 五、公开形式单一，更新不及时。; or with one of its titles and a mark.
 */
function begunLine(report: Report, key: SectionKey): Span | undefined {
  const form = sectionForm(key);
  const region = regionOf(report, form);
  const line = report.textLines.find(
    ({ text, span: own }) =>
      contains(region, own) &&
      (isBegun(text, form) || (isTitled(text, form) && standsOverTable(report, form, own.end))),
  );
  return line && span(line.span.start, Math.min(line.span.end, line.span.start + MAX_TITLE));
}

/** The numeral of a section that has no table, in a style that is not the headings'. */
function numeralAlone(report: Report, key: SectionKey): Span | undefined {
  const form = sectionForm(key);
  if (form.table || key === "overview") return undefined;
  return loneNumeral(report.text, report.textLines, regionOf(report, form), SECTIONS.indexOf(form) + 1);
}

function isBegun(line: string, form: SectionForm): boolean {
  const words = fold(line.trim().slice(0, 2 * MAX_TITLE));
  if (/[|\t]/.test(words)) return false;
  const found = numeralAt(words);
  if (!found) return !form.table && isTitled(words, form);
  const { value, style, marked } = found.numeral;
  const isSectionStyle = style === "chinese" || style === "part";
  // （一）主动公开, 1.主动公开 are topics of 一; 四、结转下年度继续办理 is a row of a table.
  if (value !== SECTIONS.indexOf(form) + 1 || (form.table && !isSectionStyle)) return false;
  if (!form.table && isSectionStyle && marked) return !ROW_WORDS.test(labelKey(words));
  return titleLength(labelKey(words.slice(found.length)), form.key) >= LONGER_TITLE;
}

/** Reports whether a line begins with a title of the section and a mark. */
function isTitled(line: string, form: SectionForm): boolean {
  const words = fold(line.trim().slice(0, 2 * MAX_TITLE));
  return everyWording(form).some((title) => words.startsWith(fold(title)) && /[:。 ]/.test(words.charAt(title.length)));
}

/** The numeral of a section in Chinese and in digits. */
function numeralsOf(form: SectionForm): readonly string[] {
  return [form.numeral, String(SECTIONS.indexOf(form) + 1)];
}

/** The halves of a word: one of them is whole where a single character is amiss. */
function halvesOf(word: string): readonly string[] {
  const middle = word.length >> 1;
  return [word.slice(0, middle), word.slice(middle)];
}

/** A word, and the word without each of its characters. */
function nearly(word: string): readonly string[] {
  return [word, ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** The text between the headings around a section that was not found. */
function regionOf(report: Report, form: SectionForm): Span {
  const headings = report.sections.map(({ heading }) => heading);
  return regionBetween(form, headings, report.secondReport?.start ?? report.text.length);
}

/**
 * The title of a section, word for word inside running text: no sentence there says all of that of a section with a
 * table but one that lists the parts of a report or denies it; that of another stands behind a numeral of any section.
 */
function titleInside(running: readonly RunningText[], region: Span, form: SectionForm): Span | undefined {
  const { label, table } = form;
  for (const line of running) {
    const text = simplified(line.text);
    for (let at = text.indexOf(label); at >= 0; at = text.indexOf(label, at + 1)) {
      const found = span(offsetIn(line, at), offsetIn(line, at + label.length - 1) + 1);
      const isHeading = table
        ? !isOfSentence(text, at, at + label.length) && !isOtherTopic(text, at, form)
        : NUMBERED.test(text.slice(Math.max(0, at - LONGEST_BEFORE), at));
      if (isHeading && contains(region, found)) return found;
    }
  }
  return undefined;
}

/** What a title with a numeral stands behind. */
const NUMBERED = /[一二三四五六七八九0-9０-９][、.．,，：:)）] ?$/;

/** What stands before and behind an entry of a list. The mark behind a numeral is none. */
const ENTRY_BEFORE = /[\u4e00-\u9fff]{4}(?:、|以及|[和及与])$/;
const ENTRY_BEHIND = /[、等；;]/;
const LONGEST_BEFORE = 6;

/** What denies that something happened: 未产生政府信息公开行政复议、行政诉讼情况。. */
const DENIED_BEFORE = /(?:未|没有|无)[\u4e00-\u9fff]{0,4}$/;
const CLAUSE_END = /[。，,]/;

/** Reports whether words are an entry of a list (`总体情况、主动公开政府信息情况和……`), or what a clause denies. */
function isOfSentence(text: string, start: number, end: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - LONGEST_BEFORE), start), text.charAt(end)];
  if (ENTRY_BEFORE.test(before) || ENTRY_BEHIND.test(behind)) return true;
  return DENIED_BEFORE.test(before) && CLAUSE_END.test(behind);
}

/** The numeral of a topic. */
const TOPIC_NUMERAL = /[（(]([一二三四五六七八九])[）)] ?$/;

/** Reports whether a title stands behind the numeral of a topic that is not the section's own: （一）主动公开政府信息情况. */
function isOtherTopic(text: string, start: number, { numeral }: SectionForm): boolean {
  const own = TOPIC_NUMERAL.exec(text.slice(Math.max(0, start - LONGEST_BEFORE), start))?.[1];
  return own !== undefined && own !== numeral;
}

/** A numbered sub-heading of 一、总体情况, whose topics are worded as the sections are. */
function isTopic(report: Report, { numeral, span: line }: HeadingLine): boolean {
  const overview = sectionOf(report, "overview");
  return numeral !== undefined && overview !== undefined && contains(overview.body, line);
}

/** Reports whether the form's own title stands right over the section's table. */
function headsTable(report: Report, section: SectionForm, { key, span: line }: HeadingLine): boolean {
  return sectionTitled(key) === section && standsOverTable(report, section, line.end);
}

/** Reports whether a line stands right over the section's table, nothing but heads between. */
function standsOverTable(report: Report, section: SectionForm, end: number): boolean {
  const table = section.table && report.tables.get(section.table);
  if (!table || table.span.start < end) return false;
  const heads = report.textLines.filter(({ span: { start } }) => start >= end && start < table.span.start);
  return (
    table.span.start - end < LONGEST_HEADS &&
    !heads.some((head) => isProse(head.text) || headingLine(report.text, head)?.numeral)
  );
}

/** The heads of a table, as they are drawn, are no longer in code units. */
const LONGEST_HEADS = 400;
