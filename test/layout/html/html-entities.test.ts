import { describe, expect, test } from "vitest";
import { trimReferences, withoutReferences } from "../../../server/src/layout/html/html-entities";
import { readReport } from "../../../server/src/model/report";
import { readings } from "../../support/reading/readings";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

describe("character references", () => {
  test.each([
    ["&#49;2", "12"],
    ["&#x31;2", "12"],
    ["&NBSP;&amp;", "\u00a0&"],
    ["&#1114111;", "\u{10ffff}"],
    // No character has the number 0, and none a number beyond the last one.
    ["&#0;", "&#0;"],
    ["&#1114112;", "&#1114112;"],
    ["&nobody;", "&nobody;"],
    ["1 & 2", "1 & 2"],
  ])("%s is %s", (written, meant) => {
    expect(withoutReferences(written)).toBe(meant);
  });
});

test.each([
  ["&nbsp; 5&#160;", "5"],
  [" &nbsp;5&#xa0;\t", "5"],
  ["&amp;5&lt;", "&amp;5&lt;"],
  ["5&nbsp", "5&nbsp"],
  ["5;", "5;"],
  ["nbsp;5", "nbsp;5"],
  ["&nbsp;&nbsp;", ""],
])("%s without white space at its ends is %s", (text, seen) => {
  const { start, end } = trimReferences(`<${text}>`, { start: 1, end: text.length + 1 });
  expect(`<${text}>`.slice(start, end)).toBe(seen);
});

describe("a figure in a cell of a web page", () => {
  const cell = ["article20", "permits", "decisions"] as const;
  const figures = new Map([[cellKey(...cell), "7531"]]);
  const page = buildReport({ layout: "html", figures });

  test.each([
    ["7531&nbsp;", "7531"],
    ["7531&#160;&nbsp;", "7531"],
    ["&nbsp;7531", "7531"],
    ["&#55;531", "7531"],
    ["&nbsp;", "blank"],
    ["&#160;&#160;", "blank"],
    ["&#xa0;", "blank"],
  ])("written as %s is %j", (written, read) => {
    const report = readReport(page.replace("7531", written));
    expect(readings(report).get(cell.join("."))).toBe(read);
  });
});
