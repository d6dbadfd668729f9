import { say } from "../base/localised";
import { isYearTitled } from "../model/places/year";
import { type DateLine, earlyDate, impossibleDate, lateDate, publicationDates, writtenDay } from "../model/publication";
import type { Report } from "../model/types";
import { defineRule } from "./define-rule";
import { mistitledYear } from "./support/titles/title-year";
import type { Observation, RuleContext } from "./types";

/** The report is dated before its year was over, or after the day by which it had to be published. */
export const publishDate = defineRule({
  code: "publish-date",
  manual: ["claims", 7],
  severity: "warning",
  authority: "official",
  name: say("公布日期", "Date"),
  title: say("公布日期早于年末或已过期限", "Date before the year's end or after the deadline"),
  *check({ report }: RuleContext): Iterable<Observation> {
    const year = report.identity.year?.value;
    if (year === undefined || !isYearTitled(report)) return;
    // By its title alone the date would be early or late.
    if (mistitledYear(report) !== undefined) return;
    const impossible = impossibleDate(report);
    if (impossible) yield noSuchDay(report, impossible);
    const early = earlyDate(publicationDates(report), year);
    if (early) yield tooEarly(early, year);
    else yield* tooLate(report);
  },
});

function noSuchDay(report: Report, { span }: DateLine): Observation {
  const written = report.text.slice(span.start, span.end).trim();
  return {
    span,
    message: say(`“${written}”里的日期不存在，请核对`, `There is no such day as in "${written}"`),
  };
}

function tooEarly(date: DateLine, year: number): Observation {
  return {
    span: date.span,
    message: say(
      `日期 ${writtenDay(date)} 早于 ${year} 年年末，报告的是 ${year} 年全年，请核对`,
      `Dated ${writtenDay(date)}, before the end of ${year}, the year it reports on`,
    ),
  };
}

function* tooLate(report: Report): Iterable<Observation> {
  const late = lateDate(report);
  if (!late) return;
  const [date, due] = [writtenDay(late.date), writtenDay(late.due)];
  yield {
    severity: "information",
    span: late.date.span,
    message: say(
      `日期 ${date}，条例第四十九条规定的公布期限是 ${due}`,
      `Dated ${date}; article 49 asks for publication by ${due}`,
    ),
  };
}
