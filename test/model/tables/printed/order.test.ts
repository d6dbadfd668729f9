import { describe, expect, it } from "vitest";
import { formOf, ownIn, ownInLayout } from "./page";

const THREE = formOf(3, 3, 3);
/** What stands behind the table, lest it be the end of the text. */
const END = ["/", "后记"];

function expectRows(lines: string, expected: string, form = THREE): void {
  expect(ownIn(form, ...lines.split(" / "), ...END)?.join(" | ")).toBe(expected);
}

describe("rows of a printed page whose labels all have values, or where no values are left", () => {
  it.each([
    ["A 1 2 3 / B 4 5 6 / C 7 8 9", "A: 1 2 3 | B: 4 5 6 | C: 7 8 9"],
    ["A 1 2 3 / B / C 7 8 9", "A: 1 2 3 | B: | C: 7 8 9"],
    ["A 1 2 3 / B 4 5 / C 7 8 9", "A: 1 2 3 | B: 4 5 | C: 7 8 9"],
    ["A 1 2 3 / C 7 8 9", "A: 1 2 3 | C: 7 8 9"],
    ["A 1 2 3 / B 4 5 6 / 7 8 9 / C 1 1 1", "A: 1 2 3 | B: 4 5 6 | C: 1 1 1"],
    ["A 1 2 3 说明 4 5 6 / B / C 7 8 9", "A: | B: | C: 7 8 9"],
    ["A 1 件 3 / B 4 5 6 / C 7 8 9", "A: 1 件 3 | B: 4 5 6 | C: 7 8 9"],
    ["A 1 未统计 3 / B 4 没有统计 6 / C 7 8 9", "A: 1 未统计 3 | B: | C: 7 8 9"],
    ["A 1 件 件 3 / B 4 5 6 / C 7 8 9", "A: | B: 4 5 6 | C: 7 8 9"],
    ["A 1 2 件 3 / B 4 5 6 / C 7 8 9", "A: | B: 4 5 6 | C: 7 8 9"],
  ])("have the values beside them: %s", (lines, expected) => expectRows(lines, expected));
});

describe("rows of a printed page, labels without values and values without labels among them", () => {
  it.each([
    ["A / B 1 2 3 / 4 5 6 / C 7 8 9", "A: 1 2 3 | B: 4 5 6 | C: 7 8 9"],
    ["1 2 3 / A / B 4 5 6 / C 7 8 9", "A: 1 2 3 | B: 4 5 6 | C: 7 8 9"],
    ["A 1 2 3 / B / 4 5 6 / C 7 8 9", "A: 1 2 3 | B: 4 5 6 | C: 7 8 9"],
    ["A 1 2 3 / B / C 4 5 6 / 7 8 9", "A: 1 2 3 | B: 4 5 6 | C: 7 8 9"],
    ["A 1 2 3 / 4 5 6 / C 7 8 9", "A: 1 2 3 | B: 4 5 6 | C: 7 8 9"],
    ["A 1 2 3 / 2 2 2 / B 4 5 6 / C", "A: 1 2 3 | B: 2 2 2 | C: 4 5 6"],
    ["A 1 2 3 / 4 5 6 / 7 8 9", "A: 1 2 3 | B: 4 5 6 | C: 7 8 9"],
  ])("are bound by their order where there are as many: %s", (lines, expected) => expectRows(lines, expected));

  it.each([
    ["A / B 1 2 3 / 4 5 / C 7 8 9", "A:? | B: 1 2 3? | C: 7 8 9"],
    ["A / B 1 2 3 / 4 5 6 / 6 6 6 / C 7 8 9", "A:? | B: 1 2 3? | C: 7 8 9"],
    ["A / B / 1 2 3 / 4 5 6 / C 7 8 9", "A:? | B:? | C: 7 8 9"],
    ["A 1 2 3 / B / C / 4 5 6 / 7 8 9 / 6 6 6", "A: 1 2 3 | B:? | C:?"],
    ["1 2 3 / 4 5 6 / A / B / C 7 8 9", "A:? | B:? | C: 7 8 9"],
    ["A / B 1 2 3 / C 4 5 6 / 7 8 9 / 9 9 9", "A:? | B: 1 2 3? | C: 4 5 6?"],
    ["A / B 4 5 6 / 2 2 2 / 2 2 2 / C 7 8 9", "A:? | B: 4 5 6? | C: 7 8 9"],
  ])("are in doubt from the first of these to the last where there are not: %s", (lines, expected) =>
    expectRows(lines, expected),
  );
});

it("values behind two labels of one line, or before one, are those of none alone", () => {
  expectRows("A B 1 2 3 / C 7 8 9", "A: | B: | C: 7 8 9");
  expectRows("1 2 3 A / B 4 5 6 / C 7 8 9", "A: | B: 4 5 6 | C: 7 8 9");
});

describe("a row whose line was broken", () => {
  it.each([
    ["A 1 2 / 3 / B / C 7 8 15", "A: 1 2 | B: | C: 7 8 15"],
    ["A 1 / 2 3 / B / C 7 8 15", "A: 1 | B: | C: 7 8 15"],
    ["A / B 4 5 / 9 / C 7 8 15", "A: | B: 4 5 | C: 7 8 15"],
  ])("has its other half, if that makes its total right: %s", (lines, expected) => expectRows(lines, expected));

  it.each([
    ["A 1 2 / 4 / B / C 7 8 15", "A: 1 2 | B:? | C: 7 8 15"],
    ["A 1 2 / 3 4 / B / C 7 8 15", "A: 1 2 | B:? | C: 7 8 15"],
    ["A 1 2 / 3 / B / C 7 8", "A: 1 2 | B:? | C: 7 8"],
    ["A 1 2 / 供 3 / B / C 7 8 15", "A: 1 2 | B:? | C: 7 8 15"],
    ["A 1 2 / 3 供 / B / C 7 8 15", "A: 1 2 | B:? | C: 7 8 15"],
    ["A 1 _ / 1 / B / C 7 8 15", "A: 1 _ | B:? | C: 7 8 15"],
  ])("has not where it does not, words stand beside it or another row is not whole: %s", (lines, expected) =>
    expectRows(lines, expected),
  );
});

describe("values above the first label or below the last", () => {
  it.each([
    ["7 8 / A / B 4 5 6 / C 7 8 9", "A: | B: 4 5 6 | C: 7 8 9"],
    ["A / B 4 5 6 / C 7 8 9 / 7 8", "A: | B: 4 5 6 | C: 7 8 9"],
    ["A 1 2 3 / B / C / 4 5", "A: 1 2 3 | B: | C:"],
  ])("are none of the table where they are fewer than its columns: %s", (lines, expected) =>
    expectRows(lines, expected),
  );

  it.each([
    ["1 2 / A / B 4 5", "A: | B: 4 5"],
    ["A / B 4 5 / 1 2", "A: | B: 4 5"],
  ])("are none of a table of two columns: %s", (lines, expected) => expectRows(lines, expected, formOf(2, 2)));
});

describe("a table at the end of a text", () => {
  it.each([
    ["A 1 2 3 / B / C 7 8 9", "A: 1 2 3 | B:? | C: 7 8 9?"],
    ["A 1 2 3 / B 4 5 6 / C", "A: 1 2 3 | B: 4 5 6 | C:"],
    ["A 1 2 3 / B 4 5 6", "A: 1 2 3 | B: 4 5 6"],
    ["A 1 2 3 / B / 4 5 6", "A: 1 2 3 | B: 4 5 6"],
    ["A 1 2 3 / 4 5 6 / 7 8 9", "A: 1 2 3"],
    ["A / B 1 2 3 / 4 5 6", "A: 1 2 3 | B: 4 5 6"],
  ])(
    "has no more rows than labels, and a label without values leaves those behind it in doubt: %s",
    (lines, expected) => {
      expect(ownIn(THREE, ...lines.split(" / "))?.join(" | ")).toBe(expected);
    },
  );
});

describe("rows of another number of columns", () => {
  const MIXED = formOf(3, 3, 1, 1);
  it.each([
    ["A 1 2 3 / B 4 5 6 / C 7 / D 8", "A: 1 2 3 | B: 4 5 6 | C: 7 | D: 8"],
    ["A / B 4 5 6 / 7 7 7 / C 7 / D 8", "A: 4 5 6 | B: 7 7 7 | C: 7 | D: 8"],
    ["A 1 2 3 / B 4 5 6 / C / D 7 / 8", "A: 1 2 3 | B: 4 5 6 | C: | D: 7"],
    ["A 1 2 3 / B 4 5 6 / C / 7 / D 8", "A: 1 2 3 | B: 4 5 6 | C: 7 | D: 8"],
    ["A 1 2 3 / B 4 5 6 / C / 供3件 7 / D 8", "A: 1 2 3 | B: 4 5 6 | C:? | D: 8"],
    ["A 1 2 3 / B 4 5 6 / 7 / C / D 8", "A: 1 2 3 | B: 4 5 6 | C: 7 | D: 8"],
    ["A 1 2 3 / B 4 5 6 / 7 / 行政强制 / C / D 8", "A: 1 2 3 | B: 4 5 6 | C:? | D: 8"],
    ["A 1 2 3 / B 4 5 6", "A: 1 2 3 | B: 4 5 6"],
  ])("are bound apart from them: %s", (lines, expected) => expectRows(lines, expected, MIXED));

  it("have none of the values above the rows between", () => {
    const lines = "A / 1 2 3 / B 4 5 6 / C 7 / D 1 1 1 / E";
    expectRows(lines, "A: 1 2 3 | B: 4 5 6 | C: 7 | D: 1 1 1 | E:", formOf(3, 3, 1, 3, 3));
  });
});

describe("values beside the label of a row that stands elsewhere", () => {
  it.each([
    ["A 1 2 3 / B / 行政许可 4 5 6 / C 7 8 9", "A: 1 2 3 | B: | C: 7 8 9"],
    ["A 1 2 3 / B / 供 4 5 6 / C 7 8 9", "A: 1 2 3 | B: 4 5 6 | C: 7 8 9"],
  ])("are not left over: %s", (lines, expected) => expectRows(lines, expected));
});

it("a table behind another text is bound as one that begins it", () => {
  const lines = ["A", "B 1 2 3", "4 5 6", "C 7 8 9"];
  expect(ownIn(THREE, "前言", "1 2 3", "/", ...lines, ...END)).toEqual(ownIn(THREE, ...lines, ...END));
  expect(ownIn(THREE, "前言", "/", ...lines, ...END)).toEqual(["A: 1 2 3", "B: 4 5 6", "C: 7 8 9"]);
});

it("other layouts, and rows of several texts, are none of a printed page", () => {
  expect(ownInLayout("tab-rows", THREE, "A 1 2 3", "B 4 5 6")).toBeUndefined();
  expect(ownIn(THREE, "A 1 2 3", "/", "B 4 5 6")).toBeUndefined();
});
