import { describe, expect, test } from "vitest";
import { wrapped } from "../../../server/src/cli/printers/check/wrap";
import { displayWidth } from "../../../server/src/layout/width";
import { fc } from "../../support/random/properties";

const unspaced = (text: string): string => text.replace(/\s/g, "");

describe("wrapping at a width", () => {
  test.each([
    ["上年结转 1，应为 3", 40, ["上年结转 1，应为 3"]],
    // Twelve columns: six characters, but the comma stays with the one before it.
    ["甲乙丙丁戊己，庚辛", 12, ["甲乙丙丁戊", "己，庚辛"]],
    ["甲乙丙丁戊“己庚”", 12, ["甲乙丙丁戊", "“己庚”"]],
    ["the quick brown fox", 10, ["the quick", "brown fox"]],
    ["a/very/long/path.txt 说明", 8, ["a/very/l", "ong/path", ".txt 说", "明"]],
    ["", 10, [""]],
  ])("%s in %i columns", (text, width, expected) => {
    expect(wrapped(text, width)).toEqual(expected);
  });

  test("no line is too wide, and nothing is lost or changed", () => {
    const text = fc.stringMatching(/^[甲乙丙，。“”（）a-z0-9 .:𠮷]{0,80}$/u);
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 60 }), (given, width) => {
        const lines = wrapped(given, width);
        expect(unspaced(lines.join(""))).toBe(unspaced(given));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
