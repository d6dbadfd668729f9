import { lineAt } from "../../base/lines";
import type { Span } from "../../base/span";
import type { Report } from "../types";

/** Returns the start of the line that contains the offset. */
export function lineStart(report: Report, offset: number): number {
  return report.lines.starts[lineAt(report.lines, offset)] ?? 0;
}

/** Returns the end of the line that contains the offset, its line end not included. */
export function lineEnd(report: Report, offset: number): number {
  return report.lines.ends[lineAt(report.lines, offset)] ?? report.text.length;
}

/** Returns the start of the line after the one that contains the offset; the end of the text after the last line. */
export function nextLine(report: Report, offset: number): number {
  return report.lines.starts[lineAt(report.lines, offset) + 1] ?? report.text.length;
}

/** Returns the lines that a range touches, whole, with the line end of the last one where it has one. */
export function wholeLines(report: Report, range: Span): Span {
  return { start: lineStart(report, range.start), end: nextLine(report, Math.max(range.start, range.end)) };
}

/**
 * Returns the text to insert at the start of a line so that `lines` stand on lines of their own. At the end of a text
 * without a line end, that comes first.
 */
export function linesToInsert(report: Report, at: number, lines: string): string {
  const { text, eol } = report;
  const ended = lines.endsWith(eol) ? lines : lines + eol;
  if (at < text.length || text === "" || /[\r\n]$/.test(text)) return ended;
  return eol + ended.slice(0, -eol.length);
}
