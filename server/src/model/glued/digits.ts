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
  /** The ends of the stretches between which white space stands; the last is the number of digits. */
  readonly borders: readonly number[];
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
 * word): it may be a value; or where one of them is doubtful.
 */
export function digitsOf(cells: readonly Cell[]): Digits | undefined {
  let text = "";
  const places: number[] = [];
  const borders: number[] = [];
  for (const cell of cells) {
    const folded = fold(cell.text);
    // White space inside the cell would make places wrong; the layout never leaves any.
    const offsets = offsetsIn(cell);
    if (cell.doubtful || !/^[0-9]+$/.test(folded) || !offsets) return undefined;
    places.push(...offsets);
    text += folded;
    borders.push(text.length);
  }
  return { text, places, reach: reachOf(text, borders), borders };
}

/** Returns the offset in the report of each character of a cell; undefined where some are not as they stand there. */
function offsetsIn({ text, span, others = [] }: Cell): readonly number[] | undefined {
  const offsets = [span, ...others].flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, index) => start + index),
  );
  return offsets.length === text.length ? offsets : undefined;
}

/** Returns the same digits without the last one. */
export function withoutLast({ text, places, reach, borders }: Digits): Digits {
  const length = text.length - 1;
  return {
    text: text.slice(0, length),
    places: places.slice(0, length),
    reach: reach.slice(0, length).map((end) => Math.min(end, length)),
    borders: [...borders.filter((end) => end < length), length],
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

/**
 * Returns the places of the figures of a row in which there is no choice, if no blank has vanished from it: as many
 * digits as figures and no white space, or as many stretches, each of which can be one figure. Undefined for any other
 * row.
 */
export function onlyFigures(digits: Digits, count: number): readonly DigitRange[] | undefined {
  const { text, borders } = digits;
  if (text.length === count && borders.length === 1)
    return Array.from({ length: count }, (_, start) => ({ start, end: start + 1 }));
  if (borders.length !== count) return undefined;
  const ranges = borders.map((end, index) => ({ start: borders[index - 1] ?? 0, end }));
  return ranges.every(({ start, end }) => fits(digits, start, end)) ? ranges : undefined;
}

/** Returns the figure in this place. */
export function valueIn({ text }: Digits, { start, end }: DigitRange): number {
  return Number(text.slice(start, end));
}
