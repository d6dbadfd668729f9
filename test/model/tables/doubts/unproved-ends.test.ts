import { describe, expect, it } from "vitest";
import { unproved } from "./closed-rows";

describe("a label that ends with digits", () => {
  it.each([
    ["规章,1", "规章", [0]],
    ["规章 12", "规章", [0]],
    ["规章1", "规章", []],
    ["规章（1", "规章", []],
    ["规章，1", "规章2", []],
    ["规章", "规章", []],
  ] as const)("%s may have taken the first part of a figure", (label, form, expected) => {
    expect(unproved("pipe-rows", { label, form, cells: "1 2 5" })).toEqual(expected);
    expect(unproved("pipe-rows", { label, form, cells: "1 2 3" })).toEqual([]);
  });
});

describe("words between a label and its values", () => {
  it.each([
    [["5类事项"], [0]],
    [["5 类事项"], [0]],
    [["甲", "5类事项"], [0]],
    [["5.甲"], []],
    [["甲5"], []],
    [["5"], []],
    [["甲"], []],
    [[], []],
  ] as const)("%j may begin with a figure of the row", (between, expected) => {
    expect(unproved("pipe-rows", { label: "规章", between, cells: "1 2 9" })).toEqual(expected);
    expect(unproved("pipe-rows", { between, cells: "1 2 9" })).toEqual([]);
    expect(unproved("pipe-rows", { label: "规章", between, cells: "1 2 3" })).toEqual([]);
  });
});

describe("words behind a row", () => {
  it.each([
    ["5 第二十条", {}, [0]],
    ["5（第二十条", {}, [0]],
    [".5 第二十条", {}, [0]],
    ["5第二十条", {}, [0]],
    ["5.第二十条", {}, []],
    ["5,第二十条", {}, []],
    ["第二十条5", {}, []],
    ["1 属于国家秘密", {}, []],
    ["5 第二十条", { total: false }, []],
    ["5 第二十条", { cells: "1 2 3" }, []],
    ["5", {}, []],
  ] as const)("%s may begin with the end of its last figure", (behind, changed, expected) => {
    expect(unproved("pipe-rows", { label: "规章", cells: "1 2 9", behind: [behind], ...changed })).toEqual(expected);
  });
});

describe("the head of a page behind a row", () => {
  const HEAD = "青禾县人民政府2023年度工作报告";
  const row = { label: "规章", cells: "1 2 9", total: false } as const;
  const long = (length: number): string => HEAD.padStart(length, "县");

  it.each([
    ["and a figure", [HEAD, "5"], [0]],
    ["on two lines, and a figure", [HEAD, "工作报告", "5"], [0]],
    ["behind blanks, and a figure", ["", "", HEAD, "", "", "5"], [0]],
    ["and a figure too far away", ["", "", HEAD, "", "", "", "5"], []],
    ["with a figure at its end", [`${HEAD} 12`], [0]],
    ["with decimals at its end", [`${HEAD}12.5`], [0]],
    ["of 45 characters, and a figure", [long(45), "5"], [0]],
    ["of 46 characters, and a figure", [long(46), "5"], []],
    ["and nothing", [HEAD], []],
    ["and a label, and a figure", [HEAD, "规章", "5"], []],
    ["and a blank mark", [HEAD, "无", "5"], []],
    ["a figure before it", ["5", HEAD, "5"], []],
    ["that is none, and a figure", ["青禾县人民政府", "5"], []],
  ] as const)("may hide its last figure: %s", (_, behind, expected) => {
    expect(unproved("bare-cells", { ...row, behind })).toEqual(expected);
  });

  it("hides none where the figure is one of another row, or a line is a row", () => {
    expect(unproved("bare-cells", { ...row, behind: [HEAD] }, { cells: "5 6 7", total: false })).toEqual([]);
    expect(unproved("pipe-rows", { ...row, behind: [HEAD, "5"] })).toEqual([]);
    expect(unproved("bare-cells", { ...row, cells: "", columns: 3, behind: [HEAD, "5"] })).toEqual([]);
  });
});
