import { describe, expect, it } from "vitest";
import { boundsOf, consistent } from "../../../server/src/model/glued/bounds";
import { jointSupport, type Rows } from "../../../server/src/model/glued/joint";
import type { Vector } from "../../../server/src/model/glued/vectors";
import { below, seeded } from "../../relations/random-table";

/** One way for each of some rows. */
type Choice = readonly number[];

function choices(rows: readonly (readonly Vector[])[]): readonly Choice[] {
  return rows.reduce<readonly Choice[]>(
    (open, row) => open.flatMap((chosen) => row.map((_, way) => [...chosen, way])),
    [[]],
  );
}

function sum(vectors: readonly Vector[], columns: number): Vector {
  return Array.from({ length: columns }, (_, column) =>
    vectors.reduce((total, vector) => total + (vector[column] ?? 0), 0),
  );
}

/** The ways of each row in the order 新收, 结转, results, 总计, 结转下年 that are part of a solution, by trying every choice. */
function supportByTrying(rows: Rows, columns: number): readonly (readonly number[])[] | "none" {
  const all = [rows.received, rows.carriedIn, ...rows.results, rows.handled, rows.carriedOut];
  const solutions = choices(all).filter((choice) => {
    const [received = [], carriedIn = [], ...others] = choice.map((way, row) => all[row]?.[way] ?? []);
    const [carriedOut = [], handled = []] = [others.at(-1), others.at(-2)];
    const results = sum(others.slice(0, -2), columns);
    return (
      String(results) === String(handled) &&
      String(sum([received, carriedIn], columns)) === String(sum([handled, carriedOut], columns))
    );
  });
  if (solutions.length === 0) return "none";
  return all.map((_, row) => [...new Set(solutions.map((choice) => choice[row] ?? 0))].sort((a, b) => a - b));
}

function supportOf(rows: Rows): readonly (readonly number[])[] | "none" | "gave-up" {
  const found = jointSupport(rows);
  if (typeof found === "string") return found;
  return [found.received, found.carriedIn, ...found.results, found.handled, found.carriedOut].map((ways) =>
    [...ways].sort((a, b) => a - b),
  );
}

/** Rows of small figures with one solution at least, and other ways beside it; without one where `off` is not 0. */
function someRows(random: () => number, columns: number, off: number): Rows {
  const vector = (): Vector => Array.from({ length: columns }, () => below(random, 4));
  const among = (right: Vector): readonly Vector[] => {
    const ways = Array.from({ length: below(random, 3) }, vector);
    ways.splice(below(random, ways.length + 1), 0, right);
    return ways;
  };
  const results = Array.from({ length: 1 + below(random, 4) }, vector);
  const handled = sum(results, columns);
  const carriedOut = vector();
  const all = sum([handled, carriedOut], columns);
  const carriedIn = all.map((value) => below(random, value + 1));
  const received = all.map((value, column) => value - (carriedIn[column] ?? 0) + off);
  return {
    received: among(received),
    carriedIn: among(carriedIn),
    results: results.map(among),
    handled: among(handled),
    carriedOut: among(carriedOut),
  };
}

/** Rows of which each is 0 or a number of its own, and their sum. */
function zeroOr(numbers: readonly number[], total: number): Rows {
  return {
    received: [[total]],
    carriedIn: [[0]],
    results: numbers.map((number) => [[0], [number]]),
    handled: [[total]],
    carriedOut: [[0]],
  };
}

describe("the ways to cut rows that satisfy all sums together", () => {
  it.each([1, 2, 3])("are those that trying every choice finds, in %s columns", (columns) => {
    const random = seeded(columns);
    let solved = 0;
    for (let index = 0; index < 300; index++) {
      const rows = someRows(random, columns, index % 5 === 0 ? 1 : 0);
      const expected = supportByTrying(rows, columns);
      expect(supportOf(rows), JSON.stringify(rows)).toEqual(expected);
      if (expected !== "none") solved++;
    }
    expect(solved).toBeGreaterThan(200);
    expect(solved).toBeLessThan(300);
  });

  it("are found among sixteen rows: partial sums that cannot become the sum are dropped", () => {
    const numbers = Array.from({ length: 16 }, (_, index) => 100_000 + 2 ** index);
    expect(supportOf(zeroOr(numbers, 200_000 + 2 ** 3 + 2 ** 7))).toEqual([
      [0],
      [0],
      ...numbers.map((_, row) => (row === 3 || row === 7 ? [1] : [0])),
      [0],
      [0],
    ]);
  });

  it("are not looked for where there are too many partial sums, on the way there or back", () => {
    const numbers = Array.from({ length: 17 }, (_, index) => 100_000 + 2 ** index);
    const half = numbers.filter((_, index) => index % 2 === 0).reduce((total, number) => total + number, 0);
    expect(jointSupport(zeroOr(numbers, half))).toBe("gave-up");
    // Ten rows of 0 to 39: 39,400 steps there, and as many back.
    const ways = Array.from({ length: 40 }, (_, value) => [value]);
    const wide = { received: [[195]], carriedIn: [[0]], handled: [[195]], carriedOut: [[0]] };
    expect(jointSupport({ ...wide, results: Array.from({ length: 10 }, () => ways) })).toBe("gave-up");
    const five = { ...wide, received: [[97]], handled: [[97]], results: Array.from({ length: 5 }, () => ways) };
    expect(supportOf(five)).toEqual([[0], [0], ...Array.from({ length: 5 }, () => ways.flat()), [0], [0]]);
  });

  it("are looked for where the balance has ten thousand ways, not one more", () => {
    const upTo = (count: number): readonly Vector[] => Array.from({ length: count }, (_, value) => [value]);
    const rows = { received: upTo(100), carriedIn: upTo(100), results: [[[5]]], handled: [[5]], carriedOut: [[0]] };
    expect(supportOf(rows)).toEqual([[0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5], [0], [0], [0]]);
    expect(jointSupport({ ...rows, received: upTo(101) })).toBe("gave-up");
    expect(jointSupport({ ...rows, carriedOut: [[0], [1]] })).toBe("gave-up");
  });
});

describe("the ways that the bounds of the other rows leave", () => {
  const open = (...rows: readonly (readonly number[])[]): readonly (readonly Vector[])[] =>
    rows.map((row) => row.map((value) => [value]));
  const ways = (rows: readonly (readonly Vector[])[], total: number, left = 1000): unknown =>
    consistent(rows, [total], boundsOf(rows), { left });

  it("are those with which the sum can be reached from below and from above", () => {
    expect(ways(open([0, 5], [0, 1], [2]), 3)).toEqual([[0], [1], [0]]);
    expect(ways(open([0, 5], [0, 1], [2]), 7)).toEqual([[1], [0], [0]]);
    expect(ways(open([0, 1], [0, 1]), 1)).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it("are none where the sum is above the most or below the least, or between all", () => {
    expect(ways(open([0, 5], [1, 2]), 7)).toEqual([[1], [1]]);
    expect(ways(open([0, 5], [1, 2]), 8)).toBe("none");
    expect(ways(open([0, 5], [1, 2]), 1)).toEqual([[0], [0]]);
    expect(ways(open([0, 5], [1, 2]), 0)).toBe("none");
    expect(ways(open([0, 9], [0, 1]), 5)).toBe("none");
  });

  it("cost a step for each that is open in each round; rows with one way cost none", () => {
    expect(ways(open([0, 1], [0, 1], [7], [8]), 16, 4)).toEqual([[0, 1], [0, 1], [0], [0]]);
    expect(ways(open([0, 1], [0, 1], [7], [8]), 16, 3)).toBe("gave-up");
  });
});
