import type { Span } from "../../base/span";
import { cellIn, isBlankSpan } from "../cells";
import { joined, printed, uncovered } from "../grid";
import { tableLines } from "../page-lines";
import { countOf, type Survey, shareOf } from "../survey";
import type { Cell, CellStream, GridRow, Layout, PrintOptions } from "../types";
import { cutsFigure } from "../wrapped-lines";
import { PIPE_ALONE, PIPE_CELL, PIPE_ROW, PIPE_RULE, pipeLines } from "./line-kinds";
import { fillBetweenPipes, pipeHabit, pipeSegments, pipeSlots } from "./pipes";

/** One table row per line, cells divided by `|`, often padded at the row's end to the table's width. */
export const pipeRows: Layout = {
  id: "pipe-rows",
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
  const [rows, cells] = [countOf(survey, PIPE_ROW), countOf(survey, PIPE_CELL, PIPE_ALONE)];
  // Rows of one cell (第二十条第（一）项) look like lines of one cell, so only the proportion tells rows from single cells.
  return rows > 0 && rows * 4 >= cells
    ? 0.9 * shareOf(survey, countOf(survey, PIPE_ROW, PIPE_CELL, PIPE_ALONE, PIPE_RULE))
    : 0;
}

function read(text: string, block: Span): CellStream {
  const cells: Cell[] = [];
  const lines = tableLines(text, block);
  const single = lines.map((line) => pipeSegments(text, line));
  const rows = areDoubled(single) ? single.map((segments) => segments.filter((_, index) => index % 2 === 0)) : single;
  const habit = pipeHabit(text, rows);
  rows.forEach((segments, index) => {
    if (segments.length === 1 && segments.every((segment) => isBlankSpan(text, segment))) return;
    const slots = segments.length === 1 ? segments : pipeSlots(text, segments, habit);
    for (let i = 0; i < slots.length; i++) cells.push(cellIn(text, slots[i] as Span, i === 0));
    const last = cells.at(-1);
    const isOpen = segments.length > 1 && slots.at(-1) === segments.at(-1);
    const isBroken = isOpen && (habit.closes || habit.opens || isLineWithout(text, rows, index + 1));
    if (last && isBroken && cutsFigure(text, lines, index)) cells[cells.length - 1] = { ...last, doubtful: true };
  });
  return { layout: "pipe-rows", rowsMarked: true, cells };
}

/** So many rows of several contents show that two pipes are one border. */
const FEWEST_DOUBLED = 3;

/** Reports whether two pipes that touch divide all cells of a block. */
function areDoubled(rows: readonly (readonly Span[])[]): boolean {
  const divided = rows.filter(({ length }) => length > 1);
  const isDoubled = (segments: readonly Span[]): boolean =>
    segments.length % 2 === 1 && segments.every(({ start, end }, index) => index % 2 === 0 || start === end);
  return divided.filter(({ length }) => length > 4).length >= FEWEST_DOUBLED && divided.every(isDoubled);
}

/** Reports whether the next line that holds something, from a place on, has no pipe. */
function isLineWithout(text: string, rows: readonly (readonly Span[])[], from: number): boolean {
  const isFilled = (segments: readonly Span[]): boolean => !segments.every((segment) => isBlankSpan(text, segment));
  return rows.slice(from, from + FARTHEST).find(isFilled)?.length === 1;
}

/** Lines looked at behind a row, empty ones among them. */
const FARTHEST = 3;

function print(rows: readonly GridRow[], options: PrintOptions): string {
  const { open, between, close, pad } = habitsOf(options.like ?? "");
  const lines = rows.map((row) => {
    const texts = uncovered(row).map((slot) => printed(slot, "|"));
    const padding = pad ? "|".repeat(row.length - texts.length) : "";
    const gap = padding !== "" && close !== "" && !close.endsWith(" ") ? " " : "";
    return `${open}${texts.join(between)}${close}${gap}${padding}`;
  });
  return joined(lines, options);
}

/** Returns the text before, between and after the cells of a row, taken from the first line that shows it. */
function habitsOf(like: string): { open: string; between: string; close: string; pad: boolean } {
  let habits: { open: string; between: string; close: string } | undefined;
  let pad = like === "";
  for (const line of like.split(/\r\n|\r|\n/)) {
    if (/[|｜][ \u00a0]*[|｜][ \u00a0]*$/.test(line.slice(-8))) pad = true;
    else habits ??= habitsOfRow(line);
  }
  return { ...(habits ?? { open: "", between: " | ", close: " |" }), pad };
}

function habitsOfRow(line: string): { open: string; between: string; close: string } | undefined {
  const segments = pipeSegments(line, { start: 0, end: line.length });
  const filled = segments.filter((segment) => !isBlankSpan(line, segment));
  const [first, second] = filled;
  const last = filled[filled.length - 1];
  if (!first || !second || !last) return undefined;
  const at = cellIn(line, first, false).span;
  const next = cellIn(line, second, false).span;
  const end = cellIn(line, last, false).span.end;
  return { open: line.slice(0, at.start), between: line.slice(at.end, next.start), close: line.slice(end) };
}
