import { plain } from "../base/decimal";
import { fold } from "../base/fold";
import { plural, say } from "../base/localised";
import { fillFigures } from "../edits/fill-cells";
import type { Figure } from "../model/places/figures";
import type { NumberDatum, Report } from "../model/types";
import { cellName } from "../wording/names";
import { defineRule } from "./define-rule";
import { type FigureGroup, groupFigures } from "./support/figure-groups";
import { safeFix } from "./support/fixes";
import { relatedFigures } from "./support/related-figures";
import type { Fix, Observation } from "./types";

type Numeric = Figure<NumberDatum>;

/** Counting words: they say what the column says already. Units of money are another matter. */
const COUNTERS: ReadonlySet<string> = new Set([
  "件",
  "件次",
  "个",
  "条",
  "宗",
  "份",
  "起",
  "例",
  "项",
  "次",
  "人",
  "人次",
  "家",
]);

/** A number that is not written in plain digits. The number itself is not in doubt. */
export const figureFormat = defineRule({
  code: "figure-format",
  manual: ["figures", 3],
  severity: "warning",
  authority: "customary",
  name: say("数字写法", "Number format"),
  title: say("数字写法不规范", "Number not in plain digits"),
  fixable: "safe",
  *check({ report }): Iterable<Observation> {
    for (const group of groupFigures(report, isOddlyWritten)) yield oddlyWritten(report, group);
  },
});

function isOddlyWritten(figure: Figure): figure is Numeric {
  // Money in its own unit is said by figure-unit, with the figure that belongs there.
  if (figure.datum.state !== "number" || (figure.column.unit && isMoney(figure.datum.unit))) return false;
  const odd = !figure.datum.plain || isCountWithZeros(figure as Numeric);
  return odd && plainText(figure as Numeric) !== figure.datum.text.replace(BEFORE_UNIT, "");
}

/** White space between a number and its unit, which many programs write there by themselves. */
const BEFORE_UNIT = /(?<=[\d０-９])\s{1,4}(?=[^\d０-９\s]+$)/;

function isMoney(unit: string | undefined): boolean {
  return unit !== undefined && !COUNTERS.has(unit);
}

/** A count with a point and nothing but zeros behind it: 47.0. An amount may have them. */
function isCountWithZeros({ column, datum }: Numeric): boolean {
  return column.domain !== "amount" && ZEROS_BEHIND.test(datum.text);
}

const ZEROS_BEHIND = /\.0+$/;

/** The same number in plain digits. A unit of money stays, and so does the plus sign of a column that takes signs. */
function plainText({ datum, column }: Numeric): string {
  const sign = column.domain === "signed" && /^[+]/.test(fold(datum.text)) ? "+" : "";
  const unit = datum.unit !== undefined && !COUNTERS.has(datum.unit) ? datum.text.slice(-datum.unit.length) : "";
  const digits = digitsOf(datum, unit);
  return sign + (column.domain === "amount" || unit !== "" ? digits : digits.replace(ZEROS_BEHIND, "")) + unit;
}

/** Digits that are plain already stay as they are, with the zeros behind their point. */
function digitsOf(datum: NumberDatum, unit: string): string {
  const written = unit === "" ? datum.text : datum.text.slice(0, -unit.length).trimEnd();
  return /^[+-]?(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(written) ? written.replace(/^\+/, "") : plain(datum.value);
}

function oddlyWritten(report: Report, { table, figures }: FigureGroup<Numeric>): Observation {
  const [first] = figures;
  const { text } = first.datum;
  const due = plainText(first);
  const base = { span: first.datum.cell.span, fixes: () => rewrites(report, figures) };
  if (figures.length === 1) {
    const name = cellName(table.form, first.cell);
    return {
      ...base,
      message: say(`“${text}”应写作 ${due}：${name}`, `"${text}" should be written ${due}: ${name}`),
      subject: first.cell,
      cell: first.cell,
    };
  }
  return {
    ...base,
    message: say(
      `${figures.length} 个数字写法不规范：${table.form.name}，如“${text}”应写作 ${due}`,
      `${plural(figures.length, "number")} not in plain digits, such as "${text}" for ${due}`,
    ),
    subject: { table: table.id },
    related: relatedFigures(figures),
  };
}

function rewrites(report: Report, figures: readonly Numeric[]): readonly Fix[] {
  const [first] = figures;
  if (!first) return [];
  const title =
    figures.length === 1
      ? say(`改为 ${plainText(first)}`, `Change to ${plainText(first)}`)
      : say(`${figures.length} 个数字改为普通写法`, `Write ${figures.length} numbers in plain digits`);
  const fillings = figures.map((figure) => ({ cell: figure.cell, text: plainText(figure) }));
  const edits = fillFigures(report, first.table, fillings);
  return edits === undefined ? [] : [safeFix(title, edits)];
}
