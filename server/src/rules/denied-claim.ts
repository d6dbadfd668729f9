import { type Decimal, equals, isZero, plain } from "../base/decimal";
import { type Localised, say } from "../base/localised";
import { claimsOf } from "../model/claims/index";
import type { Claim } from "../model/claims/types";
import type { Report } from "../model/types";
import { figuresBehind, inDoubt, type Stated, statedFigure } from "../relations/stated";
import type { Meaning } from "../spec/words/claims/types";
import { nameOf } from "../wording/stated-name";
import { defineRule } from "./define-rule";
import { relatedFigures } from "./support/related-figures";
import type { Observation, RuleContext } from "./types";

/** Prose says that there was nothing, or that all is done, and the table has a figure. */
export const deniedClaim = defineRule({
  code: "denied-claim",
  manual: ["claims", 2],
  severity: "error",
  authority: "structural",
  name: say("正文说无", "Denied in prose"),
  title: say("正文说没有，表格里有", "Prose denies what the table has"),
  yieldsTo: ["unreadable-table", "edition-mismatch", "inconsistent-figure"],
  *check(context: RuleContext): Iterable<Observation> {
    const said = new Set<string>();
    for (const claim of claimsOf(context.report)) {
      if (claim.form === "number" || !claim.certain || said.has(claim.key)) continue;
      const figure = contradicted(context, claim);
      if (!figure) continue;
      said.add(claim.key);
      yield denied(context.report, claim, figure);
    }
  },
});

/** Returns the tables' figure that contradicts the claim. Blank cells take nothing away from the others. */
function contradicted(context: RuleContext, claim: Claim): Stated | undefined {
  const [meaning = [], ...alls] = claim.meanings;
  // 无结转 of either year is contradicted only where both had some.
  if (claim.form === "denial" && !claim.meanings.every((one) => isMore(context, one))) return undefined;
  const stated = statedFigure(context.report, meaning);
  // 均维持 of fewer than there were says nothing of the others.
  const isAll = (all: Meaning): boolean => {
    const total = statedFigure(context.report, all)?.value;
    return total !== undefined && equals(total, claim.value);
  };
  if (alls.length > 0 && !isZero(claim.value) && !alls.some(isAll)) return undefined;
  return stated && !isZero(stated.atLeast) && !inDoubt(stated, context) ? stated : undefined;
}

/** Reports whether the table's figure is more than 0 for certain. */
function isMore(context: RuleContext, meaning: Meaning): boolean {
  const stated = statedFigure(context.report, meaning);
  return stated !== undefined && !isZero(stated.atLeast) && !inDoubt(stated, context);
}

const SLIPS_OF_WORDS: ReadonlySet<Claim["form"]> = new Set([
  "all-upheld",
  "all-corrected",
  "all-closed",
  "none-corrected",
  "all-natural",
  "all-organisations",
]);

function denied(report: Report, claim: Claim, figure: Stated): Observation {
  const { table, cells } = figure;
  const [cell] = cells;
  return {
    span: claim.span,
    message: message(claim, figure, figure.atLeast),
    // Some call a review upheld that is pending still: a slip of words as often as of figures.
    ...(claim.loose
      ? { severity: "information" as const }
      : SLIPS_OF_WORDS.has(claim.form)
        ? { severity: "warning" as const }
        : {}),
    subject: {
      section: claim.section,
      table: table.id,
      ...(cells.length === 1 && cell ? { row: cell.row, column: cell.column } : {}),
    },
    ...(cells.length === 1 && cell ? { cell } : {}),
    related: relatedFigures(
      figuresBehind(report, figure).filter(({ datum }) => datum.state === "number" && !isZero(datum.value)),
    ),
  };
}

function message({ form }: Claim, figure: Stated, value: Decimal): Localised {
  const count = plain(value);
  const { name } = figure.table.form;
  switch (form) {
    case "all-done":
      return say(
        `${name}结转下年度 ${count} 件，正文却说全部办结`,
        `${count} carried over in the table, all finished in prose`,
      );
    case "all-upheld":
      return say(
        `${name}有 ${count} 件不是结果维持，正文却说均获维持`,
        `${count} not upheld in the table, all upheld in prose`,
      );
    case "all-corrected":
      return say(
        `${name}有 ${count} 件不是结果纠正，正文却说均被纠正`,
        `${count} not corrected in the table, all corrected in prose`,
      );
    case "all-natural":
      return say(
        `${name}新收有 ${count} 件是法人或其他组织的，正文却说均为自然人申请`,
        `${count} of organisations in the table, all of natural persons in prose`,
      );
    case "all-organisations":
      return say(
        `${name}新收有 ${count} 件是自然人的，正文却说均为法人或其他组织申请`,
        `${count} of natural persons in the table, all of organisations in prose`,
      );
    case "all-closed":
      return say(
        `${name}有 ${count} 件尚未审结，正文却说均已审结`,
        `${count} pending in the table, all closed in prose`,
      );
    default:
      return say(
        `${name}有 ${count} ${isMoney(figure) ? "万元" : "件"}，正文却说没有：${nameOf(figure)}`,
        `${count} in the table, none in prose: ${nameOf(figure)}`,
      );
  }
}

/** The one row that holds an amount and no count. */
function isMoney({ cells }: Stated): boolean {
  return cells.some(({ row }) => row === "fees");
}
