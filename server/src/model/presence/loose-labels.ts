import { labelKey } from "../../base/fold";
import { type Span, slice } from "../../base/span";
import type { Report } from "../types";
import { readStateOf } from "./unread-cells";

const LINE = /[^\n\r]+/g;
/** A border, as a line of a table has. */
const BORDER = /[|｜\t\u2500-\u257f]/;

/**
 * Returns the line with borders in a part of the text that has the words of a label outside all cells: two lines of a
 * drawing that became one, of which only the first was read.
 */
export function outsideCells(report: Report, part: Span, label: string): Span | undefined {
  const key = labelKey(label);
  for (const { 0: line, index } of slice(report.text, part).matchAll(LINE)) {
    if (!BORDER.test(line)) continue;
    const span = { start: part.start + index, end: part.start + index + line.length };
    if (labelKey(line).includes(key) && labelKey(withoutCells(report, span)).includes(key)) return span;
  }
  return undefined;
}

/** 规章 and 其他 are parts of other words. */
const SHORTEST_LABEL = 4;

/**
 * Reports whether a part of the text has the words of a label, whatever cells they were cut into: one that begins in one
 * cell and ends in another.
 */
export function acrossCells(report: Report, part: Span, label: string): boolean {
  const key = labelKey(label);
  return key.length >= SHORTEST_LABEL && labelKey(slice(report.text, part)).includes(key);
}

/** The text of a range without what stands in cells on one line each: others may lie around what stands beside them. */
function withoutCells(report: Report, { start, end }: Span): string {
  const { text } = report;
  let rest = "";
  let at = start;
  for (const { span } of readStateOf(report).cells) {
    if (span.end <= at || span.start >= end || /[\n\r]/.test(slice(text, span))) continue;
    rest += text.slice(at, span.start);
    at = span.end;
  }
  return rest + text.slice(at, end);
}
