import { say } from "../base/localised";
import { writtenDay } from "../model/publication";
import { defineRule } from "./define-rule";
import type { ListContext } from "./expected";
import type { Observation } from "./types";

/** A report that a list of the configuration names was late by its own date. */
export const lateReport = defineRule({
  code: "late-report",
  manual: ["comparison", 10],
  severity: "information",
  authority: "official",
  name: say("迟报", "Late"),
  title: say("年报的日期晚于公布期限", "A report is dated behind its deadline"),
  *list({ expected }: ListContext): Iterable<Observation> {
    for (const { body, year, span, reports } of expected) {
      const [report, another] = reports;
      const late = report?.digest.late;
      // Of two reports nobody can say which one counts.
      if (!report || another || !late) continue;
      const [date, due] = [writtenDay(late.date), writtenDay(late.due)];
      yield {
        span,
        expected: { body, year },
        message: say(
          `${body}${year}年的年报日期 ${date}，条例第四十九条规定的公布期限是 ${due}`,
          `The report of ${body} for ${year} is dated ${date}; article 49 asks for publication by ${due}`,
        ),
        related: [{ report: report.id, span: late.date.span, message: say("年报上的日期", "the date in the report") }],
      };
    }
  },
});
