import { describe, expect, it, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { fixAll } from "../../server/src/analysis/fixing/fixes";
import { readings } from "../support/reading/readings";
import { RECORDED, recordedText } from "./recorded";
import { wrongsOf } from "./withstand";

/** The places in the text and the layout to convert it to take turns; the integration tests try all of them. */
test.each(RECORDED.map((file, turn) => [file, turn] as const))("%s does no harm any more", (file, turn) => {
  expect(wrongsOf(recordedText(file), turn)).toEqual([]);
});

describe("a figure that is wrapped in a drawn cell", () => {
  const cell = "article20.rules.issued";

  it.each([
    ["box-wrapped-numeral.txt", "20"],
    ["box-wrapped-comma.txt", "1234"],
  ])("%s is written as a whole", (file, figure) => {
    const { text } = fixAll(recordedText(file));
    expect(readings(analyse(text).report).get(cell)).toBe(figure);
    expect(text).not.toMatch(/│\s+(?:十|234)\s+│/);
  });

  it("in wide digits is no figure of one of its digits", () => {
    expect(readings(analyse(recordedText("box-wrapped-fullwidth.txt")).report).get(cell)).not.toMatch(/^[12]$/);
  });
});

test("a figure that ran into a label is not taken away with it", () => {
  const text = recordedText("format-not-idempotent.txt");
  const digits = (one: string): number => one.match(/\d/g)?.length ?? 0;
  expect(digits(fixAll(text).text)).toBe(digits(text));
});

test.each([
  ["page-line-ends.txt", "\r\n"],
  ["page-line-ends.txt", "\r"],
  ["page-cells-in-lines.txt", "\r\n"],
  ["page-cells-in-lines.txt", "\r"],
])("%s, a page without tables, is read the same with line ends %j", (file, eol) => {
  const text = recordedText(file);
  const read = readings(analyse(text).report);
  expect(read.size).toBeGreaterThan(0);
  expect(readings(analyse(text.replaceAll("\n", eol)).report)).toEqual(read);
});

test("words of prose that were taken for the first row of a table do not put it before its heading", () => {
  const { findings } = analyse(recordedText("words-before-heading.txt"));
  expect(findings.filter(({ code }) => code === "table-outside-section")).toEqual([]);
});
