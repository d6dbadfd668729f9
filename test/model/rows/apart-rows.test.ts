import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { diagnostics } from "../../../server/src/analysis/diagnostics";
import { uncovered } from "../../../server/src/layout/grid";
import { random } from "../../support/random/random";
import { numbersRead } from "../../support/reading/numbers-read";
import { consistentFigures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

const LAYOUTS = ["tab-rows", "pipe-rows", "csv", "html", "space-columns"] as const;
const FIGURES = consistentFigures("2021", random(71));

type Row = readonly string[];

/** A report in which the labels of 表三 stand in one block and their values in another below it, both as changed. */
function written(
  layout: (typeof LAYOUTS)[number],
  change: (labels: readonly Row[], values: readonly Row[]) => readonly Row[] = (labels, values) => [
    ...labels,
    ...values,
  ],
): string {
  return buildReport({
    layout,
    figures: FIGURES,
    grid: (rows, { id }) => {
      if (id !== "applications") return rows;
      const texts = rows.map((row) => uncovered(row).map(({ text }) => text));
      const isRow = (row: Row): boolean => /^\d+$/.test(row.at(-1) ?? "");
      const labels = texts.filter(isRow).map((row) => row.slice(0, -7));
      const values = texts.filter(isRow).map((row) => row.slice(-7));
      return [...texts.filter((row) => !isRow(row)), ...change(labels, values)].map((row) =>
        row.map((text) => ({ text })),
      );
    },
  });
}

const read = (text: string) => numbersRead(text, FIGURES, ["applications"]);

describe.each(LAYOUTS)("the labels of 表三 in a block and their values in another: %s", (layout) => {
  it("are bound by their order, and nothing is said", () => {
    const text = written(layout);
    expect(read(text)).toEqual({ read: 175, wrong: [] });
    const shown = diagnostics(analyse(text).findings);
    expect(shown.filter(({ severity }) => severity === "error" || severity === "warning")).toEqual([]);
  });

  it.each([
    ["a row of values is lost", (values: readonly Row[], at: number) => values.filter((_, index) => index !== at)],
    ["a row stands twice", (values: readonly Row[], at: number) => [...values, values[at] ?? []]],
    [
      "a value is lost",
      (values: readonly Row[], at: number) => values.map((row, index) => (index === at ? row.slice(1) : row)),
    ],
  ])("are not guessed at where %s", (_, change) => {
    for (const at of [0, 7, 24])
      expect(read(written(layout, (labels, values) => [...labels, ...change(values, at)]))).toMatchObject({
        wrong: [],
      });
  });

  it("are not where a label is lost", () => {
    for (const at of [0, 7, 24]) {
      const text = written(layout, (labels, values) => [...labels.filter((_, index) => index !== at), ...values]);
      expect(read(text).wrong).toEqual([]);
    }
  });
});
