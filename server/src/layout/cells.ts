import type { Edit } from "../base/edits";
import { isBlankUnit, type Span, trimSpan } from "../base/span";
import type { Cell } from "./types";

/**
 * Returns the cell that fills `slot`: its content trimmed; for a blank one, an empty span at the slot's start (one
 * space in, where it holds more than one).
 */
export function cellIn(text: string, slot: Span, startsRow: boolean): Cell {
  const span = trimSpan(text, slot);
  if (span.start < span.end) return { span, slot, text: text.slice(span.start, span.end), startsRow };
  return blankCell(slot, startsRow, slot.end - slot.start > 1 ? slot.start + 1 : slot.start);
}

/** Returns a blank cell whose content would go to `place`. */
export function blankCell(slot: Span, startsRow: boolean, place = slot.start): Cell {
  return { span: { start: place, end: place }, slot, text: "", startsRow };
}

/** Reports whether the cell is present and empty. */
export function isBlankCell(cell: Cell): boolean {
  return cell.span.start === cell.span.end;
}

/** Reports whether the range holds nothing visible. */
export function isBlankSpan(text: string, range: Span): boolean {
  for (let i = range.start; i < range.end; i++) if (!isBlankUnit(text.charCodeAt(i))) return false;
  return true;
}

/**
 * Returns the edit that gives a cell another content and touches nothing else: the content is replaced; a blank cell is
 * filled at its place.
 */
export function replaceContent(_text: string, cell: Cell, content: string): readonly Edit[] {
  return [{ span: cell.span, newText: content }];
}

/**
 * Returns the edit that gives a cell another content and takes the white space of a blank cell away, which here is no
 * border's distance.
 */
export function replaceSlotWhenBlank(_text: string, cell: Cell, content: string): readonly Edit[] {
  return [{ span: isBlankCell(cell) ? cell.slot : cell.span, newText: content }];
}
