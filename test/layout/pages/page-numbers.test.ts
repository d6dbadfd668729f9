import { describe, expect, it } from "vitest";
import { hasFormFeed, isBareNumber, isPageNumber } from "../../../server/src/layout/furniture";
import { linesWithoutFurniture, numbersAtPageBreaks } from "../../../server/src/layout/page-lines";

function linesOf(lines: readonly string[]) {
  const text = lines.join("\n");
  let at = 0;
  return {
    text,
    spans: lines.map((line) => {
      const span = { start: at, end: at + line.length };
      at = span.end + 1;
      return span;
    }),
  };
}

describe("a printed page number", () => {
  it.each([
    ..."-3- —5— ~3~ ·3· ‐3‐ 第3页 第3页共5页 第3页，共5页 第3页/共5页".split(" "),
    "- 3 -",
    "—  1234  —",
    "3 of 12",
    "Page 3 of 12",
    "page 3/12",
    "PAGE 3/12",
    "P.3/12",
    "P. 9",
    "Page3",
    "Page 12",
    "第 12 页 共 20 页",
    "第 1234 页, 共 1234 页",
  ])("%s", (line) => {
    expect(isPageNumber(`1${line}1`, { start: 1, end: line.length + 1 })).toBe(true);
  });

  it.each(["1/2", "2 / 2", "1／2"])("%s, if another page is said to be one of as many", (line) => {
    const { text, spans } = linesOf(["12", line, "2/2", "1/3"]);
    const [, own = { start: 0, end: 0 }, , alone = own] = spans;
    expect(isPageNumber(text, own)).toBe(true);
    expect(isPageNumber(text, alone)).toBe(false);
  });

  it.each([
    ..."3 12 -3 3- -12345- 12/3 12/ /12 第3项 第页 第12345页 3of Pages3".split(" "),
    "-   3 -",
    "第3页 第3页",
    "Page 12345",
  ])("%s is none", (line) => {
    expect(isPageNumber(`-${line}-`, { start: 1, end: line.length + 1 })).toBe(false);
  });
});

describe("two figures with a stroke between them", () => {
  const isPage = (...lines: readonly string[]): boolean => {
    const { text, spans } = linesOf(lines);
    const [own = { start: 0, end: 0 }] = spans;
    return isPageNumber(text, own);
  };

  it("are no page of fewer, though others are", () => {
    expect(isPage("3/3", "1/3", "2/3")).toBe(true);
    expect(isPage("12/3", "1/3", "2/3")).toBe(false);
  });

  it("are one if another line of twenty characters at most is, white space counted", () => {
    expect(isPage("1/2", `2/2${" ".repeat(17)}`)).toBe(true);
    expect(isPage("1/2", `2/2${" ".repeat(18)}`)).toBe(false);
  });
});

it.each([
  ["1", true],
  ["123", true],
  ["１２", true],
  ["1234", false],
  ["", false],
  ["1a", false],
])("digits alone, three at most, may be the number of a page: %j", (line, expected) => {
  expect(isBareNumber(`1${line}1`, { start: 1, end: line.length + 1 })).toBe(expected);
});

it.each([
  ["\f", true],
  [" \f甲", true],
  ["甲\f", false],
  [" ", false],
  ["", false],
])("a page ends or begins on a line with a form feed before its content: %j", (line, expected) => {
  expect(hasFormFeed(`\f${line}\f`, { start: 1, end: line.length + 1 })).toBe(expected);
});

describe("a lone number at a page break", () => {
  const found = (...lines: readonly string[]): readonly number[] => {
    const { text, spans } = linesOf(lines);
    return [...numbersAtPageBreaks(text, spans)];
  };

  it.each([
    ["before it", ["甲", "12", "\f乙"], [1]],
    ["before it, with a blank line between", ["甲", "12", "", "\f"], [1]],
    ["before it, with white space before the form feed", ["甲", "12", " \f乙"], [1]],
    ["behind it", ["甲", "\f12", "乙"], [1]],
    ["on both sides", ["12", "\f13"], [0, 1]],
    ["before a printed page number and the break", ["12", "- 3 -", "\f"], [0]],
    ["of three digits", ["999", "\f"], [0]],
    ["in full width", ["１２", "\f"], [0]],
  ])("%s", (_, lines, expected) => {
    expect(found(...lines)).toEqual(expected);
  });

  it.each([
    ["of four digits", ["1234", "\f"]],
    ["with a word", ["12件", "\f", "13件"]],
    ["with a line between", ["12", "甲", "\f", "乙", "13"]],
    ["at the top of a page, but not on its first line", ["甲", "\f", "12", "乙"]],
    ["behind another number", ["甲", "\f乙", "12", "13"]],
    ["where there is no break", ["甲", "12", "", "乙"]],
    ["at a form feed behind words", ["12", "甲\f", "13"]],
  ])("is none %s", (_, lines) => {
    expect(found(...lines)).toEqual([]);
  });

  it("behind the first of two numbers is a value", () => {
    expect(found("甲", "\f12", "13", "乙")).toEqual([1]);
  });
});

it("page furniture and blank lines are left out, and what is left is trimmed", () => {
  const { text, spans } = linesOf([" 甲 ", "", "- 3 -", "12", "\f", "13 ", " 14", "  "]);
  expect(linesWithoutFurniture(text, spans).map(({ start, end }) => text.slice(start, end))).toEqual([
    "甲",
    "13",
    "14",
  ]);
});
