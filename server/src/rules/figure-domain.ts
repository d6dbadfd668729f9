import { isNegative, isWhole, plain } from "../base/decimal";
import type { Localised } from "../base/text";
import { type Figure, figuresOf } from "../model/places/figures";
import { cellName } from "../wording/names";
import { say } from "../wording/say";
import { defineRule } from "./define-rule";
import type { Observation } from "./types";

/** A figure that its column cannot hold: a negative count or amount, a count with decimals. */
export const figureDomain = defineRule({
  code: "figure-domain",
  manual: ["figures", 5],
  severity: "error",
  authority: "structural",
  name: say("数字范围", "Number range"),
  title: say("数字超出范围", "Number out of range"),
  yieldsTo: ["outdated-format"],
  *check({ report }): Iterable<Observation> {
    for (const table of report.tables.values()) {
      for (const figure of figuresOf(report, table)) {
        const message = complaint(figure);
        if (!message) continue;
        yield { span: figure.datum.cell.span, message, subject: figure.cell, cell: figure.cell };
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
  if (negative) {
    return say(
      `${figure} 为负数，此栏不能小于 0：${name}`,
      `${figure} is negative; this column cannot be below 0: ${name}`,
    );
  }
  return say(
    `${figure} 带小数，此栏应为整数：${name}`,
    `${figure} has decimals; this column holds whole numbers: ${name}`,
  );
}
