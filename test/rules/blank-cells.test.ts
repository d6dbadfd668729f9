import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/text";
import { readReport } from "../../server/src/model/report";
import { cellKey } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

/** 132 applications of natural persons and 5 of companies, all granted: the column leaves one figure for a blank of 予以公开, and the row its total. */
const COUNTS = { natural: "132", business: "5", total: "137" };
const FIGURES = new Map(
  ["received", "granted", "handled"].flatMap((row) =>
    Object.entries(COUNTS).map(([column, count]) => [cellKey("applications", row, column), count] as const),
  ),
);

describe("a blank that the relations prove to be a figure", () => {
  // Layouts in which a blank cell does not show have none to fill.
  it.each(READABLE_LAYOUTS.filter((layout) => layout !== "space-columns"))("%s: is never filled with 0", (layout) => {
    const blank = new Map(FIGURES);
    blank.set(cellKey("applications", "granted", "natural"), "");
    blank.set(cellKey("applications", "granted", "total"), "");
    const text = buildReport({ layout, figures: blank });
    const found = analyse(text).findings.find(({ code }) => code === "blank-cells");
    const [fix] = found?.fixes?.() ?? [];
    expect(fix?.title["zh-CN"]).toBe("本表 2 个空白填 0，能由勾稽关系算出的填算出的数");
    const row = readReport(applyEdits(text, fix?.edits ?? []))
      .tables.get("applications")
      ?.rows.get("granted");
    expect([...(row?.data.values() ?? [])].map((datum) => datum.text)).toEqual(["132", "5", "0", "0", "0", "0", "137"]);
  });
});
