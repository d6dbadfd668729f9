import { describe, expect, it } from "vitest";
import { glued } from "../../../server/src/layout/glued/glued";
import { layoutOfLines, readAs } from "../lines/cells";

function expectCells(lines: string, expected: string): void {
  expect(readAs("glued", ...lines.split("\n"))).toEqual([expected]);
}

describe("commas in glued text", () => {
  it.each([
    ["规章,1,2,3", "规章 ¦ 1 ¦ 2 ¦ 3"],
    ["规章1,2规范3,45", "规章 ¦ 1 ¦ 2 ¦ 规范 ¦ 3 ¦ 45"],
    ["规章,,规范,,许可,1", "规章  规范  许可 ¦ 1"],
  ])("are borders where two of them divide no thousands: %s", expectCells);

  it.each([
    ["规章1,2", "规章 ¦ 1,2"],
    ["规章1,234规范5,678", "规章 ¦ 1,234 ¦ 规范 ¦ 5,678"],
    ["规章1,234规范5,67", "规章 ¦ 1,234 ¦ 规范 ¦ 5,67"],
  ])("are part of figures where fewer do: %s", expectCells);
});

describe("figures of a line that may have been broken", () => {
  it.each([
    ["规章12\n3规范4", "规章 ¦ 12? ¦ 3? ¦ 规范 ¦ 4"],
    ["规章12\n31.规范4", "规章 ¦ 12? ¦ 3? ¦ 1.规范 ¦ 4"],
    ["规章12\n3 1.规范4", "规章 ¦ 12? ¦ 3? ¦ 1.规范 ¦ 4"],
    ["规章1\n23（一）规范4", "规章 ¦ 1? ¦ 23? ¦ （一）规范 ¦ 4"],
  ])("are in doubt where digits begin the next line before words: %j", expectCells);

  it.each([
    ["规章12\n3", "规章 ¦ 12? ¦ 3?"],
    ["规章12\n3.5\n规范4", "规章 ¦ 12? ¦ 3.5? ¦ 规范 ¦ 4"],
  ])("are in doubt where nothing but digits stands on the next line: %j", expectCells);

  it.each([
    // Here every figure has a line.
    ["规章\n12\n3", "规章 ¦ 12 ¦ 3"],
    ["规章12\n3 4", "规章 ¦ 12 ¦ 3 ¦ 4"],
    ["规章12\n规范4", "规章 ¦ 12 ¦ 规范 ¦ 4"],
    ["规章12\n1.规范4", "规章 ¦ 12 ¦ 1.规范 ¦ 4"],
    ["规章\n3规范4", "规章 ¦ 3 ¦ 规范 ¦ 4"],
    ["3规范4", "3 ¦ 规范 ¦ 4"],
  ])("are in none where they do not, or no figure stands before: %j", expectCells);
});

describe("a figure before a mark and a digit", () => {
  it.each([
    ["规章12@3规范", "规章 ¦ 12? ¦ @ ¦ 3 ¦ 规范"],
    ["规章12@@3规范", "规章 ¦ 12? ¦ @@ ¦ 3 ¦ 规范"],
    ["规章12@5.规范", "规章 ¦ 12? ¦ @5.规范"],
  ])("is in doubt: %s", expectCells);

  it.each([
    ["规章12@规范", "规章 ¦ 12 ¦ @规范"],
    ["规章12@", "规章 ¦ 12 ¦ @"],
    ["规章12@@", "规章 ¦ 12 ¦ @@"],
    ["规章12@@@3", "规章 ¦ 12 ¦ @@@ ¦ 3"],
    ["规章12 @3", "规章 ¦ 12 ¦ @ ¦ 3"],
    ["规章12@ 3", "规章 ¦ 12 ¦ @ ¦ 3"],
    ["规章@3", "规章@ ¦ 3"],
    ["规章12（3", "规章 ¦ 12 ¦ （ ¦ 3"],
    ["规章12“3", "规章 ¦ 12 ¦ “ ¦ 3"],
  ])("is in none where no figure stands at both sides of it: %s", expectCells);
});

describe("white space between digits", () => {
  it.each([
    ["规章000规范1 2", "规章 ¦ 000 ¦ 规范 ¦ 12"],
    ["规章1234567890规范1 2", "规章 ¦ 1234567890 ¦ 规范 ¦ 12"],
    ["规章00规范00许可1 2处罚3\u30004", "规章 ¦ 00 ¦ 规范 ¦ 00 ¦ 许可 ¦ 12 ¦ 处罚 ¦ 34"],
    ["1 2规章00", "12 ¦ 规章 ¦ 00"],
    ["规章00规范1 2\n许可34", "规章 ¦ 00 ¦ 规范 ¦ 12 ¦ 许可 ¦ 34"],
  ])("is no border where as many figures have none between them: %s", expectCells);

  it.each([
    ["规章123456789规范1 2", "规章 ¦ 123456789 ¦ 规范 ¦ 1 ¦ 2"],
    ["规章00规范1 2许可3 4", "规章 ¦ 00 ¦ 规范 ¦ 1 ¦ 2 ¦ 许可 ¦ 3 ¦ 4"],
    ["规章00规范1 2.许可", "规章 ¦ 00 ¦ 规范 ¦ 1 ¦ 2.许可"],
    [`规章00规范1${" ".repeat(9)}2`, "规章 ¦ 00 ¦ 规范 ¦ 1 ¦ 2"],
  ])("is a border where fewer do, where it is long, and before a numeral: %s", expectCells);
});

describe("a break inside a figure", () => {
  it.each([
    ["规章1</b>2规范", "规章 ¦ 12? ¦ 规范"],
    ["规章1&nbsp;2规范", "规章 ¦ 12? ¦ 规范"],
    ["规章1<b></b>.5规范", "规章 ¦ 1.5? ¦ 规范"],
    ["规章1 .5规范", "规章 ¦ 1.5? ¦ 规范"],
    ["规章1. 5规范", "规章 ¦ 1.5? ¦ 规范"],
    ["规章1.<b>5规范3", "规章 ¦ 1.5? ¦ 规范 ¦ 3"],
    ["规章3规范1 .5", "规章 ¦ 3 ¦ 规范 ¦ 1.5?"],
    ["规章00规范1 2许可3&nbsp;4", "规章 ¦ 00 ¦ 规范 ¦ 12 ¦ 许可 ¦ 34?"],
  ])("leaves it in doubt: %s", expectCells);

  it.each([
    ["规章1</b>规范2", "规章 ¦ 1 ¦ </b>规范 ¦ 2"],
    ["规章 .5", "规章 . ¦ 5"],
  ])("is none before a numeral or words: %s", expectCells);

  it("leaves each part of the figure in its place, and the first is filled", () => {
    const text = "甲\n规章00规范1 2许可";
    const cells = glued.read(text, { start: 2, end: text.length }).cells;
    const parts = cells.map(({ span, others = [] }) =>
      [span, ...others].map(({ start, end }) => text.slice(start, end)),
    );
    expect(parts).toEqual([["规章"], ["00"], ["规范"], ["1", "2"], ["许可"]]);
    expect(cells.map(({ startsRow }) => startsRow)).toEqual([true, false, false, false, false]);
    const numeral = "规章1</b>2.规范";
    const label = glued.read(numeral, { start: 0, end: numeral.length }).cells[2];
    expect(numeral.slice(label?.span.start, label?.span.end)).toBe("2.规范");
    const figure = cells[3];
    expect(figure && glued.fill(text, figure, "7")).toEqual([
      { span: { start: 8, end: 9 }, newText: "7" },
      { span: { start: 10, end: 11 }, newText: "" },
    ]);
  });
});

describe("glued text", () => {
  it.each([
    ["", "甲-", "1", "甲-"],
    ["", "甲1", "2", "甲 ¦ 1"],
    ["", "甲1-", "2", "甲 ¦ 1 ¦ -"],
    ["", "甲12", ".乙", "甲 ¦ 12"],
    ["", "甲12.", " @", "甲 ¦ 1 ¦ 2."],
    ["甲", "— 1", "", "— ¦ 1"],
    ["1", "2乙", "", "2 ¦ 乙"],
  ])("has nothing of what stands before or behind its block: %j, %j, %j", (before, block, behind, expected) => {
    const text = before + block + behind;
    const { cells } = glued.read(text, { start: before.length, end: before.length + block.length });
    expect(cells.map((cell) => cell.text).join(" ¦ ")).toBe(expected);
  });

  it.each([
    ["lines with figures inside and three with one at their end", ["甲1乙2丙", "丁3", "戊4", "己5"], "glued"],
    ["a line with figures inside and two with one at their end", ["甲1乙2丙", "丁3", "戊4"], "glued"],
    ["a row of another table beside", ["甲1乙2丙", "丁\t3\t4"], "tab-rows"],
  ])("is read where no other table is: %s", (_, lines, expected) => {
    expect(layoutOfLines(...lines)).toBe(expected);
  });
});

describe("a digit before a mark", () => {
  it.each([
    ["甲12. 乙", "甲 ¦ 1 ¦ 2. 乙"],
    ["甲12.（子）乙", "甲 ¦ 1 ¦ 2.（子）乙"],
    ["甲12.“乙”", "甲 ¦ 1 ¦ 2.“乙”"],
    ["甲12.<b>乙", "甲 ¦ 1 ¦ 2.<b>乙"],
  ])("is the numeral of the label behind it: %s", expectCells);

  it.each([
    ["甲12.（一）乙", "甲 ¦ 12 ¦ .（一）乙"],
    ["甲12.一、乙", "甲 ¦ 12 ¦ .一、乙"],
    ["甲12.@乙", "甲 ¦ 12 ¦ .@乙"],
    ["甲12：乙", "甲 ¦ 12 ¦ ：乙"],
  ])("is none where another numeral or a mark follows: %s", expectCells);
});

it("rows are printed without anything between them", () => {
  const rows = [
    [{ text: "规章" }, { text: "0" }, { text: "", covered: "left" } as const],
    [{ text: "规范" }, { text: "12" }],
  ];
  expect(glued.print(rows, { eol: "\n" })).toBe("规章0规范12\n");
});
