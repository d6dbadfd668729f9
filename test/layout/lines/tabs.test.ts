import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../server/src/base/edits";
import { layoutOf } from "../../../server/src/layout/index";
import { layoutOfLines, readAs } from "./cells";

function isMarked(layout: string, ...lines: readonly string[]): boolean {
  const text = lines.join("\n");
  return layoutOf(layout).read(text, { start: 0, end: text.length }).rowsMarked;
}

describe("cells between tabs", () => {
  it.each([
    ["甲\t1", ["甲 ¦ 1"]],
    ["\t", ["∅ ¦ ∅"]],
    ["\t\t1\t", ["∅ ¦ ∅ ¦ 1 ¦ ∅"]],
    ["甲", ["甲"]],
    ["", []],
    [" \u00a0", []],
  ])("%j", (line, expected) => {
    expect(readAs("tab-rows", line)).toEqual(expected);
  });

  it("are rows where a line in five has several, else one cell on a line", () => {
    expect(layoutOfLines("甲\t1", "\t乙", "\t1", "\t2", "\t3")).toBe("tab-rows");
    expect(layoutOfLines("甲\t1", "\t乙", "\t1", "\t2", "\t3", "\t4")).toBe("indented-cells");
    expect(layoutOfLines("\t甲\t\t", "\t乙", "\t1", "\t2", "\t3")).toBe("tab-rows");
    // One tab on either side is a border of the same cell.
    expect(layoutOfLines("\t甲\t", "\t乙", "\t1", "\t2", "\t3")).toBe("indented-cells");
  });

  it("are divided by two tabs where all of ten borders are, one tab at either end left out", () => {
    const row = ["甲", "1", "2", "3", "4", "5"].join("\t\t");
    expect(readAs("tab-rows", row, row)).toEqual(Array(2).fill("甲 ¦ 1 ¦ 2 ¦ 3 ¦ 4 ¦ 5"));
    expect(readAs("tab-rows", row, `\t${row}\t`)[1]).toBe("甲 ¦ 1 ¦ 2 ¦ 3 ¦ 4 ¦ 5");
    expect(readAs("tab-rows", row, row.replace("\t\t3", "\t\t\t\t3"))[1]).toBe("甲 ¦ 1 ¦ 2 ¦ ∅ ¦ 3 ¦ 4 ¦ 5");
    expect(readAs("tab-rows", row, row.replace("\t\t3", "\t3"))[0]).toBe("甲 ¦ ∅ ¦ 1 ¦ ∅ ¦ 2 ¦ ∅ ¦ 3 ¦ ∅ ¦ 4 ¦ ∅ ¦ 5");
    expect(readAs("tab-rows", row, row.slice(0, -3))[0]).toBe("甲 ¦ ∅ ¦ 1 ¦ ∅ ¦ 2 ¦ ∅ ¦ 3 ¦ ∅ ¦ 4 ¦ ∅ ¦ 5");
  });

  it("end with a tab where nine in ten do", () => {
    const closed = (count: number) => Array.from({ length: count }, () => "\t1\t");
    expect(readAs("indented-cells", ...closed(9), "\t\t", "\t2")).toEqual([`${"1 ¦ ".repeat(9)}∅ ¦ 2`]);
    expect(readAs("indented-cells", ...closed(8), "\t2")).toEqual([`${"1 ¦ ∅ ¦ ".repeat(8)}2`]);
  });

  it("stand alone between cells where all but few are", () => {
    const alone = (count: number): readonly string[] => Array.from({ length: count }, () => ["\t", "1"]).flat();
    expect(layoutOfLines("甲", ...alone(3))).toBe("tab-lines");
    expect(layoutOfLines("\t甲", ...alone(9))).toBe("tab-lines");
    expect(layoutOfLines("\t甲", ...alone(8))).toBe("indented-cells");
  });
});

describe("cells that a tab alone divides", () => {
  it("are of another row behind three empty lines, not behind two", () => {
    expect(readAs("tab-lines", "甲", "\t", "1", "", "", "乙", "\t", "2")).toEqual(["甲 ¦ 1 ¦ 乙 ¦ 2"]);
    expect(readAs("tab-lines", "甲", "\t", "1", "", "", "", "乙", "\t", "2")).toEqual(["甲 ¦ 1", "乙 ¦ 2"]);
  });

  it("are blank between two tabs, and behind a tab that ends a row", () => {
    expect(readAs("tab-lines", "甲", "\t", "\t", "1")).toEqual(["甲 ¦ ∅ ¦ 1"]);
    expect(readAs("tab-lines", "甲", "\t", "", "", "", "乙")).toEqual(["甲 ¦ ∅", "乙"]);
    expect(readAs("tab-lines", "甲", "\t", "", "", "乙")).toEqual(["甲 ¦ 乙"]);
    expect(readAs("tab-lines", "甲", "", "", "", "\t", "乙")).toEqual(["甲", "∅ ¦ 乙"]);
    expect(readAs("tab-lines", "甲", "", "", "\t", "乙")).toEqual(["甲 ¦ 乙"]);
    expect(readAs("tab-lines", "甲", "", "", "", "\t", "", "", "", "乙")).toEqual(["甲 ¦ ∅", "乙"]);
  });

  it("are blank where spaces are written, on a line of their own", () => {
    for (const blank of [" ", "\u00a0", "\u3000"])
      expect(readAs("tab-lines", "甲", "\t", blank, "\t", "1")).toEqual(["甲 ¦ ∅ ¦ 1"]);
    expect(readAs("tab-lines", "甲", "\t ", "1")).toEqual(["甲 ¦ 1"]);
  });

  it("are in marked rows where rows end and no blank is guessed", () => {
    const row = ["甲", "\t", "1", "", "", "", "乙", "\t", "2"];
    expect(isMarked("tab-lines", ...row)).toBe(true);
    expect(isMarked("tab-lines", ...row, "\t", "\t", "3")).toBe(false);
    expect(isMarked("tab-lines", ...row.slice(0, 3))).toBe(true);
  });
});

describe("cells that a tab begins", () => {
  it.each([
    ["words go on", ["\t甲", "乙"], ["甲乙"]],
    ["a figure behind words goes on", ["\t甲", "5"], ["甲5"]],
    ["a figure below a blank may be a page's", ["\t", "5"], ["5?"]],
    ["and one below a figure", ["\t3", "5"], ["35?"]],
    ["what is doubtful stays so", ["\t3", "5", "件"], ["35件?"]],
    ["a unit below a figure", ["\t3", "件"], ["3件"]],
    ["words below a figure are a cell", ["\t3", "乙"], ["3 ¦ 乙"]],
    ["words below a blank are a cell", ["\t", "乙"], ["∅ ¦ 乙"]],
    ["a mark for none below a blank", ["\t", "无"], ["无"]],
    ["a printed page number is nothing", ["\t3", "- 5 -", "\t4"], ["3 ¦ 4"]],
    ["words before the first tab go on", ["\t甲", "乙\t1"], ["甲乙 ¦ 1"]],
    ["words before the first tab of all", ["甲\t1"], ["甲 ¦ 1"]],
    ["an empty line ends the row", ["\t甲", "\t1", "", "\t乙"], ["甲 ¦ 1", "乙"]],
    ["words behind an empty line", ["\t甲", "", "乙", "", "\t丙"], ["甲", "乙", "丙"]],
    ["words behind an empty line, up to a tab", ["\t甲", "", "乙", "丙", "\t1"], ["甲", "乙丙 ¦ 1"]],
    ["words before any tab are lines", ["乙", "丙", "\t1"], ["乙", "丙", "1"]],
  ])("%s", (_, lines, expected) => {
    expect(readAs("indented-cells", ...lines)).toEqual(expected);
  });

  it("hold forty characters of lines behind an empty one, no more", () => {
    const cell = (length: number) => readAs("indented-cells", "\t甲", "", "乙".repeat(length), "\t1").length;
    expect([cell(40), cell(41)]).toEqual([2, 3]);
    const two = (length: number) => readAs("indented-cells", "\t甲", "", "乙".repeat(length), "丙", "\t1").length;
    expect([two(39), two(40)]).toEqual([2, 3]);
  });

  it("are in marked rows where there are two at least, of more cells than one each", () => {
    expect(isMarked("indented-cells", "\t甲", "\t1", "", "\t乙", "\t2")).toBe(true);
    expect(isMarked("indented-cells", "\t甲", "\t1", "\t乙", "\t2")).toBe(false);
    expect(isMarked("indented-cells", "\t甲", "", "\t乙", "", "\t丙", "\t1")).toBe(false);
    expect(isMarked("indented-cells", "\t甲", "", "\t乙", "", "\t丙", "\t1", "\t2")).toBe(true);
  });
});

/** Three rows of a page, cells between tabs on lines of their own. */
const PAGE = [["甲", "1", "2"].join("\n\n\t\n\n"), "乙\n\n\t\n\n\t\n\n3", "丙\n\n\t\n\n4\n\n\t\n\n5"].join("\n\n\n\n");

it("a blank cell between tabs on lines of their own is the empty line behind the first of them", () => {
  const { read, fill } = layoutOf("tab-lines");
  const cellsIn = (text: string) => read(text, { start: 0, end: text.length }).cells;
  const cells = cellsIn(PAGE);
  expect(cells.map(({ text }) => text)).toEqual(["甲", "1", "2", "乙", "", "3", "丙", "4", "5"]);
  const blank = cells[4];
  const filled = blank && fill ? applyEdits(PAGE, fill(PAGE, blank, "7")) : "";
  expect(filled).toBe(PAGE.replace("乙\n\n\t\n\n\t", "乙\n\n\t\n7\n\t"));
  expect(cellsIn(filled).map(({ text }) => text)).toEqual(["甲", "1", "2", "乙", "7", "3", "丙", "4", "5"]);
});

it("tabs that only end lines, or that are all of the first, divide nothing", () => {
  const lines = ["规章\t", "1\t", "2\t", "3\t", "规范性文件\t", "4\t", "5\t", "6\t"];
  expect(layoutOfLines(...lines)).toBe("bare-cells");
  expect(layoutOfLines("\t", ...lines)).toBe("bare-cells");
  expect(layoutOfLines("甲", "\t", ...lines)).toBe("indented-cells");
  expect(layoutOfLines("\t1", ...lines)).toBe("indented-cells");
  expect(layoutOfLines("甲", ...lines)).toBe("bare-cells");
});
