import { lineAt, lineSpan } from "../../base/lines";
import { type Span, trimSpan } from "../../base/span";
import { layoutOf } from "../../layout/index";
import type { Cell } from "../../layout/types";
import type { Report, ReportTable } from "../../model/types";

/** A line of text that holds all values of a row of a table, or the heads of a block. */
export interface TableLine {
  readonly line: Span;
  /** The text before the first value, without the white space and border behind it. */
  readonly label: Span;
  /** The cells of the values in the order of the columns: all that may be written over, and the content in it. */
  readonly values: readonly { readonly slot: Span; readonly content: Span }[];
}

/**
 * Returns the lines of a table of which it is certain what stands in which column, in the order of the text. Rows that
 * are wrapped over several lines, rows whose values are not all known and the heads of 表三 and 表四, which are merged, are
 * left out. So are columns of spaces: they stand under heads that may take several lines, and moving their figures
 * would take them from under their heads.
 */
export function tableLines(report: Report, table: ReportTable): readonly TableLine[] {
  if (!hasRowsOnLines(table)) return [];
  const rows = [...table.rows.values()]
    .filter(({ state }) => state === "read")
    .map(({ data }) => [...data.values()].map(({ cell }) => cell));
  const heads = [...table.lines.values()].flatMap(({ form, cells }) => {
    if (form.kind !== "heads" || table.id !== "article20") return [];
    return [cells.filter(({ text }) => text !== "").slice(0, form.columns.length)];
  });
  const lines = [...rows, ...heads].flatMap((cells) => lineOf(report, cells) ?? []);
  // The three rows of 表四 stand on one line of the document: no line may be laid out twice.
  const unique = lines.filter(({ line }) => lines.filter((other) => other.line.start === line.start).length === 1);
  return unique.sort((a, b) => a.line.start - b.line.start);
}

/** Reports whether a table that was read completely is written with a row on each line. */
export function hasRowsOnLines({ layout, unread, cut }: ReportTable): boolean {
  return layoutOf(layout).lineHolds === "row" && !unread && !cut;
}

function lineOf(report: Report, cells: readonly Cell[]): TableLine | undefined {
  const [first] = cells;
  const line = first && lineSpan(report.lines, lineAt(report.lines, first.slot.start));
  if (!line || cells.some(({ slot }) => slot.start < line.start || slot.end > line.end)) return undefined;
  const values = cells.map(({ slot }) => ({ slot, content: trimSpan(report.text, slot) }));
  if (values.some(({ slot }, index) => index > 0 && slot.start < (values[index - 1]?.slot.end ?? 0))) return undefined;
  return { line, label: labelBefore(report.text, line, first.slot), values };
}

function labelBefore(text: string, line: Span, slot: Span): Span {
  // Between the label and the value stands the character that divides the cells.
  const trimmed = trimSpan(text, { start: line.start, end: Math.max(line.start, slot.start - 1) });
  return trimmed.start === trimmed.end
    ? { start: line.start, end: line.start }
    : { start: line.start, end: trimmed.end };
}
