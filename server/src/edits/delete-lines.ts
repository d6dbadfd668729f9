import type { Edit } from "../base/edits";
import { type Span, slice } from "../base/span";
import { lineEnd, lineStart, wholeLines } from "../model/places/lines";
import type { Report } from "../model/types";

/**
 * Returns the edit that takes a text out, and the line with it where nothing else stands there but a pair of tags. The
 * line end before a last line without one goes too, and blank lines with it, so that a text that ended without a line
 * end still does; it goes in place of the line's own where that would bring the two halves of a line end together.
 */
export function deleteText(report: Report, range: Span): Edit {
  const { text } = report;
  const before = text.slice(lineStart(report, range.start), range.start);
  const after = text.slice(range.end, lineEnd(report, range.end));
  if (!isFrame(before, after)) return { span: range, newText: "" };
  const lines = wholeLines(report, range);
  const ending = /(?:\r\n|\r|\n)$/.exec(slice(text, lines))?.[0].length ?? 0;
  const unended = lines.end === text.length && ending === 0;
  let returns = lines.start;
  while (text.charAt(returns - 1) === "\r") returns--;
  if (returns < lines.start && text.charAt(lines.end) === "\n")
    return { span: { start: returns, end: lines.end - ending }, newText: "" };
  return { span: { start: unended ? endBefore(text, lines.start) : lines.start, end: lines.end }, newText: "" };
}

/** Where the last line before this one ends that is not blank; here if there is none. */
function endBefore(text: string, start: number): number {
  const end = text.slice(0, start).trimEnd().length;
  return end === 0 ? start : end;
}

/** White space, or as many opening tags before as closing tags behind. */
function isFrame(before: string, after: string): boolean {
  // Of thousands of texts to delete in one line, each would look through all of it.
  const [last = ">", first = "<"] = [before.trimEnd().at(-1), after.trimStart().at(0)];
  if (last !== ">" || first !== "<") return false;
  const opened = before.match(/<[a-z][^<>]*>/gi)?.length ?? 0;
  const closed = after.match(/<\/[a-z][^<>]*>/gi)?.length ?? 0;
  const rest = before.replace(/<[a-z][^<>]*>/gi, "") + after.replace(/<\/[a-z][^<>]*>/gi, "");
  return opened === closed && rest.trim() === "";
}
