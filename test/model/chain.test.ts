import { describe, expect, it } from "vitest";
import type { Candidate } from "../../server/src/model/labels/candidates";
import { heaviestChain } from "../../server/src/model/labels/chain";
import { random } from "../support/random/random";

/** A place that may be a line of the form; only what a chain looks at. */
function place(line: number, start: number, end: number, weight: number): Candidate {
  return { line, start, end, weight } as Candidate;
}

const linesOf = (candidates: readonly Candidate[], count = 9): readonly (readonly number[])[] =>
  heaviestChain(candidates, count).links.map(({ line, start }) => [line, start]);

/** A chain has lines of the form in its order, one behind the other in the text. */
function isChain(places: readonly Candidate[]): boolean {
  return places.every((one, index) => {
    const before = places[index - 1];
    return !before || (before.line < one.line && before.end <= one.start);
  });
}

/** The weight of the heaviest of all chains, by trying them all. */
function heaviest(candidates: readonly Candidate[]): number {
  let best = 0;
  for (let choice = 0; choice < 1 << candidates.length; choice++) {
    const chosen = candidates.filter((_, index) => choice & (1 << index));
    if (isChain(chosen))
      best = Math.max(
        best,
        chosen.reduce((sum, { weight }) => sum + weight, 0),
      );
  }
  return best;
}

describe("the heaviest chain", () => {
  it("of nothing is empty", () => {
    expect(heaviestChain([], 3)).toEqual({ links: [], weight: 0 });
  });

  it("goes down the form and the text", () => {
    expect(linesOf([place(0, 0, 1, 1), place(1, 1, 2, 1), place(2, 2, 3, 1)])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
  });

  it("leaves out what overlaps or goes back, whichever weighs less", () => {
    expect(linesOf([place(0, 0, 2, 1), place(1, 1, 3, 2)])).toEqual([[1, 1]]);
    expect(linesOf([place(1, 0, 1, 2), place(0, 1, 2, 1)])).toEqual([[1, 0]]);
    expect(linesOf([place(1, 0, 1, 1), place(1, 1, 2, 2)])).toEqual([[1, 1]]);
  });

  it("is the later one of two that weigh the same: prose may name every label before the table does", () => {
    const twice = [place(0, 0, 1, 1), place(1, 1, 2, 1), place(0, 5, 6, 1), place(1, 6, 7, 1)];
    expect(linesOf(twice)).toEqual([
      [0, 5],
      [1, 6],
    ]);
    expect(linesOf([place(0, 0, 1, 1), place(0, 3, 4, 1), place(2, 5, 6, 1)])).toEqual([
      [0, 3],
      [2, 5],
    ]);
    expect(linesOf([place(0, 0, 1, 1), place(1, 3, 4, 0)])).toEqual([
      [0, 0],
      [1, 3],
    ]);
  });

  it("is as heavy as the best of all chains, and a chain", () => {
    const next = random(41);
    for (let round = 0; round < 150; round++) {
      let start = 0;
      const candidates = Array.from({ length: 9 }, () => {
        start += next.below(3);
        return place(next.below(5), start, start + 1 + next.below(3), 1 + next.below(6));
      });
      const { links, weight } = heaviestChain(candidates, 5);
      expect(isChain(links)).toBe(true);
      expect(links.reduce((sum, link) => sum + link.weight, 0)).toBe(weight);
      expect(weight).toBe(heaviest(candidates));
    }
  });
});
