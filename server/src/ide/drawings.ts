import type { Span } from "../base/span";
import { blockLines } from "../layout/block-lines";
import { boxDrawings } from "../layout/box-drawing";
import type { Drawing } from "../layout/drawing";
import { pipeDrawings } from "../layout/pipe-drawing";
import type { Report, ReportTable } from "../model/types";
import { framedLines } from "../rules/support/table-places";

/** The parts of a table whose borders are kept under each other: boxes, and tables between pipes that somebody has aligned. */
export function drawingsOf(report: Report, table: ReportTable): readonly Drawing[] {
  const { text } = report;
  const lines = () => blockLines(text, around(report, table));
  if (table.layout === "box") return boxDrawings(text, lines()).filter(({ span }) => touches(span, table.span));
  if (table.layout !== "pipe-rows" && table.layout !== "markdown") return [];
  return pipeDrawings(text, lines(), table.layout === "markdown").filter(({ span }) => touches(span, table.span));
}

/** Whether two ranges have a place in common, if only their ends. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Where the drawing of a table may reach: the section it stands in, since a head may have blank lines of cells above its words. */
function around(report: Report, table: ReportTable): Span {
  const frame = framedLines(report, table);
  const section = report.sections.find(({ body }) => touches(body, table.span));
  if (!section) return frame;
  return { start: Math.min(frame.start, section.body.start), end: Math.max(frame.end, section.body.end) };
}
