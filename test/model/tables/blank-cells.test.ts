import { expect, test } from "vitest";
import type { GridRow } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, balanced, type Figures } from "../../support/reports/figures";
import { BLANK_KEEPING_LAYOUTS, buildReport } from "../../support/reports/report-builder";

/** Few figures in 表三, all others blank, so that no row is full. */
function sparse(seed: number): Figures {
  const { below } = random(seed);
  const rows = ["granted", "refused4", "unavailable1", "rejected1", "other3"];
  const figures = rows.map((row) => [`applications.${row}.natural`, String(1 + below(20))] as const);
  return balanced("2021", new Map([...figures, ["applications.carriedIn.natural", String(below(3))]]));
}

/** The rows as they are printed where nothing is written for 0, padded to the width of the table. */
function withoutZeros(rows: readonly GridRow[]): readonly GridRow[] {
  return rows.map((row) => row.map((slot) => (slot.text === "0" ? { ...slot, text: "" } : slot)));
}

test.each(BLANK_KEEPING_LAYOUTS)(
  "rows of which the first and the last column are filled show where all others begin: %s",
  (layout) => {
    for (let seed = 1; seed <= 12; seed++) {
      const figures = sparse(seed);
      const text = buildReport({
        layout,
        figures,
        grid: (rows, form) => (form.id === "applications" ? withoutZeros(rows) : rows),
      });
      const due = [...allFigures("2021", figures)].map(([cell, figure]) => {
        return [cell, cell.startsWith("applications.") && figure === "0" ? "blank" : figure] as const;
      });
      expect(readings(readReport(text))).toEqual(new Map(due));
    }
  },
);
