import { describe, expect, it } from "vitest";
import { trimSpan } from "../../../server/src/base/span";
import { fieldEnd, labelBeforeFigure, markedLine, separatorOfLines } from "../../../server/src/layout/csv/separators";

/** How a line between others is divided: by what, and into how many figures. */
function marked(line: string, before = "1,2\n"): readonly [string, number] | undefined {
  const text = `${before}${line}\n1,2`;
  const found = markedLine(text, trimSpan(text, { start: before.length, end: before.length + line.length }));
  return found && [found.separator, found.figures];
}

describe("a line of figures", () => {
  it.each([...",，;；、/／:：·•・\\¦~～*#^_=→—‖"])(
    "is divided by %s, by two of it, and with white space around",
    (mark) => {
      expect(marked(`1${mark}2${mark}3`)).toEqual([mark, 3]);
      expect(marked(`1 ${mark} 2\t${mark}3`)).toEqual([mark, 3]);
      expect(marked(`1${mark}${mark}2${mark}${mark}3`)).toEqual([mark.repeat(2), 3]);
    },
  );

  it.each(["+", "@", "|", "甲", " ", "。", "%"])("is not divided by %s", (mark) => {
    expect(marked(`1${mark}2${mark}3`)).toBeUndefined();
  });

  it.each([
    ["1 - 2 - 3", " - ", 3],
    ["1 -- 2 -- 3", " -- ", 3],
    ["1 – 2", " – ", 2],
    ["1  -  2", " - ", 2],
    ["规章 - 1 - 2", " - ", 2],
  ])("is divided by dashes between spaces: %s", (line, separator, figures) => {
    expect(marked(line)).toEqual([separator, figures]);
  });

  it.each(["1-2-3", "1 -2 -3", "1- 2- 3", "1\t-\t2", "规章 1 - 2 - 3", "1 --- 2"])(
    "is not divided by dashes that may be signs or marks for none: %s",
    (line) => {
      expect(marked(line)).toBeUndefined();
    },
  );

  it.each([
    ["1.5,2.5", ",", 2],
    ["1,-2,+3", ",", 3],
    ["1,,2,3", ",", 3],
    ["1,2,", ",", 2],
    ["1/2//", "/", 2],
    ["1,2,无", ",", 2],
    ["1,2,-,/", ",", 2],
    ["规章,1,2", ",", 2],
    ["规章,制定,1,2", ",", 2],
    ["规章 5,制定,1,2", ",", 2],
    [",1,2", ",", 2],
    ["规章：1,2,3", ",", 3],
    [",规章：1,2,3", ",", 3],
    ["规章 1,2,3", ",", 3],
    ["2023 1,2,3", ",", 2],
  ])("has figures and blanks behind its labels: %s", (line, separator, figures) => {
    expect(marked(line)).toEqual([separator, figures]);
  });

  it.each(["1", "1.5", "规章,1", "规章：1,2", "1,2,甲", "1,甲,2", "1;2,3", "规章,无,1", "甲,乙", ""])(
    "is none where words follow the first figure, or the same mark does not stand between two: %j",
    (line) => {
      expect(marked(line)).toBeUndefined();
    },
  );

  it.each([
    ["收费：1,234,567", undefined],
    ["收费：1，234，567.5", undefined],
    ["收费：1,234,56", [",", 3]],
    ["收费：1/234/567", ["/", 3]],
    ["收费,1,234,567", [",", 3]],
  ])("is one figure where commas stand between thousands behind a label: %s", (line, expected) => {
    expect(marked(line)).toEqual(expected);
  });

  it.each([",2", "2", "/ 2", "甲,2"])("begins where its own content begins: %j behind a figure", (line) => {
    expect(marked(line, "1")).toBeUndefined();
    expect(marked(line, "1 ")).toBeUndefined();
    expect(marked(line, "1,")).toBeUndefined();
  });
});

it("a line may begin a text with a border", () => {
  expect(marked(",1,2", "")).toEqual([",", 2]);
});

describe("a label with its first figure", () => {
  it.each([
    ["规章：5", ["规章：", "5"]],
    ["规章:5", ["规章:", "5"]],
    ["规章 5", ["规章", "5"]],
    ["规章:\t-5.5", ["规章:", "-5.5"]],
    ["规章 制定 5", ["规章 制定", "5"]],
    ["规章5", undefined],
    ["规章2 5", undefined],
    ["规章 甲", undefined],
    ["规章 ", undefined],
    [" 5", undefined],
    ["5", undefined],
    ["", undefined],
  ])("is divided by a colon or white space: %j", (field, expected) => {
    const text = `甲：${field}6`;
    const parts = labelBeforeFigure(text, { start: 2, end: 2 + field.length });
    expect(parts?.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

describe("what divides a block", () => {
  it.each([
    ["规章/1/2\n文件/3/4", "/"],
    ["规章/1/2/3\n文件,3,4", "/"],
    ["规章/1/2\n文件,3,4,5", ","],
    ["规章/1/2\n文件/3/4\n许可,3,4,5", "/"],
    ["规章/1/2\n文件,3,4", "/"],
    ["规章：1,2,3\n文件/3/4", ","],
    ["规章/1\n说明", undefined],
    ["", undefined],
  ])("divides most of its figures: %j", (text, expected) => {
    expect(separatorOfLines(`1;2;3;4;5\n${text}`, { start: 10, end: 10 + text.length })).toBe(expected);
  });
});

it.each([
  ["ab,c", ",", 2],
  ["ab//c", "//", 2],
  ["a/b//c", "//", 3],
  ["ab\nc,", ",", 2],
  ["ab\r\nc,", ",", 2],
  ["abcd", ",", 4],
  [",abc", ",", 0],
])("a field of %j divided by %s ends at %i", (text, separator, end) => {
  expect(fieldEnd(`,${text},`, 1, 1 + text.length, separator)).toBe(1 + end);
  expect(fieldEnd(`,${text},`, 1, 1, separator)).toBe(1);
});
