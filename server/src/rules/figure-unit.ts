import { type Decimal, plain } from "../base/decimal";
import { insertion } from "../base/edits";
import { fold } from "../base/fold";
import { say } from "../base/localised";
import { fillCell } from "../edits/fill-cell";
import type { Cell } from "../layout/types";
import { type Figure, figuresOf } from "../model/places/figures";
import type { NumberDatum, Report, ReportTable } from "../model/types";
import { cellName } from "../wording/names";
import { defineRule } from "./define-rule";
import { preferredFix } from "./support/fixes";
import { digestCellName, figureFixes, relatedFigure, twoYears } from "./support/two-years";
import { unitSlip } from "./support/unit-slip";
import type { CompareContext, Fix, Observation } from "./types";

/** Units of money by the power of ten that makes them 万元. Counting words are figure-format's concern. */
const MONEY: Readonly<Record<string, number>> = { 元: -4, 千元: -1, 万元: 0, 百万元: 2, 亿: 4, 亿元: 4 };

/** The form says 万元, and the cell names a unit or the heading says 元; or a count is given in money. */
export const figureUnit = defineRule({
  code: "figure-unit",
  manual: ["figures", 4],
  severity: "warning",
  authority: "official",
  name: say("金额单位", "Unit of money"),
  title: say("金额单位不对", "Wrong unit of money"),
  fixable: "review",
  *check({ report }): Iterable<Observation> {
    for (const table of report.tables.values()) {
      const figures = figuresOf(report, table).filter((figure): figure is Money => figure.datum.state === "number");
      for (const figure of figures) {
        const finding = unitInCell(report, figure) ?? unitInHeading(report, table, figure);
        if (finding) yield finding;
      }
    }
  },
  *compare(context): Iterable<Observation> {
    const finding = againstLastYear(context);
    if (finding) yield finding;
  },
});

/** The only amount that both years give in 万元. */
const FEES = { table: "article20", row: "fees", column: "amount" } as const;

/**
 * The fees are ten thousand times last year's: they were written down in 元. The other way round it is not certain which
 * year is wrong.
 */
function againstLastYear(context: CompareContext): Observation | undefined {
  const { own, neighbours } = context;
  const both = neighbours.lastYear && twoYears(own, neighbours.lastYear.digest, FEES);
  if (!neighbours.lastYear || !both || unitSlip(both) !== "up") return undefined;
  const [now, before, due] = [plain(both.now.value), plain(both.before.value), plain(shifted(both.now.value, -4))];
  const name = digestCellName(own, FEES);
  return {
    span: both.now.span,
    message: say(
      `${now} 约是上年 ${before} 的一万倍，像是以元填写，以万元计是 ${due}：${name}`,
      `${now} is some 10,000 times last year's ${before}, as if in 元; in 万元 it is ${due}: ${name}`,
    ),
    subject: FEES,
    cell: FEES,
    related: [relatedFigure(neighbours.lastYear, FEES, both.before)],
    fixes: () => figureFixes(context, say(`改为 ${due}`, `Change to ${due}`), [{ cell: FEES, content: due }]),
  };
}

type Money = Figure<NumberDatum>;

function unitInCell(report: Report, figure: Money): Observation | undefined {
  const { datum, column, table, cell } = figure;
  const power = datum.unit === undefined ? undefined : MONEY[datum.unit];
  // 采购总金额 of 2019 has no unit of its own: there the cell has to name one.
  if (power === undefined || (column.domain === "amount" && !column.unit)) return undefined;
  const name = cellName(table.form, cell);
  const due = plain(shifted(datum.value, power));
  const base = { span: datum.cell.span, subject: cell, cell };
  if (!column.unit) {
    return {
      ...base,
      message: say(
        `“${datum.text}”带金额单位，此栏是数量：${name}`,
        `"${datum.text}" is money; this column is a count: ${name}`,
      ),
    };
  }
  return {
    ...base,
    message: say(
      `“${datum.text}”应写作 ${due}，单位万元已在表头：${name}`,
      `"${datum.text}" should be ${due}; the heading says 万元: ${name}`,
    ),
    fixes: () => [writing(report, figure, due)],
  };
}

function writing(report: Report, figure: Money, due: string): Fix {
  return preferredFix(say(`改为 ${due}`, `Change to ${due}`), fillCell(report, figure.table, figure.datum, due));
}

/** The heading of the column that the form gives in 万元 says 元: said at the heading, the figure with it. */
function unitInHeading(report: Report, table: ReportTable, figure: Money): Observation | undefined {
  if (!figure.column.unit || figure.datum.unit) return undefined;
  const heading = headingsOver(table, figure).find(({ text }) =>
    /金额.*[(:]元\)?$/.test(fold(text).replace(/\s/g, "")),
  );
  if (!heading) return undefined;
  const due = plain(shifted(figure.datum.value, -4));
  const at = heading.span.start + report.text.slice(heading.span.start, heading.span.end).lastIndexOf("元");
  const edits = [insertion(at, "万")];
  if (due !== plain(figure.datum.value)) edits.push(...fillCell(report, table, figure.datum, due));
  const name = cellName(table.form, figure.cell);
  return {
    span: figure.datum.cell.span,
    message: say(
      `表头单位是“元”，应为“万元”，此格应为 ${due}：${name}`,
      `The heading says 元, not 万元; in 万元 this is ${due}: ${name}`,
    ),
    subject: figure.cell,
    cell: figure.cell,
    related: [{ span: heading.span, message: say("表头", "the heading") }],
    fixes: () => [
      preferredFix(
        say(`表头改为“万元”，数字改为 ${due}`, `Change the heading to 万元 and the figure to ${due}`),
        edits,
      ),
    ],
  };
}

function headingsOver(table: ReportTable, { row }: Money): readonly Cell[] {
  return [...table.lines.values()].flatMap(({ form, cells }) =>
    form.kind === "heads" && form.columns === row.form.columns ? cells : [],
  );
}

function shifted({ coefficient, scale }: Decimal, power: number): Decimal {
  let digits = coefficient * (power > 0 ? 10n ** BigInt(power) : 1n);
  let left = scale + Math.max(0, -power);
  for (; left > 0 && digits % 10n === 0n; left--) digits /= 10n;
  return { coefficient: digits, scale: left };
}
