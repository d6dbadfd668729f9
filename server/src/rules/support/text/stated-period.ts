import type { Span } from "../../../base/span";
import { type Passage, rawSpan } from "../../../model/claims/prose";
import { writtenNumber } from "../../../model/numerals";
import type { Report } from "../../../model/types";
import { PERIOD, PERIOD_END, PERIOD_YEAR } from "../../../spec/law/dates";

/** A part of a date: its number, as it is written, and where. */
interface DatePart {
  readonly value: number;
  readonly written: string;
  readonly span: Span;
}

/** Year, month and day; those left out are undefined. */
export type DateParts = readonly [DatePart | undefined, DatePart | undefined, DatePart | undefined];

/** A period with the places of its numbers. A deadline has no beginning. */
export interface Period {
  readonly span: Span;
  readonly from: DateParts;
  readonly to: DateParts;
}

/** Returns the period that a passage says the figures cover; undefined where it says none. */
export function statedPeriod(report: Report, passage: Passage): Period | undefined {
  return periodIn(report, passage, PERIOD) ?? deadlineIn(report, passage) ?? periodIn(report, passage, PERIOD_YEAR);
}

const CHINESE_DIGIT = /[一二三四五六七八九]/;

function periodIn({ text }: Report, passage: Passage, pattern: RegExp): Period | undefined {
  const match = pattern.exec(passage.text);
  if (!match?.indices) return undefined;
  const parts = match.indices.slice(1).map((place): DatePart | undefined => {
    const figure = place ? passage.text.slice(...place) : "";
    if (!place || figure === "") return undefined;
    const span = rawSpan(passage, ...place);
    // Passages have digits for the numerals of years.
    const written = CHINESE_DIGIT.test(text.slice(span.start, span.end)) ? text.slice(span.start, span.end) : figure;
    return { value: writtenNumber(figure), written, span };
  });
  const [year, month, day, toYear, toMonth, toDay] = parts;
  const start = year?.span.start ?? toYear?.span.start;
  if (start === undefined) return undefined;
  const span = { start, end: rawSpan(passage, match.index, match.index + match[0].length).end };
  return { span, from: [year, month, day], to: [toYear, toMonth, toDay] };
}

/** 统计截止时间 of the report's own figures; in 总体情况 other figures may be counted up to any day. */
function deadlineIn(report: Report, passage: Passage): Period | undefined {
  if (passage.section !== undefined && !/所列|本报告|本年报/.test(passage.text)) return undefined;
  return periodIn(report, passage, PERIOD_END);
}

/** Returns the required parts of the period. */
export function dueParts({ from, to }: Period, year: number): readonly (readonly [DatePart | undefined, number])[] {
  return [
    [from[0], year],
    [from[1], 1],
    [from[2], 1],
    [to[0], year],
    [to[1], 12],
    [to[2], 31],
  ];
}

/** Reports whether the period is the whole of the year, by all that it names. */
export function isWholeYear(period: Period, year: number): boolean {
  return dueParts(period, year).every(([part, value]) => part === undefined || part.value === value);
}
