import { type Localised, say } from "../base/localised";
import { cover } from "../base/span";
import { fillFigures } from "../edits/fill-cells";
import type { Report, ReportTable } from "../model/types";
import { type BrokenRelation, brokenRelations, datumAt } from "../relations/evaluate";
import type { Explanation, FigureChange } from "../relations/localise";
import { type Relation, sameCell, takesPart } from "../spec/types";
import { cellName, columnNameOf, rowNameOf } from "../wording/names";
import { defineRule } from "./define-rule";
import { preferredFix } from "./support/fixes";
import type { Fix, Observation, RelatedPlace, RuleContext } from "./types";

/**
 * The figure that is wrong, in place of the sums that show it: reported where exactly one smallest set of cells
 * explains every relation that is broken in the table.
 */
export const inconsistentFigure = defineRule({
  code: "inconsistent-figure",
  manual: ["relations", 5],
  severity: "error",
  authority: "structural",
  name: say("填错的数", "Wrong figure"),
  title: say("与勾稽关系不符的数", "A figure that breaks the relations"),
  fixable: "review",
  *check({ report, explanations }: RuleContext): Iterable<Observation> {
    for (const [id, found] of explanations) {
      const table = report.tables.get(id);
      const [only, ...others] = found;
      if (!table || !only || others.length > 0) continue;
      for (const change of only) yield* findingsOf(report, table, change, only);
    }
  },
});

function* findingsOf(
  report: Report,
  table: ReportTable,
  change: FigureChange,
  explanation: Explanation,
): Iterable<Observation> {
  const datum = datumAt(table, change.cell);
  const row = table.rows.get(change.cell.row);
  if (!datum || !row) return;
  const blank = datum.state === "blank";
  const fixes = () => fixesOf(report, table, change, blank);
  const proofs = brokenRelations(table).filter(({ relation }) => takesPart(relation, change.cell));
  yield {
    // A blank cell has no text to underline; its row's label has.
    span: blank && row.label ? row.label.span : datum.cell.span,
    message: message(table, change, proofs, blank),
    subject: change.cell,
    cell: change.cell,
    related: proofs.map((proof) => proofOf(table, proof, change, explanation)),
    fixes,
    ...(blank ? { fixPlaces: () => [{ span: cover(datum.cell.slot, row.span), fixes }] } : {}),
  };
}

function fixesOf(report: Report, table: ReportTable, { cell, to }: FigureChange, blank: boolean): readonly Fix[] {
  const edits = fillFigures(report, table, [{ cell, text: String(to) }]);
  const title = blank ? say(`填入 ${to}`, `Fill in ${to}`) : say(`改为 ${to}`, `Change to ${to}`);
  return edits ? [preferredFix(title, edits)] : [];
}

function message(
  table: ReportTable,
  { cell, from, to }: FigureChange,
  proofs: readonly BrokenRelation[],
  blank: boolean,
): Localised {
  const name = cellName(table.form, cell);
  const difference = Math.abs(to - from);
  const then = fitting(proofs);
  return blank
    ? say(`空白处应为 ${to}：${name}，${then["zh-CN"]}`, `Blank cell should be ${to}: ${name}, by which ${then.en}`)
    : say(
        `${from} 应为 ${to}，相差 ${difference}：${name}，${then["zh-CN"]}`,
        `${from} should be ${to}, difference ${difference}: ${name}, by which ${then.en}`,
      );
}

/** The sums that relations are about, in the order in which they are spoken of. */
const SUMS: readonly (readonly [Relation["code"], Localised])[] = [
  ["row-total", say("行", "the row's total")],
  ["column-total", say("列", "the column's total")],
  ["review-total", say("结果", "the total of outcomes")],
];

/** Says what the figure mends: `行、列两个合计都对得上`. */
function fitting(proofs: readonly BrokenRelation[]): Localised {
  const codes = new Set(proofs.map(({ relation }) => relation.code));
  const sums = SUMS.flatMap(([code, name]) => (codes.has(code) ? [name] : []));
  const chinese = sums.map((name) => name["zh-CN"]).join("、") + (sums.length > 1 ? "两个合计" : "合计");
  const balance = codes.has("intake-balance") ? [say("收办平衡", "the balance of intake and outcome")] : [];
  const subjects = [...(sums.length > 0 ? [chinese] : []), ...balance.map((name) => name["zh-CN"])];
  const english = [...sums, ...balance].map(({ en }) => en);
  return say(
    `改后${subjects.join("、")}${english.length > 1 ? "都" : ""}对得上`,
    `${english.join(" and ")} ${english.length > 1 ? "fit" : "fits"}`,
  );
}

/** A relation that the figure breaks, said at one of the other figures in it: its total, or the first. */
function proofOf(
  table: ReportTable,
  { relation, left, right }: BrokenRelation,
  { cell }: FigureChange,
  explanation: Explanation,
): RelatedPlace {
  const others = relation.terms.map((term) => term.cell).filter((other) => !sameCell(other, cell));
  const unchanged = others.find((other) => !explanation.some((change) => sameCell(change.cell, other)));
  const place = [unchanged, ...others]
    .map((other) => other && datumAt(table, other))
    .find((datum) => datum !== undefined);
  const [a, b] = [String(left.coefficient), String(right.coefficient)];
  return {
    span: place?.cell.span ?? table.span,
    message: sides(table, relation, a, b),
  };
}

function sides(table: ReportTable, relation: Relation, left: string, right: string): Localised {
  const first = relation.terms[0]?.cell ?? { table: table.id, row: "", column: "" };
  const column = columnNameOf(table.form, first.row, first.column);
  switch (relation.code) {
    case "intake-balance":
      return say(
        `${column}：第一、二项之和 ${left}，第三、四项之和 ${right}`,
        `${column}: items 1 and 2 come to ${left}, items 3 and 4 to ${right}`,
      );
    case "column-total":
      return say(
        `${column}：（七）总计 ${left}，各行之和 ${right}`,
        `${column}: total ${left}, sum of the rows ${right}`,
      );
    default: {
      const row = rowNameOf(table.form, first.row);
      return say(`${row}：总计 ${left}，各项之和 ${right}`, `${row}: total ${left}, sum of the parts ${right}`);
    }
  }
}
