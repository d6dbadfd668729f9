import type { Cut } from "./cuts";
import type { DigitRange } from "./digits";

/**
 * The certain figures of a row by column: undefined where a column is not certain, or where its blank left no trace.
 */
export type ColumnRanges = readonly (DigitRange | undefined)[];

/** Returns, for each row, the figures in which all its supported cuts agree; rows with none are left out. */
export function agreedRanges(
  cuts: ReadonlyMap<string, readonly Cut[]>,
  support: ReadonlyMap<string, ReadonlySet<number>>,
): Map<string, ColumnRanges> {
  const found = new Map<string, ColumnRanges>();
  for (const [key, ways] of cuts) {
    const supported = ways.filter((_, way) => support.get(key)?.has(way));
    const ranges = commonRanges(supported.map((cut) => cut.ranges));
    if (ranges.some((range) => range !== undefined)) found.set(key, ranges);
  }
  return found;
}

/** Returns the figures that stand in the same place in all ways to cut a row. */
export function commonRanges(ways: readonly ColumnRanges[]): ColumnRanges {
  const [first = [], ...others] = ways;
  return first.map((range, column) => (others.every((other) => isSame(other[column], range)) ? range : undefined));
}

function isSame(a: DigitRange | undefined, b: DigitRange | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}
