import { fold } from "../base/fold";
import type { Span } from "../base/span";
import { proseOf } from "../model/claims/index";
import { rawSpan } from "../model/claims/prose";
import { dateNumber } from "../model/date-number";
import { bodyNamed, bodyOf, isTitled } from "../model/identity/body-kind";
import { isYearTitled } from "../model/places/year";
import type { Report } from "../model/types";
import { DATE_HERE, DATE_LINE, SIGNED_LINE } from "../spec/law/dates";
import { DEADLINES } from "../spec/words/bodies";
import { say } from "../wording/say";
import { defineRule } from "./define-rule";
import type { Observation, RuleContext } from "./types";

/** A date on a line of its own at the head or the end of the report. */
interface DateLine {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly span: Span;
}

/** The report is dated before its year was over, or after the day by which it had to be published. */
export const publishDate = defineRule({
  code: "publish-date",
  manual: ["claims", 7],
  severity: "warning",
  authority: "official",
  name: say("公布日期", "Date"),
  title: say("公布日期早于年末或已过期限", "Date before the year's end or after the deadline"),
  yieldsTo: ["outdated-format"],
  *check({ report }: RuleContext): Iterable<Observation> {
    const year = report.identity.year?.value;
    if (year === undefined || !isYearTitled(report)) return;
    const dates = datesOf(report);
    const early = dates.find((date) => asNumber(date) < asNumber({ year, month: 12, day: 31 }));
    if (early) yield tooEarly(early, year);
    else yield* tooLate(report, dates, year);
  },
});

/** Lines at the head and at the end among which the date stands. */
const HEAD_LINES = 8;
const END_LINES = 4;

function datesOf(report: Report): readonly DateLine[] {
  const end = report.secondReport?.start ?? report.text.length;
  const all = report.textLines;
  const lines = report.secondReport ? all.filter((line) => line.span.start < end) : all;
  const tables = [...report.tables.values()].map((table) => table.span);
  const head = lines.slice(0, HEAD_LINES).filter((line) => line.span.end <= report.preface.end);
  const own = [...head, ...lines.slice(-END_LINES)].flatMap(({ span }): readonly DateLine[] => {
    if (span.end - span.start > 200 || tables.some((table) => span.start < table.end && table.start < span.end))
      return [];
    const words = fold(report.text.slice(span.start, span.end)).replace(/[\t-\r ]/g, "");
    return dated(DATE_LINE.exec(words), span) ?? dated(signed(words), span) ?? [];
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

/** The report's own name and a date at the end of its last section, where all is glued into one line. */
function behindName(report: Report): readonly DateLine[] {
  const name = bodyOf(report)?.name;
  const last = proseOf(report)
    .passages.filter(({ section }) => section === "other")
    .at(-1);
  if (!name || !last) return [];
  const at = last.text.lastIndexOf(name);
  if (at < 1 || !/[。)]/.test(last.text[at - 1] ?? "")) return [];
  const from = at + name.length;
  const match = DATE_HERE.exec(last.text.slice(from));
  return match ? (dated(match, rawSpan(last, at, from + match[0].length)) ?? []) : [];
}

/** The date of a match whose groups are year, month and day; undefined where there is no such day. */
function dated(match: RegExpExecArray | null, span: Span): readonly DateLine[] | undefined {
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(dateNumber);
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return valid ? [{ year, month, day, span }] : undefined;
}

function asNumber({ year, month, day }: Omit<DateLine, "span">): number {
  return (year * 100 + month) * 100 + day;
}

function written({ year, month, day }: Omit<DateLine, "span">): string {
  return `${year}.${month}.${day}`;
}

function tooEarly(date: DateLine, year: number): Observation {
  return {
    span: date.span,
    message: say(
      `日期 ${written(date)} 早于 ${year} 年年末，报告的是 ${year} 年全年，请核对`,
      `Dated ${written(date)}, before the end of ${year}, the year it reports on`,
    ),
  };
}

/** A web page may carry the date of a later move as well, so the earliest date counts. */
function* tooLate(report: Report, dates: readonly DateLine[], year: number): Iterable<Observation> {
  const body = bodyOf(report);
  const deadline = body && isTitled(report) ? DEADLINES[body.kind] : undefined;
  const [first] = [...dates].sort((a, b) => asNumber(a) - asNumber(b));
  if (!deadline || !first) return;
  const due = { year: year + 1, ...deadline };
  if (asNumber(first) <= asNumber(due)) return;
  yield {
    severity: "information",
    span: first.span,
    message: say(
      `日期 ${written(first)}，条例第四十九条规定的公布期限是 ${written(due)}`,
      `Dated ${written(first)}; article 49 asks for publication by ${written(due)}`,
    ),
  };
}
