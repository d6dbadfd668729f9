import { say } from "../base/localised";
import { editionOfYear, tellsEdition } from "../spec/forms";
import { defineRule } from "./define-rule";
import type { Observation } from "./types";

/** A report of 2018 or before, when no form was prescribed: said once, and nothing else is said of it. */
export const outdatedFormat = defineRule({
  code: "outdated-format",
  manual: ["structure", 9],
  severity: "information",
  authority: "official",
  name: say("旧版报告", "Old format"),
  title: say("2018 年及以前的报告", "Report for 2018 or before"),
  silences: "form",
  *check({ report }): Iterable<Observation> {
    const { year } = report.identity;
    if (!year || editionOfYear(year.value)) return;
    // Tables of a later form say that the year is a slip, not that the report is old.
    if ([...report.tables.values()].some(({ editions }) => tellsEdition(editions))) return;
    yield {
      span: year.span,
      message: say(
        `${year.value} 年的报告没有统一格式，结构和表格不作检查`,
        `No form was prescribed for ${year.value}; structure and tables are not checked`,
      ),
    };
  },
});
