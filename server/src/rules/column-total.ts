import { columnNameOf, rowNameOf } from "../wording/names";
import { say } from "../wording/say";
import { defineRule } from "./define-rule";
import { relationFindings } from "./support/relation-findings";
import { totalOf } from "./support/repairs";
import type { Observation, RuleContext } from "./types";

/** The row （七）总计 is not the sum of the results above it. */
export const columnTotal = defineRule({
  code: "column-total",
  manual: ["relations", 2],
  severity: "error",
  authority: "structural",
  name: say("列合计", "Column total"),
  title: say("（七）总计不等于各行之和", "Column total is not the sum"),
  fixable: "review",
  yieldsTo: ["outdated-format"],
  check(context: RuleContext): Iterable<Observation> {
    return relationFindings(context, {
      relation: "column-total",
      at: totalOf,
      message: ({ left, right, difference, table }, { row, column }) => {
        const total = rowNameOf(table.form, row);
        const name = columnNameOf(table.form, row, column);
        return say(
          `${total} ${left}，各行之和 ${right}，相差 ${difference}：${name}`,
          `${total} ${left}, sum of the rows ${right}, difference ${difference}: ${name}`,
        );
      },
    });
  },
});
