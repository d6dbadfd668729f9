import { addTo, type Groups } from "../../base/groups";
import { type Bounds, boundsOf, consistent, type Ways } from "./bounds";
import { type Budget, minus, plus, spend, type Vector, within } from "./vectors";

/** The possible vectors of each row, one for each way to cut it. A row that is known has one. */
export interface Rows {
  readonly received: readonly Vector[];
  readonly carriedIn: readonly Vector[];
  /** The rows that add up to `handled`. */
  readonly results: readonly (readonly Vector[])[];
  readonly handled: readonly Vector[];
  readonly carriedOut: readonly Vector[];
}

/** For each row, the ways that are part of a joint solution, in the shape of `Rows`. */
export interface Support {
  readonly received: ReadonlySet<number>;
  readonly carriedIn: ReadonlySet<number>;
  readonly results: readonly ReadonlySet<number>[];
  readonly handled: ReadonlySet<number>;
  readonly carriedOut: ReadonlySet<number>;
}

/** Combinations of the four rows of the balance that are tried, at most. */
const MOST_PRODUCTS = 10_000;
/** Additions and comparisons of vectors, at most: hundreds of times what real tables need. */
const MOST_STEPS = 50_000;

/**
 * Returns the ways to cut the rows that satisfy received + carriedIn = handled + carriedOut and handled = the sum of
 * the results, in every column at once. All solutions are covered, none is sampled, so a row with a single supported
 * way is proved. `none`: no combination satisfies all; `gave-up`: too many to try in so many steps.
 */
export function jointSupport(rows: Rows, steps = MOST_STEPS): Support | "none" | "gave-up" {
  const balances = balancesOf(rows);
  if (!balances) return "gave-up";
  const budget: Budget = { left: steps };
  const results = rows.results.map(() => new Set<number>());
  const living = new Set<number>();
  const bounds = boundsOf(rows.results);
  for (const handled of new Set(balances.map((balance) => balance.handled))) {
    const found = resultsWithSum(rows.results, rows.handled[handled] ?? [], bounds, budget);
    if (found === "gave-up") return found;
    if (found === "none") continue;
    living.add(handled);
    found.forEach((ways, row) => {
      for (const way of ways) results[row]?.add(way);
    });
  }
  if (living.size === 0) return "none";
  const kept = balances.filter((balance) => living.has(balance.handled));
  const column = (key: keyof Balance): ReadonlySet<number> => new Set(kept.map((balance) => balance[key]));
  return {
    received: column("received"),
    carriedIn: column("carriedIn"),
    results,
    handled: living,
    carriedOut: column("carriedOut"),
  };
}

/** One way for each of the four rows of the balance. */
interface Balance {
  readonly received: number;
  readonly carriedIn: number;
  readonly handled: number;
  readonly carriedOut: number;
}

function balancesOf(rows: Rows): readonly Balance[] | undefined {
  if (rows.received.length * rows.carriedIn.length * rows.carriedOut.length > MOST_PRODUCTS) return undefined;
  const byVector: Groups<string, number> = new Map();
  rows.handled.forEach((vector, index) => void addTo(byVector, vector.join(), index));
  const found: Balance[] = [];
  rows.received.forEach((in1, received) => {
    rows.carriedIn.forEach((in2, carriedIn) => {
      const all = plus(in1, in2);
      rows.carriedOut.forEach((out, carriedOut) => {
        for (const handled of byVector.get(minus(all, out).join()) ?? [])
          found.push({ received, carriedIn, handled, carriedOut });
      });
    });
  });
  return found;
}

/** Returns, for each row, the ways that are part of some combination with this sum. */
function resultsWithSum(
  rows: readonly (readonly Vector[])[],
  sum: Vector,
  bounds: Bounds,
  budget: Budget,
): Ways | "none" | "gave-up" {
  const ways = consistent(rows, sum, bounds, budget);
  if (typeof ways === "string") return ways;
  const open = ways.flatMap((row, index) => (row.length > 1 ? [index] : []));
  const known = ways.reduce<Vector>(
    (total, row, index) => (row.length === 1 ? plus(total, rows[index]?.[row[0] ?? 0] ?? []) : total),
    sum.map(() => 0),
  );
  const vectors = open.map((index) => (ways[index] ?? []).map((way) => rows[index]?.[way] ?? []));
  const supported = combined(vectors, minus(sum, known), budget);
  if (typeof supported === "string") return supported;
  return ways.map((row, index) => {
    const at = open.indexOf(index);
    return at < 0 ? row : row.filter((_, way) => supported[at]?.has(way));
  });
}

/**
 * The dynamic programming: all partial sums row by row, equal ones merged, then back from the sum to the ways that led
 * to it. Cost is partial sums × ways, not the product of all ways.
 */
function combined(
  rows: readonly (readonly Vector[])[],
  sum: Vector,
  budget: Budget,
): readonly ReadonlySet<number>[] | "none" | "gave-up" {
  const zero = sum.map(() => 0);
  const reached: ReadonlyMap<string, Vector>[] = [new Map([[zero.join(), zero]])];
  const corridors = corridorsTo(sum, rows);
  for (const [index, row] of rows.entries()) {
    const before = reached[index] ?? new Map<string, Vector>();
    if (!spend(budget, before.size * row.length)) return "gave-up";
    const { from, to } = corridors[index] ?? { from: zero, to: sum };
    const after = new Map<string, Vector>();
    for (const partial of before.values()) {
      for (const vector of row) {
        const next = plus(partial, vector);
        if (within(next, from, to)) after.set(next.join(), next);
      }
    }
    reached.push(after);
  }
  return reached.at(-1)?.has(sum.join()) ? walkedBack(rows, sum, reached, budget) : "none";
}

/**
 * After each row: between which vectors a partial sum must lie, so that the rows behind it can still make up the sum.
 */
function corridorsTo(sum: Vector, rows: readonly (readonly Vector[])[]): readonly { from: Vector; to: Vector }[] {
  const { least, most } = boundsOf(rows);
  const corridors: { from: Vector; to: Vector }[] = [];
  let from = sum;
  let to = sum;
  for (let row = rows.length - 1; row >= 0; row--) {
    corridors.unshift({ from, to });
    from = minus(from, most[row] ?? []);
    to = minus(to, least[row] ?? []);
  }
  return corridors;
}

function walkedBack(
  rows: readonly (readonly Vector[])[],
  sum: Vector,
  reached: readonly ReadonlyMap<string, Vector>[],
  budget: Budget,
): readonly ReadonlySet<number>[] | "gave-up" {
  const supported = rows.map(() => new Set<number>());
  let needed = new Map([[sum.join(), sum]]);
  for (let row = rows.length - 1; row >= 0; row--) {
    const ways = rows[row] ?? [];
    if (!spend(budget, needed.size * ways.length)) return "gave-up";
    const before = new Map<string, Vector>();
    for (const partial of needed.values()) {
      ways.forEach((vector, way) => {
        const rest = minus(partial, vector);
        const key = rest.join();
        if (!reached[row]?.has(key)) return;
        supported[row]?.add(way);
        before.set(key, rest);
      });
    }
    needed = before;
  }
  return supported;
}
