import { describe, expect, it } from "vitest";
import { trimSpan } from "../../../server/src/base/span";
import { FIGURE, figureLines } from "../../../server/src/layout/bare/line-kinds";
import { ASCII_RULE, BOX, boxLines } from "../../../server/src/layout/box/line-kinds";
import { columnFields } from "../../../server/src/layout/column-fields";
import { COLUMNS, columnLines } from "../../../server/src/layout/columns/line-kinds";
import { CSV, CSV_HEADS, csvLines, MARKED, MARKED_LONG, MARKED_PAIR } from "../../../server/src/layout/csv/line-kinds";
import { isFigure } from "../../../server/src/layout/figures";
import { marksOf } from "../../../server/src/layout/line-marks";
import { PIPE_ALONE, PIPE_CELL, PIPE_ROW, PIPE_RULE, pipeLines } from "../../../server/src/layout/pipe/line-kinds";
import type { LineKind, LineReader } from "../../../server/src/layout/survey";
import { TAB_ALONE, TAB_CELL, TAB_FIGURE, TAB_ROW, tabbedLines } from "../../../server/src/layout/tabs/line-kinds";

const NAMES = new Map<LineKind | undefined, string>([
  [undefined, "none"],
  [CSV, "csv"],
  [CSV_HEADS, "heads"],
  [MARKED, "marked"],
  [MARKED_LONG, "long"],
  [MARKED_PAIR, "pair"],
  [TAB_ROW, "row"],
  [TAB_CELL, "cell"],
  [TAB_FIGURE, "figure"],
  [FIGURE, "figure"],
  [TAB_ALONE, "alone"],
  [COLUMNS, "columns"],
  [BOX, "box"],
  [ASCII_RULE, "rule"],
  [PIPE_ROW, "row"],
  [PIPE_CELL, "cell"],
  [PIPE_ALONE, "alone"],
  [PIPE_RULE, "rule"],
]);

/** What a reader says of a line between others. */
function kindOf(reader: LineReader, line: string): string {
  const text = `1|\t1\n${line}\n1|\t1`;
  const span = { start: 5, end: 5 + line.length };
  const content = trimSpan(text, span);
  const figure = isFigure(text, content.start, content.end);
  // The kind of tabs among columns is known inside its room alone.
  return NAMES.get(reader({ text, span, content, marks: marksOf(text, span), figure })) ?? "inner";
}

const words = (length: number): string => "规".repeat(length);

describe("a line with commas or other marks between figures", () => {
  it.each([
    ["规章,0,5", "csv"],
    ["规章;0;5", "csv"],
    ['"5"', "none"],
    ["规章,5", "csv"],
    ['规章,"5"', "csv"],
    ["规章,,,", "none"],
    ["规章,制定,5", "pair"],
    ["规章,制定,5,6", "csv"],
    ["0,7,1775,0,1782", "csv"],
    ["0,7,1775,0", "marked"],
    ["行政复议,,,,,行政诉讼,,,,", "heads"],
    ["甲,,,,", "heads"],
    ["甲,乙,丙,丁,戊", "none"],
    ["规章：3,5,2", "marked"],
    ["规章,1 2,3", "none"],
    ["1/2/3/4/5/6/7/8/9/10", "long"],
    ["1/2/3/4/5/6/7/8/9", "marked"],
    ["1/2", "marked"],
    ["1/2/无", "marked"],
    ["1/2/甲", "none"],
    ["1/甲/2", "pair"],
    ["规章/1/2", "marked"],
    ["规章/制定/1/2", "marked"],
    ["1/2\t", "none"],
    ["1/2|", "none"],
    ["┃1/2", "none"],
    ["规章/3", "pair"],
    ["规章", "none"],
    // Thousands behind a label and a colon, not two figures.
    ["收费：1，234，567", "none"],
    ["收费：1，23，567", "marked"],
    ["收费：1/234/567", "marked"],
    ["收费：1，234", "none"],
  ])("%s: %s", (line, expected) => {
    expect(kindOf(csvLines, line)).toBe(expected);
  });

  it("may be a whole table from twenty fields on, half of them figures", () => {
    const fields = (count: number, figures: number): string =>
      [...new Array(figures).fill("1"), ...new Array(count - figures).fill("甲")].join("、");
    expect(kindOf(csvLines, fields(20, 10))).toBe("long");
    expect(kindOf(csvLines, fields(20, 9))).toBe("none");
    expect(kindOf(csvLines, fields(19, 10))).toBe("none");
  });
});

describe("a line with tabs", () => {
  it.each([
    ["甲", "none"],
    ["\t", "alone"],
    ["\t \t", "alone"],
    ["\t甲", "cell"],
    ["甲\t", "cell"],
    ["\t甲\t", "cell"],
    ["\t1", "figure"],
    ["\t1\t", "figure"],
    ["甲\t1", "row"],
    ["\t\t甲", "row"],
    ["甲\t\t", "row"],
    ["甲 1 2\t3", "inner"],
    ["甲 1 2\t", "inner"],
    ["甲 乙\t3", "row"],
    ["甲\t1\t2", "row"],
    ["甲 1\t2\t3", "inner"],
    ["甲  乙  丙\t丁", "row"],
  ])("%j: %s", (line, expected) => {
    expect(kindOf(tabbedLines, line)).toBe(expected);
  });
});

describe("a line with spaces between columns", () => {
  it.each([
    ["规章 1 0", "columns"],
    ["规章 1", "columns"],
    ["1 2", "columns"],
    ["12", "none"],
    ["1 件", "none"],
    [`${words(58)} 1`, "columns"],
    [`${words(59)} 1`, "none"],
    [`${words(60)} 1 2`, "columns"],
    [`${words(61)} 1 2`, "none"],
    ["甲  乙  丙", "columns"],
    ["甲  乙", "none"],
    ["甲 乙 丙", "none"],
    ["规章1  乙", "none"],
    ["规章1  乙  丙", "columns"],
    ["甲 1 2 3 乙 4 5 6 丙", "columns"],
    ["甲 1 2 3 乙 4 5 6 丙 7 8 9 丁", "none"],
    ["1 — 2 — 3 — 4", "columns"],
    ["— / 无 — —", "columns"],
    ["— — — —", "none"],
    ["甲 乙 丙 丁 戊", "none"],
  ])("%s: %s", (line, expected) => {
    expect(kindOf(columnLines, line)).toBe(expected);
  });
});

describe("a line of a drawing", () => {
  it.each([
    ["│1", "box"],
    ["+---+", "rule"],
    ["+===+", "rule"],
    ["+--+", "none"],
    ["+-a-+", "none"],
    ["-+-+-", "none"],
    ["\t+---+", "none"],
    ["  +---+  ", "rule"],
  ])("%j: %s", (line, expected) => {
    expect(kindOf(boxLines, line)).toBe(expected);
  });
});

describe("a line with pipes", () => {
  it.each([
    ["a", "none"],
    ["a | b", "row"],
    ["a |", "cell"],
    ["| a", "cell"],
    ["|", "alone"],
    ["||", "cell"],
    ["|---|", "rule"],
    ["|:--:|", "rule"],
    ["---", "none"],
    ["-|1", "row"],
  ])("%s: %s", (line, expected) => {
    expect(kindOf(pipeLines, line)).toBe(expected);
  });
});

describe("a line of one number", () => {
  it.each([
    ["5", "figure"],
    [" 5件 ", "figure"],
    ["-1,234.5", "figure"],
    ["1".repeat(14), "figure"],
    ["1".repeat(15), "none"],
    ["123,456,789,012,345", "figure"],
    ["甲", "none"],
    ["5 6", "none"],
  ])("%s: %s", (line, expected) => {
    expect(kindOf(figureLines, line)).toBe(expected);
  });
});

describe("the fields of a line whose columns spaces divide", () => {
  it.each([
    ["规章 1 0 11", "规章 ¦ 1 ¦ 0 ¦ 11"],
    ["规章 制定 1", "规章 制定 ¦ 1"],
    ["第 3 类 事项", "第 3 类 事项"],
    ["第 3 4 类", "第 3 4 类"],
    ["第 3 4 5 类", "第 ¦ 3 ¦ 4 ¦ 5 ¦ 类"],
    ["甲  乙", "甲 ¦ 乙"],
    ["甲\t乙", "甲 ¦ 乙"],
    ["甲 \t乙", "甲 ¦ 乙"],
    ["甲\u3000乙", "甲\u3000乙"],
    ["1 2", "1 ¦ 2"],
    ["1 2 甲", "1 2 甲"],
    ["1 2 3 甲", "1 ¦ 2 ¦ 3 ¦ 甲"],
    ["1  甲", "1 ¦ 甲"],
    ["规章：0 5 5", "规章 ¦ 0 ¦ 5 ¦ 5"],
    ["规章:0 5 5", "规章 ¦ 0 ¦ 5 ¦ 5"],
    ["规章： 0", "规章： ¦ 0"],
    ["12:30 5", "12:30 ¦ 5"],
    ["：0 5", "：0 ¦ 5"],
    ["规章 无 — /", "规章 ¦ 无 ¦ — ¦ /"],
    ["规章 1 2 件 0 3", "规章 ¦ 1 ¦ 2 ¦ 件 ¦ 0 ¦ 3"],
    ["规章 1 未统计 2 0 3", "规章 ¦ 1 ¦ 未统计 ¦ 2 ¦ 0 ¦ 3"],
    ["规章 1 2 件 0", "规章 1 2 件 ¦ 0"],
    ["规章 1 2 没有统计 0 3", "规章 1 2 没有统计 ¦ 0 ¦ 3"],
    ["规章 1 件 0 若干 3", "规章 1 件 0 若干 ¦ 3"],
    ["规章 1 2 0 3 件", "规章 ¦ 1 ¦ 2 ¦ 0 ¦ 3 ¦ 件"],
    ["规\u00ad章 1", "规\u00ad章 ¦ 1"],
    // One mark that nobody sees divides nothing, several do as markup leaves them, beside a blank.
    ["甲 \u200b乙", "甲 \u200b乙"],
    ["甲 \u200b\u200b乙", "甲 ¦ 乙"],
    ["甲\u200b\u200b乙", "甲\u200b\u200b乙"],
    ["甲\u200b\u200b 乙", "甲\u200b\u200b 乙"],
    ["规\n章 1", "规\n章 ¦ 1"],
    // A unit of money one blank behind its figure is a part of it; a word alone may stand in place of a figure.
    ["采购 2 251000 元", "采购 ¦ 2 ¦ 251000 元"],
    ["采购 2 36.5 万元", "采购 ¦ 2 ¦ 36.5 万元"],
    ["采购 2 元", "采购 ¦ 2 元"],
    ["采购 元", "采购 元"],
    ["2 3  元", "2 ¦ 3 ¦ 元"],
    ["2 3 4 件", "2 ¦ 3 ¦ 4 ¦ 件"],
  ])("%j: %s", (line, expected) => {
    for (const before of ["1 ", ""]) {
      const text = `${before}${line} 1`;
      const fields = columnFields(text, { start: before.length, end: before.length + line.length });
      expect(fields.map(({ start, end }) => text.slice(start, end)).join(" ¦ ")).toBe(expected);
    }
  });
});
