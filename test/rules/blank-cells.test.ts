import { describe, expect, it } from "vitest";
import { type Analysis, analyse } from "../../server/src/analysis/analyse";
import { judgedAs, judgeWith } from "../../server/src/analysis/fixing/judge";
import { fixableAt, fixesOf, flawOf } from "../../server/src/analysis/fixing/proved-fixes";
import { applyEdits } from "../../server/src/base/edits";
import { span } from "../../server/src/base/span";
import { readReport } from "../../server/src/model/report";
import type { Report, ReportRow } from "../../server/src/model/types";
import type { Finding } from "../../server/src/rules/types";
import { cellKey } from "../support/reports/figures";
import { BLANK_KEEPING_LAYOUTS, buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

/**
 * 132 applications of natural persons and 5 of companies, all granted: the column leaves one figure for a blank of
 * 予以公开, and the row its total.
 */
const COUNTS = { natural: "132", business: "5", total: "137" };
const FIGURES = new Map(
  ["received", "granted", "handled"].flatMap((row) =>
    Object.entries(COUNTS).map(([column, count]) => [cellKey("applications", row, column), count] as const),
  ),
);

/** Layouts in which a blank cell does not show have none to fill. */
const LAYOUTS = READABLE_LAYOUTS.filter((layout) => layout !== "space-columns");

/** The report with these cells of 表三 left blank, by row and column. */
function withBlanks(layout: (typeof LAYOUTS)[number], blanks: readonly (readonly [row: string, column: string])[]) {
  const figures = new Map(FIGURES);
  for (const [row, column] of blanks) figures.set(cellKey("applications", row, column), "");
  return analyse(buildReport({ layout, figures }));
}

function rowOf(report: Report, key: string): ReportRow {
  const row = report.tables.get("applications")?.rows.get(key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
}

function figuresOf(report: Report, key: string): readonly string[] {
  return [...rowOf(report, key).data.values()].map((datum) => datum.text);
}

/** What a rule offers at a place, each with the report that it makes. Fails if one does not pass the gate. */
function offeredAt(
  analysis: Analysis,
  offset: number,
  rule = "blank-cells",
): readonly { readonly title: string; readonly after: Report }[] {
  const { report, findings } = analysis;
  const here = fixableAt(
    findings.filter(({ code }) => code === rule),
    span(offset, offset),
  );
  return here.flatMap((finding) =>
    fixesOf(report.text, finding).fixes.map((fix) => {
      expect(fix.kind).toBe("review");
      expect(flawOf(judgedAs(analysis), finding, fix, judgeWith()), fix.title["zh-CN"]).toBeUndefined();
      return { title: fix.title["zh-CN"], after: readReport(applyEdits(report.text, fix.edits)) };
    }),
  );
}

function slotOf(report: Report, row: string, column: string): number {
  return rowOf(report, row).data.get(column)?.cell.slot.start ?? -1;
}

describe("a blank that the relations prove to be a figure", () => {
  it.each(LAYOUTS)("%s: is never filled with 0", (layout) => {
    const { report, findings } = withBlanks(layout, [
      ["granted", "natural"],
      ["granted", "total"],
    ]);
    const found = findings.find(({ code }) => code === "blank-cells");
    const [fix] = found?.fixes?.() ?? [];
    expect(fix?.title["zh-CN"]).toBe("本表 2 个空白填 0，能由勾稽关系算出的填算出的数");
    const after = readReport(applyEdits(report.text, fix?.edits ?? []));
    expect(figuresOf(after, "granted")).toEqual(["132", "5", "0", "0", "0", "0", "137"]);
  });
});

describe("one blank that the relations prove to be a figure", () => {
  it.each(LAYOUTS)("%s: is one finding, whose fix is offered at the cell and on its row", (layout) => {
    const analysis = withBlanks(layout, [["granted", "business"]]);
    const { report, findings } = analysis;
    expect(findings.map(({ code }) => code)).toEqual(["inconsistent-figure"]);
    for (const place of [slotOf(report, "granted", "business"), rowOf(report, "granted").label?.span.start ?? -1]) {
      const offered = offeredAt(analysis, place, "inconsistent-figure");
      expect(offered.map(({ title }) => title)).toEqual(["填入 5"]);
      expect(offered.map(({ after }) => figuresOf(after, "granted")[1])).toEqual(["5"]);
    }
    expect(offeredAt(analysis, report.text.indexOf("一、总体情况"), "inconsistent-figure")).toEqual([]);
  });
});

describe("several blanks", () => {
  it.each(BLANK_KEEPING_LAYOUTS)("%s: each by itself, then its row, then the table", (layout) => {
    const analysis = withBlanks(layout, [
      ["granted", "research"],
      ["granted", "total"],
      ["received", "legal"],
    ]);
    const { report } = analysis;
    const ofTable = "本表 3 个空白填 0，总计填各项之和";
    const ofRow = "本行 2 个空白填 0，总计填各项之和";
    const titlesAt = (place: number) => offeredAt(analysis, place).map(({ title }) => title);
    expect(titlesAt(slotOf(report, "granted", "research"))).toEqual([
      "填入 0：（一）予以公开，科研机构",
      ofRow,
      ofTable,
    ]);
    expect(titlesAt(slotOf(report, "granted", "total"))).toEqual([
      "按勾稽关系填入 137：（一）予以公开，总计",
      ofRow,
      ofTable,
    ]);
    expect(titlesAt(rowOf(report, "granted").label?.span.start ?? -1)).toEqual([ofRow, ofTable]);
    expect(titlesAt(slotOf(report, "received", "legal"))).toEqual([
      "填入 0：一、本年新收政府信息公开申请数量，法律服务机构",
      ofTable,
    ]);
    expect(titlesAt(rowOf(report, "handled").label?.span.start ?? -1)).toEqual([ofTable]);
    for (const { after } of offeredAt(analysis, slotOf(report, "granted", "research")).slice(1))
      expect(figuresOf(after, "granted")).toEqual(["132", "5", "0", "0", "0", "0", "137"]);
  });
});

it("a blank is offered what its row and column leave, though much else is wrong in the table", () => {
  const figures = new Map([...FIGURES, [cellKey("applications", "granted", "business"), ""] as const]);
  for (const row of ["partial", "rejected1", "rejected2", "rejected3"])
    figures.set(cellKey("applications", row, "total"), "9");
  const analysis = analyse(buildReport({ figures }));
  const titles = offeredAt(analysis, slotOf(analysis.report, "granted", "business")).map(({ title }) => title);
  expect(titles).toEqual(["按勾稽关系填入 5：（一）予以公开，商业企业", "填入 0：（一）予以公开，商业企业"]);
});

it.each(LAYOUTS)("a blank that the row and the column leave different figures for is offered 0 alone: %s", (layout) => {
  const figures = new Map([...FIGURES, [cellKey("applications", "granted", "business"), ""] as const]);
  figures.set(cellKey("applications", "granted", "total"), "140");
  figures.set(cellKey("applications", "handled", "business"), "7");
  figures.set(cellKey("applications", "handled", "total"), "151");
  const analysis = analyse(buildReport({ layout, figures }));
  const titles = offeredAt(analysis, slotOf(analysis.report, "granted", "business")).map(({ title }) => title);
  expect(titles).toEqual(["填入 0：（一）予以公开，商业企业"]);
});

it("a place that throws is refused and takes nothing else with it", () => {
  const error = new Error("no such cell");
  const { report, findings } = withBlanks("tab-rows", [["granted", "research"]]);
  const [found] = findings.filter(({ code }) => code === "blank-cells");
  const thrown = {
    ...found,
    fixPlaces: () => {
      throw error;
    },
  } as Finding;
  const start = found?.span.start ?? 0;
  const [here] = fixableAt([thrown], span(start, start));
  expect(fixesOf(report.text, here as Finding)).toEqual({
    fixes: [],
    refused: [{ code: "blank-cells", flaw: "threw", error }],
  });
});

describe("a table that is filled in row by row", () => {
  const figures = new Map(
    Object.entries({ received: [3, 1], granted: [2, 1], rejected1: [1, 0] }).flatMap(([row, [natural, business]]) => [
      [cellKey("applications", row, "natural"), String(natural)] as const,
      [cellKey("applications", row, "business"), String(business)] as const,
    ]),
  );

  /** The report with so many rows of 表三 filled in, and cells of the next. */
  function begun(layout: (typeof LAYOUTS)[number], rows: number, cells: number): string {
    let row = -1;
    return buildReport({
      layout,
      figures,
      grid: (slots, form) =>
        slots.map((line) => {
          const values = line.filter(({ text }) => /^\d+$/.test(text));
          if (form.id !== "applications" || values.length !== 7) return line;
          row++;
          const left = row < rows ? 7 : row === rows ? cells : 0;
          return line.map((slot) => (values.indexOf(slot) >= left ? { ...slot, text: "" } : slot));
        }),
    });
  }

  it.each(["html", "tab-rows", "pipe-rows"] as const)(
    "is not out of balance while its totals are blank: %s",
    (layout) => {
      const places = [1, 2, 3, 12, 23].flatMap((rows) => [0, 2, 6].map((cells) => [rows, cells] as const));
      const wrong = places.flatMap(([rows, cells]) => {
        const { findings } = analyse(begun(layout, rows, cells));
        return findings.filter(({ code, severity }) => code === "intake-balance" && severity !== "information");
      });
      expect(wrong.map(({ message }) => message["zh-CN"])).toEqual([]);
    },
  );
});

it("results that are blank in all columns are told of once, beside the blank cells", () => {
  const text = buildReport({
    figures: new Map([
      [cellKey("applications", "granted", "natural"), "3"],
      [cellKey("applications", "received", "natural"), "3"],
    ]),
    layout: "tab-rows",
  });
  const [before = "", results = "", after = ""] = text.split(/(?=三、本年度办理结果)|(?=\n四、政府信息公开行政复议)/);
  const blank = before + results.replace(/(?<=\t)\d+(?=\t|\n|$)/g, "") + after;
  expect(
    analyse(blank)
      .findings.filter(({ code }) => code === "intake-balance")
      .map(({ severity, message }) => [severity, message["zh-CN"]]),
  ).toEqual([["information", "收 3 件，办理结果和结转都还没有填"]]);
});
