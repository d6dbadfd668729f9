import { describe, expect, it } from "vitest";
import { isMarkedPair } from "../../../server/src/layout/csv/separators";
import { readAs } from "./cells";

describe("a label, a mark and a figure", () => {
  it.each([
    ["规章/3", true],
    ["规章：3", true],
    ["规章 / 3.5", true],
    ["规章/3//", true],
    ["规章/3 / ", true],
    ["规章//3", true],
    ["规章 - 3", true],
    ["规章 -- 3", true],
    ["规章 – 3", true],
    ["规章 - 3 - ", true],
    ["规章 --- 3", false],
    ["规章- 3", false],
    ["规章 -3", false],
    ["规章-3", false],
    ["规章 件 3", false],
    ["规章3", false],
    ["规章 3", false],
    ["/3", false],
    ["规章/", false],
    ["规章/三", false],
    ["abc/3", false],
    [`${"规".repeat(58)}/3`, true],
    [`${"规".repeat(59)}/3`, false],
  ])("%s: %s", (line, expected) => {
    expect(isMarkedPair(line, { start: 0, end: line.length })).toBe(expected);
    const within = `1${line}1`;
    expect(isMarkedPair(within, { start: 1, end: 1 + line.length })).toBe(expected);
  });
});

it("a mark before a line is not its own", () => {
  expect(isMarkedPair("规章//3", { start: 3, end: 5 })).toBe(false);
});

describe("emphasis in a cell of Markdown", () => {
  it.each([
    ["**12**", "12"],
    ["__12__", "12"],
    ["`12`", "12"],
    ["**`12`**", "12"],
    ["** 12 **", "12"],
    ["**12", "**12"],
    ["12**", "12**"],
    ["***", "***"],
    ["`", "`"],
  ])("%s is read as %s", (cell, expected) => {
    expect(readAs("markdown", "| 规章 | 制发 |", "|---|---|", `| 甲 | ${cell} |`).at(-1)).toBe(`甲 ¦ ${expected}`);
  });
});

describe("two pipes that are one border", () => {
  it("stand in every row of three or more with several contents", () => {
    expect(readAs("pipe-rows", "甲 || 1 || 2", "乙 || 3 || 4", "丙 || 5 || 6")).toEqual([
      "甲 ¦ 1 ¦ 2",
      "乙 ¦ 3 ¦ 4",
      "丙 ¦ 5 ¦ 6",
    ]);
  });

  it.each([
    ["in two rows alone", ["甲 || 1 || 2", "乙 || 3 || 4"], ["甲 ¦ ∅ ¦ 1 ¦ ∅ ¦ 2", "乙 ¦ ∅ ¦ 3 ¦ ∅ ¦ 4"]],
    [
      "where one row has single ones",
      ["甲 || 1 || 2", "乙 || 3 || 4", "丙 || 5 || 6", "丁 | 7 | 8 | 9 | 0"],
      ["甲 ¦ ∅ ¦ 1 ¦ ∅ ¦ 2", "乙 ¦ ∅ ¦ 3 ¦ ∅ ¦ 4", "丙 ¦ ∅ ¦ 5 ¦ ∅ ¦ 6", "丁 ¦ 7 ¦ 8 ¦ 9 ¦ 0"],
    ],
    [
      "where one row ends with a pipe too many",
      ["甲 || 1 || 2", "乙 || 3 || 4", "丙 || 5 || 6", "丁 || 7 |"],
      ["甲 ¦ ∅ ¦ 1 ¦ ∅ ¦ 2", "乙 ¦ ∅ ¦ 3 ¦ ∅ ¦ 4", "丙 ¦ ∅ ¦ 5 ¦ ∅ ¦ 6", "丁 ¦ ∅ ¦ 7 ¦ ∅"],
    ],
  ])("are two borders %s", (_, lines, expected) => {
    expect(readAs("pipe-rows", ...lines)).toEqual(expected);
  });
});

it("the number of a page below a cell is no part of it", () => {
  expect(readAs("indented-cells", "\t规章", "\t12", "- 3 -", "\t4").join(" ¦ ")).toBe("规章 ¦ 12 ¦ 4");
});
