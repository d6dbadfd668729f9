import { simplified } from "../../base/script/traditional";
import type { Span } from "../../base/span";
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
      const [first, ...others] = placesOf(cell, start - before, end - before);
      const last = others.pop();
      const span = last ? first : grown(first, unit);
      return {
        span,
        slot: span,
        text: cell.text.slice(start - before, end - before) + unit,
        startsRow: false,
        ...(last ? { others: [...others, grown(last, unit)] } : {}),
      };
    }
    before += length;
  }
  throw new RangeError(`No figure at ${start} of a run of ${before}`);
}

function grown({ start, end }: Span, unit: string): Span {
  return { start, end: end + unit.length };
}

/** Returns where the characters [start, end) of a cell stand: in several places, where the cell does. */
function placesOf({ span, others = [] }: Cell, start: number, end: number): [Span, ...Span[]] {
  const found: Span[] = [];
  let before = 0;
  for (const piece of [span, ...others]) {
    const from = Math.max(start - before, 0);
    const to = Math.min(end - before, piece.end - piece.start);
    if (from < to) found.push({ start: piece.start + from, end: piece.start + to });
    before += piece.end - piece.start;
  }
  return found as [Span, ...Span[]];
}

/** Returns where a cell ends, the last of its places if it stands in several; -1 for none. */
export function endOf(cell: Cell | undefined): number {
  return (cell?.others?.at(-1) ?? cell?.span)?.end ?? -1;
}

/** The words behind a run of figures; `touches` says that no white space stands between. */
export interface WordsBehind {
  readonly text: string;
  readonly touches: boolean;
}

export const NO_WORDS: WordsBehind = { text: "", touches: false };

/** Returns the words that come next behind a run; empty where none do. */
export function wordsBehind(run: readonly Cell[], { cells }: CellStream): WordsBehind {
  const last = run.at(-1);
  if (!last) return NO_WORDS;
  const end = endOf(last);
  const next = cells.find(({ span }) => span.start >= end);
  return next ? { text: next.text, touches: next.span.start === end } : NO_WORDS;
}

/**
 * Returns the unit of money that stands right behind a run, or the 万 or 亿 that multiplies it; empty where none does.
 */
export function unitBehind(run: readonly Cell[], stream: CellStream): string {
  const { text, touches } = wordsBehind(run, stream);
  return touches ? (/^(?:[万亿]?元|[万亿])/.exec(simplified(text))?.[0] ?? "") : "";
}
