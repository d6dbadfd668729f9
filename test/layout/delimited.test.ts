import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import { layoutOf, readBlock } from "../../server/src/layout/index";
import { lines, rows } from "./rows";

describe("pipe rows", () => {
  it("keeps padding at the row's end and takes the closing pipe for no cell", () => {
    const text = lines("甲项  | |||", "名目  | 子数  | 丑数  | 寅数  | ", "规甲  | 1  |   | 3  | ");
    expect(rows(text, "pipe-rows")).toEqual(["甲项 ¦ ∅ ¦ ∅ ¦ ∅", "名目 ¦ 子数 ¦ 丑数 ¦ 寅数", "规甲 ¦ 1 ¦ ∅ ¦ 3"]);
  });

  it("knows a leading pipe as a border where most rows have it", () => {
    const text = lines("| 名目 | 子数 |", "| 规甲 | 1 |", "| | 2 |");
    expect(rows(text, "pipe-rows")).toEqual(["名目 ¦ 子数", "规甲 ¦ 1", "∅ ¦ 2"]);
  });

  it("reads a last cell without its pipe, and a blank one where rows are not closed", () => {
    expect(rows(lines("甲 | 1 | 2 |", "乙 | 3 | 4 |", "丙 | 5"), "pipe-rows")[2]).toBe("丙 ¦ 5");
    expect(rows(lines("甲 | 1 | 2", "乙 | 3 | 4", "丙 | 5 |"), "pipe-rows")[2]).toBe("丙 ¦ 5 ¦ ∅");
  });

  it("takes the tag of a line break at the end of a line for no cell", () => {
    const text = lines("甲 | 1 | 2 |<br>", "<br>", "乙 | 3 | 4 |<br/> ", "丙 | 5 | 6 |<BR />");
    expect(rows(text, "pipe-rows")).toEqual(["甲 ¦ 1 ¦ 2", "乙 ¦ 3 ¦ 4", "丙 ¦ 5 ¦ 6"]);
  });

  it("reads cells with marks of the direction of writing around them, and keeps the marks in the text", () => {
    const text = lines("甲\u200e|\u200e1\u200e|\u200e", "\u202a乙\u202c | \u200f3 | \u200e");
    expect(rows(text, "pipe-rows")).toEqual(["甲 ¦ 1", "乙 ¦ 3"]);
    expect(rows(lines("甲|1|", "乙 | 3 | "), "pipe-rows")).toEqual(["甲 ¦ 1", "乙 ¦ 3"]);
    const cell = readBlock(text, { start: 0, end: text.length }).cells[1];
    expect(text.slice(cell?.span.start, cell?.span.end)).toBe("\u200e1\u200e");
  });

  it.each([
    ["甲 | 1 || ", "甲 | 1 | 5 | "],
    ["甲 | 1 |  | ", "甲 | 1 | 5 | "],
    ["甲 | 1 | 2 | ", "甲 | 1 | 5 | "],
  ])("fills a cell with a blank on either side: %j", (row, expected) => {
    const text = lines("名目  | 子数  | 丑数  | ", row);
    const { cells } = layoutOf("pipe-rows").read(text, { start: 0, end: text.length });
    const last = cells.at(-1);
    expect(last && applyEdits(text, layoutOf("pipe-rows").fill(text, last, "5")).split("\n")[1]).toBe(expected);
  });

  it("reads full-width pipes", () => {
    expect(rows(lines("甲｜１｜2｜", "乙｜3｜4｜"), "pipe-rows")).toEqual(["甲 ¦ １ ¦ 2", "乙 ¦ 3 ¦ 4"]);
  });
});

describe("pipe cells", () => {
  it("counts pipes on a line of their own as blank cells, and takes two or more for the end of a row", () => {
    expect(rows(lines("甲项 |", "|||", "名目 |", "1 |", "|", "3 |"), "pipe-cells")).toEqual([
      "甲项 ¦ ∅ ¦ ∅ ¦ ∅",
      "名目 ¦ 1 ¦ ∅ ¦ 3",
    ]);
  });

  it("lets a lone pipe close a wrapped cell", () => {
    expect(rows(lines("甲 |", "0 |", "0", "|", "||", "乙 |"), "pipe-cells")).toEqual(["甲 ¦ 0 ¦ 0 ¦ ∅ ¦ ∅", "乙"]);
  });

  it("reads a cell, then a pipe; and a pipe, then a cell", () => {
    expect(rows(lines("甲", "|", "1", "|", "|", "3", "|"), "pipe-cells")).toEqual(["甲 ¦ 1 ¦ ∅ ¦ 3"]);
    expect(rows(lines("说明", "|", "甲", "|", "1", "|", "|", "3"), "pipe-cells")).toEqual(["说明 ¦ 甲 ¦ 1 ¦ ∅ ¦ 3"]);
  });

  it("are paragraphs below the rule of a Markdown table whose cells a program has taken apart", () => {
    const text = lines("甲", "", "| ", "", "乙  ", "  ", "---|---  ", "  ", "丙", "", "| ", "", "1  ", "");
    expect(rows(text, "pipe-cells")).toEqual(["甲 ¦ 乙 ¦ 丙 ¦ 1"]);
  });

  it("are figures at the end of a page where pipes stand before and behind them", () => {
    const text = lines("甲", "", "|", "", "1", "\f", "", "|", "", "2", "", "乙", "", "|", "", "3", "", "|", "", "4");
    expect(rows(text, "pipe-cells")).toEqual(["甲 ¦ 1 ¦ 2 ¦ 乙 ¦ 3 ¦ 4"]);
  });

  it("does not take the borders of a cell that has two for blank cells", () => {
    expect(rows(lines("| 甲 |", "| 1 |", "| |", "| 3 |"), "pipe-cells")).toEqual(["甲 ¦ 1 ¦ ∅ ¦ 3"]);
  });
});

describe("tab rows", () => {
  it("keeps leading and trailing blanks, and reads a row that lost them", () => {
    const text = lines("（一）甲\t子\t0\t\t2\t", "\t丑\t0\t1\t2", "丁\t0\t1");
    expect(rows(text, "tab-rows")).toEqual(["（一）甲 ¦ 子 ¦ 0 ¦ ∅ ¦ 2 ¦ ∅", "∅ ¦ 丑 ¦ 0 ¦ 1 ¦ 2", "丁 ¦ 0 ¦ 1"]);
  });
});

describe("markdown", () => {
  it("takes a dash at the end of the text for the rule that was cut off, elsewhere for no figure", () => {
    const table = ["| 名目 | 子数 |", "|---|---|", "| 甲 | 1 |", "", "| 名目 | 子数 |"];
    const read = ["名目 ¦ 子数", "甲 ¦ 1", "名目 ¦ 子数"];
    for (const end of ["-", "--", ":", ":-"]) expect(rows(lines(...table, `|---|${end}`), "markdown")).toEqual(read);
    expect(rows(lines(...table, "|---|-|"), "markdown")).toEqual([...read, "--- ¦ -"]);
  });

  it("takes narrow columns of a rule for parts of it", () => {
    const text = lines("| 名目 | 甲 | 乙 |", "| ---- | - | ---- |", "| 子 | 1 | 2 |", "| - | - | - |");
    expect(rows(text, "markdown")).toEqual(["名目 ¦ 甲 ¦ 乙", "子 ¦ 1 ¦ 2", "- ¦ - ¦ -"]);
  });

  it("reads small tables with headings between", () => {
    const text = lines(
      "### （一）甲",
      "| 名目 | **数** |",
      "|:--|---:|",
      "| 子<br>丑 | **7** |",
      "| - | - |",
      "",
      "## 二、乙",
      "|名目|数|",
      "|---|---|",
      "|寅\\|卯|  |",
    );
    expect(rows(text, "markdown")).toEqual([
      "（一）甲",
      "名目 ¦ 数",
      "子丑 ¦ 7",
      "- ¦ -",
      "二、乙",
      "名目 ¦ 数",
      "寅|卯 ¦ ∅",
    ]);
  });

  it("reads cells between tags that a converter has left, by the text between them", () => {
    const text = lines(
      '| <span style="x">名目<span lang="EN-US"></span></span> | <span>数</span> |',
      "|---|---|",
      '| <span>甲</span><span> 乙</span> | <p><span lang="EN-US">704</span></p> |',
      '| 丙 | <span style="x"><span lang="EN-US"></span></span> |',
    );
    expect(rows(text, "markdown")).toEqual(["名目 ¦ 数", "甲 乙 ¦ 704", "丙 ¦ ∅"]);
    const figure = readBlock(text, { start: 0, end: text.length }).cells[3];
    expect(text.slice(figure?.span.start, figure?.span.end)).toBe("704");
  });

  it("prints one row for a table that is there without a rule", () => {
    const row = [[{ text: "甲" }, { text: "1" }]];
    expect(layoutOf("markdown").print(row, { eol: "\n", like: "| 乙 | 2 |\n" })).toBe("| 甲 | 1 |\n");
    expect(layoutOf("markdown").print(row, { eol: "\n" })).toBe("| 甲 | 1 |\n|---|---|\n");
  });
});

describe("csv", () => {
  it("reads quotes with commas, quotes and line ends inside, and blank fields", () => {
    const text = lines('"甲,乙",1,2', '"丙""丁""",,3', '"戊', '己",4,', "庚,5,6");
    expect(rows(text, "csv")).toEqual(["甲,乙 ¦ 1 ¦ 2", '丙"丁" ¦ ∅ ¦ 3', "戊己 ¦ 4 ¦ ∅", "庚 ¦ 5 ¦ 6"]);
  });

  it("reads semicolons, and leaves quotes inside words alone", () => {
    expect(rows(lines('"甲"乙;1;2', "丙;3;4"), "csv")).toEqual(['"甲"乙 ¦ 1 ¦ 2', "丙 ¦ 3 ¦ 4"]);
  });

  it("does not take prose in half-width punctuation for values", () => {
    expect(rows("一,二,三,共3,259件,其中5件,四\n其余,顺延", "bare-cells")).toHaveLength(1);
  });
});
