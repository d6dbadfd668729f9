import { negate, plain, subtract } from "../base/decimal";
import type { Report } from "../model/types";
import { figuresBehind } from "../relations/stated";
import { say } from "../wording/say";
import { nameOf } from "../wording/stated-name";
import { type Mismatch, mismatchesIn } from "./support/mismatches";
import { relatedFigures } from "./support/related-figures";
import type { Finding, Fix, Rule, RuleContext } from "./types";

/** A number in prose that is not the table's figure which it names. */
export const claimMismatch: Rule = {
  code: "claim-mismatch",
  severity: "warning",
  authority: "customary",
  title: say("正文与表格的数不一致", "Prose and table differ"),
  fixable: "review",
  yieldsTo: ["outdated-format", "unreadable-table", "edition-mismatch", "inconsistent-figure"],
  *check(context: RuleContext): Iterable<Finding> {
    for (const one of mismatchesIn(context)) yield mismatch(context.report, one);
  },
};

function mismatch(report: Report, { claims, figure }: Mismatch): Finding {
  const [claim] = claims;
  const { table, cells, value } = figure;
  const [cell] = cells;
  const distance = subtract(claim.value, value);
  const size = plain(distance.coefficient < 0n ? negate(distance) : distance);
  const written = plain(claim.value);
  return {
    code: "claim-mismatch",
    span: claim.span,
    message: say(
      `正文 ${written}，${table.form.name} ${plain(value)}，相差 ${size}：${nameOf(figure)}`,
      `Prose ${written}, table ${plain(value)}, difference ${size}: ${nameOf(figure)}`,
    ),
    subject: {
      section: claim.section,
      table: table.id,
      ...(cells.length === 1 && cell ? { row: cell.row, column: cell.column } : {}),
    },
    ...(cells.length === 1 && cell ? { cell } : {}),
    related: [
      ...relatedFigures(figuresBehind(report, figure)),
      ...claims.slice(1).map(({ span }) => ({ span, message: say(`正文另一处 ${written}`, `Prose again ${written}`) })),
    ],
    fixes: () => [intoProse({ claims, figure })],
  };
}

/** The table's figure in every place where the prose gives another. */
function intoProse({ claims, figure }: Mismatch): Fix {
  const newText = plain(figure.value);
  return {
    kind: "review",
    title: say(`正文改为 ${newText}`, `Set the prose to ${newText}`),
    edits: claims.map(({ span }) => ({ span, newText })),
  };
}
