import { describe, expect, it } from "vitest";
import { cutReviews } from "../../../server/src/model/glued/reviews";
import { below, seeded } from "../../relations/random-table";
import { digits } from "./tables";

const TABLES = 1000;

/** Fifteen figures, three groups of four and their sum. */
function figures(scale: number, random: () => number): readonly number[] {
  return Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => (random() < 0.5 ? below(random, scale) : 0)),
  ).flatMap((parts) => [...parts, parts.reduce((sum, part) => sum + part, 0)]);
}

function read(run: string): readonly string[] {
  return cutReviews(digits(run), 3).map(
    (pieces) => pieces?.map((piece) => (piece ? run.slice(piece.start, piece.end) : "?")).join("|") ?? "",
  );
}

function groupsOf(table: readonly number[]): readonly string[] {
  return [0, 5, 10].map((start) => table.slice(start, start + 5).join("|"));
}

describe("表四 without separators", () => {
  it.each([
    [3, 0.99],
    [12, 0.5],
    [400, 0.75],
    [9999, 0.95],
  ])("figures below %i: right, and open where two ways add up", (scale, least) => {
    const random = seeded(scale);
    let whole = 0;
    for (let index = 0; index < TABLES; index++) {
      const table = figures(scale, random);
      const found = read(table.join(""));
      for (const [at, group] of found.entries()) expect([groupsOf(table)[at], ""]).toContain(group);
      if (found.every((group) => group !== "")) whole++;
    }
    console.log(`表四 below ${scale}: ${whole} of ${TABLES} whole`);
    expect(whole / TABLES).toBeGreaterThan(least);
  });

  it("reads fifteen digits with a wrong sum, so that it can be reported", () => {
    expect(read("100020000000000")).toEqual(["1|0|0|0|2", "0|0|0|0|0", "0|0|0|0|0"]);
  });

  it("does not where the sums hold with blanks between the digits", () => {
    expect(read("123150000000000")).toEqual(["", "", ""]);
  });

  it("leaves open what fits no form", () => {
    expect(read("00000000000000")).toEqual(["", "", ""]);
    expect(read("1".repeat(76))).toEqual(["", "", ""]);
  });

  it("a wrong figure hardly ever makes another cut add up", () => {
    const random = seeded(7);
    let wrong = 0;
    for (let index = 0; index < TABLES; index++) {
      const table = figures([12, 64, 400, 9999][index % 4] ?? 12, random).map(String);
      const at = below(random, table.length);
      table[at] = String(Number(table[at]) + 1 + below(random, 9));
      const found = read(table.join(""));
      if (found.some((group, place) => group !== "" && group !== groupsOf(table.map(Number))[place])) wrong++;
    }
    console.log(`表四 with one wrong figure: ${wrong} of ${TABLES} cut wrongly`);
    expect(wrong / TABLES).toBeLessThan(0.01);
  });
});
