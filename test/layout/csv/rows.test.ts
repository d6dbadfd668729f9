import { describe, expect, it } from "vitest";
import { csv } from "../../../server/src/layout/csv/csv";
import { layoutOfLines, readAs } from "../lines/cells";

const SLASHED = ["规章/1/2", "文件/3/4", "许可/5/6"];

describe("a row that slashes divide", () => {
  const last = (row: string): string | undefined => readAs("csv", ...SLASHED, row).at(-1);

  it.each([
    ["处罚//5", "处罚? ¦ ∅? ¦ 5?"],
    ["处罚/5//6", "处罚? ¦ 5? ¦ ∅? ¦ 6?"],
    ["处罚/5/／/6", "处罚? ¦ 5? ¦ ／? ¦ 6?"],
    ["/处罚/ /6", "∅? ¦ 处罚? ¦ ∅? ¦ 6?"],
  ])("is in doubt where a slash between contents may be a mark for none: %s", (row, expected) => {
    expect(last(row)).toBe(expected);
  });

  it.each([
    ["处罚/5/6", "处罚 ¦ 5 ¦ 6"],
    ["处罚/5/", "处罚 ¦ 5 ¦ ∅"],
    ["/5/6", "∅ ¦ 5 ¦ 6"],
    ["//", "∅ ¦ ∅ ¦ ∅"],
  ])("is not where all contents stand side by side: %s", (row, expected) => {
    expect(last(row)).toBe(expected);
  });

  it("leaves the rows around it as they are", () => {
    expect(readAs("csv", ...SLASHED, "处罚//5", "强制/7/8")).toEqual([
      "规章 ¦ 1 ¦ 2",
      "文件 ¦ 3 ¦ 4",
      "许可 ¦ 5 ¦ 6",
      "处罚? ¦ ∅? ¦ 5?",
      "强制 ¦ 7 ¦ 8",
    ]);
  });

  it("is not in doubt where commas divide it", () => {
    expect(readAs("csv", "规章,1,2", "文件,,4")).toEqual(["规章 ¦ 1 ¦ 2", "文件 ¦ ∅ ¦ 4"]);
  });
});

it.each([
  [
    ["规章//1//2", "文件//3//4"],
    ["规章 ¦ 1 ¦ 2", "文件 ¦ 3 ¦ 4"],
  ],
  [
    ["规章 - 1 - 2", "文件 - 3 - 4"],
    ["规章 ¦ 1 ¦ 2", "文件 ¦ 3 ¦ 4"],
  ],
  [
    ["规章 -- 1 -- 2", "文件 -- 3 -- "],
    ["规章 ¦ 1 ¦ 2", "文件 ¦ 3 ¦ ∅"],
  ],
])("a border of several characters divides cells: %j", (lines, expected) => {
  expect(readAs("csv", ...lines)).toEqual(expected);
});

it("what stands behind a block divides nothing in it", () => {
  const cells = csv.read("a;b,", { start: 0, end: 3 }).cells;
  expect(cells.map(({ text }) => text)).toEqual(["a", "b"]);
});

describe("a row of dashes", () => {
  it.each([
    ["---,---", []],
    [":---,---:", []],
    [":---:,-----", []],
    ["---,--", ["--- ¦ --"]],
    ["---,甲", ["--- ¦ 甲"]],
    ["---", ["---"]],
    ["---,", ["--- ¦ ∅"]],
  ])("is the rule of a Markdown table where all of its cells are dashes: %s", (row, expected) => {
    expect(readAs("csv", "名目,数", row, "规章,1")).toEqual(["名目 ¦ 数", ...expected, "规章 ¦ 1"]);
    expect(readAs("csv", row, "规章,1")).toEqual([...expected, "规章 ¦ 1"]);
    expect(readAs("csv", "规章,1", row)).toEqual(["规章 ¦ 1", ...expected]);
  });
});

describe("the first field of a row", () => {
  it.each([
    ["规章：1,2,3", "规章： ¦ 1 ¦ 2 ¦ 3"],
    ["规章 1,2,3", "规章 ¦ 1 ¦ 2 ¦ 3"],
    ['"规章 1",2,3', "规章 1 ¦ 2 ¦ 3"],
    ["规章,文件 1,2", "规章 ¦ 文件 1 ¦ 2"],
  ])("is a label and a figure where it has no quotes: %s", (row, expected) => {
    expect(readAs("csv", "许可,5,6,7", row)).toEqual(["许可 ¦ 5 ¦ 6 ¦ 7", expected]);
  });
});

describe("lines with marks between figures", () => {
  it.each([
    ["two of them", ["规章/1/2", "文件/3/4"], true],
    ["one and a pair", ["规章/1/2", "文件/3"], true],
    ["one alone", ["规章/1/2"], false],
    ["pairs alone", ["规章/1", "文件/3"], false],
    ["one of ten figures", ["规章/1/2/3/4/5/6/7/8/9/0"], true],
    ["one of nine figures", ["规章/1/2/3/4/5/6/7/8/9"], false],
    ["one with commas", ["规章,1,2"], true],
  ])("are a table: %s", (_, lines, expected) => {
    expect(layoutOfLines(...lines) === "csv").toBe(expected);
  });
});
