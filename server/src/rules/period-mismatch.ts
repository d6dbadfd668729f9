import type { Edit } from "../base/edits";
import { say } from "../base/localised";
import { proseOf } from "../model/claims/index";
import { type Passage, rawSpan } from "../model/claims/prose";
import { inNumeralsOf } from "../model/numerals";
import { isYearTitled } from "../model/places/year";
import type { Report } from "../model/types";
import { MISTYPED_PERIOD, SAYS_PERIOD } from "../spec/law/dates";
import { defineRule } from "./define-rule";
import { changeTo, preferredFix } from "./support/fixes";
import { type DateParts, dueParts, isWholeYear, type Period, statedPeriod } from "./support/text/stated-period";
import { mistitledYear } from "./support/titles/title-year";
import type { Observation, RuleContext } from "./types";

/** The period that the figures are said to cover is not the year of the report. */
export const periodMismatch = defineRule({
  code: "period-mismatch",
  manual: ["claims", 5],
  severity: "error",
  authority: "official",
  name: say("统计期限", "Period"),
  title: say("统计期限不是报告年度", "Period is not the year of the report"),
  fixable: "review",
  *check({ report }: RuleContext): Iterable<Observation> {
    const titled = mistitledYear(report) ?? (isYearTitled(report) ? report.identity.year?.value : undefined);
    for (const passage of proseOf(report).passages) {
      if (passage.section !== undefined && passage.section !== "overview") continue;
      const period = statedPeriod(report, passage);
      // Where the year itself was read off the period, only the days can be wrong.
      const year = titled ?? period?.from[0]?.value;
      if (period && year !== undefined && !isWholeYear(period, year)) yield wrong(period, year);
      if (!period || (year !== undefined && isWholeYear(period, year)))
        yield* mistyped(passage, titled, report.identity.year?.value);
    }
    if (titled !== undefined) yield* absent(report, titled);
  },
});

function wrong(period: Period, year: number): Observation {
  const { from, to, span } = period;
  const first = numbersOf(from);
  const last = [to[0]?.value ?? from[0]?.value ?? 0, ...numbersOf([undefined, to[1], to[2]])];
  const reversed = first.length > 0 && asNumber(last) < asNumber(first);
  const yearOnly = to.every((part) => part === undefined);
  const written = yearOnly
    ? first.join(".")
    : first.length > 0
      ? `${first.join(".")}—${last.join(".")}`
      : `截至 ${last.join(".")}`;
  const right = `${year}.1.1—${year}.12.31`;
  return {
    span,
    message: say(
      `统计期限 ${written}${reversed ? "，起止颠倒" : ""}，应为 ${right}`,
      `Period ${first.length > 0 ? written : `up to ${last.join(".")}`}${reversed ? " runs backwards" : ""}, should be ${right}`,
    ),
    fixes: () => [preferredFix(say(`改为 ${right}`, `Set to ${right}`), edits(period, year))],
  };
}

function numbersOf(parts: DateParts): readonly number[] {
  return parts.flatMap((part) => (part ? [part.value] : []));
}

function asNumber([year = 0, month = 0, day = 0]: readonly number[]): number {
  return (year * 100 + month) * 100 + day;
}

/** Only the numbers that are wrong, in the numerals they stand in. */
function edits(period: Period, year: number): readonly Edit[] {
  return dueParts(period, year).flatMap(([part, value]) =>
    part && part.value !== value ? [{ span: part.span, newText: inNumeralsOf(part.written, value) }] : [],
  );
}

/** 202024年, 20201月1日: digits that make no date. In a report without a title the slip itself must have the year. */
function* mistyped(passage: Passage, titled: number | undefined, read: number | undefined): Iterable<Observation> {
  const match = MISTYPED_PERIOD.exec(passage.text);
  const place = match?.indices?.[1];
  const year = titled ?? (match?.[2]?.startsWith(String(read)) ? read : undefined);
  if (!match || !place || year === undefined) return;
  const span = rawSpan(passage, ...place);
  const slip = match[2] ?? "";
  const slipEnd = match.indices?.[2]?.[1] ?? 0;
  // Where the period goes on behind what was found, its end would stay.
  const isWhole = slipEnd <= place[1] && !/^[\da-z年月日]/i.test(passage.text.slice(place[1]));
  const right = `${year}年1月1日起至${year}年12月31日${match[1]?.endsWith("止") ? "止" : ""}`;
  yield {
    span,
    message: say(
      `统计期限里的“${slip}”不是日期，应为 ${year}.1.1—${year}.12.31`,
      `"${slip}" in the period is no date; it should be ${year}.1.1—${year}.12.31`,
    ),
    fixes: () => (isWhole ? [changeTo(right, span)] : []),
  };
}

/** A whole report that nowhere says what period its figures cover. The form does not ask for the sentence. */
function* absent(report: Report, year: number): Iterable<Observation> {
  const keys = new Set(report.sections.map(({ key }) => key));
  if (!report.title || !keys.has("overview") || !keys.has("other")) return;
  if (proseOf(report).passages.some(({ text }) => SAYS_PERIOD.test(text))) return;
  yield {
    severity: "information",
    span: report.title.span,
    message: say(
      `没有写统计期限，一般写明 ${year}.1.1—${year}.12.31`,
      `No period is given for the figures; customary: ${year}.1.1—${year}.12.31`,
    ),
  };
}
