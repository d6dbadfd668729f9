import { fold } from "../../base/fold";
import { offsetWithNotes, withoutNotes } from "../../base/script/phonetic-notes";
import { simplified } from "../../base/script/traditional";
import { isHiddenUnit, type Span, span, withoutHidden } from "../../base/span";
import type { TextLine } from "../../layout/index";
import { BODY_ENDING } from "../../spec/words/body-names";
import { writtenNumber } from "../numerals";
import type { Sourced } from "../types";
import { bodyFromText } from "./body-name";
import { findTitle } from "./title";
import { IN_SENTENCE, namedIn, PAGE_LINK, withoutShortNames } from "./title-words";

/** Whose report it is and for which year, and the title they were read from. */
export interface TitleAndIdentity {
  readonly title?: Sourced<string>;
  readonly body?: Sourced<string>;
  readonly year?: Sourced<number>;
}

/** The first sentences: how far into a text and how many lines before its first section they reach. */
const FIRST_SENTENCES = 1500;
const FIRST_LINES = 60;
const PERIOD = /(20\d\d) ?年 ?(?:0?1|元) ?月 ?0?1 ?日/;

/**
 * Reads title, body and year. The head of the text decides; the period and the commonest year stand in for a title
 * without a year.
 */
export function readIdentity(text: string, lines: readonly TextLine[], preface: Span): TitleAndIdentity {
  const period = yearOfPeriod(text);
  const title = findTitle(text, lines, { limit: preface.end, periodYear: period?.value });
  const named = title && namedIn(fold(title.value));
  const sentence = named?.body === undefined ? namedInSentence(text, lines, preface, period?.value) : undefined;
  const body =
    (named?.body && title && (locate(text, title.span, named.body) ?? { value: named.body, span: title.span })) ??
    inFull(sentence?.body, text, lines) ??
    bodyFromText(text, lines);
  const year =
    (named?.year && title && yearAt(text, title.span, named.year)) ??
    rather(sentence?.year, period, text) ??
    commonestYear(text);
  return { ...(title ? { title } : {}), ...(body ? { body } : {}), ...(year ? { year } : {}) };
}

/** A name without its place: 县交通运输局; not that of a district: 市中区水利局. */
const PLACELESS = /^(?:[省县区旗盟]|市(?![中东南西北]))/;

/** Returns a body that a sentence names without its place by the name that the text has for it with the place. */
function inFull(
  body: Sourced<string> | undefined,
  text: string,
  lines: readonly TextLine[],
): Sourced<string> | undefined {
  if (!body || !PLACELESS.test(body.value)) return body;
  const whole = bodyFromText(text, lines);
  return whole?.value.endsWith(body.value) ? whole : body;
}

/** Behind the name of the report: it is what somebody else asked for. */
const ORDERS = /^[^。,:;《》]{0,16}(?:通知|要求|的函|意见|方案)/;

/**
 * Finds a title in the first sentences of running text: 编写了《某厅2019年度政府信息公开工作报告》, 现将某局2024年政府信息公开工作情况报告如下. Behind the
 * preface a report of another year than the period's is one that was published.
 */
function namedInSentence(
  text: string,
  lines: readonly TextLine[],
  preface: Span,
  periodYear: number | undefined,
): TitleAndIdentity | undefined {
  const first = lines
    .slice(0, FIRST_LINES)
    .filter(({ span: { start } }) => start < FIRST_SENTENCES || start < preface.end)
    .filter(({ text: own }) => !PAGE_LINK.test(simplified(own)));
  for (const line of first) {
    const folded = withoutShortNames(fold(withoutNotes(line.text.slice(0, FIRST_SENTENCES))));
    for (const { 0: words, index } of folded.matchAll(IN_SENTENCE)) {
      if (ORDERS.test(folded.slice(index + words.length, index + words.length + 24))) continue;
      const found = namedIn(words);
      if (!found.body || !BODY_ENDING.test(found.body)) continue;
      const body = locate(text, line.span, found.body);
      const year = found.year === undefined ? undefined : yearAt(text, line.span, found.year);
      if (year && periodYear !== undefined && year.value !== periodYear && line.span.start >= preface.end) continue;
      if (body) return { body, ...(year ? { year } : {}) };
    }
  }
  return undefined;
}

/**
 * Returns where a folded name stands in a part of the text, whatever its script, width, phonetic notes and marks that
 * nobody sees.
 */
function locate(text: string, within: Span, name: string): Sourced<string> | undefined {
  const raw = text.slice(within.start, within.end);
  const plain = withoutNotes(raw);
  const words = withoutHidden(name);
  const at = fold(withoutHidden(plain)).indexOf(words);
  if (at < 0) return undefined;
  const first = shownAt(plain, at);
  const end = shownAt(plain, at + words.length - 1) + 1;
  return {
    value: withoutHidden(plain.slice(first, end)),
    span: span(within.start + offsetWithNotes(raw, first + 1) - 1, within.start + offsetWithNotes(raw, end)),
  };
}

/** Returns the place of the unit that is at `index` without the marks that nobody sees. */
function shownAt(text: string, index: number): number {
  let at = -1;
  for (let left = index; left >= 0; left--) {
    do at++;
    while (isHiddenUnit(text.charCodeAt(at)));
  }
  return at;
}

function yearAt(text: string, within: Span, digits: string): Sourced<number> | undefined {
  const found = locate(text, within, digits);
  return found && { value: writtenNumber(digits), span: found.span };
}

function yearOfPeriod(text: string): Sourced<number> | undefined {
  const match = PERIOD.exec(fold(text.slice(0, 5000)));
  return match ? { value: Number(match[1]), span: span(match.index, match.index + 4) } : undefined;
}

/** 2023年1月1日起至2023年12月31日, in UTF-16 code units. */
const LONGEST_PERIOD = 30;

/** The year of a sentence goes before that of the period, unless the text tells more of the work of the period's. */
function rather(
  told: Sourced<number> | undefined,
  period: Sourced<number> | undefined,
  text: string,
): Sourced<number> | undefined {
  if (!told || !period || told.value === period.value) return told ?? period;
  const named = [...fold(text.slice(0, 50_000)).matchAll(/20\d\d(?= ?年)/g)];
  // The period itself does not count: either year may be the slip.
  const isOfPeriod = (at: number): boolean => at >= period.span.start && at < period.span.start + LONGEST_PERIOD;
  const times = (year: number): number =>
    named.filter(({ 0: digits, index }) => Number(digits) === year && !isOfPeriod(index)).length;
  return times(period.value) > times(told.value) ? period : told;
}

/** A year, but not the next one, to which work is carried over or that is planned: 余8件转2023年度办理, 2023年，我们将…. */
const YEAR_AT_WORK =
  /(?<![转轉](?:\([^()]{1,8}\))?[入至到]?)20\d\d(?= ?年)(?! ?年度?[,，]?[\u4e00-\u9fff]{0,4}(?:将|將|计划|計劃))/g;

/** The year named most often; of equals the first. */
function commonestYear(text: string): Sourced<number> | undefined {
  const seen = new Map<number, { count: number; at: number }>();
  for (const match of text.slice(0, 50_000).matchAll(YEAR_AT_WORK)) {
    const year = Number(match[0]);
    const known = seen.get(year);
    seen.set(year, { count: (known?.count ?? 0) + 1, at: known?.at ?? match.index });
  }
  const best = [...seen].sort(([, a], [, b]) => b.count - a.count || a.at - b.at)[0];
  return best && { value: best[0], span: span(best[1].at, best[1].at + 4) };
}
