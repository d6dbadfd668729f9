import { add, equals, isNegative, plain, subtract } from "../base/decimal";
import { say } from "../base/localised";
import { digestFigure } from "../model/digest/digest-figures";
import type { CellRef } from "../spec/types";
import { defineRule } from "./define-rule";
import type { Neighbour } from "./neighbours";
import {
  absoluteDifference,
  digestCellName,
  figureFixes,
  ownRelatedFigure,
  relatedFigure,
  twoYears,
} from "./support/two-years";
import type { CompareContext, Observation } from "./types";

const ROWS = ["rules", "normative"];

/**
 * Reports a number in force that is not last year's plus those issued and minus those repealed (表二 of 2021 in both
 * years).
 */
export const stockBalance = defineRule({
  code: "stock-balance",
  manual: ["comparison", 2],
  severity: "warning",
  authority: "customary",
  name: say("现行有效衔接", "In force since last year"),
  title: say("现行有效件数与上年对不上", "In force does not follow from last year"),
  fixable: "review",
  yieldsTo: ["stock-floor", "figure-domain"],
  *compare(context): Iterable<Observation> {
    const { lastYear } = context.neighbours;
    if (!lastYear) return;
    for (const row of ROWS) {
      const found = judged(context, lastYear, row);
      if (found) yield found;
    }
  },
});

function judged(context: CompareContext, lastYear: Neighbour, row: string): Observation | undefined {
  const { own } = context;
  const stock = twoYears(own, lastYear.digest, cellAt(row, "inForce"));
  const issued = digestFigure(own.figures, cellAt(row, "issued"));
  const repealed = digestFigure(own.figures, cellAt(row, "repealed"));
  if (!stock || !issued || !repealed) return undefined;
  const due = subtract(add(stock.before.value, issued.value), repealed.value);
  if (equals(due, stock.now.value)) return undefined;
  const [now, then, expected] = [plain(stock.now.value), plain(stock.before.value), plain(due)];
  const [made, gone, difference] = [
    plain(issued.value),
    plain(repealed.value),
    absoluteDifference(stock.now.value, due),
  ];
  const name = digestCellName(own, stock.cell).replace(/，.*$/, "");
  return {
    span: stock.now.span,
    message: say(
      `现行有效 ${now}，上年 ${then} 加制发 ${made} 减废止 ${gone} 是 ${expected}，相差 ${difference}，失效或清理的除外：${name}`,
      `${now} in force; last year's ${then} and ${made} issued less ${gone} repealed are ${expected}, difference ${difference}, unless some lapsed: ${name}`,
    ),
    subject: stock.cell,
    cell: stock.cell,
    related: [
      relatedFigure(lastYear, stock.cell, stock.before),
      ownRelatedFigure(own, cellAt(row, "issued"), issued),
      ownRelatedFigure(own, cellAt(row, "repealed"), repealed),
    ],
    ...(isNegative(due)
      ? {}
      : {
          fixes: () =>
            figureFixes(context, say(`改为 ${expected}`, `Set to ${expected}`), [
              { cell: stock.cell, content: expected },
            ]),
        }),
  };
}

function cellAt(row: string, column: string): CellRef {
  return { table: "article20", row, column };
}
