import { groupedBy } from "../../base/groups";
import type { Digits } from "./digits";

/** Figures side by side that fill a stretch of digits. */
export interface Sequence {
  readonly sum: number;
  readonly ends: Ends;
}

/** A stretch of digits, how many figures are to fill it, with how many digits each and which sum at most. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly width: number;
  readonly limit: number;
}

/** The end of each of the figures that fill a stretch. */
export type Ends = readonly number[];

const NOTHING: Sequence = { sum: 0, ends: [] };

/** Every way to fill the stretch with `count` figures, at most three: cost is the square of its length. */
function sequences(digits: Digits, { start, end, count, width, limit }: Stretch): readonly Sequence[] {
  if (count === 0) return start === end ? [NOTHING] : [];
  if (end - start < count || end - start > count * width) return [];
  const found: Sequence[] = [];
  const least = end - (count - 1) * width;
  const reach = Math.min(digits.reach[start] ?? start, end - count + 1, start + width);
  for (let value = 0, at = start + 1; at <= reach; at++) {
    value = value * 10 + digits.text.charCodeAt(at - 1) - 0x30;
    if (value > limit) break;
    if (at < least) continue;
    for (const rest of sequences(digits, { start: at, end, count: count - 1, width, limit: limit - value }))
      found.push({ sum: value + rest.sum, ends: [at, ...rest.ends] });
  }
  return found;
}

/** More ways than this are too many to be of use; nobody looks at them. */
export const MOST_WAYS = 64;

/**
 * Returns every way to fill digits [0, end) with `count` figures, at most six, whose sum is `sum`: where each figure
 * ends. Undefined where there are too many. The figures are listed three by three and the halves are matched by their
 * sums, so no ways are tried one by one.
 */
export function fillings(digits: Digits, end: number, count: number, sum: number): readonly Ends[] | undefined {
  const width = String(sum).length;
  // No figure is above the sum, and the largest is not far below it.
  if (end > count * width || (count > 0 && end < width - 1 + count - 1)) return [];
  const all = { start: 0, end, count, width, limit: sum };
  const found = count <= 3 ? wholes(digits, all) : halves(digits, all);
  return found.length > MOST_WAYS ? undefined : found;
}

function wholes(digits: Digits, all: Stretch): readonly Ends[] {
  return sequences(digits, all)
    .filter((way) => way.sum === all.limit)
    .map((way) => way.ends);
}

function halves(digits: Digits, all: Stretch): readonly Ends[] {
  const { end, count, width, limit } = all;
  const found: Ends[] = [];
  const first = Math.max(3, end - (count - 3) * width);
  const last = Math.min(end - (count - 3), 3 * width);
  for (let middle = first; middle <= last && found.length <= MOST_WAYS; middle++) {
    const left = groupedBy(sequences(digits, { ...all, end: middle, count: 3 }), ({ sum }) => sum);
    if (left.size === 0) continue;
    for (const right of sequences(digits, { ...all, start: middle, count: count - 3 }))
      for (const way of left.get(limit - right.sum) ?? []) found.push([...way.ends, ...right.ends]);
  }
  return found;
}
