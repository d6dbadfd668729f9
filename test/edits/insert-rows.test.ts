import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import type { LayoutId } from "../../server/src/layout/types";
import { readReport } from "../../server/src/model/report";
import type { TableId } from "../../server/src/spec/types";
import { cellKey } from "../support/reports/figures";
import {
  BLANK_KEEPING_LAYOUTS,
  buildReport,
  type ReportOptions,
  withoutLines,
} from "../support/reports/report-builder";

const FIGURES = new Map([
  [cellKey("applications", "received", "natural"), "5"],
  [cellKey("applications", "granted", "natural"), "3"],
  [cellKey("applications", "carriedOut", "natural"), "2"],
]);
const LAYOUTS = BLANK_KEEPING_LAYOUTS.filter((layout) => layout !== "box");

/** A report in one table of which these rows are not. */
const without = (id: TableId, keys: readonly string[], options: ReportOptions): string =>
  buildReport({
    ...options,
    figures: FIGURES,
    grid: (rows, form) => (form.id === id ? withoutLines(form, keys)(rows) : rows),
  });

/** The text after the rows that are missing were inserted. */
function mended(text: string): string | undefined {
  const finding = analyse(text).findings.find(({ code }) => code === "missing-row");
  const [fix] = finding?.fixes?.() ?? [];
  return fix && applyEdits(text, fix.edits);
}

describe("a row of 表三 is inserted with its figures where it was, whatever stands around it", () => {
  const rows = ["received", "carriedIn", "granted", "partial", "refused1", "refused8", "handled"];
  it.each(LAYOUTS)("%s", (layout) => {
    const whole = buildReport({ layout, figures: FIGURES });
    for (const row of rows) {
      const text = without("applications", [row], { layout });
      expect(text).not.toBe(whole);
      expect([row, mended(text) === whole]).toEqual([row, true]);
    }
  });

  it("at the end of the table, before the next heading", () => {
    for (const layout of ["html", "markdown", "pipe-rows", "tab-rows", "csv"] as const)
      expect(mended(without("applications", ["carriedOut"], { layout }))).toBe(
        buildReport({ layout, figures: FIGURES }),
      );
  });

  it("in the document's brackets, line ends and edition", () => {
    for (const options of [{ brackets: "half" }, { eol: "\r\n" }, { edition: "2019" }] as const)
      for (const row of ["granted", "refused1"])
        expect(mended(without("applications", [row], options))).toBe(buildReport({ ...options, figures: FIGURES }));
  });
});

describe("the first row of a group whose label is still there", () => {
  it.each([
    ["tab-rows", /(?<=三、本年度办理结果\t)（一）予以公开.*\n\t/],
    ["tab-rows", /(?<=（三）不予公开\t)1\.属于国家秘密.*\n\t\t/],
    ["csv", /(?<=三、本年度办理结果,)（一）予以公开.*\n,/],
    ["markdown", /(?<=三、本年度办理结果 \| )（一）予以公开.*\n\| {2}\| /],
    ["pipe-rows", /(?<=三、本年度办理结果 \| )（一）予以公开.*\n/],
    ["pipe-rows", /(?<=（三）不予公开 \| )1\.属于国家秘密.*\n/],
    ["indented-cells", /(?<=三、本年度办理结果\n)\t（一）予以公开[\s\S]*?\n\n\t\n/],
    ["tab-lines", /(?<=三、本年度办理结果\n\n\t\n\n)（一）予以公开[\s\S]*?\n{5}/],
    ["html", /(?<=三、本年度办理结果<\/td>)<td[^>]*>（一）予以公开[\s\S]*?<\/tr>\s*<tr>/],
    ["html", /(?<=（三）不予公开<\/td>)<td[^>]*>1\.属于国家秘密[\s\S]*?<\/tr>\s*<tr>/],
  ] as const)("goes beside it in %s: %s", (layout, row) => {
    const whole = buildReport({ layout, figures: FIGURES });
    const text = whole.replace(row, "");
    expect(text).not.toBe(whole);
    // The borders at the end of a row and the line ends between the rows of a page may differ.
    const plain = (written: string | undefined): string => (written ?? "").replace(/[| ]+$|<\/tr>\s*(?=<tr)/gm, "");
    expect(plain(mended(text))).toBe(plain(whole));
  });
});

describe("rows of which nothing tells the figures are inserted blank", () => {
  /** The report with nothing in the cells of these rows, without the white space that marks them. */
  function blanked(id: TableId, keys: readonly string[], layout: LayoutId): string {
    const text = buildReport({ layout, figures: FIGURES });
    const rows = readReport(text).tables.get(id)?.rows;
    const data = keys.flatMap((key) => [...(rows?.get(key)?.data.values() ?? [])]);
    return unspaced(
      applyEdits(
        text,
        data.map(({ cell }) => ({ span: cell.span, newText: "" })),
      ),
    );
  }
  const unspaced = (text: string | undefined): string => (text ?? "").replace(/[^\S\n\t]+/g, "");

  it.each(["html", "markdown", "pipe-rows", "tab-rows", "csv"] as const)("%s", (layout) => {
    for (const row of ["rules", "normative", "permits", "penalties", "coercion"])
      expect(unspaced(mended(without("article20", [row], { layout })))).toBe(blanked("article20", [row], layout));
    // With the label of their group.
    const group = ["rejected1", "rejected2", "rejected3", "rejected4", "rejected5"];
    expect(unspaced(mended(without("applications", group, { layout })))).toBe(blanked("applications", group, layout));
  });
});
