import type { Span } from "../base/span";
import type { Edit } from "../base/text";
import { proseOf } from "../model/claims/index";
import { type Passage, rawSpan } from "../model/claims/prose";
import { isYearTitled } from "../model/places/year";
import { PERIOD } from "../spec/law/dates";
import { say } from "../wording/say";
import type { Finding, Rule, RuleContext } from "./types";

/** A part of a date: what it says, and where. */
interface DatePart {
  readonly value: number;
  readonly span: Span;
}

/** A period with the places of its numbers; the second year may be left out. */
interface Period {
  readonly span: Span;
  readonly from: readonly [DatePart, DatePart, DatePart];
  readonly to: readonly [DatePart | undefined, DatePart, DatePart];
}

/** The period that the figures are said to cover is not the year of the report. */
export const periodMismatch: Rule = {
  code: "period-mismatch",
  severity: "error",
  authority: "official",
  title: say("统计期限不是报告年度", "Period is not the year of the report"),
  fixable: "review",
  yieldsTo: ["outdated-format"],
  *check({ report }: RuleContext): Iterable<Finding> {
    for (const passage of proseOf(report).passages) {
      if (passage.section !== undefined && passage.section !== "overview") continue;
      const period = periodIn(passage);
      // Where the year itself was read off the period, only the days can be wrong.
      const year = isYearTitled(report) ? report.identity.year?.value : period?.from[0].value;
      if (period && year !== undefined && !isWhole(period, year)) yield wrong(period, year);
    }
  },
};

function periodIn(passage: Passage): Period | undefined {
  const match = PERIOD.exec(passage.text);
  if (!match?.indices) return undefined;
  const parts = match.indices.slice(1).map((place): DatePart | undefined => {
    return place && { value: Number(passage.text.slice(...place)), span: rawSpan(passage, ...place) };
  });
  const [year, month, day, toYear, toMonth, toDay] = parts;
  if (!year || !month || !day || !toMonth || !toDay) return undefined;
  const span = { start: year.span.start, end: rawSpan(passage, match.index, match.index + match[0].length).end };
  return { span, from: [year, month, day], to: [toYear, toMonth, toDay] };
}

/** Returns the required parts of the period. */
function due({ from, to }: Period, year: number): readonly (readonly [DatePart | undefined, number])[] {
  return [
    [from[0], year],
    [from[1], 1],
    [from[2], 1],
    [to[0], year],
    [to[1], 12],
    [to[2], 31],
  ];
}

function isWhole(period: Period, year: number): boolean {
  return due(period, year).every(([part, value]) => part === undefined || part.value === value);
}

function wrong(period: Period, year: number): Finding {
  const { from, to, span } = period;
  const first = from.map(({ value }) => value);
  const last = [to[0]?.value ?? from[0].value, to[1].value, to[2].value];
  const reversed = asNumber(last) < asNumber(first);
  const written = `${first.join(".")}—${last.join(".")}`;
  const right = `${year}.1.1—${year}.12.31`;
  return {
    code: "period-mismatch",
    span,
    message: say(
      `统计期限 ${written}${reversed ? "，起止颠倒" : ""}，应为 ${right}`,
      `Period ${written}${reversed ? " runs backwards" : ""}, should be ${right}`,
    ),
    fixes: () => [
      { kind: "review", title: say(`改为 ${right}`, `Set to ${right}`), preferred: true, edits: edits(period, year) },
    ],
  };
}

function asNumber([year = 0, month = 0, day = 0]: readonly number[]): number {
  return (year * 100 + month) * 100 + day;
}

/** Only the numbers that are wrong. */
function edits(period: Period, year: number): readonly Edit[] {
  return due(period, year).flatMap(([part, value]) =>
    part && part.value !== value ? [{ span: part.span, newText: String(value) }] : [],
  );
}
