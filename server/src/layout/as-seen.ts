import { withoutHidden } from "../base/span";
import { isDigitUnit, isPointUnit } from "./figures";
import type { Cell, CellStream } from "./types";

/**
 * Returns the cells of a stream as a reader sees them: without the marks that nobody sees, and figures doubtful that a
 * border may have cut at their point: `11` before `.5`, `5` behind `11.`.
 */
export function asSeen(stream: CellStream): CellStream {
  const shown = stream.cells.map(withoutMarks);
  const cells = shown.map((cell, index) =>
    isCut(cell.text, shown[index + 1]?.text ?? "") || isRest(cell.text, shown[index - 1]?.text ?? "")
      ? { ...cell, doubtful: true as const }
      : cell,
  );
  return { ...stream, cells };
}

function withoutMarks(cell: Cell): Cell {
  const text = withoutHidden(cell.text);
  return text.length === cell.text.length ? cell : { ...cell, text: text.trim() };
}

/** Reports whether a figure ends a content, and the next begins with a point and digits, or is a point. */
function isCut(content: string, next: string): boolean {
  if (!isPointUnit(next.charCodeAt(0)) || !isDigitUnit(content.charCodeAt(content.length - 1))) return false;
  return next.length === 1 || isDigitUnit(next.charCodeAt(next.charAt(1) === " " ? 2 : 1));
}

/** Reports whether a figure begins a content, and the one before ends with digits and a point. */
function isRest(content: string, before: string): boolean {
  const last = before.length - 1;
  return (
    isPointUnit(before.charCodeAt(last)) &&
    isDigitUnit(before.charCodeAt(last - 1)) &&
    isDigitUnit(content.charCodeAt(0))
  );
}
