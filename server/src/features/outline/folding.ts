import { lineAt } from "../../base/lines";
import { type Span, trimSpan } from "../../base/span";
import type { Report } from "../../model/types";
import { outline } from "./outline";
import type { OutlineEntry } from "./types";

/** A run of lines that folds away behind its first. Both ends count from 0 and belong to it; `end` > `start`. */
export interface FoldedLines {
  readonly start: number;
  readonly end: number;
}

/**
 * Returns the foldable ranges: sections, sub-sections, tables, 第二十条 items and row groups, in the order of the text. No
 * two begin on the same line.
 */
export function foldedLines(report: Report): readonly FoldedLines[] {
  const byStart = new Map<number, FoldedLines>();
  collect(report, outline(report), byStart);
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/**
 * Inner entries come after outer ones and win a line that both begin on, but for a table that begins on its heading's
 * line: the section folds with all that is in it.
 */
function collect(report: Report, entries: readonly OutlineEntry[], byStart: Map<number, FoldedLines>): void {
  for (const entry of entries) {
    if (entry.kind === "title" || entry.kind === "row") continue;
    const lines = linesOf(report, entry.span);
    const isTaken = entry.kind === "table" && byStart.has(lines.start);
    if (lines.end > lines.start && !isTaken) byStart.set(lines.start, lines);
    collect(report, entry.children, byStart);
  }
}

/** The first and the last line that hold anything of the span. */
function linesOf(report: Report, range: Span): FoldedLines {
  const inked = trimSpan(report.text, range);
  return { start: lineAt(report.lines, inked.start), end: lineAt(report.lines, Math.max(inked.start, inked.end - 1)) };
}
