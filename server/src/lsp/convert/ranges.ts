import type { Range, TextEdit } from "vscode-languageserver";
import type { Edit } from "../../base/edits";
import { type LineMap, offsetAt, rangeAt } from "../../base/lines";
import { type Span, span } from "../../base/span";

/** Converts offsets to lines and characters. */
export function toRange(lines: LineMap, range: Span): Range {
  return rangeAt(lines, range);
}

/** Converts a range to offsets into the text; ends beyond a line or the text are drawn back into it. */
export function toSpan(lines: LineMap, range: Range): Span {
  const start = offsetAt(lines, range.start);
  return span(start, Math.max(start, offsetAt(lines, range.end)));
}

/** Converts edits to edits by line and character. */
export function toTextEdits(edits: readonly Edit[], lines: LineMap): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(lines, edit.span), newText: edit.newText }));
}
