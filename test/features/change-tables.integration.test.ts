import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/base/edits";
import { newReport } from "../../server/src/features/new-report/new-report";
import { NEW_REPORT_LAYOUTS } from "../../server/src/features/new-report/new-report-problems";
import { figurePlaces } from "../../server/src/features/place";
import { readReport } from "../../server/src/model/report";
import type { Report } from "../../server/src/model/types";
import { random } from "../support/random/random";
import { changed, contents, fill } from "../support/reading/table-changes";
import { consistentFigures } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";
import { SEED_LAYOUTS } from "../support/reports/seed-layouts";

/** The text without its figures: all that filling must leave alone. */
function withoutFigures(report: Report): string {
  const spans = [...report.tables.values()].flatMap((table) =>
    figurePlaces(report, table).map(({ datum }) => datum.cell.span),
  );
  return applyEdits(
    report.text,
    spans.map((span) => ({ span, newText: "#" })),
  );
}

describe.each(SEED_LAYOUTS)("a report in %s", (layout) => {
  it("filled cell by cell stays the same but for the figures typed", () => {
    const before = readReport(buildReport({ layout, eol: layout === "pipe-cells" ? "\r\n" : "\n" }));
    const wanted = consistentFigures("2021", random(7));
    let report = before;
    // Row by row, as a person does: a table of which most totals were of other figures would not be read for certain.
    for (const key of contents(before).keys()) report = readReport(changed(report, fill(key, wanted.get(key) ?? "0")));
    expect(contents(report)).toEqual(
      new Map([...contents(before)].map(([key, text]) => [key, wanted.get(key) ?? text])),
    );
    expect(withoutFigures(report)).toBe(withoutFigures(before));
  });
});

/**
 * The orders in which a person may fill in a report: cell by cell, each kind of cell before the other, from the end.
 */
const ORDERS: Readonly<Record<string, (keys: readonly string[]) => readonly string[]>> = {
  "in the order of reading": (keys) => keys,
  "totals last": (keys) => [...keys.filter((key) => !isTotal(key)), ...keys.filter(isTotal)],
  "totals first": (keys) => [...keys.filter(isTotal), ...keys.filter((key) => !isTotal(key))],
  "column by column": (keys) =>
    [...new Set(keys.map(columnOf))].flatMap((column) => keys.filter((key) => columnOf(key) === column)),
  "from the end": (keys) => keys.toReversed(),
};

const columnOf = (key: string): string => key.split(".")[2] ?? "";
const isTotal = (key: string): boolean => /\.total$|\.handled\./.test(key);

describe.each(NEW_REPORT_LAYOUTS)("a new report in %s", (layout) => {
  it.each(Object.keys(ORDERS))("takes every figure, typed %s", (order) => {
    const wanted = consistentFigures("2021", random(7));
    let report = readReport(newReport({ body: "临江市水利局", year: 2024, layout }));
    const keys = [...contents(report).keys()];
    expect(keys).toHaveLength(200);
    for (const key of ORDERS[order]?.(keys) ?? [])
      report = readReport(changed(report, fill(key, wanted.get(key) ?? "0")));
    expect(contents(report)).toEqual(new Map(keys.map((key) => [key, wanted.get(key) ?? "0"])));
  });
});
