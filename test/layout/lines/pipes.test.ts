import { describe, expect, it } from "vitest";
import { FIGURE } from "../../../server/src/layout/bare/line-kinds";
import { layoutOf } from "../../../server/src/layout/index";
import { PIPE_CELL, PIPE_ROW, PIPE_RULE } from "../../../server/src/layout/pipe/line-kinds";
import { isPipeRule, pipeSegments } from "../../../server/src/layout/pipe/pipes";
import type { GridRow } from "../../../server/src/layout/types";
import { layoutOfLines, readAs } from "./cells";

describe("rows between pipes", () => {
  it.each([
    ["half of them open: no border", ["| 甲 | 1 |", "乙 | 2 |"], ["∅ ¦ 甲 ¦ 1", "乙 ¦ 2"]],
    ["most of them open", ["| 甲 | 1 |", "| 丙 | 1 |", "乙 | 2 |"], ["甲 ¦ 1", "丙 ¦ 1", "乙 ¦ 2"]],
    ["half of them closed: a border", ["甲 | 1 |", "乙 | 2"], ["甲 ¦ 1", "乙 ¦ 2"]],
    ["few of them closed", ["甲 | 1 |", "乙 | 2", "丙 | 3"], ["甲 ¦ 1 ¦ ∅", "乙 ¦ 2", "丙 ¦ 3"]],
    [
      "rows of pipes do not count",
      ["甲 | 1 |", "||", "||", "乙 | 2", "丙 | 3"],
      ["甲 ¦ 1 ¦ ∅", "∅ ¦ ∅ ¦ ∅", "∅ ¦ ∅ ¦ ∅", "乙 ¦ 2", "丙 ¦ 3"],
    ],
    ["lines without pipes", ["前言", "", "  ", "甲 | 1 |", "乙 | 2 |"], ["前言", "甲 ¦ 1", "乙 ¦ 2"]],
  ])("%s", (_, lines, expected) => {
    expect(readAs("pipe-rows", ...lines)).toEqual(expected);
  });

  it.each([
    ["a row that no pipe closes, before a digit", ["甲 | 1 |", "乙 | 2 |", "丙 | 12", "3 | 4 |"], "丙 ¦ 12?"],
    ["where rows are open alone", ["| 甲 | 1", "| 乙 | 12", "3 | 4"], "乙 ¦ 12?"],
    ["before words", ["甲 | 1 |", "乙 | 2 |", "丙 | 12", "丁 | 4 |"], "丙 ¦ 12"],
    ["behind words", ["甲 | 1 |", "乙 | 2 |", "丙 | 12件", "3 | 4 |"], "丙 ¦ 12件"],
    ["closed", ["甲 | 1 |", "乙 | 2 |", "丙 | 12 |", "3 | 4 |"], "丙 ¦ 12"],
    ["where no row has borders", ["甲 | 1", "乙 | 2", "丙 | 12", "3 | 4"], "丙 ¦ 12"],
    ["a line without pipes", ["甲 | 1 |", "乙 | 2 |", "共12", "3 | 4 |"], "共12"],
  ])("a figure may go on in the next line: %s", (_, lines, expected) => {
    expect(readAs("pipe-rows", ...lines)).toContain(expected);
  });

  const printed = (like: string | undefined, ...row: GridRow): string =>
    layoutOf("pipe-rows").print([row], { eol: "\n", ...(like === undefined ? {} : { like }) });

  it("are printed as those before them", () => {
    const row = [{ text: "a" }, { text: "b|c" }] as const;
    expect(printed(undefined, ...row)).toBe("a | b c |\n");
    expect(printed("甲|1|\n", ...row)).toBe("a|b c|\n");
    expect(printed("| 甲 | 1 |\n", ...row)).toBe("| a | b c |\n");
    expect(printed("甲 | 1\n", ...row)).toBe("a | b c\n");
    expect(printed("前言\n甲|\n乙  |  1\n", ...row)).toBe("a  |  b c\n");
  });

  it("are padded where nothing is there to be like, or the others are", () => {
    const row = [{ text: "a" }, { text: "b" }, { text: "", covered: "left" }, { text: "", covered: "above" }] as const;
    expect(printed(undefined, ...row)).toBe("a | b | ||\n");
    expect(printed("| 甲 | 1 |\n", ...row)).toBe("| a | b |\n");
    expect(printed("甲 | 1 |\n乙 | 2 |||\n", ...row)).toBe("a | b | ||\n");
    expect(printed("乙 | 2 |||\n甲|1|\n", ...row)).toBe("a|b| ||\n");
    expect(printed("甲 | 1 | \n乙 | | |\n", ...row)).toBe("a | b | ||\n");
    expect(printed("甲 | 1\n乙 ||\n", ...row)).toBe("a | b||\n");
  });
});

describe("cells that pipes close", () => {
  it.each([
    ["most with a pipe on both sides", ["| 甲 |", "| 1 |", "| 2 |", "| |", "3 |", "4 |"], ["甲 ¦ 1 ¦ 2 ¦ ∅ ¦ 3 ¦ 4"]],
    ["half with a pipe on both sides", ["| 甲 |", "1 |", "| |", "3 |"], ["甲 ¦ 1 ¦ ∅ ¦ ∅", "3"]],
    ["one blank cell ends no row", ["甲 |", "|", "乙 |"], ["甲 ¦ ∅ ¦ 乙"]],
    ["two do", ["甲 |", "||", "乙 |"], ["甲 ¦ ∅ ¦ ∅", "乙"]],
    ["two of which the first closes a cell are one", ["甲", "||", "乙 |"], ["甲 ¦ ∅ ¦ 乙"]],
    ["a page number", ["甲 |", "- 3 -", "1 |"], ["甲 ¦ 1"]],
    ["a lone number at the top of a page", ["甲 |", "\f12", "1 |"], ["甲 ¦ 1"]],
    ["one that a pipe closes", ["甲 |", "\f12", "| 1 |"], ["甲 ¦ 12 ¦ 1"]],
    ["blank lines", ["甲 |", "", " ", "1 |"], ["甲 ¦ 1"]],
  ])("%s", (_, lines, expected) => {
    expect(readAs("pipe-cells", ...lines)).toEqual(expected);
  });

  it("are told from rows by how many there are", () => {
    expect(layoutOfLines("甲 | 1 |", "乙 |", "1 |", "2 |", "3 |")).toBe("pipe-rows");
    expect(layoutOfLines("甲 | 1 |", "乙 |", "1 |", "2 |", "3 |", "4 |")).toBe("pipe-cells");
  });

  it("are printed each on its line, the padding on one", () => {
    const row: GridRow = [{ text: "a" }, { text: "" }, { text: "", covered: "left" }, { text: "", covered: "left" }];
    expect(layoutOf("pipe-cells").print([row], { eol: "\n" })).toBe("a |\n|\n||\n");
    expect(layoutOf("pipe-cells").print([row.slice(0, 2)], { eol: "\n" })).toBe("a |\n|\n");
  });
});

describe("the rule below a head", () => {
  it.each([
    ["|---|---|", true],
    ["---|---", true],
    ["| :-- | --: | :-: |", true],
    ["|:-|-:|", true],
    ["|---|---|-|", true],
    ["|---|--|", false],
    ["---", false],
    ["|-|-|", false],
    ["|---|-|", false],
    ["||", false],
    ["|---|甲|", false],
    ["|---|--甲|", false],
    ["|---|:|", false],
    ["|:---甲|---|", false],
  ])("%s", (line, expected) => {
    const text = `${line}\n`;
    expect(isPipeRule(text, pipeSegments(text, { start: 0, end: line.length }))).toBe(expected);
  });

  it.each([
    ["|---|-", true],
    ["|---|:", true],
    ["|---|:-", true],
    ["|---|:--", true],
    ["|---|:-甲", false],
    ["|:", false],
    ["|-", false],
  ])("%s, at the end of the text", (line, expected) => {
    expect(isPipeRule(line, pipeSegments(line, { start: 0, end: line.length }))).toBe(expected);
  });
});

describe("cells in Markdown", () => {
  it.each([
    ["| **7** |", "7"],
    ["| __7__ |", "7"],
    ["| `7` |", "7"],
    ["| **`7`** |", "7"],
    ["| ** 7 ** |", "7"],
    ["| **7 |", "**7"],
    ["| 7** |", "7**"],
    ["| ** |", "**"],
    ["| *** |", "***"],
    ["| **** |", "∅"],
    ["| ` |", "`"],
    ["| <br> |", "∅"],
    ["| &nbsp; |", "∅"],
    ["| &lt;7 |", "<7"],
    ["| 7\\|8 |", "7|8"],
    ["| 7\\\\8 |", "7\\8"],
    ["| 7\\a |", "7\\a"],
    ["| 甲<br/>乙<BR >丙 |", "甲乙丙"],
    ["| <p>7</p> |", "7"],
    ['| <span style="x"> 7 </span> |', "7"],
    ["| <b>甲</b>乙<i>丙</i> |", "甲乙丙"],
    ["| <x>7</x> |", "<x>7</x>"],
    ["| 甲 <b>7</b> |", "甲 7"],
    ["| 1 < 2 |", "1 < 2"],
  ])("%s", (line, expected) => {
    expect(readAs("markdown", "|甲|", "|---|", line)).toEqual(["甲", expected]);
  });

  it.each([
    ["# 甲", "甲"],
    ["###### 甲", "甲"],
    ["####### 甲", "# 甲"],
    ["  ## 甲", "甲"],
    ["甲 # 乙", "甲 # 乙"],
    ["#", "∅"],
  ])("a line without pipes: %s", (line, expected) => {
    expect(readAs("markdown", line, "|乙|", "|---|")).toEqual([expected, "乙"]);
  });
});

it("a cell on each line is the better explained the fewer lines hold rows: less than one for four cells", () => {
  const rated = (rows: number, cells: number, rules = 0) =>
    layoutOf("pipe-cells").rate({
      text: "",
      block: { start: 0, end: 0 },
      counts: new Map([
        [PIPE_ROW, rows],
        [PIPE_CELL, cells],
        [PIPE_RULE, rules],
        [FIGURE, 1],
      ]),
    });
  expect([rated(2, 8), rated(0, 0), rated(3, 2)]).toEqual([0, 0, 0]);
  expect(rated(2, 9)).toBeCloseTo((0.9 * 11) / 12);
  expect(rated(0, 2, 1)).toBeCloseTo((0.9 * 3) / 4);
});
