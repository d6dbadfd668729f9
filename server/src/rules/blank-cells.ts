import { add, type Decimal, plain, whole, ZERO } from "../base/decimal";
import type { Localised } from "../base/text";
import { fillCell } from "../edits/fill-cell";
import { type Figure, figuresOf } from "../model/places/figures";
import { isLastRow } from "../model/places/table-extent";
import type { BlankDatum, Report, ReportTable } from "../model/types";
import { datumAt } from "../relations/evaluate";
import type { Explanation } from "../relations/localise";
import { relationsOf } from "../spec/relations";
import type { CellRef } from "../spec/types";
import { cellName } from "../wording/names";
import { plural, say } from "../wording/say";
import { relatedFigures } from "./support/related-figures";
import type { Finding, Fix, Rule } from "./types";

type Blank = Figure<BlankDatum>;

/** Cells that are there and empty: one finding for a table, however many there are. */
export const blankCells: Rule = {
  code: "blank-cells",
  severity: "warning",
  authority: "customary",
  name: say("空白格", "Blank cells"),
  title: say("空白单元格", "Blank cells"),
  fixable: "review",
  yieldsTo: ["outdated-format"],
  *check({ report, explanations }): Iterable<Finding> {
    for (const table of report.tables.values()) {
      const blanks = figuresOf(report, table)
        .filter(isBlank)
        .filter(({ row }) => !isLastRow(report, table, row.form.key));
      const [first] = blanks;
      if (!first) continue;
      const count = blanks.length;
      yield {
        code: "blank-cells",
        span: first.row.label?.span ?? first.datum.cell.span,
        message: message(table, first, count, dueIn(table, first, explanations.get(table.id) ?? [])),
        subject: { table: table.id },
        ...(count === 1 ? { cell: first.cell } : {}),
        related: relatedFigures(blanks),
        fixes: () => fills(report, table, blanks, explanations.get(table.id) ?? []),
      };
    }
  },
};

function isBlank(figure: Figure): figure is Blank {
  return figure.datum.state === "blank";
}

/** Returns the figure that the only blank of a table should hold. */
function dueIn(table: ReportTable, { cell }: Blank, explanations: readonly Explanation[]): string {
  return contentFor(table, cell, provenFigures(table, explanations));
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

/** All blanks of the table, and those of the first row that has any. */
function fills(
  report: Report,
  table: ReportTable,
  blanks: readonly Blank[],
  explanations: readonly Explanation[],
): readonly Fix[] {
  const sums = provenFigures(table, explanations);
  const proven = blanks.some(({ cell }) => sums.has(idOf(cell)));
  const filled = blanks.map((blank) => ({ blank, content: contentFor(table, blank.cell, sums) }));
  const [first] = filled;
  const row = filled.filter(({ blank }) => blank.row === first?.blank.row);
  const fix = (some: typeof filled, chinese: string, english: string): Fix => {
    const others = proven
      ? say("，能由勾稽关系算出的填算出的数", ", or with what the relations leave")
      : say("，总计填各项之和", ", totals with their sum");
    const sum = some.some(({ content }) => content !== "0") ? others : say("", "");
    return {
      kind: "review",
      title: say(
        `${chinese} ${some.length} 个空白填 0${sum["zh-CN"]}`,
        `Fill ${plural(some.length, "blank")} of ${english} with 0${sum.en}`,
      ),
      edits: some.flatMap(({ blank, content }) => fillCell(report, table, blank.datum, content)),
    };
  };
  const whole = fix(filled, "本表", "this table");
  return row.length === filled.length ? [whole] : [whole, fix(row, "本行", "this row")];
}

/**
 * The figures of blanks that are part of the only way to make all relations hold: nobody left them out because there
 * was nothing to count.
 */
function provenFigures(table: ReportTable, [only, ...others]: readonly Explanation[]): Map<string, Decimal> {
  const changes = only && others.length === 0 ? only : [];
  const blanks = changes.filter(({ cell }) => datumAt(table, cell)?.state === "blank");
  return new Map(blanks.map(({ cell, to }) => [idOf(cell), whole(to)]));
}

function idOf({ row, column }: CellRef): string {
  return `${row}/${column}`;
}

/** 0, but for a total the sum of its parts: filling a total with 0 would make a wrong sum of a blank. */
function contentFor(table: ReportTable, cell: CellRef, sums: Map<string, Decimal>): string {
  return plain(sumFor(table, cell, sums));
}

function sumFor(table: ReportTable, cell: CellRef, sums: Map<string, Decimal>): Decimal {
  const id = idOf(cell);
  const known = sums.get(id);
  if (known) return known;
  const relation = relationsOf(table.form).find(({ code, terms: [total] }) => {
    return code !== "intake-balance" && total?.cell.row === cell.row && total.cell.column === cell.column;
  });
  let sum = ZERO;
  for (const { cell: part } of relation?.terms.slice(1) ?? []) {
    const datum = datumAt(table, part);
    if (datum?.state === "number") sum = add(sum, datum.value);
    else if (datum?.state === "blank") sum = add(sum, sumFor(table, part, sums));
  }
  sums.set(id, sum);
  return sum;
}
