import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { steadyRandom } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, cellKey, consistentFigures, type Figures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

/** The rows of a table, one space between their cells, each row on a line of its own or all on one. */
const WRITTEN = [
  ["lines", (text: string) => text.replace(/\t+/g, " ")],
  ["running text", (text: string) => text.replace(/\s+/g, " ")],
] as const;

const FIGURES = consistentFigures("2021", steadyRandom(3));
const ROW = "unavailable2";

/** The cells that do not say what was written in them, with both. */
function compared(write: (text: string) => string, written: Figures): readonly [string, string, string][] {
  const text = write(buildReport({ edition: "2021", figures: written, layout: "tab-rows" }));
  const read = readings(readReport(text));
  return [...allFigures("2021", written)].flatMap(([cell, due]): [string, string, string][] =>
    read.get(cell) === due ? [] : [[cell, due, read.get(cell) ?? "not there"]],
  );
}

describe.each(WRITTEN)("with single spaces, in %s", (_, write) => {
  it.each(["件", "若干", "未统计"])("a word in place of a figure takes no other with it: %s", (word) => {
    for (const cell of [cellKey("applications", ROW, "research"), cellKey("reviews", "directSuit", "otherResult")])
      expect(compared(write, new Map([...FIGURES, [cell, word]]))).toEqual([[cell, word, `“${word}”`]]);
  });

  it.each(["—", "/", "-", "无", "——"])("marks for none in place of all zeros are what they are: %s", (mark) => {
    const zeros = [...allFigures("2021", FIGURES)].filter(([cell, text]) => text === "0" && cell.startsWith("reviews"));
    expect(zeros.length).toBeGreaterThan(2);
    const written = new Map([...FIGURES, ...zeros.map(([cell]) => [cell, mark] as const)]);
    expect(compared(write, written)).toEqual(zeros.map(([cell]) => [cell, mark, `“${mark}”`]));
  });
});
