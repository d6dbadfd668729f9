import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { readReport } from "../../server/src/model/report";
import { random } from "../support/random/random";
import { readings } from "../support/reading/readings";
import { consistentFigures } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

/** What ends a line for a reader, and for no editor. */
const BREAKS = { "line tabulation": "\v", "form feed": "\f", "next line": "\u0085", "line separator": "\u2028" };

const figures = consistentFigures("2021", random(11));

/** The text with every third line end, or so, replaced. */
function broken(text: string, by: string): string {
  const next = random(12);
  return text.replace(/\n/g, (end) => (next.fraction() < 0.3 ? by : end));
}

describe.each(Object.entries(BREAKS))("lines that end with a %s", (_, by) => {
  // The lines of HTML are its tags, those of CSV are a matter of its own syntax.
  it.each(READABLE_LAYOUTS.filter((layout) => layout !== "csv"))("are lines: %s", (layout) => {
    const text = buildReport({ layout, figures });
    expect(readings(readReport(broken(text, by)))).toEqual(readings(readReport(text)));
    expect(analyse(broken(text, by)).findings.map(({ code }) => code)).toEqual([]);
  });
});

it.each(Object.entries(BREAKS))("a %s behind the last figure of a table is no part of it: csv", (_, by) => {
  const text = buildReport({ layout: "csv", figures });
  const ended = text.replace(/\n(?=五、)/, by);
  expect(readings(readReport(ended))).toEqual(readings(readReport(text)));
  expect(analyse(ended).findings.map(({ code }) => code)).toEqual([]);
});

describe("a break within a cell of a row", () => {
  it.each([
    ["\v", "tab-rows"],
    ["\u2028", "tab-rows"],
    ["\v", "pipe-rows"],
  ] as const)("%j loses no figure: %s", (by, layout) => {
    const text = buildReport({ layout, figures });
    const wrapped = text.replace("（一）予以公开", `（一）予以${by}公开`);
    expect(wrapped).not.toBe(text);
    expect(readings(readReport(wrapped))).toEqual(readings(readReport(text)));
  });
});
