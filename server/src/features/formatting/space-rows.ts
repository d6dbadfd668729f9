import { lineAt, lineSpan } from "../../base/lines";
import { type Span, slice } from "../../base/span";
import { blockLines } from "../../layout/block-lines";
import { columnFields } from "../../layout/column-fields";
import { hasUnmeasured } from "../../layout/drawing/drawing";
import { linesWithoutFurniture } from "../../layout/page-lines";
import type { Report, ReportTable } from "../../model/types";

/** A line whose last fields are the values of one row of a table. */
export interface SpaceRow {
  readonly line: Span;
  /** The end of the field before the first value; the line's start if there is none. */
  readonly before: number;
  readonly values: readonly Span[];
}

/**
 * Returns the rows of a table in columns of spaces of which it is certain that the last fields of a line are all their
 * values, page by page: on another page columns may stand elsewhere. Values beside a piece of a wrapped label are such
 * a row; the other pieces are none of it.
 */
export function spaceRows(report: Report, table: ReportTable): readonly (readonly SpaceRow[])[] {
  if (table.layout !== "space-columns" || table.unread || table.cut) return [];
  const rows = [...table.rows.values()]
    .filter(({ state }) => state === "read")
    .flatMap(
      ({ data }) =>
        rowOf(
          report,
          [...data.values()].map(({ cell }) => cell.span),
        ) ?? [],
    )
    .sort((a, b) => a.line.start - b.line.start);
  const pages: SpaceRow[][] = [];
  rows.forEach((row, i) => {
    const above = rows[i - 1];
    if (!above || endsPage(report.text, { start: above.line.end, end: row.line.start })) pages.push([]);
    pages.at(-1)?.push(row);
  });
  return pages;
}

function rowOf(report: Report, values: readonly Span[]): SpaceRow | undefined {
  const [first] = values;
  const line = first && lineSpan(report.lines, lineAt(report.lines, first.start));
  if (!line || hasUnmeasured(report.text, line)) return undefined;
  const fields = columnFields(report.text, line);
  const last = fields.slice(-values.length);
  const same =
    last.length === values.length &&
    last.every((field, i) => field.start === values[i]?.start && field.end === values[i]?.end);
  return same ? { line, before: fields.at(-values.length - 1)?.end ?? line.start, values } : undefined;
}

/** Reports whether a page ends between two rows: at a form feed, or a line with a page number. */
function endsPage(text: string, between: Span): boolean {
  if (slice(text, between).includes("\f")) return true;
  const lines = blockLines(text, between);
  return (
    linesWithoutFurniture(text, lines).length <
    lines.filter(({ start, end }) => text.slice(start, end).trim() !== "").length
  );
}
