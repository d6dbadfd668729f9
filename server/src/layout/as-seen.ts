import { withoutHidden } from "../base/span";
import { withoutEmphasis } from "./cells";
import { isDigitUnit, isPointUnit } from "./figures";
import type { Cell, CellStream } from "./types";

/** A mark that nobody sees, in place of markup beside white space or a line end. */
export const BESIDE = "\u200b";

/**
 * Returns the cells of a stream as a reader sees them: without the marks that nobody sees and signs of emphasis, and
 * figures doubtful that a border may have cut at their point: `11` before `.5`, `5` behind `11.`.
 */
export function asSeen(stream: CellStream): CellStream {
  const shown = stream.cells.map((cell) => withoutNone(plain(withoutMarks(cell))));
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

/** A cell without the signs that emphasise its content. */
function plain(cell: Cell): Cell {
  const { span, text } = cell;
  const { start, end } = withoutEmphasis(text, { start: 0, end: text.length });
  if (start === 0) return cell;
  const inner = { ...cell, text: text.slice(start, end) };
  const isWhole = span.end - span.start === text.length;
  return isWhole ? { ...inner, span: { start: span.start + start, end: span.start + end } } : inner;
}

/** What programs write into a cell of a workbook that holds nothing, or as the name of a column that has none. */
const NONE = /^(?:NaN|nan|None|null|<NA>|Unnamed: \d{1,3})$/;

function withoutNone(cell: Cell): Cell {
  return NONE.test(cell.text) ? { ...cell, text: "" } : cell;
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
