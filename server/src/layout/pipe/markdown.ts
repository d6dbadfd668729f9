import { type Span, trimSpan } from "../../base/span";
import { blankCell, cellIn, isBlankSpan, withoutEmphasis } from "../cells";
import { isBrokenFigure } from "../figures";
import { joined, printed } from "../grid";
import { withoutReferences } from "../html/html-entities";
import { tableLines } from "../page-lines";
import { countOf, type Survey, shareOf } from "../survey";
import type { Cell, CellStream, GridRow, Layout, PrintOptions } from "../types";
import { PIPE_ALONE, PIPE_CELL, PIPE_ROW, PIPE_RULE, pipeLines } from "./line-kinds";
import { fillBetweenPipes, isPipeRule, pipeHabit, pipeSegments, pipeSlots } from "./pipes";

/**
 * Markdown tables with a rule line under the head; often one small table per row of the form. Rule lines are no cells.
 */
export const markdown: Layout = {
  id: "markdown",
  lines: pipeLines,
  lineHolds: "row",
  blanks: "kept",
  separatesCells: true,
  showsBlankTables: true,
  rate,
  read,
  print,
  fill: fillBetweenPipes,
};

function rate(survey: Survey): number {
  const rows = countOf(survey, PIPE_ROW, PIPE_CELL);
  const alone = countOf(survey, PIPE_ALONE);
  // Where the cells are paragraphs, their pipes stand alone, and the rule below the first row is all that is left of it.
  if (countOf(survey, PIPE_RULE) === 0 || alone > rows) return 0;
  return shareOf(survey, rows + alone + countOf(survey, PIPE_RULE));
}

function read(text: string, block: Span): CellStream {
  const cells: Cell[] = [];
  const lines = tableLines(text, block).map((line) => pipeSegments(text, line, true));
  const habit = pipeHabit(text, lines);
  for (const segments of lines) {
    if (isPipeRule(text, segments)) continue;
    if (segments.length === 1) {
      const line = segments[0] as Span;
      if (!isBlankSpan(text, line)) cells.push(lineCell(text, line));
      continue;
    }
    const slots = pipeSlots(text, segments, habit);
    for (let i = 0; i < slots.length; i++) cells.push(markedCell(text, slots[i] as Span, i === 0));
  }
  return { layout: "markdown", rowsMarked: true, cells };
}

/** A line that is no table row: a heading loses its #s. */
function lineCell(text: string, line: Span): Cell {
  let { start } = trimSpan(text, line);
  const marks = start;
  while (start < line.end && start - marks < 6 && text.charCodeAt(start) === 0x23) start++;
  return markedCell(text, { start, end: line.end }, true);
}

/** A cell whose content may be emphasised (`**713**`) or hold a `<br>`. */
function markedCell(text: string, slot: Span, startsRow: boolean): Cell {
  const cell = cellIn(text, slot, startsRow);
  const span = withoutEmphasis(text, withoutTagsAround(text, cell.span));
  const raw = text.slice(span.start, span.end);
  // "****" is an emphasised nothing: a blank cell.
  if (raw === "" || raw === "<br>" || raw === "&nbsp;") return blankCell(slot, startsRow, span.start);
  const found = { span, slot, text: plainText(raw), startsRow };
  return raw.includes("<") && isBrokenFigure(raw) ? { ...found, doubtful: true } : found;
}

/** Tags inside a line, as converters leave those that Markdown has no signs for. */
const TAG = /<\/?(?:span|p|font|b|i|u|em|strong|sub|sup|a|div|center|o:p)(?: [^<>]{0,400})?\/?>/gi;

/** Returns the part of a cell between the tags that it begins and ends with, white space around it left out. */
function withoutTagsAround(text: string, span: Span): Span {
  if (text.charCodeAt(span.start) !== 0x3c) return span;
  const raw = text.slice(span.start, span.end);
  const tags = [...raw.matchAll(TAG)].map(({ 0: tag, index }) => ({ start: index, end: index + tag.length }));
  let start = 0;
  let end = raw.length;
  for (const tag of tags) if (isBlankSpan(raw, { start, end: tag.start })) start = tag.end;
  for (const tag of tags.reverse())
    if (tag.start >= start && isBlankSpan(raw, { start: tag.end, end })) end = tag.start;
  return trimSpan(text, { start: span.start + start, end: span.start + Math.max(start, end) });
}

function plainText(raw: string): string {
  const text = raw.includes("<") ? raw.replace(/<br ?\/?>/gi, "").replace(TAG, "") : raw;
  return withoutReferences(text.includes("\\") ? text.replace(/\\([|\\*_`])/g, "$1") : text);
}

function print(rows: readonly GridRow[], options: PrintOptions): string {
  const lines = rows.map((row) => `| ${row.map((slot) => printed(slot, "|")).join(" | ")} |`);
  const first = rows[0];
  // A single row printed for a table that is there already goes below its rule.
  if (first && !(options.like !== undefined && rows.length === 1))
    lines.splice(1, 0, `|${"---|".repeat(first.length)}`);
  return joined(lines, options);
}
