import { describe, expect, it } from "vitest";
import type { Explanation } from "../../server/src/relations/localise";
import { rankExplanations } from "../../server/src/relations/rank";

const COLUMNS = ["natural", "business", "research", "welfare"];

type Change = readonly [from: number, to: number, column?: string, row?: string];

/** A set of figures of 表三 that are to be changed. */
function setOf(...changes: readonly Change[]): Explanation {
  return changes.map(([from, to, column = "natural", row = "granted"]) => ({
    cell: { table: "applications", row, column },
    from,
    to,
  }));
}

/** The order in which sets stand that were given in the opposite one, the likelier last. */
function isLikelier(likely: Explanation, unlikely: Explanation): boolean {
  const [first] = rankExplanations([unlikely, likely], COLUMNS);
  return first === likely;
}

const ANYTHING = setOf([12, 345]);
const ONE_DIGIT = setOf([123, 143]);
const SLIP = setOf([123, 132]);

describe("slips that people make come first", () => {
  it.each([
    ["two digits transposed", [1234, 1324], ONE_DIGIT],
    ["the last two digits transposed", [1234, 1243], ONE_DIGIT],
    ["a digit dropped", [123, 1123], ONE_DIGIT],
    ["a digit doubled", [1223, 123], ONE_DIGIT],
    ["the last digit dropped", [12, 123], ONE_DIGIT],
    ["the first digit too much", [512, 12], ONE_DIGIT],
    ["one digit of several", [123, 143], ANYTHING],
    ["one digit", [3, 5], ANYTHING],
    ["a figure instead of 0", [5, 0], ANYTHING],
  ] as const)("%s", (_, change, other) => {
    expect(isLikelier(setOf([...change]), other)).toBe(true);
    expect(isLikelier(other, setOf([...change]))).toBe(false);
  });
});

describe("what is no slip of these kinds comes last", () => {
  it.each([
    ["digits exchanged that are no neighbours", [321, 123]],
    ["two digits that are not each other's", [1234, 1564]],
    ["one of two is the other's", [1234, 1254 + 90]],
    ["three digits", [123, 231]],
    ["two digits dropped", [12, 1234]],
    ["two transposed and one more", [1234, 12435]],
    ["another figure with one digit more", [12, 345]],
  ] as const)("%s", (_, change) => {
    expect(isLikelier(ONE_DIGIT, setOf([...change]))).toBe(true);
    expect(isLikelier(setOf([...change]), ONE_DIGIT)).toBe(false);
  });
});

describe("two neighbours with each other's figures", () => {
  const exchanged = setOf([7, 40, "business"], [40, 7, "research"]);

  it("are likelier than any slip", () => {
    expect(isLikelier(exchanged, SLIP)).toBe(true);
    expect(isLikelier(SLIP, exchanged)).toBe(false);
  });

  it.each([
    ["not beside each other", setOf([7, 40, "business"], [40, 7, "welfare"])],
    ["in two rows", setOf([7, 40, "business"], [40, 7, "research", "partial"])],
    ["the first with another figure", setOf([7, 41, "business"], [40, 7, "research"])],
    ["the second with another figure", setOf([7, 40, "business"], [40, 8, "research"])],
    ["and a third", setOf([7, 40, "business"], [40, 7, "research"], [3, 5, "welfare"])],
  ])("are not those %s", (_, explanation) => {
    expect(isLikelier(SLIP, explanation)).toBe(true);
    expect(isLikelier(explanation, SLIP)).toBe(false);
  });
});

describe("what stands elsewhere", () => {
  const other = setOf([12, 345, "business"]);

  it("speaks for the figure that it gives", () => {
    const prose = ({ column }: { readonly column: string }) => (column === "business" ? [345] : []);
    expect(rankExplanations([ANYTHING, other], COLUMNS, prose)).toEqual([other, ANYTHING]);
    // It outweighs the likeliest slip, whose figure nothing gives.
    expect(rankExplanations([SLIP, other], COLUMNS, prose)).toEqual([other, SLIP]);
  });

  it("speaks against another one", () => {
    const prose = ({ column }: { readonly column: string }) => (column === "natural" ? [12, 123] : []);
    expect(rankExplanations([ANYTHING, other], COLUMNS, prose)).toEqual([other, ANYTHING]);
    expect(rankExplanations([SLIP, other], COLUMNS, prose)).toEqual([other, SLIP]);
  });
});

it("those that are as likely stay in their order, and more figures are less likely", () => {
  const [first, second] = [setOf([123, 143]), setOf([123, 153])];
  expect(rankExplanations([first, second], COLUMNS)).toEqual([first, second]);
  expect(rankExplanations([second, first], COLUMNS)).toEqual([second, first]);
  expect(isLikelier(first, setOf([123, 143], [123, 153, "welfare"]))).toBe(true);
});
