import { type Localised, plural, say } from "../base/localised";
import { type Figure, figuresOf } from "../model/places/figures";
import { isLastRow } from "../model/places/table-extent";
import type { ReportTable } from "../model/types";
import { cellName } from "../wording/names";
import { defineRule } from "./define-rule";
import { type Blank, fillingOf, fillPlaces, fills } from "./support/blank-fills";
import { relatedFigures } from "./support/related-figures";
import type { Observation } from "./types";

/** Cells that are there and empty: one finding for a table, however many there are. */
export const blankCells = defineRule({
  code: "blank-cells",
  manual: ["figures", 1],
  severity: "warning",
  authority: "customary",
  name: say("空白格", "Blank cells"),
  title: say("空白单元格", "Blank cells"),
  fixable: "review",
  yieldsTo: ["inconsistent-figure"],
  *check({ report, explanations }): Iterable<Observation> {
    for (const table of report.tables.values()) {
      const blanks = figuresOf(report, table)
        .filter(isBlank)
        .filter(({ row }) => !isLastRow(report, table, row.form.key));
      const [first] = blanks;
      if (!first) continue;
      const count = blanks.length;
      const filling = () => fillingOf(report, table, blanks, explanations.get(table.id) ?? []);
      yield {
        span: first.row.label?.span ?? first.datum.cell.span,
        message: message(table, first, count, filling().all[0]?.content ?? "0"),
        ...(count === 1 ? { subject: first.cell, cell: first.cell } : { subject: { table: table.id } }),
        related: relatedFigures(blanks),
        fixes: () => fills(filling()),
        fixPlaces: () => fillPlaces(filling()),
      };
    }
  },
});

function isBlank(figure: Figure): figure is Blank {
  return figure.datum.state === "blank";
}

function message(table: ReportTable, first: Blank, count: number, due: string): Localised {
  if (count === 1 && due !== "0") {
    const name = cellName(table.form, first.cell);
    return say(`1 个空白单元格：${name}，应填 ${due}`, `1 blank cell: ${name}; it should hold ${due}`);
  }
  const where = count === 1 ? cellName(table.form, first.cell) : table.form.name;
  return say(
    `${count} 个空白单元格：${where}，没有的应填 0`,
    `${plural(count, "blank cell")}: ${where}; write 0 where there is nothing to report`,
  );
}
