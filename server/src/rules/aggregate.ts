import { compare, equals, plain } from "../base/decimal";
import { say } from "../base/localised";
import { type DigestFigure, digestFigure, digestForm } from "../model/digest/digest-figures";
import { TABLE_IDS } from "../spec/forms";
import { type CellRef, rowsOf, type TableForm } from "../spec/types";
import { defineRule } from "./define-rule";
import type { AggregateParts } from "./neighbours";
import { type PartsSum, partsAdder } from "./support/parts-sum";
import { isSound } from "./support/sound-figures";
import { absoluteDifference, digestCellName, relatedFigure } from "./support/two-years";
import type { CompareContext, Observation, RelatedPlace } from "./types";

/**
 * A government's figures are not its own and those of its bodies added up. Which bodies those are stands in the
 * configuration.
 */
export const aggregate = defineRule({
  code: "aggregate",
  manual: ["comparison", 7],
  severity: "information",
  authority: "customary",
  name: say("汇总数", "Aggregate"),
  title: say("汇总数与各机关合计不一致", "Figures are not those of the bodies added up"),
  offByDefault: true,
  yieldsTo: ["inconsistent-figure"],
  *compare(context): Iterable<Observation> {
    const { own, neighbours } = context;
    const { year } = own;
    if (!neighbours.parts || year === undefined) return;
    for (const id of TABLE_IDS) {
      const form = digestForm(own.figures, id);
      const [first, ...rest] = form ? differences(context, neighbours.parts, form, year) : [];
      if (first) yield finding(context, neighbours.parts, first, rest.length);
    }
  },
});

interface Difference {
  readonly cell: CellRef;
  readonly figure: DigestFigure;
  readonly parts: PartsSum;
}

/**
 * The cells whose figure is not the sum; where not all is known, those that are below what is. Changes from year to
 * year add up to nothing.
 */
function differences(
  { own }: CompareContext,
  parts: AggregateParts,
  form: TableForm,
  year: number,
): readonly Difference[] {
  const addUp = partsAdder(parts, year);
  return rowsOf(form).flatMap((row) =>
    row.columns.flatMap(({ key, domain }): readonly Difference[] => {
      const cell = { table: form.id, row: row.key, column: key };
      const figure = domain === "signed" ? undefined : digestFigure(own.figures, cell);
      if (!figure) return [];
      const sum = addUp(cell);
      const differs = sum.complete ? !equals(figure.value, sum.sum) : compare(figure.value, sum.sum) < 0;
      return differs && isSound(own.figures, cell) ? [{ cell, figure, parts: sum }] : [];
    }),
  );
}

function finding(
  { own }: CompareContext,
  parts: AggregateParts,
  { cell, figure, parts: { sum, complete } }: Difference,
  others: number,
): Observation {
  const [now, due, size] = [plain(figure.value), plain(sum), absoluteDifference(figure.value, sum)];
  const name = digestCellName(own, cell);
  const where = others > 0 ? say(`${name}等 ${others + 1} 处`, `${name} and ${others} more`) : say(name, name);
  const [chinese, english] = complete
    ? [`${now} 不等于各机关合计 ${due}`, `${now}, all bodies come to ${due}`]
    : [`${now} 小于已知各机关合计 ${due}`, `${now}, below the ${due} of the bodies that are known`];
  return {
    span: figure.span,
    message: say(`${chinese}，相差 ${size}：${where["zh-CN"]}`, `${english}, difference ${size}: ${where.en}`),
    subject: cell,
    cell,
    related: placesIn(parts, cell),
  };
}

function placesIn({ reports }: AggregateParts, cell: CellRef): readonly RelatedPlace[] {
  return reports.flatMap((report) => {
    const figure = digestFigure(report.digest.figures, cell);
    return figure ? [relatedFigure(report, cell, figure)] : [];
  });
}
