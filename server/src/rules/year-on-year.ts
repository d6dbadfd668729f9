import { plain, whole } from "../base/decimal";
import { say } from "../base/localised";
import { digestForm } from "../model/digest/digest-figures";
import { type CellRef, rowsOf } from "../spec/types";
import { defineRule } from "./define-rule";
import type { Neighbour } from "./neighbours";
import { digestCellName, relatedFigure, twoYears } from "./support/two-years";
import { unitSlip } from "./support/unit-slip";
import type { CompareContext, Observation } from "./types";

/** Counts below this grow or shrink ten thousand times for better reasons than a wrong unit. */
const LEAST_COUNT = whole(5);

/**
 * A figure of 表二 is ten thousand times last year's or a ten-thousandth of it: in one of the two years the unit is
 * wrong.
 */
export const yearOnYear = defineRule({
  code: "year-on-year",
  manual: ["comparison", 5],
  severity: "information",
  authority: "inferred",
  name: say("万倍之差", "Ten thousand times"),
  title: say("与上年相差约一万倍", "Ten thousand times last year's"),
  yieldsTo: ["figure-unit", "figure-domain"],
  *compare(context): Iterable<Observation> {
    const { lastYear } = context.neighbours;
    const form = digestForm(context.own.figures, "article20");
    if (!lastYear || !form) return;
    for (const row of rowsOf(form)) {
      for (const { key, domain } of row.columns) {
        const cell = { table: form.id, row: row.key, column: key };
        const found = domain === "signed" ? undefined : judged(context, lastYear, cell, domain === "count");
        if (found) yield found;
      }
    }
  },
});

function judged(
  { own }: CompareContext,
  lastYear: Neighbour,
  cell: CellRef,
  isCount: boolean,
): Observation | undefined {
  const both = twoYears(own, lastYear.digest, cell);
  const change = both && unitSlip(both, isCount ? LEAST_COUNT : undefined);
  if (!both || !change) return undefined;
  const [now, before] = [plain(both.now.value), plain(both.before.value)];
  const times = change === "up" ? say("一万倍", "10,000 times") : say("万分之一", "a ten-thousandth of");
  const name = digestCellName(own, cell);
  return {
    span: both.now.span,
    message: say(
      `${now} 约是上年 ${before} 的${times["zh-CN"]}，请核对两年的单位：${name}`,
      `${now} is some ${times.en} last year's ${before}; check the units of both years: ${name}`,
    ),
    subject: cell,
    cell,
    related: [relatedFigure(lastYear, cell, both.before)],
  };
}
