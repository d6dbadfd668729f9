import { describe, expect, it } from "vitest";
import { asciidocMarks } from "../../../server/src/layout/notation/asciidoc";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, balanced, consistentFigures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { shown, tablesOf } from "./shown";

describe("the cells of a table of AsciiDoc", () => {
  it.each([
    ["|甲 |1 |2", "甲 →1 →2"],
    ["|甲\n|1", "甲→1"],
    ["|甲 |1\n|2 | |", "甲 →1→2 → →"],
    ["2+|甲 .3+|1 2.2+^|丙 ^.^s|丁", "甲 →1 →丙 →丁"],
    ["|甲 的\n乙 |1", "甲 的乙 →1"],
    ["| 5| 3", " 5→ 3"],
  ])("%j go on from line to line until an empty one", (lines, expected) => {
    expect(shown(asciidocMarks, `|===\n${lines}\n\n|乙\n|===`)).toBe(`|===\n${expected}\n\n乙\n|===`);
  });

  it("are those of a table that is closed and has empty lines in it", () => {
    expect(tablesOf(asciidocMarks, "|===\n|甲 |1\n|乙 |2\n|===")).toEqual([]);
    expect(tablesOf(asciidocMarks, "|===\n|甲 |1\n\n|乙 |2")).toEqual([]);
    expect(tablesOf(asciidocMarks, "甲\n\n|===\n|乙\n|===")).toEqual([]);
  });
});

it("a report whose cells stand on lines of their own or several on one is read", () => {
  const figures = balanced("2021", consistentFigures("2021", random(31)));
  const due = new Map(allFigures("2021", figures));
  const text = buildReport({ figures, layout: "markdown" })
    .replace(/^(?:\|[ -]*)*-\|$\n?/gm, "")
    .replace(/(?:^\|.*\|$\n?)+/gm, (table) => `|===\n${table.replaceAll(" |\n", "\n\n")}|===\n`);
  expect(text.split("|===")).toHaveLength(7);
  expect(readings(readReport(text))).toEqual(due);
  expect(readings(readReport(text.replaceAll(" | ", "\n|")))).toEqual(due);
});
