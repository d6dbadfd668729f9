import { plain } from "../base/decimal";
import { say } from "../base/localised";
import type { Unanswered } from "../relations/unanswered";
import type { CellRef, Relation } from "../spec/types";
import { columnNameOf } from "../wording/names";
import { defineRule } from "./define-rule";
import { relationFindings } from "./support/relation-findings";
import type { Observation, RuleContext } from "./types";

/**
 * 一 and 二 of 表三 do not add up to the total of 三 and to 四, in one column: the relation that the form prints in its
 * corner.
 */
export const intakeBalance = defineRule({
  code: "intake-balance",
  manual: ["relations", 4],
  severity: "error",
  authority: "official",
  name: say("收办平衡", "Intake balance"),
  title: say("收办不平衡", "Applications received and handled do not balance"),
  fixable: "review",
  *check(context: RuleContext): Iterable<Observation> {
    if (context.unanswered) yield unansweredFinding(context.unanswered);
    yield* relationFindings(context, {
      relation: "intake-balance",
      at: handledCell,
      message: ({ left, right, difference, table }, { row, column }) => {
        const name = columnNameOf(table.form, row, column);
        return say(
          `第一、二项之和 ${left}，第三、四项之和 ${right}，相差 ${difference}：${name}`,
          `Items 1 and 2 come to ${left}, items 3 and 4 to ${right}, difference ${difference}: ${name}`,
        );
      },
    });
  },
});

/** One finding for the table: while the clerk is still to write the results, no figure of the intake is doubted. */
function unansweredFinding({ intake, first, blank }: Unanswered): Observation {
  const count = plain(intake);
  return {
    ...(blank ? { severity: "information" as const } : {}),
    span: first.cell.span,
    message: blank
      ? say(
          `收 ${count} 件，办理结果和结转都还没有填`,
          `${count} received; results and what is carried over are still to be filled in`,
        )
      : say(
          `收 ${count} 件，办理结果和结转却都是 0，请填写办理结果或结转下年度`,
          `${count} received, but all results and what is carried over are 0; fill in one of them`,
        ),
    subject: { table: "applications" },
  };
}

/** The total of the results: the one of the four figures that is reckoned from others. */
function handledCell(relation: Relation): CellRef | undefined {
  return relation.terms.find((term) => term.sign < 0)?.cell;
}
