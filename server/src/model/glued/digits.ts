import { fold } from "../../base/fold";
import type { Cell } from "../../layout/types";

/** The digits of a row in glued text, one after the other, with what is known of the borders between figures. */
export interface Digits {
  /** The digits in ASCII. */
  readonly text: string;
  /** The offset of each digit in the report. */
  readonly places: readonly number[];
  /** For each digit, the latest end of a figure that begins there. A zero stands alone; white space ends a figure. */
  readonly reach: readonly number[];
}

/** A figure's place among the digits of its row: first digit, and the one after the last. */
export interface DigitRange {
  readonly start: number;
  readonly end: number;
}

/** No count in these reports has more digits; sums of such figures are exact. */
export const MAX_DIGITS = 9;

/**
 * Returns the digits of a run of cells; undefined where something stands there that is no digit (a sign, a point, a
 * word): it may be a value.
 */
export function digitsOf(cells: readonly Cell[]): Digits | undefined {
  let text = "";
  const places: number[] = [];
  const borders: number[] = [];
  for (const { text: written, span } of cells) {
    const folded = fold(written);
    // White space inside the cell would make places wrong; the layout never leaves any.
    if (!/^[0-9]+$/.test(folded) || written.length !== span.end - span.start) return undefined;
    for (let i = 0; i < folded.length; i++) places.push(span.start + i);
    text += folded;
    borders.push(text.length);
  }
  return { text, places, reach: reachOf(text, borders) };
}

/** Returns the same digits without the last one. */
export function withoutLast({ text, places, reach }: Digits): Digits {
  const length = text.length - 1;
  return {
    text: text.slice(0, length),
    places: places.slice(0, length),
    reach: reach.slice(0, length).map((end) => Math.min(end, length)),
  };
}

function reachOf(text: string, borders: readonly number[]): readonly number[] {
  const reach: number[] = [];
  let at = 0;
  for (const border of borders) {
    for (; at < border; at++) reach.push(text[at] === "0" ? at + 1 : Math.min(border, at + MAX_DIGITS));
  }
  return reach;
}

/** Reports whether a figure can stand exactly in this place, without a leading zero or a border inside. */
export function fits({ reach }: Digits, start: number, end: number): boolean {
  return start < end && end <= (reach[start] ?? 0);
}

/** Returns the figure in this place. */
export function valueIn({ text }: Digits, { start, end }: DigitRange): number {
  return Number(text.slice(start, end));
}
