import type { Cut } from "./cuts";
import type { Piece } from "./digits";

/** The certain figures of a row by column: undefined where a column is not certain, or where its blank left no trace. */
export type Pieces = readonly (Piece | undefined)[];

/** For each row the figures in which all its supported cuts agree; rows with none are left out. */
export function agreed(
  cuts: ReadonlyMap<string, readonly Cut[]>,
  support: ReadonlyMap<string, ReadonlySet<number>>,
): Map<string, Pieces> {
  const found = new Map<string, Pieces>();
  for (const [key, ways] of cuts) {
    const supported = ways.filter((_, way) => support.get(key)?.has(way));
    const pieces = common(supported.map((cut) => cut.pieces));
    if (pieces.some((piece) => piece !== undefined)) found.set(key, pieces);
  }
  return found;
}

/** The figures that stand in the same place in all ways to cut a row. */
export function common(ways: readonly Pieces[]): Pieces {
  const [first = [], ...others] = ways;
  return first.map((piece, column) => (others.every((other) => isSame(other[column], piece)) ? piece : undefined));
}

function isSame(a: Piece | undefined, b: Piece | undefined): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}
