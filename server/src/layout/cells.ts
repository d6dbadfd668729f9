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

/** What stands around an emphasised content: Markdown's signs, and those of a formula. */
const EMPHASIS: readonly string[] = ["**", "__", "`", "$"];

/** Returns the part of a content between the signs that emphasise it (`**713**`), white space around it left out. */
export function withoutEmphasis(text: string, span: Span): Span {
  let { start, end } = span;
  for (const mark of EMPHASIS) {
    const size = mark.length;
    if (end - start < 2 * size || !text.startsWith(mark, start) || !text.startsWith(mark, end - size)) continue;
    start += size;
    end -= size;
  }
  return start === span.start ? span : trimSpan(text, { start, end });
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
