import { lineAt } from "../../base/lines";
import type { Edit } from "../../base/text";
import { straightenedCell } from "../../layout/drawing/straighten";
import type { Report } from "../../model/types";
import { drawingsOf, touches } from "../formatting/drawings";

/** The characters after which the border behind a cell is put back: those that figures are written with. */
export const CELL_TRIGGERS: readonly string[] = [..."0123456789."];

/**
 * What keeps the border behind the cell at `offset` where it stands though a figure has just been typed into the cell: as many spaces less
 * as it has grown. For drawn boxes and tables between pipes that are aligned; nothing where the cell is too narrow, since to widen a column
 * under somebody's hands would be more than was typed: formatting does it.
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
