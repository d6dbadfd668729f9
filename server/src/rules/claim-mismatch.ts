import { type Decimal, isZero, magnitude, multiplied, plain, subtract } from "../base/decimal";
import { say } from "../base/localised";
import { matchesOf } from "../base/patterns";
import { proseOf } from "../model/claims/index";
import { rawSpan } from "../model/claims/prose";
import type { Claim } from "../model/claims/types";
import type { Report } from "../model/types";
import { figuresBehind, statedFigure } from "../relations/stated";
import { FEE_CHARGED } from "../spec/words/claims/context";
import { plus } from "../spec/words/claims/terms";
import type { Meaning } from "../spec/words/claims/types";
import { nameOf } from "../wording/stated-name";
import { defineRule } from "./define-rule";
import { reviewFix } from "./support/fixes";
import { type Mismatch, mismatchesIn } from "./support/mismatches";
import { relatedFigures } from "./support/related-figures";
import type { Fix, Observation, RuleContext } from "./types";

/** A number in prose that is not the table's figure which it names. */
export const claimMismatch = defineRule({
  code: "claim-mismatch",
  manual: ["claims", 1],
  severity: "warning",
  authority: "customary",
  name: say("正文与表格", "Prose and table"),
  title: say("正文与表格的数不一致", "Prose and table differ"),
  fixable: "review",
  yieldsTo: ["unreadable-table", "edition-mismatch", "inconsistent-figure", "figure-domain"],
  *check(context: RuleContext): Iterable<Observation> {
    for (const one of mismatchesIn(context)) yield mismatch(context.report, one);
    yield* feesLeftOut(context.report);
  },
});

const FEES: Meaning = [plus("article20", "fees", "amount")];

/** 信息处理费 that was charged while 表二 has no fee at all. It need not be counted there, so this only asks. */
function* feesLeftOut(report: Report): Iterable<Observation> {
  const figure = statedFigure(report, FEES);
  const [cell] = figure?.cells ?? [];
  if (!figure?.value || !isZero(figure.value) || !cell) return;
  for (const passage of proseOf(report).passages) {
    if (!passage.section) continue;
    const match = matchesOf(FEE_CHARGED, passage.text).find(([, digits = ""]) => /[1-9]/.test(digits));
    if (!match) continue;
    const [all, digits = "", unit = ""] = match;
    const at = match.index + all.length - unit.length - digits.length;
    yield {
      severity: "information",
      span: rawSpan(passage, at, at + digits.length),
      message: say(
        `正文收取信息处理费 ${digits} ${unit}，表二行政事业性收费 0，请核对是否应计入`,
        `Fee for processing ${digits} ${unit} in prose, no fees in 表二; check whether it belongs there`,
      ),
      subject: { section: passage.section, table: "article20", row: cell.row, column: cell.column },
      cell,
      related: relatedFigures(figuresBehind(report, figure)),
    };
    return;
  }
}

function mismatch(report: Report, { claims, figure }: Mismatch): Observation {
  const [claim] = claims;
  const { table, cells, value } = figure;
  const [cell] = cells;
  const distance = subtract(claim.value, value);
  const size = plain(magnitude(distance));
  const written = plain(claim.value) + (claim.inYuan ? " 万元" : "");
  const name = nameOf(figure);
  return {
    span: claim.span,
    message: claim.loose
      ? say(
          `正文 ${written}，${table.form.name} ${plain(value)}，请核对是否同一口径：${name}`,
          `Prose ${written}, table ${plain(value)}; check whether both count the same: ${name}`,
        )
      : say(
          `正文 ${written}，${table.form.name} ${plain(value)}，相差 ${size}：${name}`,
          `Prose ${written}, table ${plain(value)}, difference ${size}: ${name}`,
        ),
    ...(claim.loose ? { severity: "information" as const } : {}),
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

/** An amount of 表二, in 万元, as a claim gives it. */
function inUnitOf({ inYuan }: Claim, value: Decimal): Decimal {
  return inYuan ? multiplied(value, 4) : value;
}

/** The table's figure in every place where the prose gives another. */
function intoProse({ claims, figure }: Mismatch): Fix {
  const due = plain(figure.value);
  return reviewFix(
    say(`正文改为 ${due}`, `Set the prose to ${due}`),
    claims.map((claim) => ({ span: claim.span, newText: plain(inUnitOf(claim, figure.value)) })),
  );
}
