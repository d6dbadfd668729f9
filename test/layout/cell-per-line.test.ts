import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import { indentedCells } from "../../server/src/layout/tabs/indented-cells";
import { lines, rows } from "./rows";

describe("indented cells", () => {
  it("joins a cell's paragraphs, and ends a row at an empty line", () => {
    const text = lines("\t甲项", "", "\t（三）不", "予给", "\t1.子", "\t", "\t0", "", "\t乙", " \t丙项", "", "");
    expect(rows(text, "indented-cells")).toEqual(["甲项", "（三）不予给 ¦ 1.子 ¦ ∅ ¦ 0", "乙 ¦ 丙项"]);
  });

  it("reads a cell whose first paragraphs are empty, prose before and after", () => {
    const text = lines(
      "前言。",
      "\t",
      "",
      "",
      "（角注：子加丑）",
      "",
      "\t各人",
      "",
      "\t",
      "\t",
      "",
      "（五 ）不",
      "予以",
      "\t1.寅",
      "\t0",
      "",
      "",
      "后记。",
    );
    expect(rows(text, "indented-cells")).toEqual([
      "前言。",
      "∅",
      "（角注：子加丑）",
      "各人",
      "∅ ¦ ∅",
      "（五 ）不予以 ¦ 1.寅 ¦ 0",
      "后记。",
    ]);
  });
});

describe("a figure that is written into indented cells", () => {
  it("gets the tab that its line lacks, and would go on the cell before without it", () => {
    const text = lines("\t甲项", "\t1", "\t8", "9—", "", "\t乙", "\t3");
    const cell = indentedCells.read(text, { start: 0, end: text.length }).cells.find((one) => one.text === "9—");
    const written = cell ? applyEdits(text, indentedCells.fill(text, cell, "9")) : "";
    expect(rows(written, "indented-cells")).toEqual(["甲项 ¦ 1 ¦ 8 ¦ 9", "乙 ¦ 3"]);
  });
});

describe("lines with a tab alone between cells", () => {
  // What Chromium gives as the text of the same table, by what its blank cells hold.
  it.each([
    [
      "nothing",
      "甲\n\n子\n\n\t\n\n1\n\n\t\t\t\n\n4\n\n\t\n\t\n\n寅\n\n卯\n\n\t\n\n2\n\n乙",
      ["甲 ¦ 子 ¦ 1 ¦ ∅ ¦ ∅ ¦ 4 ¦ ∅ ¦ 寅 ¦ 卯 ¦ 2 ¦ 乙"],
    ],
    [
      "an empty paragraph",
      "甲\n\n子\n\n\t\n\n1\n\n\t\n\n\t\n\n\t\n\n4\n\n\t\n\n\n\n\n\t\n\n寅\n\n卯\n\n\t\n\n2\n\n乙",
      ["甲 ¦ 子 ¦ 1 ¦ ∅ ¦ ∅ ¦ 4 ¦ ∅ ¦ 寅 ¦ 卯 ¦ 2 ¦ 乙"],
    ],
    [
      "a line break",
      "甲\n\n子\n\n\t\n\n1\n\n\t\n\n\n\n\n\t\n\n\n\n\n\t\n\n4\n\n\t\n\n\n\n\n\n\n\n\n\n\n\t\n\n寅\n\n卯\n\n\t\n\n2\n\n乙",
      ["甲 ¦ 子 ¦ 1 ¦ ∅ ¦ ∅ ¦ 4 ¦ ∅ ¦ 寅 ¦ 卯 ¦ 2 ¦ 乙"],
    ],
    [
      "a no-break space",
      "甲\n\n子\n\n\t\n\n1\n\n\t\n\n\u00a0\n\n\t\n\n\u00a0\n\n\t\n\n4\n\n\t\n\n\u00a0\n\n\n\n\n\u00a0\n\n\t\n\n寅\n\n卯\n\n\t\n\n2\n\n乙",
      ["甲 ¦ 子 ¦ 1 ¦ ∅ ¦ ∅ ¦ 4 ¦ ∅", "∅ ¦ 寅 ¦ 卯 ¦ 2 ¦ 乙"],
    ],
  ])("reads blank cells that hold %s", (_, text, expected) => {
    expect(rows(text, "tab-lines")).toEqual(expected);
  });

  it("gives a blank cell behind the last figure of a row to that row, one before a label to the next", () => {
    const end = ["", "", "", ""];
    expect(rows(lines("子", "", "\t", "", "1", "", "\t", ...end, "丑", "", "\t", "", "2"), "tab-lines")).toEqual([
      "子 ¦ 1 ¦ ∅",
      "丑 ¦ 2",
    ]);
    expect(rows(lines("子", "", "\t", "", "1", ...end, "\t", "", "丑", "", "\t", "", "2"), "tab-lines")).toEqual([
      "子 ¦ 1",
      "∅ ¦ 丑 ¦ 2",
    ]);
  });
});

describe("bare cells", () => {
  it("sees where rows end although most of them end in a blank cell", () => {
    // One empty line behind a cell and one more behind a row: two behind a figure that ends its row, four where a blank
    // cell stands behind it.
    const full = ["1", "", "2", "", ""];
    const open = ["1", "", "", "", ""];
    const text = lines(
      ...["甲项", "", ...full, "乙项", "", ...full, "丙项", "", ...full],
      ...["丁项", "", ...open, "戊项", "", ...open, "己项", "", ...open, "庚项", "", ...open, "辛项", "", ...full],
    );
    expect(rows(text, "bare-cells")).toEqual([
      ...["甲项", "乙项", "丙项"].map((label) => `${label} ¦ 1 ¦ 2`),
      ...["丁项", "戊项", "己项", "庚项"].map((label) => `${label} ¦ 1 ¦ ∅`),
      "辛项 ¦ 1 ¦ 2",
    ]);
  });

  /** Each cell leaves two empty lines, a blank one three lines, a row's end two more. */
  function traced(...grid: readonly (readonly string[])[]): string {
    return grid.map((row) => `${row.map((cell) => `${cell}\r\r\r`).join("")}\r\r`).join("");
  }

  it("counts blanks where every cell leaves a trace", () => {
    const text = traced(
      ["甲", "1", "2", "3"],
      ["乙", "4", "5", "6"],
      ["丙", "", "", ""],
      ["丁", "", "8", ""],
      ["戊", "7", "", "9"],
    );
    expect(rows(text, "bare-cells")).toEqual([
      "甲 ¦ 1 ¦ 2 ¦ 3",
      "乙 ¦ 4 ¦ 5 ¦ 6",
      "丙 ¦ ∅ ¦ ∅ ¦ ∅",
      "丁 ¦ ∅ ¦ 8 ¦ ∅",
      "戊 ¦ 7 ¦ ∅ ¦ 9",
    ]);
  });

  it("gives blanks before a figure to the row that the figure is in", () => {
    const heads = ["甲", "乙", "丙", "丁"];
    const text = traced(["上", "下"], heads, heads, ["", "", "", "0", "", "", "", "0"]);
    expect(rows(text, "bare-cells")[3]).toBe("∅ ¦ ∅ ¦ ∅ ¦ 0 ¦ ∅ ¦ ∅ ¦ ∅ ¦ 0");
  });

  it("makes no blank of a gap that does not come out exactly", () => {
    const text = lines(
      "甲",
      "",
      "1",
      "",
      "2",
      "",
      "3",
      "",
      "乙",
      "",
      "",
      "5",
      "",
      "6",
      "",
      "丙",
      "",
      "",
      "",
      "8",
      "",
      "9",
    );
    expect(rows(text, "bare-cells")).toEqual(["甲 ¦ 1 ¦ 2 ¦ 3 ¦ 乙 ¦ 5 ¦ 6 ¦ 丙 ¦ ∅ ¦ 8 ¦ 9"]);
  });

  it("learns nothing from paragraphs of prose", () => {
    const prose = "这一段文字足够长，因而不可能是表格里的一个单元格，两段之间空了好几行，也不该影响行距的学习。";
    const text = lines(
      prose,
      "",
      "",
      "",
      prose,
      "",
      "",
      "",
      prose,
      "",
      "甲",
      "1",
      "2",
      "3",
      "乙",
      "4",
      "",
      "6",
      "丙",
      "7",
      "8",
      "9",
    );
    expect(rows(text, "bare-cells").join("")).toContain("乙 ¦ 4 ¦ ∅ ¦ 6 ¦ 丙");
  });

  it("reads a block without any table line by line", () => {
    expect(rows(lines("　　一段。", "", "二段，共3件。"), "bare-cells")).toEqual(["一段。 ¦ 二段，共3件。"]);
  });
});
