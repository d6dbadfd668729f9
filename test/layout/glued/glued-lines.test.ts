import { describe, expect, it } from "vitest";
import { trimSpan } from "../../../server/src/base/span";
import { isFigure } from "../../../server/src/layout/figures";
import { glued } from "../../../server/src/layout/glued/glued";
import { GLUED, GLUED_ROW, gluedLines } from "../../../server/src/layout/glued/line-kinds";
import { marksOf } from "../../../server/src/layout/line-marks";
import { PIPE_ROW } from "../../../server/src/layout/pipe/line-kinds";

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
    ["甲1條2個乙", "none"],
    ["甲1萬2億乙", "none"],
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

describe("how well a block is explained as glued text", () => {
  /** The score of a block of so many characters with these numbers of lines: glued, rows, and those of a table. */
  const rated = (length: number, lines: number, rows: number, tables: number): number =>
    glued.rate({
      text: "",
      block: { start: 50, end: 50 + length },
      counts: new Map([
        [GLUED, lines],
        [GLUED_ROW, rows],
        [PIPE_ROW, tables],
      ]),
    });

  it("is less the more lines are of a table of another layout", () => {
    expect(rated(99, 1, 0, 1)).toBeCloseTo(0.1);
    expect(rated(99, 1, 0, 3)).toBeCloseTo(0.05);
    expect(rated(200, 5, 0, 0)).toBeCloseTo(0.2);
    expect([rated(200, 0, 0, 1), rated(200, 0, 0, 0)]).toEqual([0, 0]);
  });

  it("counts rows where there are three", () => {
    expect(rated(99, 0, 2, 0)).toBe(0);
    expect(rated(99, 0, 3, 0)).toBeCloseTo(0.2);
    expect(rated(99, 1, 3, 1)).toBeCloseTo(0.16);
    expect(rated(99, 1, 2, 1)).toBeCloseTo(0.1);
  });

  it("is best in a hundred characters where no more lines look like those of a table", () => {
    expect([rated(100, 1, 0, 1), rated(100, 2, 0, 1)]).toEqual([0.95, 0.95]);
    expect(rated(100, 1, 0, 2)).toBeLessThan(0.2);
    expect(rated(100, 1, 0, 0)).toBeCloseTo(0.2);
  });
});

it("figures stand in several places where marks that nobody sees divide them, words in the range around these", () => {
  const text = "规\u200b章12\u200b3乙4";
  const { cells } = glued.read(text, { start: 0, end: text.length });
  expect(cells).toEqual([
    { text: "规章", span: { start: 0, end: 3 }, slot: { start: 0, end: 3 }, startsRow: true },
    {
      text: "123",
      span: { start: 3, end: 5 },
      slot: { start: 3, end: 5 },
      startsRow: false,
      others: [{ start: 6, end: 7 }],
    },
    { text: "乙", span: { start: 7, end: 8 }, slot: { start: 7, end: 8 }, startsRow: false },
    { text: "4", span: { start: 8, end: 9 }, slot: { start: 8, end: 9 }, startsRow: false },
  ]);
});
