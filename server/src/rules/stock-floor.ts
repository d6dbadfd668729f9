import { add, isNegative, negate, plain, subtract } from "../base/decimal";
import { say } from "../base/localised";
import { touchesEnd } from "../model/places/text-end";
import type { NumberDatum, Report, ReportTable } from "../model/types";
import { datumAt } from "../relations/evaluate";
import { keepsStock } from "../spec/forms";
import { type RowForm, rowsOf } from "../spec/types";
import { rowName } from "../wording/names";
import { defineRule } from "./define-rule";
import type { Observation, RelatedPlace } from "./types";

/** 现行有效 is below what this year's 制发 less 废止 alone would leave: last year's stock would be negative. */
export const stockFloor = defineRule({
  code: "stock-floor",
  manual: ["relations", 7],
  severity: "warning",
  authority: "customary",
  name: say("现行有效过小", "In force too few"),
  title: say("现行有效件数过小", "Fewer in force than this year leaves"),
  *check({ report }): Iterable<Observation> {
    const table = report.tables.get("article20");
    if (!table?.editions.every(keepsStock)) return;
    for (const row of rowsOf(table.form)) {
      const inForce = numberAt(report, table, row, "inForce");
      const issued = numberAt(report, table, row, "issued");
      const repealed = numberAt(report, table, row, "repealed");
      if (!inForce || !issued || !repealed) continue;
      const lastYear = add(subtract(inForce.value, issued.value), repealed.value);
      if (isNegative(lastYear)) yield tooFew(table, row, { inForce, issued, repealed }, plain(negate(lastYear)));
    }
  },
});

interface Stock {
  readonly inForce: NumberDatum;
  readonly issued: NumberDatum;
  readonly repealed: NumberDatum;
}

function tooFew(
  table: ReportTable,
  row: RowForm,
  { inForce, issued, repealed }: Stock,
  difference: string,
): Observation {
  const name = rowName(table.form, row);
  const cell = { table: table.id, row: row.key, column: "inForce" };
  const [now, made, gone] = [plain(inForce.value), plain(issued.value), plain(repealed.value)];
  const place = (datum: NumberDatum, chinese: string, english: string): RelatedPlace => ({
    span: datum.cell.span,
    message: say(`${name} ${chinese} ${plain(datum.value)}`, `${name}, ${english} ${plain(datum.value)}`),
  });
  return {
    span: inForce.cell.span,
    message: say(
      `现行有效 ${now} 小于本年制发 ${made} 减废止 ${gone}，相差 ${difference}：${name}`,
      `${now} in force, below ${made} issued less ${gone} repealed, difference ${difference}: ${name}`,
    ),
    subject: cell,
    cell,
    related: [place(issued, "本年制发件数", "issued"), place(repealed, "本年废止件数", "repealed")],
  };
}

function numberAt(report: Report, table: ReportTable, row: RowForm, column: string): NumberDatum | undefined {
  const datum = datumAt(table, { table: table.id, row: row.key, column });
  // A number at the end of a text that was cut may go on.
  return datum?.state === "number" && !touchesEnd(report, datum.cell.span) ? datum : undefined;
}
