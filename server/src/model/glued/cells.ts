import type { Cell, CellStream } from "../../layout/types";
import type { DigitRange } from "./digits";

/**
 * Returns a figure of a run as a cell of its own: its exact place in the report. `range` counts the characters of the
 * run's cells one after the other and lies in one of them; `unit` is what stands right behind it and belongs to it.
 */
export function cellOf(run: readonly Cell[], { start, end }: DigitRange, unit = ""): Cell {
  let before = 0;
  for (const cell of run) {
    const length = cell.text.length;
    if (start < before + length) {
      const span = { start: cell.span.start + start - before, end: cell.span.start + end - before + unit.length };
      return { span, slot: span, text: cell.text.slice(start - before, end - before) + unit, startsRow: false };
    }
    before += length;
  }
  throw new RangeError(`No figure at ${start} of a run of ${before}`);
}

/**
 * Returns the unit of money that stands right behind a run, or the 万 or 亿 that multiplies it; empty where none does.
 */
export function unitBehind(run: readonly Cell[], stream: CellStream): string {
  const end = run.at(-1)?.span.end;
  const next = end === undefined ? undefined : stream.cells.find((cell) => cell.span.start === end);
  return /^(?:[万亿]?元|[万亿])/.exec(next?.text ?? "")?.[0] ?? "";
}
