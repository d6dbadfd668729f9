import type { Span } from "../../base/span";
import { blockLines } from "../block-lines";
import { blankCell, cellIn, isBlankSpan, replaceSlotWhenBlank } from "../cells";
import { joined, printed } from "../grid";
import { type RatedLayout, rated, type Survey, shareOf } from "../survey";
import type { Cell, CellStream, GridRow, PrintOptions } from "../types";

/**
 * One table row per line, cells divided by tabs. Leading tabs stand for merged cells, trailing tabs for blank ones;
 * neither may be trimmed.
 */
export const tabRows: RatedLayout = rated({ id: "tab-rows", rate, read, print, fill: replaceSlotWhenBlank });

function rate(survey: Survey): number {
  const { tabRow } = survey;
  const tabCell = survey.tabCell + survey.tabAlone;
  return tabRow > 0 && tabRow * 4 >= tabCell ? 0.9 * shareOf(survey, tabRow + tabCell) : 0;
}

function read(text: string, block: Span): CellStream {
  const cells: Cell[] = [];
  for (const line of blockLines(text, block)) {
    const slots = tabSlots(text, line);
    if (slots.length === 1 && isBlankSpan(text, line)) continue;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as Span;
      cells.push(isBlankSpan(text, slot) ? blankCell(slot, i === 0) : cellIn(text, slot, i === 0));
    }
  }
  return { layout: "tab-rows", rowsMarked: true, cells };
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
