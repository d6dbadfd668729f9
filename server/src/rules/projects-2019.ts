import { add, type Decimal, equals, isNegative, isZero, negate, plain } from "../base/decimal";
import { say } from "../base/localised";
import { digestFigure, digestForm } from "../model/digest/digest-figures";
import { figuresOf } from "../model/places/figures";
import type { Report, ReportTable } from "../model/types";
import { datumAt } from "../relations/evaluate";
import { rowsOf } from "../spec/types";
import { defineRule } from "./define-rule";
import type { Neighbour } from "./neighbours";
import { relatedFigures } from "./support/related-figures";
import { absoluteDifference, digestCellName, relatedFigure, twoYears } from "./support/two-years";
import type { CompareContext, Observation } from "./types";

/** 上一年项目数量 is not last year's with last year's 增/减 (表二 of 2019 in both years). */
export const projects2019 = defineRule({
  code: "projects-2019",
  manual: ["comparison", 3],
  severity: "warning",
  authority: "customary",
  name: say("项目数量", "Projects"),
  title: say("上一年项目数量与上年年报对不上", "Number of projects does not follow from last year"),
  yieldsTo: ["figure-domain"],
  *check({ report }): Iterable<Observation> {
    const table = report.tables.get("article20");
    if (table && !table.unread) yield* repeatedAsDecisions(report, table);
  },
  *compare(context): Iterable<Observation> {
    const { lastYear } = context.neighbours;
    const form = digestForm(context.own.figures, "article20");
    if (!lastYear || !form) return;
    for (const { key } of rowsOf(form)) {
      const found = judged(context, lastYear, key);
      if (found) yield found;
    }
  },
});

/** So many rows in which 处理决定数量 is the number of projects are no chance. */
const NO_CHANCE = 3;

/** 处理决定数量 = 上一年项目数量 + 本年增/减 in row after row: projects were counted where decisions are asked for. */
function* repeatedAsDecisions(report: Report, table: ReportTable): Iterable<Observation> {
  const numberAt = (row: string, column: string): Decimal | undefined => {
    const datum = datumAt(table, { table: "article20", row, column });
    return datum?.state === "number" ? datum.value : undefined;
  };
  const judgeable = rowsOf(table.form).filter(({ key }) => {
    const decisions = numberAt(key, "decisions");
    return decisions && !isZero(decisions);
  });
  const rows = judgeable.filter(({ key }) => {
    const [projects, change, decisions] = ["projects", "change", "decisions"].map((column) => numberAt(key, column));
    return projects && change && decisions && equals(add(projects, change), decisions);
  });
  // A row that has its own number of decisions shows that the column was understood.
  if (rows.length < NO_CHANCE || rows.length < judgeable.length - 1) return;
  const places = figuresOf(report, table).filter(
    ({ cell }) => cell.column === "decisions" && rows.some(({ key }) => key === cell.row),
  );
  const [first, ...others] = places;
  if (!first) return;
  yield {
    severity: "information",
    span: first.datum.cell.span,
    message: say(
      `${rows.length} 行的处理决定数量都等于上一年项目数量加本年增/减，请核对是否填了项目数量`,
      `In ${rows.length} rows the decisions are last year's projects and their change; check whether projects were counted`,
    ),
    subject: first.cell,
    cell: first.cell,
    related: relatedFigures(others),
  };
}

function judged({ own }: CompareContext, lastYear: Neighbour, row: string): Observation | undefined {
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
