import type { Analysis } from "../../analysis/analyse";
import { plain } from "../../base/decimal";
import type { Edit } from "../../base/edits";
import { type Localised, say } from "../../base/localised";
import type { Span } from "../../base/span";
import { fillCell } from "../../edits/fill-cell";
import { shortColumn } from "../../spec/short-names";
import { type FigurePlace, figurePlaces } from "../place";
import { computedTotals } from "./computed-totals";

/** The figures of a wide row that are shown with the name of their column. */
export type ColumnNames = "off" | "nonZero" | "all";

/** Options for hints. */
export interface HintOptions {
  readonly columnNames: ColumnNames;
  /** True if a total that is wrong or blank is shown with its computed value. */
  readonly totals: boolean;
}

/** A word shown in the text that is not part of it. */
export interface InlayHint {
  readonly at: number;
  readonly label: Localised;
  readonly kind: "column" | "total";
  readonly tooltip?: Localised;
  /** The edits that accept the hint. */
  readonly edits?: readonly Edit[];
}

/** Rows of fewer figures are taken in at a glance. */
const WIDE = 5;

/** Returns the hints within a range, in the order of the text. */
export function inlayHints(analysis: Analysis, range: Span, options: HintOptions): readonly InlayHint[] {
  const { report } = analysis;
  const hints = [...report.tables.values()].flatMap((table) => {
    if (table.span.end < range.start || range.end < table.span.start) return [];
    return figurePlaces(report, table).flatMap((figure) => {
      if (figure.span.end < range.start || range.end < figure.span.start) return [];
      return nameHint(figure, options.columnNames);
    });
  });
  const totals = options.totals ? totalHints(analysis, range) : [];
  return [...hints, ...totals].sort((a, b) => a.at - b.at);
}

/** The name of a figure's column, before it. In 表四, whose groups stand side by side, with the group's. */
function nameHint(figure: FigurePlace, columnNames: ColumnNames): readonly InlayHint[] {
  const { table, row, column, datum } = figure;
  if (columnNames === "off" || row.form.columns.length < WIDE || table.layout === "glued") return [];
  const zero = datum.state === "blank" || (datum.state === "number" && datum.value.coefficient === 0n);
  if (columnNames === "nonZero" && (zero || endsItsRow(figure))) return [];
  const name = shortColumn(table.id, row.form.key, column);
  return [{ at: datum.cell.span.start, label: say(name, name), kind: "column" }];
}

/**
 * Reports whether a figure is the total at the end of a row of 表三, which place and colour show already. In 表四 three
 * totals stand on one line.
 */
function endsItsRow({ table, row, column }: FigurePlace): boolean {
  return table.id === "applications" && row.form.columns.at(-1)?.key === column.key;
}

function totalHints({ report, relations }: Analysis, range: Span): readonly InlayHint[] {
  return [...report.tables.values()].flatMap((table) =>
    computedTotals(report, table, relations).flatMap(({ figure, value, certain }): readonly InlayHint[] => {
      const at = figure.datum.cell.span.end;
      if (at < range.start || range.end < at) return [];
      const number = plain(value);
      return [
        {
          at,
          kind: "total",
          label: certain ? say(`应为 ${number}`, `should be ${number}`) : say(`各项之和 ${number}`, `sum ${number}`),
          tooltip: say("双击填入", "Double-click to fill in"),
          edits: fillCell(report, table, figure.datum, number),
        },
      ];
    }),
  );
}
