import { say } from "../base/localised";
import { rowNameOf } from "../wording/names";
import { defineRule } from "./define-rule";
import { relationFindings } from "./support/relation-findings";
import { totalOf } from "./support/repairs";
import type { Observation, RuleContext } from "./types";

/** A row's 总计 is not the sum of 自然人 and the five kinds of 法人或其他组织. */
export const rowTotal = defineRule({
  code: "row-total",
  manual: ["relations", 1],
  severity: "error",
  authority: "structural",
  name: say("行合计", "Row total"),
  title: say("总计不等于各项之和", "Row total is not the sum"),
  fixable: "review",
  check(context: RuleContext): Iterable<Observation> {
    return relationFindings(context, {
      relation: "row-total",
      at: totalOf,
      message: ({ left, right, difference, table }, { row }) => {
        const name = rowNameOf(table.form, row);
        return say(
          `总计 ${left}，各项之和 ${right}，相差 ${difference}：${name}`,
          `Total ${left}, sum of the parts ${right}, difference ${difference}: ${name}`,
        );
      },
    });
  },
});
