import { type Budget, spend, type Vector, within } from "./vectors";

/** The least and the most that each row may count in each column. */
export interface Bounds {
  readonly least: readonly Vector[];
  readonly most: readonly Vector[];
}

/** For each row, the indexes of the vectors that are still possible. */
export type Ways = readonly (readonly number[])[];

/** Returns the bounds of rows that may each be one of several vectors. */
export function boundsOf(rows: readonly (readonly Vector[])[]): Bounds {
  return { least: rows.map((row) => extreme(row, Math.min)), most: rows.map((row) => extreme(row, Math.max)) };
}

function extreme(row: readonly Vector[], choose: (a: number, b: number) => number): Vector {
  const [first = [], ...others] = row;
  const values = [...first];
  for (const vector of others)
    vector.forEach((value, column) => {
      values[column] = choose(values[column] ?? value, value);
    });
  return values;
}

/**
 * Returns, for each row, the ways that the other rows leave possible for this sum. Compares with their least and most
 * in each column, repeatedly until nothing changes. One or two rounds usually leave one way for each row, since a
 * column of zeros rules out most false cuts. `bounds` are those of all vectors.
 */
export function consistent(
  rows: readonly (readonly Vector[])[],
  sum: Vector,
  bounds: Bounds,
  budget: Budget,
): Ways | "none" | "gave-up" {
  const ways = rows.map((row): readonly number[] => row.map((_, way) => way));
  const least = [...bounds.least];
  const most = [...bounds.most];
  for (let changed = true; changed; ) {
    changed = false;
    // Not renewed within a round: bounds from before a row shrank are loose, but true.
    const lowest = total(least, sum);
    const highest = total(most, sum);
    if (sum.some((value, column) => value < at(lowest, column) || value > at(highest, column))) return "none";
    for (let row = 0; row < rows.length; row++) {
      const open = ways[row] ?? [];
      if (open.length === 1) continue;
      if (!spend(budget, open.length)) return "gave-up";
      const vectors = rows[row] ?? [];
      const from = sum.map((value, column) => value - at(highest, column) + at(most[row], column));
      const to = sum.map((value, column) => value - at(lowest, column) + at(least[row], column));
      const kept = open.filter((way) => within(vectors[way] ?? [], from, to));
      if (kept.length === open.length) continue;
      if (kept.length === 0) return "none";
      changed = true;
      ways[row] = kept;
      const left = kept.map((way) => vectors[way] ?? []);
      least[row] = extreme(left, Math.min);
      most[row] = extreme(left, Math.max);
    }
  }
  return ways;
}

function total(vectors: readonly Vector[], like: Vector): Vector {
  return like.map((_, column) => vectors.reduce((sum, vector) => sum + at(vector, column), 0));
}

function at(vector: Vector | undefined, column: number): number {
  return vector?.[column] ?? 0;
}
