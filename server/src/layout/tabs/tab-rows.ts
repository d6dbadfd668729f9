import type { Span } from "../../base/span";
import { blankCell, cellIn, isBlankSpan, replaceSlotWhenBlank } from "../cells";
import { joined, printed } from "../grid";
import { tableLines } from "../page-lines";
import { countOf, type Survey, shareOf } from "../survey";
import type { Cell, CellStream, GridRow, Layout, PrintOptions } from "../types";
import { TAB_ALONE, TAB_CELL, TAB_FIGURE, TAB_ROW, tabbedLines } from "./line-kinds";

/**
 * One table row per line, cells divided by tabs. Leading tabs stand for merged cells, trailing tabs for blank ones;
 * neither may be trimmed.
 */
export const tabRows: Layout = {
  id: "tab-rows",
  lines: tabbedLines,
  lineHolds: "row",
  blanks: "kept",
  separatesCells: true,
  showsBlankTables: true,
  rate,
  read,
  print,
  fill: replaceSlotWhenBlank,
};

function rate(survey: Survey): number {
  const [rows, cells] = [countOf(survey, TAB_ROW), countOf(survey, TAB_CELL, TAB_FIGURE, TAB_ALONE)];
  return rows > 0 && rows * 4 >= cells ? 0.9 * shareOf(survey, rows + cells) : 0;
}

function read(text: string, block: Span): CellStream {
  const cells: Cell[] = [];
  const lines = tableLines(text, block).map((line) => ({ line, slots: tabSlots(text, line) }));
  const step = tabsBetween(
    text,
    lines.map(({ slots }) => slots),
  );
  for (const { line, slots: all } of lines) {
    const slots = step > 1 ? everyOf(text, all, step) : all;
    if (slots.length === 1 && isBlankSpan(text, line)) continue;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as Span;
      cells.push(isBlankSpan(text, slot) ? blankCell(slot, i === 0) : cellIn(text, slot, i === 0));
    }
  }
  return { layout: "tab-rows", rowsMarked: true, cells };
}

/** So many borders of several tabs, and none of one, show that each border is several. */
const FEWEST_BORDERS = 10;

/**
 * Returns how many tabs divide two cells: one, unless the number of tabs between any two contents of a line is a
 * multiple of more.
 */
function tabsBetween(text: string, lines: readonly (readonly Span[])[]): number {
  let borders = 0;
  let step = 0;
  for (const slots of lines) {
    const filled = slots.flatMap((slot, index) => (isBlankSpan(text, slot) ? [] : [index]));
    for (let i = 1; i < filled.length; i++) {
      step = divisor((filled[i] as number) - (filled[i - 1] as number), step);
      if (step === 1) return 1;
      borders++;
    }
  }
  return borders >= FEWEST_BORDERS ? step : 1;
}

/** The greatest number that divides both. */
function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** Returns the cells of a line in which so many tabs divide them, and fewer may stand at either end. */
function everyOf(text: string, slots: readonly Span[], step: number): readonly Span[] {
  const first = slots.findIndex((slot) => !isBlankSpan(text, slot));
  return slots.filter((_, index) => index % step === Math.max(first, 0) % step);
}

/** Splits a line at its tabs: n tabs give n + 1 slots. */
export function tabSlots(text: string, line: Span): Span[] {
  const slots: Span[] = [];
  let start = line.start;
  for (let i = line.start; i < line.end; i++) {
    if (text.charCodeAt(i) !== 0x09) continue;
    slots.push({ start, end: i });
    start = i + 1;
  }
  slots.push({ start, end: line.end });
  return slots;
}

function print(rows: readonly GridRow[], options: PrintOptions): string {
  return joined(
    rows.map((row) => row.map((slot) => printed(slot)).join("\t")),
    options,
  );
}
