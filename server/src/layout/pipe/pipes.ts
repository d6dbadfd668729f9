import type { Edit } from "../../base/edits";
import { isHiddenUnit, type Span, trimSpan, withoutHidden } from "../../base/span";
import { isBlankSpan } from "../cells";
import { isPipeUnit } from "../line-marks";

/** Splits a line at its pipes: n pipes give n + 1 segments. With `escapes`, a pipe after a backslash is text. */
export function pipeSegments(text: string, line: Span, escapes = false): Span[] {
  const segments: Span[] = [];
  let start = line.start;
  for (let i = line.start; i < line.end; i++) {
    const unit = text.charCodeAt(i);
    if (escapes && unit === 0x5c) i++;
    else if (isPipeUnit(unit)) {
      segments.push({ start, end: i });
      start = i + 1;
    }
  }
  segments.push({ start, end: line.end });
  return segments;
}

/** The way the rows of a block use pipes: one before the first cell, one after the last. */
export interface PipeHabit {
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Learns from the lines that hold text and pipes what most of them do. */
export function pipeHabit(text: string, rows: readonly (readonly Span[])[]): PipeHabit {
  let opening = 0;
  let closing = 0;
  let all = 0;
  for (const segments of rows) {
    const first = segments[0];
    const last = segments[segments.length - 1];
    if (!first || !last || segments.length < 2 || segments.every((segment) => isBlankSpan(text, segment))) continue;
    all++;
    if (isBlankSpan(text, first)) opening++;
    if (isBlankSpan(text, last)) closing++;
  }
  return { opens: opening * 2 > all, closes: closing * 2 >= all };
}

/**
 * Returns the segments that are cells: without the empty one before an opening pipe and the one after a closing pipe.
 * Padding stays.
 */
export function pipeSlots(text: string, segments: readonly Span[], habit: PipeHabit): readonly Span[] {
  const first = segments[0];
  const last = segments[segments.length - 1];
  const from = habit.opens && first && isBlankSpan(text, first) ? 1 : 0;
  const to = habit.closes && last && isBlankSpan(text, last) ? segments.length - 1 : segments.length;
  return segments.slice(from, Math.max(from, to));
}

const RULE_CELL = /^(?::-+:?|-+:|-{3,})$/;
/** As narrow as some converters make the rule of a narrow column. */
const NARROW_RULE_CELL = /^-{1,2}$/;

/** What the last cell of a rule begins with, where the text ends in it. */
const RULE_CELL_BEGUN = /^:?-{0,2}$/;

/**
 * Reports whether a line is the rule under a Markdown head. A line of single dashes is no rule but one of marks for "no
 * figure"; where most are longer they are, as at the very end of the text, where a rule was cut off.
 */
export function isPipeRule(text: string, segments: readonly Span[]): boolean {
  let cells = 0;
  let wide = 0;
  for (const segment of segments) {
    const { start, end } = trimSpan(text, segment);
    if (start === end) continue;
    const first = text.charCodeAt(start);
    if (first !== 0x2d && first !== 0x3a && !isHiddenUnit(first)) return false;
    const cell = withoutHidden(text.slice(start, end));
    const begun = cells > 0 && end === text.length && RULE_CELL_BEGUN.test(cell);
    const isWide = RULE_CELL.test(cell);
    if (!begun && !isWide && !NARROW_RULE_CELL.test(cell)) return false;
    if (isWide || begun) wide++;
    cells++;
  }
  return wide * 2 > cells && segments.length > 1;
}

/**
 * Returns the edit that fills a cell between pipes: the spaces around the content stay; between two pipes that touch,
 * spaces are added.
 */
export function fillBetweenPipes(
  _text: string,
  cell: { readonly span: Span; readonly slot: Span },
  content: string,
): readonly Edit[] {
  const touching = cell.slot.start === cell.slot.end;
  return [{ span: cell.span, newText: touching ? ` ${content} ` : content }];
}
