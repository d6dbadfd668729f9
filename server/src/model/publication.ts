import { fold } from "../base/fold";
import { overlap, type Span } from "../base/span";
import { DATE_BEFORE, DATE_HERE, DATE_LINE, MONTH_LINE, SIGNED_LINE } from "../spec/law/dates";
import { DEADLINES } from "../spec/words/bodies";
import { proseOf } from "./claims/index";
import { rawSpan } from "./claims/prose";
import { bodyNamed, bodyOf, isTitled } from "./identity/body-kind";
import { writtenNumber } from "./numerals";
import { firstLines, lastLines } from "./page-words";
import { isYearTitled } from "./places/year";
import type { Report } from "./types";

/** A day as a report writes it; months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date on a line of its own at the head or the end of the report. */
export interface DateLine extends Day {
  readonly span: Span;
  /** True where only the month is given: then `day` is its last. */
  readonly monthOnly?: boolean;
}

function dayNumber({ year, month, day }: Day): number {
  return (year * 100 + month) * 100 + day;
}

/** Returns a day as messages write it: `2025.1.31`, and a month alone `2025.1`. */
export function writtenDay({ year, month, day, monthOnly }: Day & Pick<DateLine, "monthOnly">): string {
  return monthOnly ? `${year}.${month}` : `${year}.${month}.${day}`;
}

/** Returns the first of the dates that lies before the end of the report's year; undefined where none does. */
export function earlyDate(dates: readonly DateLine[], year: number): DateLine | undefined {
  return dates.find((date) => dayNumber(date) < dayNumber({ year, month: 12, day: 31 }));
}

/** The date of a report that lies behind the day by which it had to be published. */
export interface LateDate {
  readonly date: DateLine;
  /** The last day by article 49. */
  readonly due: Day;
}

/**
 * Returns the date of a report that was published late by what it says of itself; undefined where it was not, where it
 * gives no date, or where the law has no deadline for its body.
 */
export function lateDate(report: Report): LateDate | undefined {
  const year = report.identity.year?.value;
  const body = bodyOf(report);
  const deadline = body && isTitled(report) ? DEADLINES[body.kind] : undefined;
  if (year === undefined || !deadline || !isYearTitled(report)) return undefined;
  const dates = publicationDates(report);
  // A web page may carry the date of a later move as well, so the earliest date counts.
  const [date] = [...dates].sort((a, b) => dayNumber(a) - dayNumber(b));
  const due = { year: year + 1, ...deadline };
  if (!date || earlyDate(dates, year) || dayNumber(date) <= dayNumber(due)) return undefined;
  return { date, due };
}

/** Lines at the head and at the end among which the date stands. */
const HEAD_LINES = 8;
const END_LINES = 4;

/** Returns the dates at the head and at the end of a report, on lines of their own or behind its body's name. */
export function publicationDates(report: Report): readonly DateLine[] {
  return datesIn(report).filter(isDay);
}

/** Returns the first of these dates that no calendar has (2024年2月30日); undefined where there is none. */
export function impossibleDate(report: Report): DateLine | undefined {
  return datesIn(report).find((date) => !isDay(date));
}

function datesIn(report: Report): readonly DateLine[] {
  const end = report.secondReport?.start ?? report.text.length;
  const all = report.textLines;
  const lines = report.secondReport ? all.filter((line) => line.span.start < end) : all;
  const tables = [...report.tables.values()].map((table) => table.span);
  const head = firstLines(lines, HEAD_LINES).filter((line) => line.span.end <= report.preface.end);
  const tail = lastLines(lines, END_LINES);
  const own = [...head, ...tail].flatMap((line): readonly DateLine[] => {
    const { span } = line;
    if (span.end - span.start > 200 || tables.some((table) => overlap(table, span))) return [];
    const words = fold(report.text.slice(span.start, span.end)).replace(/[\t-\r ]/g, "");
    const date = dated(DATE_LINE.exec(words), span) ?? dated(signed(words), span);
    if (date) return date;
    return (tail.includes(line) && dated(MONTH_LINE.exec(words), span)) || [];
  });
  return [...own, ...behindName(report)];
}

/** 云溪县水务局2024年1月18日 on a line of its own, also in brackets: the name has to be a body's. */
function signed(words: string): RegExpExecArray | null {
  const match = SIGNED_LINE.exec(words);
  if (!match || !bodyNamed(match[1] ?? "")) return null;
  match.splice(1, 1);
  return match;
}

/** A date is no longer than this. */
const LONGEST_DATE = 20;

/**
 * The report's own name and a date, in either order, at the end of its last section, where all is glued into one line.
 */
function behindName(report: Report): readonly DateLine[] {
  const name = bodyOf(report)?.name;
  const last = proseOf(report)
    .passages.filter(({ section }) => section === "other")
    .at(-1);
  if (!name || !last) return [];
  const at = last.text.lastIndexOf(name);
  if (at < 1) return [];
  const first = Math.max(0, at - LONGEST_DATE);
  const before = at + name.length === last.text.length ? DATE_BEFORE.exec(last.text.slice(first, at)) : null;
  if (before) return dated(before, rawSpan(last, first + before.index + 1, last.text.length)) ?? [];
  if (!/[。)]/.test(last.text[at - 1] ?? "")) return [];
  const from = at + name.length;
  const match = DATE_HERE.exec(last.text.slice(from));
  return match ? (dated(match, rawSpan(last, at, from + match[0].length)) ?? []) : [];
}

/** The date of a match whose groups are year, month and, unless only the month is given, day. */
function dated(match: RegExpExecArray | null, span: Span): readonly DateLine[] | undefined {
  if (!match) return undefined;
  const [year = 0, month = 0, day] = match.slice(1).map(writtenNumber);
  return [
    day === undefined ? { year, month, day: daysOf(year, month), span, monthOnly: true } : { year, month, day, span },
  ];
}

function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
