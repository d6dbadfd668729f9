import { say } from "../base/localised";
import { rowNameOf } from "../wording/names";
import { defineRule } from "./define-rule";
import { relationFindings } from "./support/relation-findings";
import { totalOf } from "./support/repairs";
import type { Observation, RuleContext } from "./types";

/** A 总计 of 表四 is not the sum of the four outcomes beside it. */
export const reviewTotal = defineRule({
  code: "review-total",
  manual: ["relations", 3],
  severity: "error",
  authority: "structural",
  name: say("结果合计", "Outcome total"),
  title: say("总计不等于四项结果之和", "Total of outcomes is not the sum"),
  fixable: "review",
  check(context: RuleContext): Iterable<Observation> {
    return relationFindings(context, {
      relation: "review-total",
      at: totalOf,
      message: ({ left, right, difference, table }, { row }) => {
        const name = rowNameOf(table.form, row);
        return say(
          `总计 ${left}，四项结果之和 ${right}，相差 ${difference}：${name}`,
          `Total ${left}, sum of the four outcomes ${right}, difference ${difference}: ${name}`,
        );
      },
    });
  },
});
