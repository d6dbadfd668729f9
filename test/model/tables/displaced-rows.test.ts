import { expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { gridLines } from "../../../server/src/edits/form-grid";
import type { GridRow } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import { rowsOf, type TableForm } from "../../../server/src/spec/types";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, balanced, consistentFigures } from "../../support/reports/figures";
import { BLANK_KEEPING_LAYOUTS, buildReport } from "../../support/reports/report-builder";

const FIGURES = balanced("2021", consistentFigures("2021", random(12)));
/** In a box the cells of a row stand beside those of its neighbours, so a row cannot be out of its place alone. */
const LAYOUTS = BLANK_KEEPING_LAYOUTS.filter((layout) => layout !== "box");

/** Exchanges two rows of the form, by key, where a table has both. */
function exchanged(one: string, other: string): (rows: readonly GridRow[], form: TableForm) => readonly GridRow[] {
  return (rows, form) => {
    const keys = gridLines(form, () => "").map(({ lines }) => lines.findLast((line) => line.kind === "row")?.key);
    const [from, to] = [keys.indexOf(one), keys.indexOf(other)];
    if (from < 0 || to < 0) return rows;
    return rows.with(from, rows[to] as GridRow).with(to, rows[from] as GridRow);
  };
}

const PAIRS: readonly (readonly [string, string])[] = [
  ["penalties", "coercion"],
  ["rules", "normative"],
  ["received", "carriedIn"],
  ["refused2", "refused3"],
  ["refused2", "refused7"],
  ["rejected2", "rejected4"],
];

test.each(LAYOUTS.flatMap((layout) => PAIRS.map((pair) => [layout, ...pair] as const)))(
  "rows in another order are read: %s, %s and %s",
  (layout, one, other) => {
    const text = buildReport({ layout, figures: FIGURES, grid: exchanged(one, other) });
    const report = readReport(text);
    expect(readings(report)).toEqual(allFigures("2021", FIGURES));
    for (const { form, rows } of report.tables.values())
      expect([...rows.keys()]).toEqual(rowsOf(form).map(({ key }) => key));
    expect(analyse(text).findings.filter(({ code }) => /missing|unread|total|balance|figure/.test(code))).toEqual([]);
  },
);

test("a row whose words stand twice, or without its figures, is not read", () => {
  const swapped = buildReport({ layout: "pipe-rows", figures: FIGURES, grid: exchanged("penalties", "coercion") });
  const penalties = /^行政处罚 .*\n/m.exec(swapped)?.[0] ?? "";
  const twice = swapped.replace(penalties, penalties + penalties);
  const without = swapped.replace(penalties, "行政处罚 | |||\n");
  for (const text of [twice, without])
    expect(readReport(text).tables.get("article20")?.rows.get("penalties")?.state).not.toBe("read");
});

test.each((["glued", "space-columns"] as const).flatMap((layout) => PAIRS.map((pair) => [layout, ...pair] as const)))(
  "no row out of its place is read in %s: %s and %s",
  (layout, ...pair) => {
    const text = buildReport({ layout, figures: FIGURES, grid: exchanged(...pair) });
    const rows = [...readReport(text).tables.values()].flatMap((table) => [...table.rows]);
    const read = rows.filter(([key, { state }]) => pair.includes(key) && state === "read");
    expect(read.length).toBeLessThan(2);
    const right = new Map(allFigures("2021", FIGURES));
    const wrong = [...readings(readReport(text))].filter(
      ([cell, value]) => /^\d/.test(value) && value !== right.get(cell),
    );
    expect(wrong).toEqual([]);
  },
);
