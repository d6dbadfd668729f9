import { say } from "../base/localised";
import { addsUpNoWay } from "../model/glued/applications";
import { rowDigits } from "../model/glued/row-digits";
import type { ReportTable } from "../model/types";
import type { Relation } from "../spec/types";
import { columnNameOf, rowNameOf } from "../wording/names";
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
  *check(context: RuleContext): Iterable<Observation> {
    yield* undivided(context);
    yield* relationFindings(context, {
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

/** Glued digits of 表三 that add up no way, where no figure that was read says so. */
function* undivided({ report, broken }: RuleContext): Iterable<Observation> {
  const table = report.tables.get("applications");
  const total = table?.rows.get("handled")?.label;
  if (!table || !total || table.unread !== "glued" || broken.some(({ relation }) => isOfTable(relation, table))) return;
  if (!addsUpNoWay(table.form, rowDigits(table.form, table.rows))) return;
  yield {
    severity: "warning",
    span: total.span,
    message: say(
      "表三数字连在一起，不论怎样分栏，各行之和等于（七）总计、第一项加第二项等于第三项加第四项都不能全部成立",
      "Glued digits of table 3: however they are cut, the results do not add up to their total, or the balance fails",
    ),
    subject: { table: table.id },
  };
}

function isOfTable({ terms }: Relation, { id }: ReportTable): boolean {
  return terms.some(({ cell }) => cell.table === id);
}
