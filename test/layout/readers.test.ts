import { describe, expect, it } from "vitest";
import { layoutOf, readBlock } from "../../server/src/layout/index";
import type { LayoutId } from "../../server/src/layout/types";

/** The cells of a text, rows on lines, `∅` for a blank; the layout must be the one that is expected. */
function rows(text: string, layout: LayoutId): string[] {
  const stream = readBlock(text, { start: 0, end: text.length });
  expect(stream.layout).toBe(layout);
  const lines: string[] = [];
  for (const cell of stream.cells) {
    const shown = cell.text === "" ? "∅" : cell.text;
    if (cell.startsRow || lines.length === 0) lines.push(shown);
    else lines[lines.length - 1] += ` ¦ ${shown}`;
  }
  return lines;
}

function lines(...parts: readonly string[]): string {
  return parts.join("\n");
}

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

describe("bare cells", () => {
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

describe("space columns", () => {
  it("divides at wide gaps and divides runs of numbers at single spaces", () => {
    const text = lines(
      "   名  目    子数    丑数",
      "规 甲 1 0 11",
      "（二）部分甲  3001 53 - 0",
      "447 7 0",
      "行政 乙 447228",
      "4 5 6 丙",
      "规丁 无 / 无",
    );
    expect(rows(text, "space-columns")).toEqual([
      "名 ¦ 目 ¦ 子数 ¦ 丑数",
      "规 甲 ¦ 1 ¦ 0 ¦ 11",
      "（二）部分甲 ¦ 3001 ¦ 53 ¦ - ¦ 0",
      "447 ¦ 7 ¦ 0",
      "行政 乙 ¦ 447228",
      "4 ¦ 5 ¦ 6 ¦ 丙",
      "规丁 ¦ 无 ¦ / ¦ 无",
    ]);
  });

  it("leaves page furniture out", () => {
    const text = lines(
      "甲 1 0 11",
      "   - 3 -",
      "\f乙 2 0 11",
      "— 4 —",
      "\f",
      "丙 3 0 1",
      "5",
      "\f6",
      "丁 4 0 1",
      "7 8",
    );
    expect(rows(text, "space-columns")).toEqual([
      "甲 ¦ 1 ¦ 0 ¦ 11",
      "乙 ¦ 2 ¦ 0 ¦ 11",
      "丙 ¦ 3 ¦ 0 ¦ 1",
      "丁 ¦ 4 ¦ 0 ¦ 1",
      "7 ¦ 8",
    ]);
  });
});

describe("markdown", () => {
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

  it("prints one row for a table that is there without a rule", () => {
    const row = [[{ text: "甲" }, { text: "1" }]];
    expect(layoutOf("markdown").print(row, { eol: "\n", like: "| 乙 | 2 |\n" })).toBe("| 甲 | 1 |\n");
    expect(layoutOf("markdown").print(row, { eol: "\n" })).toBe("| 甲 | 1 |\n|---|---|\n");
  });
});

describe("box", () => {
  it("joins rows over their lines and puts a cell that spans rows before the first of them", () => {
    const text = lines(
      "┌────────┬──────┬──┬──┐",
      "│        │（一）│1 │  │",
      "│        │甲乙  │  │2 │",
      "│        ├──────┼──┼──┤",
      "│三、丙丁│丙    │3 │  │",
      "│        ├──────┼──┼──┤",
      "│        │丁    │  │  │",
      "├────────┴──────┼──┼──┤",
      "│四、戊         │5 │6 │",
      "└───────────────┴──┴──┘",
    );
    expect(rows(text, "box")).toEqual(["三、丙丁 ¦ （一）甲乙 ¦ 1 ¦ 2", "丙 ¦ 3 ¦ ∅", "丁 ¦ ∅ ¦ ∅", "四、戊 ¦ 5 ¦ 6"]);
  });

  it("reads a label that stands beside a rule, and a head that spans rows on the right", () => {
    const text = lines(
      "┌──┬─────┬──┐",
      "│  │人   │合│",
      "│角├──┬──┤  │",
      "│  │甲│乙│  │",
      "├──┼──┼──┼──┤",
      "│收│1 │2 │3 │",
      "└──┴──┴──┴──┘",
    );
    expect(rows(text, "box")).toEqual(["角 ¦ 人 ¦ 合", "甲 ¦ 乙", "收 ¦ 1 ¦ 2 ¦ 3"]);
  });

  it("gives a wrapped cell its first piece for a span", () => {
    const text = lines("┌────┬──┐", "│甲乙│  │", "│丙  │1 │", "└────┴──┘");
    const [label, value] = layoutOf("box").read(text, { start: 0, end: text.length }).cells;
    expect([label, value].map((cell) => cell && text.slice(cell.span.start, cell.span.end))).toEqual(["甲乙", "1"]);
    expect(label?.text).toBe("甲乙丙");
  });

  it("reads rows without rules between, heavy and ASCII borders, and a box that is cut", () => {
    expect(rows(lines("┏━━┳━━┓", "┃甲┃1 ┃", "┃乙┃2 ┃", "┗━━┻━━┛"), "box")).toEqual(["甲 ¦ 1", "乙 ¦ 2"]);
    expect(
      rows(lines("+----+---+", "| 甲 | 1 |", "| 乙 |   |", "+----+---+", "| 丙 | 3 |", "+----+---+"), "box"),
    ).toEqual(["甲乙 ¦ 1", "丙 ¦ 3"]);
    expect(rows(lines("┌──┬──┬──┐", "│甲│1 │2 │", "├──┼──┼──┤", "│乙│3"), "box")).toEqual(["甲 ¦ 1 ¦ 2", "乙 ¦ 3"]);
  });

  it("fills a blank cell out of its padding", () => {
    const text = lines("┌──┬────┐", "│甲│    │", "└──┴────┘");
    const cell = layoutOf("box").read(text, { start: 0, end: text.length }).cells[1];
    if (!cell) throw new Error("no cell");
    const { span, newText } = layoutOf("box").fill(text, cell, "12");
    expect(text.slice(0, span.start) + newText + text.slice(span.end)).toBe(
      lines("┌──┬────┐", "│甲│ 12 │", "└──┴────┘"),
    );
  });
});

describe("html", () => {
  it("reads rows and cells through inline markup, references, comments and upper case", () => {
    const text =
      '<P>前&amp;言</P><TABLE border="1"><TR title="a>b"><TD rowspan=2><p>甲<br/>乙</p></TD><td><span>1</span></td><td>&nbsp;</td></TR>\n' +
      "<tr><!-- <td>无</td> --><th>2<td>\n  3\n</tr><tr><td>丙<td></table>后记";
    expect(rows(text, "html")).toEqual(["前&言", "甲乙 ¦ 1 ¦ ∅", "2 ¦ 3", "丙 ¦ ∅", "后记"]);
  });

  it("tells where a blank cell would be filled: inside its innermost element", () => {
    const cases = [
      "<td><p>⟦&nbsp;⟧</p></td>",
      "<td><p><span>⟦⟧</span></p></td>",
      "<td>⟦ ⟧</td>",
      "<td>\n<p>⟦&nbsp; ⟧</p>\n</td>",
    ];
    for (const marked of cases) {
      const text = `<table><tr><td>甲</td>${marked.replace(/[⟦⟧]/g, "")}</tr></table>`;
      const blank = layoutOf("html").read(text, { start: 0, end: text.length }).cells[1];
      if (!blank) throw new Error("no cell");
      expect(blank.text).toBe("");
      const { span, newText } = layoutOf("html").fill(text, blank, "0");
      expect(text.slice(0, span.start) + newText + text.slice(span.end)).toBe(
        `<table><tr><td>甲</td>${marked.replace(/⟦.*⟧/, "0")}</tr></table>`,
      );
    }
  });

  it("is not taken in by a stray tag behind another table", () => {
    expect(rows(lines("甲 | 1 | 2 |", "乙 | 3 | 4 |", "扫一扫</div>"), "pipe-rows")).toHaveLength(3);
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

describe("glued", () => {
  it("divides text from digits, and leaves the next label its numeral", () => {
    const text = "（三）不给1.子丑00000002.寅卯0000000（四）甲156-5997乙丙0.5丁戊12";
    expect(rows(text, "glued")).toEqual([
      "（三）不给1.子丑 ¦ 0000000 ¦ 2.寅卯 ¦ 0000000 ¦ （四）甲 ¦ 156-5997 ¦ 乙丙 ¦ 0.5 ¦ 丁戊 ¦ 12",
    ]);
  });

  it("does not read prose with dates and amounts", () => {
    const text = "2023年1月共收到申请12件，办结11件，结转1件，全年公开信息3400余条，举办发布会10场，回复留言85条。";
    expect(rows(text, "bare-cells")).toEqual([text]);
  });
});
