import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { judgedAs, judgeWith } from "../../server/src/analysis/judge";
import { offeredFixes } from "../../server/src/analysis/proved-fixes";
import { applyEdits } from "../../server/src/base/text";
import { fillCell } from "../../server/src/edits/fill-cell";
import { readReport } from "../../server/src/model/report";
import { formOf } from "../../server/src/spec/forms";
import { rowsOf } from "../../server/src/spec/types";
import { cellKey } from "../support/reports/figures";
import { buildReport, type ReportOptions, withoutLines } from "../support/reports/report-builder";

/** The titles of the fixes that are offered for each finding, and those that are refused. */
function offersOf(text: string): { readonly offered: readonly string[]; readonly refused: readonly string[] } {
  const analysis = analyse(text);
  const offers = offeredFixes(judgedAs(analysis), analysis.findings, judgeWith());
  return {
    offered: offers.flatMap(({ finding, fixes }) =>
      fixes.map(({ kind, title }) => `${finding.code} ${kind} ${title["zh-CN"]}`),
    ),
    refused: offers.flatMap(({ refused }) => refused.map(({ code, flaw }) => `${code} ${flaw}`)),
  };
}

const COLUMNS = ["natural", "business", "research", "welfare", "legal", "otherOrg"];
const heading = "三、收到和处理政府信息公开申请情况\n";
const withoutRow: ReportOptions["grid"] = (rows, form) =>
  form.id === "applications" ? withoutLines(form, ["refused6"])(rows) : rows;

describe("a fix after which more is found is offered", () => {
  it("a heading is inserted over a table that has lost a row", () => {
    const text = buildReport({ layout: "tab-rows", grid: withoutRow }).replace(heading, "");
    const { offered, refused } = offersOf(text);
    expect(offered).toContain("missing-section review 插入“三、收到和处理政府信息公开申请情况”");
    expect(refused).toEqual([]);
  });

  it("a heading is moved over a table that has lost a row, one by one", () => {
    const text = buildReport({ layout: "tab-rows", grid: withoutRow });
    const next = text.indexOf("四、政府信息公开行政复议");
    const late = text.slice(0, next).replace(heading, "") + heading + text.slice(next);
    const { offered, refused } = offersOf(late);
    expect(offered).toContain("table-outside-section review 把标题“三、收到和处理政府信息公开申请情况”移到表格之前");
    expect(refused).toEqual([]);
    const whole = buildReport({ layout: "tab-rows" });
    const at = whole.indexOf("四、政府信息公开行政复议");
    expect(offersOf(whole.slice(0, at).replace(heading, "") + heading + whole.slice(at)).offered).toContain(
      "table-outside-section safe 把标题“三、收到和处理政府信息公开申请情况”移到表格之前",
    );
  });
});

/** A report of which so many figures of 表三, no two in one row, were left blank. */
function withBlanks(count: number): string {
  const blanked = rowsOf(formOf("applications", "2021"))
    .slice(2, 2 + count)
    .map(({ key }, index) => ({ row: key, column: COLUMNS[index % COLUMNS.length] ?? "" }));
  const figures = new Map(
    blanked.map(({ row, column }, index) => [cellKey("applications", row, column), `${index + 3}`]),
  );
  const report = readReport(buildReport({ layout: "tab-rows", figures }));
  const table = report.tables.get("applications");
  const edits = blanked.flatMap(({ row, column }) => {
    const datum = table?.rows.get(row)?.data.get(column);
    return table && datum ? fillCell(report, table, datum, "") : [];
  });
  expect(edits).toHaveLength(count);
  return applyEdits(report.text, edits);
}

describe("figures that are blank", () => {
  it("may be told of by themselves once one of many is filled in", () => {
    const { offered, refused } = offersOf(withBlanks(4));
    expect(offered).toContain("row-total review 改为 3：（一）予以公开，自然人");
    expect(offered).toContain("column-total review 改为 3：（一）予以公开，自然人");
    expect(refused).toEqual([]);
  });

  it("are filled with 0 together, unless so much disagrees then that the table is not read any more", () => {
    const some = offersOf(withBlanks(8));
    expect(some.offered).toContain("blank-cells review 本表 8 个空白填 0");
    const many = offersOf(withBlanks(10));
    expect(many.offered.filter((title) => title.startsWith("blank-cells"))).toEqual([
      "blank-cells review 本行 1 个空白填 0",
    ]);
    expect([...some.refused, ...many.refused]).toEqual([]);
  });
});
