import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { judgedAs, judgeWith } from "../../server/src/analysis/fixing/judge";
import { fixableAt, fixesOf, flawOf } from "../../server/src/analysis/fixing/proved-fixes";
import { applyEdits } from "../../server/src/base/edits";
import { span } from "../../server/src/base/span";
import { readReport } from "../../server/src/model/report";
import { cellKey } from "../support/reports/figures";
import { BLANK_KEEPING_LAYOUTS, buildReport } from "../support/reports/report-builder";

/** Layouts in which an empty cell is seen and a cell can be put in by its separator alone. */
// In a box every row has the columns of its rules; between tabs on lines of their own an empty cell too many is not
// told apart.
const LAYOUTS = BLANK_KEEPING_LAYOUTS.filter((layout) => layout !== "box" && layout !== "tab-lines");
const COLUMNS = ["natural", "business", "research", "welfare", "legal", "otherOrg"];

/** A report with these figures of natural persons and so on received and granted. */
function reportOf(layout: (typeof LAYOUTS)[number], counts: readonly string[]): string {
  const figures = COLUMNS.flatMap((column, at) =>
    ["received", "granted"].map((row) => [cellKey("applications", row, column), counts[at] ?? ""] as const),
  );
  return buildReport({ layout, figures: new Map(figures) });
}

/** The text with an empty cell more in front of a column of 予以公开. */
function withCellBefore(text: string, at: number): string {
  const cells = [...(readReport(text).tables.get("applications")?.rows.get("granted")?.data.values() ?? [])];
  const end = cells[at - 1]?.cell.span.end ?? 0;
  const separator = text.slice(end, cells[at]?.cell.span.start);
  return text.slice(0, end) + separator + text.slice(end);
}

/**
 * The unreadable table of a text: what is said of it, and what its fixes are called and make of it. Fails if one does
 * not pass the gate.
 */
function unreadableIn(text: string) {
  const analysis = analyse(text);
  const finding = analysis.findings.find(({ code }) => code === "unreadable-table");
  if (!finding) throw new Error("everything was read");
  const { fixes } = fixesOf(text, finding);
  return {
    analysis,
    finding,
    message: finding.message["zh-CN"],
    titles: fixes.map(({ title }) => title["zh-CN"]),
    made: fixes.map((fix) => {
      expect(flawOf(judgedAs(analysis), finding, fix, judgeWith()), fix.title["zh-CN"]).toBeUndefined();
      return applyEdits(text, fix.edits);
    }),
  };
}

const SAID = "表三有 1 行多出 1 格：（一）予以公开有 8 格，应为 7，未作核对";

describe.each(LAYOUTS)("a row with an empty cell too many, in %s", (layout) => {
  it.each([1, 4, 6])("is told with both counts and mended by taking it out: before column %i", (at) => {
    const whole = reportOf(layout, ["12", "3", "7", "1", "0", "5"]);
    const { message, titles, made } = unreadableIn(withCellBefore(whole, at));
    expect(message).toBe(SAID);
    expect(titles).toEqual([`去掉第 ${at + 1} 格（空白）：（一）予以公开`]);
    expect(made).toEqual([whole]);
  });
});

it("of two empty cells only the one is taken out without which the relations hold", () => {
  // The fifth column has nothing in it, and is left blank; the cell before the second is one too many.
  const whole = reportOf("tab-rows", ["12", "3", "7", "1", "", "5"]);
  const { titles, made } = unreadableIn(withCellBefore(whole, 1));
  expect(titles).toEqual(["去掉第 2 格（空白）：（一）予以公开"]);
  expect(made).toEqual([whole]);
});

it("with a figure too many is told and left alone", () => {
  const whole = reportOf("tab-rows", ["12", "3", "7", "1", "0", "5"]);
  const eight = withCellBefore(whole, 1).replace("予以公开\t\t12\t\t3", "予以公开\t\t12\t4\t3");
  const { message, titles } = unreadableIn(eight);
  expect(message).toBe(SAID);
  expect(titles).toEqual([]);
});

it("is mended wherever in the row the cursor is", () => {
  const { analysis, finding } = unreadableIn(withCellBefore(reportOf("tab-rows", ["12", "3", "7", "1", "0", "5"]), 4));
  const end = analysis.report.tables.get("applications")?.rows.get("granted")?.span.end ?? 0;
  const [here] = fixableAt([finding], span(end, end));
  expect(here && fixesOf(analysis.report.text, here).fixes).toHaveLength(1);
  expect(fixableAt([finding], span(0, 0))).toEqual([]);
});
