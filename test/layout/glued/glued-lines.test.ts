import { describe, expect, it } from "vitest";
import { trimSpan } from "../../../server/src/base/span";
import { isFigure } from "../../../server/src/layout/figures";
import { GLUED, GLUED_ROW, gluedLines } from "../../../server/src/layout/glued/line-kinds";
import { marksOf } from "../../../server/src/layout/line-marks";

/** What a line is, between others: `glued`, a `row`, or none. */
function kindOf(line: string): string {
  const text = `1甲\n${line}\n甲1`;
  const span = { start: 3, end: 3 + line.length };
  const content = trimSpan(text, span);
  const figure = isFigure(text, content.start, content.end);
  const kind = gluedLines({ text, span, content, marks: marksOf(text, span), figure });
  return kind === GLUED ? "glued" : kind === GLUED_ROW ? "row" : "none";
}

const words = (length: number): string => "规".repeat(length);

describe("a line in which figures touch words", () => {
  it.each([
    ["12", "glued"],
    ["甲1乙2丙", "glued"],
    ["甲1乙", "none"],
    ["甲1 乙2\u3000丙", "glued"],
    ["甲1（一）2（二）", "glued"],
    ["甲1(一)2(二)", "glued"],
    ["甲1，乙2，丙", "none"],
    // The measure words of dates and amounts, as many as the others.
    ["甲1件2日乙", "none"],
    ["甲1件2乙3丙", "glued"],
    ["1件2件3乙4丙", "none"],
    ["1件2件3件4件5乙6丙7丁8戊9", "glued"],
    ["1件2件3件4件5乙6丙7丁", "none"],
    // More digits than a number has, right behind words.
    ["甲1234567", "glued"],
    ["甲1234567乙", "glued"],
    ["甲A1234567", "none"],
    ["甲。1234567", "none"],
    ["甲a1乙", "none"],
    ["甲１乙２丙", "glued"],
  ])("%s: %s", (line, expected) => {
    expect(kindOf(line)).toBe(expected);
  });
});

it.each([
  ["A", "glued"],
  ["Z", "glued"],
  ["a", "glued"],
  ["z", "glued"],
  ["@", "none"],
  ["[", "none"],
  ["`", "none"],
  ["{", "none"],
])("a letter may stand for a digit, another sign not: %s", (sign, expected) => {
  expect(kindOf(`甲1${sign}乙2丙`)).toBe(expected);
});

describe("a line of words and digits behind them", () => {
  it.each([
    ["规章12", "row"],
    ["规章1.5", "row"],
    ["规章，5", "row"],
    ["（一）5", "row"],
    ["(一)5", "row"],
    ["“一”5", "row"],
    ["规章A5", "none"],
    ["规章 5", "none"],
    ["规章5.", "none"],
    ["规章５", "row"],
    ["规章", "none"],
    [`${words(59)}1`, "row"],
    [`${words(60)}1`, "none"],
  ])("%s: %s", (line, expected) => {
    expect(kindOf(line)).toBe(expected);
  });
});
