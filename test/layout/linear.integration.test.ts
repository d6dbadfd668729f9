import { describe, expect, it } from "vitest";
import { isHtml, LAYOUTS, readBlock, textLines } from "../../server/src/layout/index";
import { surveyOf } from "../../server/src/layout/survey";

/** Texts of one thing only. A quadratic reader does not come to an end with a megabyte of its own. */
const UNITS: readonly string[] = [
  ..."|｜\t \n\r\f<>&;\"',-+.0甲│─├┼*`\\#=/",
  "\r\n",
  "\t\n",
  "\n\n\n",
  "| ",
  "|-",
  "|---",
  "||\n",
  "0\n",
  "0\n\n\n",
  "1 ",
  "1  ",
  "甲1",
  "1.甲",
  "甲 ",
  "- 1 -\n",
  "\f1\n",
  ',"',
  '"a"b,',
  '""',
  "&nbsp;",
  "&nbsp",
  "<a ",
  '<a "',
  "<a '>",
  '<a ">" ',
  "</",
  "<!--",
  "<!",
  "<td>",
  "<td><p>",
  "<tr><td>1",
  "<p>甲\n",
  "<script>",
  "<script></script",
  "**",
  "│0",
  "│0│\n",
  "├─┤",
  "├┬",
  "+-\n",
  "+--+\n|0|\n",
];

/**
 * A linear reader needs some ten milliseconds for this many units; a quadratic one would outlast the limit of the test.
 */
const MANY = 1 << 17;

function repeated(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length));
}

describe("time grows no faster than the text", () => {
  it.each([..."|\t <0甲│"].map((unit) => [JSON.stringify(unit), unit]))("a megabyte of %s is read", (_, unit) => {
    const text = repeated(unit, 1 << 20);
    expect(readBlock(text, { start: 0, end: text.length }).cells.length).toBeLessThanOrEqual(text.length + 1);
    expect(textLines(text).length).toBeLessThanOrEqual(1);
  });

  it.each(UNITS.map((unit) => [JSON.stringify(unit), unit]))("every layout reads a lot of %s", (_, unit) => {
    const text = repeated(unit, MANY);
    const block = { start: 0, end: text.length };
    for (const layout of LAYOUTS) {
      expect(layout.read(text, block).cells.length).toBeLessThanOrEqual(text.length + 1);
    }
    const survey = surveyOf(
      text.slice(0, 999),
      { start: 0, end: 999 },
      LAYOUTS.flatMap(({ lines }) => lines ?? []),
    );
    const scores = LAYOUTS.map((layout) => layout.rate(survey));
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(readBlock(text, block).cells.length).toBeLessThanOrEqual(text.length + 1);
    expect(textLines(text).length).toBeLessThanOrEqual(text.length + 1);
    expect(isHtml(text)).toBeTypeOf("boolean");
  });
});
