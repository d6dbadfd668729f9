import { type Localised, plural, say } from "../base/localised";
import { fillCell } from "../edits/fill-cell";
import { fillFigures } from "../edits/fill-cells";
import type { Figure } from "../model/places/figures";
import type { Report, UnreadableDatum } from "../model/types";
import { figureProved, zeroFits } from "../relations/deduce";
import { cellName } from "../wording/names";
import { defineRule } from "./define-rule";
import { type FigureGroup, groupFigures } from "./support/figure-groups";
import { preferredFix } from "./support/fixes";
import { relatedFigures } from "./support/related-figures";
import type { Fix, Observation } from "./types";

type Unreadable = Figure<UnreadableDatum>;

/** A value cell holds something that is no number. */
export const unreadableFigure = defineRule({
  code: "unreadable-figure",
  manual: ["figures", 2],
  severity: "error",
  authority: "structural",
  name: say("不是数字", "No number"),
  title: say("单元格不是数字", "Cell holds no number"),
  fixable: "review",
  *check({ report }): Iterable<Observation> {
    for (const group of groupFigures(report, isUnreadable)) yield unreadable(report, group);
    for (const group of groupFigures(report, isBroken)) yield broken(group);
  },
});

function isUnreadable(figure: Figure): figure is Unreadable {
  return figure.datum.state === "unreadable" && !isBroken(figure);
}

/** Figures one above the other, in half or full-width digits. */
const STACKED = /^[\d０-９][\d０-９.,．，]*(?: [\d０-９][\d０-９.,．，]*)+$/;

/**
 * Reports whether a cell holds figures on several lines: one that was wrapped, or several. A person may well read it,
 * so it is no error of the report's.
 */
function isBroken(figure: Figure): figure is Unreadable {
  const { datum } = figure;
  return datum.state === "unreadable" && datum.cell.others !== undefined && STACKED.test(datum.text);
}

function broken({ table, figures }: FigureGroup<Unreadable>): Observation {
  const [first] = figures;
  const name = cellName(table.form, first.cell);
  const base = { severity: "information" as const, span: first.datum.cell.span, subject: { table: table.id } };
  const { text } = first.datum;
  if (figures.length === 1)
    return {
      ...base,
      message: say(
        `“${text}”分在几行，是一个数断开了还是几个数不能确定，没有读，请核对：${name}`,
        `"${text}" stands on several lines; whether it is one number or several is not certain, so it was not read: ${name}`,
      ),
      subject: first.cell,
      cell: first.cell,
    };
  return {
    ...base,
    message: say(
      `${figures.length} 个单元格的数分在几行，不能确定是一个数还是几个数，没有读：${table.form.name}，如“${text}”`,
      `${plural(figures.length, "cell")} with figures on several lines, such as "${text}": whether each is one number is not certain, so they were not read`,
    ),
    related: relatedFigures(figures),
  };
}

function unreadable(report: Report, { table, figures }: FigureGroup<Unreadable>): Observation {
  const [first] = figures;
  const { text } = first.datum;
  const span = first.datum.cell.span;
  if (figures.length === 1) {
    const fixes = () => [...restored(report, first), ...zeros(report, figures)];
    return { span, message: message(first), subject: first.cell, cell: first.cell, fixes };
  }
  return {
    span,
    message: say(
      `${figures.length} 个单元格不是数字：${table.form.name}，如“${text}”，没有的应填 0`,
      `${plural(figures.length, "cell")} without a number, such as "${text}"; write 0 for none`,
    ),
    subject: { table: table.id },
    related: relatedFigures(figures),
    fixes: () => zeros(report, figures),
  };
}

/** Reports whether the cell has a mark of none, and 0 is what fits there. */
function isNone({ table, cell, datum }: Unreadable): boolean {
  return datum.why === "none" && zeroFits(table, cell);
}

/** Says what the cell should hold where the relations leave just one figure for it, and for a mark of none 0. */
function message(figure: Unreadable): Localised {
  const { table, cell, datum } = figure;
  const name = cellName(table.form, cell);
  const due = figureProved(table, cell);
  if (isNone(figure))
    return say(
      `“${datum.text}”不是数字，没有的应填 0：${name}`,
      `"${datum.text}" is no number; write 0 for none: ${name}`,
    );
  if (due !== undefined)
    return say(
      `“${datum.text}”不是数字，按勾稽关系应为 ${due}：${name}`,
      `"${datum.text}" is no number; by the relations it should be ${due}: ${name}`,
    );
  return say(`“${datum.text}”不是数字：${name}`, `"${datum.text}" is no number: ${name}`);
}

/** The figure that the relations leave for the cell, where that is not what a mark of none is replaced by anyhow. */
function restored(report: Report, figure: Unreadable): readonly Fix[] {
  const { table, cell, datum } = figure;
  const due = figureProved(table, cell);
  if (due === undefined || isNone(figure)) return [];
  const title = say(`改为 ${due}`, `Replace by ${due}`);
  return [preferredFix(title, fillCell(report, table, datum, String(due)))];
}

/** 0 where the text says that there is nothing and no relation says otherwise; other words need a person. */
function zeros(report: Report, figures: readonly Unreadable[]): readonly Fix[] {
  const none = figures.filter(isNone);
  const [first] = none;
  const fillings = none.map(({ cell }) => ({ cell, text: "0" }));
  const edits = first && fillFigures(report, first.table, fillings);
  if (!edits) return [];
  const title =
    figures.length === 1
      ? say("改为 0", "Replace by 0")
      : say(`${none.length} 处改为 0`, `Replace ${none.length} by 0`);
  return [preferredFix(title, edits)];
}
