import { add, equals, isNegative, negate, plain } from "../base/decimal";
import { digestFigure, digestForm } from "../model/digest/digest-figures";
import { rowsOf } from "../spec/types";
import { say } from "../wording/say";
import type { Neighbour } from "./neighbours";
import { absoluteDifference, digestCellName, relatedFigure, twoYears } from "./support/two-years";
import type { CompareContext, Finding, Rule } from "./types";

/** 上一年项目数量 is not last year's with last year's 增/减 (表二 of 2019 in both years). */
export const projects2019: Rule = {
  code: "projects-2019",
  severity: "warning",
  authority: "customary",
  title: say("上一年项目数量与上年年报对不上", "Number of projects does not follow from last year"),
  yieldsTo: ["outdated-format", "figure-domain"],
  *compare(context): Iterable<Finding> {
    const { lastYear } = context.neighbours;
    const form = digestForm(context.own.figures, "article20");
    if (!lastYear || !form) return;
    for (const { key } of rowsOf(form)) {
      const found = judged(context, lastYear, key);
      if (found) yield found;
    }
  },
};

function judged({ own }: CompareContext, lastYear: Neighbour, row: string): Finding | undefined {
  const cell = { table: "article20", row, column: "projects" } as const;
  const change = { ...cell, column: "change" };
  const projects = twoYears(own, lastYear.digest, cell);
  const changed = digestFigure(lastYear.digest.figures, change);
  if (!projects || !changed) return undefined;
  const due = add(projects.before.value, changed.value);
  // Fewer than none cannot have been meant: what is wrong then is last year's report.
  if (isNegative(due) || equals(due, projects.now.value)) return undefined;
  const size = absoluteDifference(projects.now.value, due);
  const [now, then, expected] = [plain(projects.now.value), plain(projects.before.value), plain(due)];
  const moved = isNegative(changed.value) ? `减 ${plain(negate(changed.value))}` : `加 ${plain(changed.value)}`;
  const name = digestCellName(own, cell).replace(/，.*$/, "");
  return {
    code: "projects-2019",
    span: projects.now.span,
    message: say(
      `上一年项目数量 ${now}，上年年报 ${then} ${moved} 是 ${expected}，相差 ${size}：${name}`,
      `${now} projects last year; last year's report has ${then}, changed by ${plain(changed.value)}: ${expected}, difference ${size}: ${name}`,
    ),
    subject: cell,
    cell,
    related: [relatedFigure(lastYear, cell, projects.before), relatedFigure(lastYear, change, changed)],
  };
}
