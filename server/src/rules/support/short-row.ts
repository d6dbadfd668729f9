import { plain } from "../../base/decimal";
import type { Edit } from "../../base/edits";
import { readsBack } from "../../edits/gate/proof";
import type { Cell } from "../../layout/types";
import { parseFigure } from "../../model/figure";
import type { Report, ReportRow, ReportTable } from "../../model/types";
import { deducedRow } from "../../relations/deduce";

/** A figure that a row lacks, and the edit that puts it there. */
export interface LostFigure {
  readonly value: number;
  readonly edits: readonly Edit[];
}

/**
 * Returns the figure that a row of 表三 lacks if the row has one figure less than columns, the relations leave one figure
 * for each column, and the row's own are all of these but one. Between equal neighbours it does not matter which of
 * them is inserted: the row is the same. Undefined if anything does not fit, or if the row would not read back.
 */
export function lostFigure(report: Report, table: ReportTable, row: ReportRow): LostFigure | undefined {
  const due = deducedRow(table, row.form.key);
  const cells = row.run.filter((cell) => cell.text.trim() !== "");
  if (!due || cells.length !== due.size - 1) return undefined;
  const figures = [...due.values()].map(String);
  const there = cells.map(({ text }) => digitsOf(text));
  const at = figures.findIndex((_, index) => without(figures, index).every((figure, place) => figure === there[place]));
  const edit = at < 0 ? undefined : insertion(report, cells, at, figures[at] ?? "");
  if (!edit) return undefined;
  const complete = (after: Report): boolean => {
    const again = after.tables.get(table.id)?.rows.get(row.form.key);
    return (
      again?.state === "read" &&
      row.form.columns.every(({ key }, index) => digitsOf(again.data.get(key)?.text ?? "") === figures[index])
    );
  };
  return readsBack(report, [edit], complete) ? { value: Number(figures[at]), edits: [edit] } : undefined;
}

/** A cell of its own beside the others, set apart from them as they are from one another. */
function insertion(report: Report, cells: readonly Cell[], at: number, value: string): Edit | undefined {
  const left = cells[Math.max(0, at - 1)];
  const right = cells[at === 0 ? 1 : at];
  const [before, after] = right ? [left, right] : [cells.at(-2), left];
  if (!before || !after) return undefined;
  const separator = report.text.slice(before.span.end, after.span.start);
  const place = at === 0 ? before.span.start : right ? right.span.start : after.span.end;
  return {
    span: { start: place, end: place },
    newText: right ? value + separator : separator + value,
  };
}

function without(figures: readonly string[], index: number): readonly string[] {
  return figures.filter((_, at) => at !== index);
}

function digitsOf(text: string): string | undefined {
  const figure = parseFigure(text);
  return figure.kind === "number" ? plain(figure.value) : undefined;
}
