import { describe, expect, it } from "vitest";
import { isFigure } from "../../../server/src/layout/figures";
import { GLUED, GLUED_ROW, gluedLines } from "../../../server/src/layout/glued/line-kinds";
import { countTableTags } from "../../../server/src/layout/html/table-tags";
import { isTableWithStrays, type LineMarks, marksOf } from "../../../server/src/layout/line-marks";

/** The marks of a line that stands between others. */
function marks(line: string): LineMarks {
  return marksOf(`|1,\t\n${line}\n|1,\t`, { start: 5, end: 5 + line.length });
}

describe("the marks of a line", () => {
  const counted: readonly (readonly [string, Partial<LineMarks>])[] = [
    ["", { pipes: 0, contents: 0, tabs: 0, blanks: 0, first: 0, digits: false, box: false }],
    ["a | b｜ c", { pipes: 2, contents: 3, blanks: 3, gaps: 0 }],
    ["| a | b |", { pipes: 3, contents: 2 }],
    ["||", { pipes: 2, contents: 0, first: 0 }],
    ["a  b c", { pipes: 0, contents: 1, blanks: 2, gaps: 1 }],
    ["a   b", { blanks: 1, gaps: 1 }],
    ["  a  ", { blanks: 0, gaps: 0, contents: 1 }],
    ["甲\u3000乙", { blanks: 1, gaps: 0, contents: 1 }],
    ["甲\u3000 乙", { blanks: 1, gaps: 1 }],
    ["\ta\tb\t", { tabs: 3, innerTabs: 2 }],
    ["\t\t", { tabs: 2, innerTabs: 0 }],
    ["a,b;c，d；e", { commas: 2 }],
    ["甲1", { digits: true }],
    ["甲１", { digits: true }],
    ["甲/:乙", { digits: false }],
    [" | 甲 | 乙", { first: "甲".charCodeAt(0) }],
    ["1甲", { first: "1".charCodeAt(0) }],
    [" ┌甲", { box: true }],
    ["─", { box: true }],
    ["╿", { box: true }],
    ["\u24ff", { box: false }],
    ["\u2580", { box: false }],
    ["甲│乙", { box: false }],
  ];
  it.each(counted)("%j", (line, expected) => {
    expect(marks(line)).toMatchObject(expected);
  });
});

function gluedKind(content: string): string {
  const text = `1甲\n${content}\n1甲`;
  const line = { start: 3, end: 3 + content.length };
  const kind = gluedLines({
    text,
    span: line,
    content: line,
    marks: marks(content),
    figure: isFigure(text, line.start, line.end),
  });
  return kind === GLUED ? "glued" : kind === GLUED_ROW ? "row" : "none";
}

/** Figures that touch the words behind them; a measure word behind a figure is prose. */
describe("a line whose separators are lost", () => {
  const label = (length: number): string => "甲".repeat(length);
  it.each([
    ["甲乙丙", "none"],
    ["12", "glued"],
    ["甲1乙", "none"],
    ["甲1乙2丙", "glued"],
    ["甲1 乙2 丙", "glued"],
    ["甲1（乙2（丙", "glued"],
    ["甲1(乙2(丙", "glued"],
    ["甲1,乙2,丙", "none"],
    ["甲1㐀2㐀", "glued"],
    ["甲1㏿2㏿", "none"],
    ["甲1\u9fff2\u9fff", "glued"],
    ["甲1\ua0002\ua000", "none"],
    ["甲1年2乙3丙", "glued"],
    ["甲1年2月3乙4丙", "none"],
    ["甲1年2月3日4时5乙6丙7丁", "none"],
    ["甲1年2月3日4时5乙6丙7丁8戊", "glued"],
    ["甲1234567", "glued"],
    ["甲12345678乙", "glued"],
    ["甲1 2 3 4 5 6 7", "glued"],
    ["甲1 2 \u00ad3 4 5 \u200e6 7", "glued"],
    ["甲 1 - \u00ad3 / 5 \u200e6 7", "glued"],
    ["甲123456乙", "none"],
    ["a1234567a", "none"],
    ["甲123456", "row"],
    ["甲1", "row"],
    ["甲１", "row"],
    ["甲1.5", "row"],
    ["甲）1", "row"],
    ["甲)1", "row"],
    ["甲”1", "row"],
    ["㐀1", "row"],
    ["\u9fff1", "row"],
    ["甲：1", "none"],
    ["甲㏿1", "none"],
    ["甲\ua0001", "none"],
    ["甲1.", "none"],
    ["甲 1", "none"],
    [`${label(59)}1`, "row"],
    [`${label(60)}1`, "none"],
    [`${label(58)}10`, "row"],
  ])("%s: %s", (content, expected) => {
    expect(gluedKind(content)).toBe(expected);
  });
});

describe("tags that are counted", () => {
  it.each([
    ["<table><tr><td>1</td></tr></table>", 6, 0],
    ["<thead><tbody><tfoot><th>", 4, 0],
    ["<p>1</p><div><h1><ul><li>", 0, 6],
    ["<span><b><o:p><x>", 0, 0],
    ["1 < 2", 0, 0],
    ["<TD><P>", 1, 1],
  ])("%s", (text, tableTags, blockTags) => {
    expect(countTableTags(`<td>${text}<td>`, { start: 4, end: 4 + text.length })).toEqual({ tableTags, blockTags });
  });
});

describe("whole tables on one line that a pipe or a tab got into", () => {
  const row = (label: string) => `${label} 0 0 0 0 0 0 0 `;
  const [table, heads] = [["甲", "（乙）", "丙", "丁", "戊"].map(row).join(""), "结果 ".repeat(20)];
  it.each([
    [table.repeat(2).replace("丙", "丙|"), true],
    [table.repeat(2).replace("丙", "丙\t"), true],
    [`\t${table.repeat(2)}`, true],
    [`\t\t\t${table.repeat(2)}`, false],
    [table.repeat(2), false],
    [table.repeat(2).replaceAll(" 0", "|0"), false],
    [`${table.repeat(2).replaceAll("0 ", "")}|`, false],
    [row("甲\t"), false],
    [`${heads}总计|${" 0".repeat(15)}`, true],
    [`${heads}总计|${" 0".repeat(14)}`, false],
    [`${heads}总|计|${" 0".repeat(15)}`, false],
    [`总计|${" 0".repeat(15)}`, false],
  ])("%s: %s", (shown, expected) => {
    for (const before of ["", "1|甲 ".repeat(30)]) {
      const text = before + shown;
      const line = { start: before.length, end: text.length };
      expect(isTableWithStrays(text, line, marksOf(text, line))).toBe(expected);
    }
  });
});

it("a figure ends where its range does, though digits stand behind", () => {
  expect(isFigure("1234", 0, 2)).toBe(true);
});
