import { describe, expect, it } from "vitest";
import { deducedRow } from "../../server/src/relations/deduce";
import { APPLICANTS, APPLICATIONS_2021 } from "../../server/src/spec/tables/applications";
import { consistentFigures, type Figures, seeded } from "./random-table";
import { tableOf } from "./table-of";

/** The table with one row's values gone, and perhaps one cell blank. */
function without(figures: Figures, lost: string, blank?: readonly [string, string]): ReturnType<typeof tableOf> {
  const table = tableOf(APPLICATIONS_2021, (row, column) =>
    row === blank?.[0] && column === blank[1] ? undefined : figures.get(row)?.get(column),
  );
  return { ...table, rows: new Map([...table.rows].filter(([row]) => row !== lost)) };
}

describe("the figures of a row whose values are lost", () => {
  it("are those it had, whichever row it is", () => {
    const figures = consistentFigures(APPLICATIONS_2021, seeded(31));
    for (const [row, columns] of figures) {
      const found = deducedRow(without(figures, row), row);
      expect([row, APPLICANTS.map(({ key }) => found?.get(key))]).toEqual([
        row,
        APPLICANTS.map(({ key }) => columns.get(key)),
      ]);
    }
  });

  it("are not reckoned from a blank that stands where a sum should", () => {
    const figures = consistentFigures(APPLICATIONS_2021, seeded(33));
    const column = APPLICANTS.find(({ key }) => (figures.get("handled")?.get(key) ?? 0) > 0)?.key ?? "";
    expect(figures.get("handled")?.get(column)).toBeGreaterThan(0);
    expect(deducedRow(without(figures, "received", ["handled", column]), "received")).toBeUndefined();
  });
});
