import { lineAt, lineSpan } from "../base/lines";
import { cover, type Span, span, trimSpan } from "../base/span";
import { claimsOf } from "../model/claims/index";
import type { Report } from "../model/types";
import { outline } from "./outline/outline";
import type { OutlineEntry } from "./outline/types";
import { placeAt } from "./place";

/**
 * Returns the ranges to select step by step around an offset, from the inside out, each wider than the one before: the
 * figure or label, the row, the group or item, the table, the sub-section, the section, the document; in prose the
 * number, its clause, the line. Never empty.
 */
export function selectionsAt(report: Report, offset: number): readonly Span[] {
  const whole = span(0, report.text.length);
  const anchor = anchorAt(report, Math.min(Math.max(offset, 0), whole.end));
  const inside = ({ start, end }: Span): boolean =>
    start <= anchor.start && (anchor.start < end || (anchor.start === end && anchor.start === anchor.end));
  return nested([anchor, ...[...proseAround(report, anchor), ...entrySpans(outline(report))].filter(inside), whole]);
}

/**
 * Returns the range at the offset, including one that ends there; else the unit there, or the whole line if the line
 * ends there.
 */
function anchorAt(report: Report, offset: number): Span {
  const place = placeAt(report, offset);
  if (place) return place.span;
  const line = lineSpan(report.lines, lineAt(report.lines, offset)) ?? span(offset, offset);
  return offset < line.end ? span(offset, offset + 1) : trimSpan(report.text, line);
}

/** Clauses with numbers, and the line; in a table the line may be a row or just a cell, and the outline knows which. */
function proseAround(report: Report, { start }: Span): readonly Span[] {
  const inTable = [...report.tables.values()].some((table) => table.span.start <= start && start <= table.span.end);
  if (inTable) return [];
  const line = trimSpan(report.text, lineSpan(report.lines, lineAt(report.lines, start)) ?? span(start, start));
  return [...claimsOf(report).flatMap((claim) => [claim.span, claim.clause]), line];
}

function entrySpans(entries: readonly OutlineEntry[]): readonly Span[] {
  return entries.flatMap((entry) => [entry.selection, entry.span, ...entrySpans(entry.children)]);
}

/**
 * The ranges from the smallest to the widest, each widened to hold the one before: a blank cell at the end of a row
 * reaches over the last thing that can be seen of the row.
 */
function nested(ranges: readonly Span[]): readonly Span[] {
  const steps: Span[] = [];
  for (const range of [...ranges].sort((a, b) => width(a) - width(b))) {
    const last = steps.at(-1);
    const wider = last ? cover(range, last) : range;
    if (wider.start < wider.end && (!last || width(wider) > width(last))) steps.push(wider);
  }
  return steps.length > 0 ? steps : ranges.slice(-1);
}

function width({ start, end }: Span): number {
  return end - start;
}
