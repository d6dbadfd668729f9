import { say } from "../base/localised";
import { fileName } from "../wording/file-name";
import { defineRule } from "./define-rule";
import type { ExpectedReport, ListContext } from "./expected";
import { isElsewhere, type Neighbour } from "./neighbours";
import type { Observation } from "./types";

/**
 * Another file is the same body's report for the same year. Said on all but the first by name, so once for two files;
 * where a list names the report, once there too.
 */
export const duplicateReport = defineRule({
  code: "duplicate-report",
  manual: ["comparison", 8],
  severity: "information",
  authority: "inferred",
  name: say("重复年报", "Duplicate report"),
  title: say("同一机关同一年度另有一份年报", "Another report of the same body and year"),
  ofAnyReport: true,
  *compare({ own, neighbours: { duplicateOf } }): Iterable<Observation> {
    if (!duplicateOf || !own.body || own.year === undefined) return;
    const file = fileName(duplicateOf.id);
    yield {
      span: own.title,
      message: say(
        `${own.body.name}${own.year}年的年报另有一份（${file}），跨年核对时都不采用`,
        `There is another report of ${own.body.name} for ${own.year} (${file}); neither is used to check other years`,
      ),
      related: [
        { report: duplicateOf.id, span: duplicateOf.digest.title, message: say("另一份年报", "the other report") },
      ],
    };
  },
  *list({ expected }: ListContext): Iterable<Observation> {
    for (const one of expected) {
      const doubles = one.reports.filter((report) => one.reports.some((other) => isDouble(report, other)));
      if (doubles.length > 1) yield listed(one, doubles);
    }
  },
});

function isDouble(report: Neighbour, other: Neighbour): boolean {
  return report !== other && !isElsewhere(report.digest.body?.within ?? [], other.digest.body?.within ?? []);
}

function listed({ body, year, span }: ExpectedReport, doubles: readonly Neighbour[]): Observation {
  const files = doubles.map(({ id }) => fileName(id));
  return {
    span,
    expected: { body, year },
    message: say(
      `${body}${year}年的年报有 ${files.length} 份（${files.join("、")}），应为 1 份，跨年核对时都不采用`,
      `There are ${files.length} reports of ${body} for ${year} (${files.join(", ")}), 1 is due; none is used to check other years`,
    ),
    related: doubles.map(({ id, digest }) => ({
      report: id,
      span: digest.title,
      message: say("其中一份", "one of them"),
    })),
  };
}
