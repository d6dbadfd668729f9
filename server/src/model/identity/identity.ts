import { fold } from "../../base/fold";
import { type Span, span } from "../../base/span";
import type { TextLine } from "../../layout/index";
import type { Sourced } from "../types";
import { bodyFromText } from "./body-name";

/** The body and year of a report, and the title they were read from. */
export interface TitleAndIdentity {
  readonly title?: Sourced<string>;
  readonly body?: Sourced<string>;
  readonly year?: Sourced<number>;
}

/** Lines at the head of the text in which the title stands. */
const HEAD_LINES = 15;
const MAX_TITLE = 70;

/** Words of every title of such a report, with any spaces in between. */
const SUBJECT = "(?:政府|政务) ?信息 ?公开";
const KIND = "(?:工作)? ?(?:年度 ?(?:工作)? ?报告|年报|工作 ?报告|报告)";
const NAME = "[^\\d\\s,.;:!、。《》\"'()|#*<>/]{2,40}?";
const YEAR = "(20\\d\\d|二[〇零○]二[〇零一二三四五六七八九])";
const NAMES_SUBJECT = new RegExp(SUBJECT);
const IN_RUNNING_TEXT = new RegExp(`(?:${NAME} *${YEAR}|${YEAR} *年度? *${NAME}) *年?度? *${SUBJECT} ?${KIND}`, "g");
const TITLE = new RegExp(`${SUBJECT} ?${KIND}`);
const BODY_FIRST = new RegExp(`(${NAME}) *${YEAR} *年度? *(?:本级)? *${SUBJECT}`);
const YEAR_FIRST = new RegExp(`${YEAR} *年度? *(${NAME}) *${SUBJECT}`);
const YEAR_ONLY = new RegExp(`${YEAR} *年度? *${SUBJECT}`);
const NO_YEAR = new RegExp(`(${NAME}) *${SUBJECT} *${KIND}`);
const PERIOD = /(20\d\d) ?年 ?(?:0?1|元) ?月 ?0?1 ?日/;

/**
 * Reads title, body and year. The head of the text decides; the period and the commonest year stand in for a title
 * without a year.
 */
export function readIdentity(text: string, lines: readonly TextLine[], preface: Span): TitleAndIdentity {
  const title = findTitle(lines, preface.end);
  const named = title && nameAndYear(fold(title.value));
  const running = named?.body === undefined ? nameInRunningText(text) : undefined;
  const body =
    (named?.body && title && locate(text, title.span, named.body)) ?? running?.body ?? bodyFromText(text, lines);
  const year =
    (named?.year && title && yearAt(text, title.span, named.year)) ??
    running?.year ??
    yearOfPeriod(text) ??
    commonestYear(text);
  return { ...(title ? { title } : {}), ...(body ? { body } : {}), ...(year ? { year } : {}) };
}

/** The title's line, or two lines of which the first ends in the middle or names the body alone. */
function findTitle(lines: readonly TextLine[], limit: number): Sourced<string> | undefined {
  const head = lines
    .filter((line) => line.text.trim() !== "" && line.span.start < Math.max(limit, 1))
    .slice(0, HEAD_LINES);
  for (let index = 0; index < head.length; index++) {
    const line = head[index] as TextLine;
    if (line.text.length > MAX_TITLE || /[。；]/.test(line.text)) continue;
    const own = withoutHashes(line);
    if (TITLE.test(fold(own.text))) return joinBody(head[index - 1], own);
    const next = head[index + 1];
    if (!next || next.text.length > MAX_TITLE || TITLE.test(fold(next.text))) continue;
    const joined = own.text + next.text.trim();
    if (NAMES_SUBJECT.test(fold(own.text)) && TITLE.test(fold(joined)))
      return { value: joined, span: span(own.span.start, next.span.end) };
  }
  return undefined;
}

function withoutHashes(line: TextLine): TextLine {
  const hashes = /^#+\s*/.exec(line.text)?.[0].length ?? 0;
  return { text: line.text.slice(hashes).trim(), span: span(line.span.start + hashes, line.span.end) };
}

/** A line that is only a body's name before a title without one belongs to the title. */
function joinBody(before: TextLine | undefined, own: TextLine): Sourced<string> {
  const alone = { value: own.text, span: own.span };
  if (!before || nameAndYear(fold(own.text)).body !== undefined) return alone;
  const name = before.text.trim();
  if (name.length > 30 || !/(政府|局|厅|委员会|委|办|办公室|中心|乡|镇|街道|办事处|院|署|队|县|市|区)$/.test(name))
    return alone;
  return { value: name + own.text, span: span(before.span.start, own.span.end) };
}

function nameAndYear(folded: string): { body?: string; year?: string } {
  const first = BODY_FIRST.exec(folded);
  if (first) return { ...named(first[1]), ...(first[2] ? { year: first[2] } : {}) };
  const second = YEAR_FIRST.exec(folded);
  if (second) return { ...named(second[2]), ...(second[1] ? { year: second[1] } : {}) };
  const only = YEAR_ONLY.exec(folded);
  if (only?.[1]) return { year: only[1] };
  return named(NO_YEAR.exec(folded)?.[1]);
}

function named(name: string | undefined): { body?: string } {
  const cleaned = name?.replace(/^(关于|现将|编写了|发布|公布)/, "").replace(/(关于|的)$/, "");
  return cleaned && cleaned.length >= 2 && !/^(年度|工作|本级|本年度)/.test(cleaned) ? { body: cleaned } : {};
}

/** A title named in the first sentences of running text: 编写了《某厅2019年度政府信息公开工作报告》. */
function nameInRunningText(text: string): TitleAndIdentity | undefined {
  const head = fold(text.slice(0, 1500));
  for (const match of head.matchAll(IN_RUNNING_TEXT)) {
    const found = nameAndYear(match[0]);
    if (!found.body || !/(政府|局|厅|委员会|委|办|办公室|中心|乡|镇|街道|办事处|院|署|队|县|市|区)$/.test(found.body))
      continue;
    const range = span(match.index, match.index + match[0].length);
    const body = locate(text, range, found.body);
    const year = found.year === undefined ? undefined : yearAt(text, range, found.year);
    if (body) return { body, ...(year ? { year } : {}) };
  }
  return undefined;
}

function locate(text: string, within: Span, name: string): Sourced<string> | undefined {
  const at = fold(text.slice(within.start, within.end)).indexOf(name);
  if (at < 0) return undefined;
  const range = span(within.start + at, within.start + at + name.length);
  return { value: text.slice(range.start, range.end), span: range };
}

function yearAt(text: string, within: Span, digits: string): Sourced<number> | undefined {
  const at = fold(text.slice(within.start, within.end)).indexOf(digits);
  if (at < 0) return undefined;
  const start = within.start + at;
  return { value: yearNumber(digits), span: span(start, start + digits.length) };
}

function yearNumber(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  return Number([...digits.replace(/[〇○]/g, "零")].map((digit) => "零一二三四五六七八九".indexOf(digit)).join(""));
}

function yearOfPeriod(text: string): Sourced<number> | undefined {
  const match = PERIOD.exec(fold(text.slice(0, 5000)));
  return match ? { value: Number(match[1]), span: span(match.index, match.index + 4) } : undefined;
}

/** The year named most often; of equals the first. */
function commonestYear(text: string): Sourced<number> | undefined {
  const seen = new Map<number, { count: number; at: number }>();
  for (const match of text.slice(0, 50_000).matchAll(/20\d\d(?= ?年)/g)) {
    const year = Number(match[0]);
    const known = seen.get(year);
    seen.set(year, { count: (known?.count ?? 0) + 1, at: known?.at ?? match.index });
  }
  const best = [...seen].sort(([, a], [, b]) => b.count - a.count || a.at - b.at)[0];
  return best && { value: best[0], span: span(best[1].at, best[1].at + 4) };
}
