import { describe, expect, it } from "vitest";
import { checkReport } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import { changeTables, type TableChange, UNPROVED } from "../../server/src/features/tables/change-tables";
import { layoutOf } from "../../server/src/layout/index";
import { readReport } from "../../server/src/model/report";
import type { Report } from "../../server/src/model/types";
import { totalCells } from "../../server/src/relations/totals";
import { formOf } from "../../server/src/spec/forms";
import { rowsOf, sameCell } from "../../server/src/spec/types";
import { cellOfKey } from "../../server/src/views/tables/view";
import { changed, contents, fill } from "../support/reading/table-changes";
import { allFigures, cellKey } from "../support/reports/figures";
import { BLANK_KEEPING_LAYOUTS, buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";
import { SEED_LAYOUTS } from "../support/reports/seed-layouts";

function problemOf(text: string, change: TableChange): string {
  const result = changeTables(readReport(text), change);
  return "problem" in result ? result.problem["zh-CN"] : "";
}

describe.each(READABLE_LAYOUTS)("one figure in %s", (layout) => {
  it("is written, and every other is read as before", () => {
    const before = readReport(buildReport({ layout }));
    for (const key of ["article20.fees.amount", "applications.refused7.legal", "reviews.suitAfter.pending"]) {
      const after = readReport(changed(before, fill(key, "37")));
      expect(contents(after)).toEqual(new Map([...contents(before), [key, "37"]]));
    }
  });
});

describe.each(SEED_LAYOUTS)("a table in %s that is typed anew, all parts before their totals", (layout) => {
  // Every row has another sum then, which nobody could tell from a table whose columns have moved.
  const report = readReport(buildReport({ layout }));
  const totals = totalCells(formOf("applications", "2021"));
  const parts = [...contents(report).keys()]
    .filter((key) => key.startsWith("applications."))
    .map(cellOfKey)
    .filter((cell) => !totals.some((total) => sameCell(total, cell)));
  const typed = parts.map((cell, at) => ({ cell, text: String((at % 7) + 1) }));

  it("cannot be written, and is with the totals that are filled from what was typed", () => {
    expect(changeTables(report, { kind: "fill", cells: typed })).toEqual({ problem: UNPROVED });
    const after = readReport(changed(report, { kind: "totals", table: "applications", typed }));
    const written = contents(after);
    for (const { cell, text } of typed) expect(written.get(cellKey(cell.table, cell.row, cell.column))).toBe(text);
    const codes = checkReport(after).findings.flatMap(({ cell, code }) => (cell?.table === "applications" ? code : []));
    // Whether all that was received was dealt with is not what totals are filled by.
    expect(new Set(codes)).toEqual(new Set(["intake-balance"]));
  });
});

describe("what is typed", () => {
  const text = buildReport();
  const written = (key: string, typed: string): string | undefined =>
    contents(readReport(changed(readReport(text), fill(key, typed)))).get(key);

  it.each([
    ["applications.granted.natural", " 12 ", "12"],
    ["applications.granted.natural", "１２", "12"],
    ["applications.granted.natural", "1,234", "1234"],
    ["applications.granted.natural", "１，２３４", "1234"],
    ["applications.granted.natural", "十二", "12"],
    ["applications.granted.natural", "", ""],
    ["article20.fees.amount", "3.50", "3.50"],
  ])("in %s: “%s” is written as “%s”", (key, typed, expected) => {
    expect(written(key, typed)).toBe(expected);
  });

  it.each(["abc", "1|2", "1\n2", "1.5", "12件", "</td>", "/", "1 2"])(
    "“%s” is no count and is not written",
    (typed) => {
      expect(problemOf(text, fill("applications.granted.natural", typed))).toContain("不是这一格的数");
    },
  );

  it("what the cell holds already is no change", () => {
    expect(changeTables(readReport(text), fill("applications.granted.natural", "0"))).toEqual({ edits: [] });
  });

  it("a cell that is not in the text cannot be written", () => {
    const without = text.replace(/^.*2\.重复申请.*\n/m, "");
    expect(problemOf(without, fill("applications.rejected2.natural", "1"))).toContain("正文中没有");
    expect(problemOf(text, fill("nothing.at.all", "1"))).toContain("正文中没有");
  });

  it("goes nowhere where two reports stand in one file", () => {
    expect(problemOf(text + text, fill("applications.granted.natural", "1"))).toContain("两份年报");
  });
});

describe("totals", () => {
  const figures = new Map([
    [cellKey("applications", "granted", "natural"), "3"],
    [cellKey("applications", "granted", "legal"), "2"],
    [cellKey("applications", "granted", "total"), "9"],
    [cellKey("applications", "received", "natural"), "3"],
    [cellKey("applications", "received", "legal"), "2"],
    [cellKey("applications", "received", "total"), "8"],
    [cellKey("applications", "handled", "natural"), "1"],
    [cellKey("applications", "handled", "legal"), "2"],
    [cellKey("applications", "handled", "total"), "7"],
  ]);
  const before = readReport(buildReport({ figures }));
  const filled = (change: Omit<Extract<TableChange, { kind: "totals" }>, "kind" | "table">): Report =>
    readReport(changed(before, { kind: "totals", table: "applications", ...change }));
  const differing = (report: Report): Readonly<Record<string, string>> =>
    Object.fromEntries([...contents(report)].filter(([key, text]) => contents(before).get(key) !== text));

  it("of a row, of a column, of one cell and of the whole table come from their parts", () => {
    expect(differing(filled({ row: "granted" }))).toEqual({ "applications.granted.total": "5" });
    expect(differing(filled({ column: "natural" }))).toEqual({ "applications.handled.natural": "3" });
    expect(differing(filled({ row: "received", column: "total" }))).toEqual({ "applications.received.total": "5" });
    expect(differing(filled({}))).toEqual({
      "applications.received.total": "5",
      "applications.granted.total": "5",
      "applications.handled.natural": "3",
      "applications.handled.total": "5",
    });
  });

  it("that are right already are said to be so", () => {
    expect(problemOf(buildReport(), { kind: "totals", table: "applications" })).toContain("与各项之和相同");
  });

  it("of a table that is not there are not reckoned", () => {
    const text = buildReport({ grid: (rows, form) => (form.id === "reviews" ? [] : rows) });
    expect(problemOf(text, { kind: "totals", table: "reviews" })).toContain("没有全部读出");
  });
});

describe("a full table that is written over, parts before totals", () => {
  const rows = rowsOf(formOf("applications", "2021"));
  const totals = totalCells(formOf("applications", "2021"));
  const isTotal = (row: string, column: string): boolean =>
    totals.some((cell) => cell.row === row && cell.column === column);
  /** Parts for a row, all of them others than in the report. */
  const parts = (row: (typeof rows)[number], at: number): TableChange => ({
    kind: "fill",
    cells: row.columns
      .filter(({ key }) => !isTotal(row.key, key))
      .map(({ key }, index) => ({
        cell: { table: "applications", row: row.key, column: key },
        text: String(10 + at + index),
      })),
  });

  it("is not read for certain any more, which is said with what helps", () => {
    let report = readReport(buildReport());
    let problem = "";
    for (const [at, row] of rows.entries()) {
      const result = changeTables(report, parts(row, at));
      if ("edits" in result) report = readReport(applyEdits(report.text, result.edits));
      else problem ||= result.problem["zh-CN"];
    }
    expect(problem).toContain("清空总计");
  });

  it.each(BLANK_KEEPING_LAYOUTS)("takes all of them once its totals are blank, in %s", (layout) => {
    let report = readReport(
      changed(readReport(buildReport({ layout })), { kind: "blank-totals", table: "applications" }),
    );
    for (const [at, row] of rows.entries()) {
      const change = parts(row, at);
      if (change.kind === "fill" && change.cells.length > 0) report = readReport(changed(report, change));
    }
    const after = contents(readReport(changed(report, { kind: "totals", table: "applications" })));
    // Six parts from 10 on.
    expect(after.get("applications.received.total")).toBe("75");
    expect(after.get("applications.carriedIn.total")).toBe("81");
    expect([...after.values()]).not.toContain("");
  });

  it("keeps its totals where blanks would not show, and where they are blank already", () => {
    const change = { kind: "blank-totals", table: "applications" } as const;
    expect(problemOf(buildReport({ layout: "space-columns" }), change)).toContain("看不出来");
    const blanked = changed(readReport(buildReport()), change);
    expect(problemOf(blanked, change)).toContain("都已空白");
  });
});

describe("a blank table of 2019, whose blocks are narrower than each other", () => {
  it.each(BLANK_KEEPING_LAYOUTS.filter((id) => layoutOf(id).showsBlankTables))(
    "takes each figure alone, in %s",
    (layout) => {
      const figures = new Map([...allFigures("2019", new Map())].map(([key]) => [key, ""]));
      const blank = readReport(buildReport({ layout, year: 2020, figures }));
      const keys = [...contents(blank).keys()].filter((key) => key.startsWith("article20."));
      expect(keys).toHaveLength(22);
      for (const key of keys) expect(contents(readReport(changed(blank, fill(key, "7")))).get(key), key).toBe("7");
    },
  );
});

describe("a rectangle", () => {
  const at = { table: "applications", row: "granted", column: "natural" } as const;

  it.each(SEED_LAYOUTS)("goes into the cells from the chosen one on, in %s", (layout) => {
    const before = readReport(buildReport({ layout }));
    const after = readReport(changed(before, { kind: "paste", at, text: "1\t2\n3\t4" }));
    const expected = {
      "applications.granted.natural": "1",
      "applications.granted.business": "2",
      "applications.partial.natural": "3",
      "applications.partial.business": "4",
    };
    expect(contents(after)).toEqual(new Map([...contents(before), ...Object.entries(expected)]));
  });

  it("goes over a row that is filled, its first cell blank and the total still the old one", () => {
    const figures = new Map(["natural", "total"].map((column) => [cellKey("applications", "partial", column), "1"]));
    const before = readReport(buildReport({ layout: "pipe-rows", figures }));
    const after = readReport(changed(before, { kind: "paste", at, text: "21\t22\n\t24" }));
    const expected = {
      "applications.granted.natural": "21",
      "applications.granted.business": "22",
      "applications.partial.natural": "",
      "applications.partial.business": "24",
    };
    expect(contents(after)).toEqual(new Map([...contents(before), ...Object.entries(expected)]));
  });

  it("that does not fit goes nowhere", () => {
    const wide = { kind: "paste", at: { ...at, column: "total" }, text: "1\t2" } as const;
    expect(problemOf(buildReport(), wide)).toContain("放不进");
    expect(problemOf(buildReport(), { kind: "paste", at, text: "甲\t乙" })).toContain("放不进");
  });
});

describe("a table that is not there", () => {
  const text = buildReport({ grid: (rows, form) => (form.id === "reviews" ? [] : rows) });

  it("is inserted blank under its heading", () => {
    const after = readReport(changed(readReport(text), { kind: "insert", table: "reviews" }));
    const reviews = [...contents(after)].filter(([key]) => key.startsWith("reviews."));
    expect(reviews).toHaveLength(15);
    expect(reviews.every(([, content]) => content === "")).toBe(true);
    expect([...contents(after)].filter(([key]) => !key.startsWith("reviews."))).toEqual([
      ...contents(readReport(text)),
    ]);
  });

  it("is not inserted where it is, or where its heading is not", () => {
    expect(problemOf(buildReport(), { kind: "insert", table: "reviews" })).toContain("可能有这张表");
    expect(problemOf(buildReport({ without: ["reviews"] }), { kind: "insert", table: "reviews" })).toContain("标题");
  });
});
