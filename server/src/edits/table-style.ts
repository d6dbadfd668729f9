import { layoutOf } from "../layout/index";
import type { GridRow, LayoutId } from "../layout/types";
import { wholeLines } from "../model/places/lines";
import type { Report, ReportTable } from "../model/types";
import { gridInBrackets } from "./grid-slots";

/** The way a document writes a table. */
export interface TableStyle {
  readonly layout: LayoutId;
  /** A table of the document whose habits are taken over. */
  readonly like?: string;
}

/** Returns the style of a table in the text. */
export function styleOf(report: Report, table: ReportTable): TableStyle {
  const lines = wholeLines(report, table.span);
  return { layout: table.layout, like: report.text.slice(lines.start, lines.end) };
}

/**
 * Returns the style for a table that is not there yet: that of the largest other table; one row per line with pipes
 * where the document has none. Undefined where that layout cannot show blank cells.
 */
export function styleForNewTable(report: Report): TableStyle | undefined {
  const others = [...report.tables.values()].sort((a, b) => b.rows.size - a.rows.size);
  const [model] = others;
  if (!model) return { layout: "pipe-rows" };
  return canShowBlanks(model.layout) ? styleOf(report, model) : undefined;
}

/**
 * Reports whether rows can be printed in this layout so that a blank cell may leave a trace; where that is not certain,
 * reading back tells.
 */
export function canShowBlanks(layout: LayoutId): boolean {
  const { blanks, foreign } = layoutOf(layout);
  return blanks !== "lost" && !foreign;
}

/** Returns the rows as the document would write them, each line with the document's line end. */
export function printRows(report: Report, style: TableStyle, rows: readonly GridRow[]): string {
  const options = style.like === undefined ? { eol: report.eol } : { eol: report.eol, like: style.like };
  return layoutOf(style.layout).print(gridInBrackets(rows, report.brackets), options);
}
