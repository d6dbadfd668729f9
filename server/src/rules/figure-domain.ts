import { isNegative, isWhole, plain } from "../base/decimal";
import { type Localised, say } from "../base/localised";
import { fillCell } from "../edits/fill-cell";
import { type Figure, figuresOf } from "../model/places/figures";
import type { Report } from "../model/types";
import { figureProved } from "../relations/deduce";
import { cellName } from "../wording/names";
import { defineRule } from "./define-rule";
import { preferredFix } from "./support/fixes";
import type { Fix, Observation } from "./types";

/** A figure that its column cannot hold: a negative count or amount, a count with decimals. */
export const figureDomain = defineRule({
  code: "figure-domain",
  manual: ["figures", 5],
  severity: "error",
  authority: "structural",
  name: say("数字范围", "Number range"),
  title: say("数字超出范围", "Number out of range"),
  fixable: "review",
  *check({ report }): Iterable<Observation> {
    for (const table of report.tables.values()) {
      for (const figure of figuresOf(report, table)) {
        const message = complaint(figure);
        if (!message) continue;
        const { cell, datum } = figure;
        yield { span: datum.cell.span, message, subject: cell, cell, fixes: () => fixesOf(report, figure) };
      }
    }
  },
});

/** Units that multiply: what they make of a decimal may be whole (1.5万). */
const MULTIPLYING = /[万亿]/;

function complaint({ table, cell, datum, column }: Figure): Localised | undefined {
  if (datum.state !== "number") return undefined;
  const negative = isNegative(datum.value) && column.domain !== "signed";
  const fraction = column.domain !== "amount" && !isWhole(datum.value) && !MULTIPLYING.test(datum.unit ?? "");
  if (!negative && !fraction) return undefined;
  const figure = plain(datum.value);
  const name = cellName(table.form, cell);
  const due = figureProved(table, cell);
  const [sense, senseEnglish] =
    due === undefined ? ["", ""] : [`，按勾稽关系应为 ${due}`, `; by the relations it is ${due}`];
  if (negative) {
    return say(
      `${figure} 为负数，此栏不能小于 0${sense}：${name}`,
      `${figure} is negative; this column cannot be below 0${senseEnglish}: ${name}`,
    );
  }
  return say(
    `${figure} 带小数，此栏应为整数${sense}：${name}`,
    `${figure} has decimals; this column holds whole numbers${senseEnglish}: ${name}`,
  );
}

/** The figure that the relations leave for the cell; what else may be meant cannot be known. */
function fixesOf(report: Report, { table, cell, datum }: Figure): readonly Fix[] {
  const due = figureProved(table, cell);
  if (due === undefined) return [];
  const title = say(`改为 ${due}`, `Change to ${due}`);
  return [preferredFix(title, fillCell(report, table, datum, String(due)))];
}
