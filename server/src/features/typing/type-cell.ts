import type { Edit } from "../../base/edits";
import { lineAt } from "../../base/lines";
import { straightenedCell } from "../../layout/drawing/straighten";
import type { Report } from "../../model/types";
import { drawingsOf, touches } from "../formatting/drawings";

/** The characters after which the border behind a cell is put back: those that figures are written with. */
export const CELL_TRIGGERS: readonly string[] = [..."0123456789."];

/**
 * Returns the edits that keep the border behind the cell at `offset` in place after a figure was typed into the cell:
 * they remove as many spaces as it has grown. For drawn boxes and aligned tables between pipes. Nothing if the cell is
 * too narrow: widening a column while somebody types would be more than was typed, so formatting does it.
 */
export function cellAsTyped(report: Report, offset: number): readonly Edit[] {
  const { text, lines } = report;
  const at = lineAt(lines, offset);
  // Nearly every figure is typed where no border is.
  if (!/[|｜\u2500-\u257f]/.test(text.slice(lines.starts[at], lines.ends[at]))) return [];
  const cursor = { start: offset, end: offset };
  const drawing = drawingsOf(report).find(({ span }) => touches(span, cursor));
  const piece = drawing?.pieces.find(({ kind, span }) => kind === "text" && span.start < offset && offset <= span.end);
  return drawing && piece ? straightenedCell(text, drawing, piece) : [];
}
