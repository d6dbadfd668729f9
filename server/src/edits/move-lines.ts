import { type Edit, insertion } from "../base/edits";
import type { Span } from "../base/span";
import type { Report } from "../model/types";

/**
 * Returns the edits that take whole lines out and put them in at another line start, byte for byte. In a text whose
 * last line has no line end, a last line that moves gets one, and the line that becomes the last loses it.
 */
export function moveLines(report: Report, from: Span, at: number): readonly Edit[] {
  const { text, eol } = report;
  const lines = text.slice(from.start, from.end);
  const unended = text !== "" && !/[\r\n]$/.test(text);
  if (unended && from.end === text.length) {
    const end = lineEndOf(text.slice(0, from.start));
    return [
      insertion(at, lines + (end || eol)),
      { span: { start: from.start - end.length, end: from.end }, newText: "" },
    ];
  }
  if (unended && at === text.length) {
    const end = lineEndOf(lines);
    return [{ span: from, newText: "" }, insertion(at, end + lines.slice(0, lines.length - end.length))];
  }
  return [{ span: from, newText: "" }, insertion(at, lines)];
}

function lineEndOf(text: string): string {
  return /(\r\n|\r|\n)$/.exec(text)?.[0] ?? "";
}
