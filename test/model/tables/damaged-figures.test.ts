import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { cellKey, consistentFigures, figureAt } from "../../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../../support/reports/report-builder";

const LABEL = "一、本年新收政府信息公开申请数量";
const TOTAL = cellKey("applications", "received", "total");

describe("a damaged figure at the end of a row", () => {
  it.each(READABLE_LAYOUTS)("%s: is no reason to take the figures before it for others", (layout) => {
    const figures = consistentFigures("2021", random(3));
    const damaged = new Map([...figures, [TOTAL, `1İ${figures.get(TOTAL)}`]]);
    for (const gap of ["", "\n", "\n\n", "\n\n\n\n"]) {
      const text = buildReport({ layout, figures: damaged }).replace(LABEL, `${LABEL}${gap}`);
      const row = readReport(text).tables.get("applications")?.rows.get("received");
      const wrong = [...(row?.data ?? [])].filter(
        ([column, datum]) =>
          datum.state === "number" && datum.text !== figureAt(figures, "applications", "received", column),
      );
      expect(wrong, JSON.stringify(gap)).toEqual([]);
    }
  });
});
