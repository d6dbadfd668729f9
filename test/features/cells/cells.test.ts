import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { diagnostics } from "../../../server/src/analysis/diagnostics";
import { cellAt } from "../../../server/src/features/cells/cell-at";
import { checklist } from "../../../server/src/features/cells/checklist";
import { tabRows } from "../../../server/src/features/cells/tab-rows";
import { newReport } from "../../../server/src/features/new-report/new-report";
import { columnNameOf } from "../../../server/src/wording/names";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { SEED_LAYOUTS, scenario } from "../../support/reports/seed-layouts";

describe.each(SEED_LAYOUTS)("where the cursor is in %s", (layout) => {
  test("in a figure: the table, its row and its column", () => {
    const figures = new Map([[cellKey("applications", "granted", "natural"), "⟦17⟧"]]);
    const { analysis, cursor } = scenario({ layout, figures });
    expect(cellAt(analysis.report, cursor)).toEqual({ path: ["表三", "（一）予以公开", "自然人"], column: "自然人" });
  });

  test("in 表四 the column is named with the row over it", () => {
    const figures = new Map([[cellKey("reviews", "reconsideration", "upheld"), "⟦17⟧"]]);
    const { analysis, cursor } = scenario({ layout, figures });
    expect(cellAt(analysis.report, cursor)).toEqual({
      path: ["表四", "行政复议", "结果维持"],
      column: "行政复议 结果维持",
    });
  });

  test("in a row of one column there is no column to name; in prose there is nothing", () => {
    const { analysis, text } = scenario({ layout });
    expect(cellAt(analysis.report, text.indexOf("行政强制") + 1)).toEqual({ path: ["表二", "行政强制"] });
    expect(cellAt(analysis.report, text.indexOf("一、总体情况") + 1)).toBeUndefined();
  });
});

describe("rows between tabs", () => {
  test("a whole report of tabs: each line of figures, with its label and the number of its values", () => {
    const { report } = analyse(buildReport({ layout: "tab-rows" }));
    const lines = report.text.split("\n");
    const rows = tabRows(report);
    // The values of 表四 stand on one line, without a label.
    expect(rows.map(({ cells }) => cells.length)).toEqual([
      3,
      3,
      1,
      1,
      1,
      1,
      ...Array(report.tables.get("applications")?.rows.size ?? 0).fill(7),
      15,
    ]);
    for (const { line, label, tabs } of rows) {
      expect(lines[line]?.startsWith(label)).toBe(true);
      expect(lines[line]?.split("\t")).toHaveLength(tabs + 1);
    }
  });

  test("a new report is filled in from cell to cell: each stays where it is, and keeps its name, as the others are written", () => {
    let text = newReport({ body: "会同县人民政府", year: 2031, layout: "tab-rows" });
    const rows = tabRows(analyse(text).report);
    const { tables } = analyse(text).report;
    const sizes = (["article20", "applications"] as const).map((id) => tables.get(id)?.rows.size ?? 0);
    // All of 表四 is one row.
    expect(rows).toHaveLength(sizes.reduce((sum, size) => sum + size, 1));
    for (const row of rows) {
      for (const [index, cell] of row.cells.entries()) {
        const lines = text.split("\n");
        const values = (lines[row.line] ?? "").slice(row.label.length).split("\t");
        values[index] = "0";
        lines[row.line] = row.label + values.join("\t");
        text = lines.join("\n");
        const { report } = analyse(text);
        expect(tabRows(report).find(({ line }) => line === row.line)).toEqual(row);
        const line = report.text.split("\n").slice(0, row.line).join("\n").length + 1;
        const at = line + row.label.length + values.slice(0, index + 1).join("\t").length;
        const { form } = report.tables.get(cell.table) ?? {};
        expect(cellAt(report, at)?.path[0]).toBe(form?.name);
        expect(cellAt(report, at)?.column ?? "").toContain(
          row.cells.length > 1 && form ? columnNameOf(form, cell.row, cell.column) : "",
        );
      }
    }
    // And what was written is read where it was written.
    const { report } = analyse(text);
    const cells = rows.flatMap((row) => row.cells);
    const unread = cells.filter(
      ({ table, row, column }) => report.tables.get(table)?.rows.get(row)?.data.get(column)?.text !== "0",
    );
    expect(unread).toEqual([]);
  }, 60_000);

  test("a row with a cell lost is no complete row, and neither are rows of other layouts", () => {
    const text = buildReport({ layout: "tab-rows" });
    const row = text.split("\n").find((line) => line.includes("（一）予以公开")) ?? "";
    const lost = analyse(text.replace(row, row.replace(/\t0/, "")));
    const at = text.split("\n").indexOf(row);
    expect(tabRows(analyse(text).report).map(({ line }) => line)).toContain(at);
    expect(tabRows(lost.report).map(({ line }) => line)).not.toContain(at);
    expect(tabRows(analyse(buildReport({ layout: "pipe-rows" })).report)).toEqual([]);
  });
});

describe("what is left to do", () => {
  const items = (text: string) => {
    const { report, findings } = analyse(text);
    return checklist(report, diagnostics(findings)).map(({ title, places }) => [title["zh-CN"], places.length]);
  };

  test("nothing in a report that is done", () => {
    expect(items(buildReport())).toEqual([]);
  });

  test("blank cells by table, places to fill in, findings to look at", () => {
    const figures = new Map([
      [cellKey("applications", "granted", "natural"), ""],
      [cellKey("applications", "granted", "total"), "7"],
      [cellKey("applications", "received", "natural"), ""],
    ]);
    const text = buildReport({ figures, prose: { problems: ["（请填写具体措施）"] } });
    expect(items(text).map(([title]) => title)).toContain("表三 2 格");
    expect(items(text)).toContainEqual(["1 处请填写", 1]);
  });

  test("of a new report every cell of its tables and every instruction", () => {
    const found = items(newReport({ body: "会同县", year: 2031, layout: "tab-rows" }));
    expect(found.map(([title]) => title)).toEqual(expect.arrayContaining([expect.stringMatching(/^表三 \d+ 格$/)]));
    expect(found.some(([title]) => /处请填写$/.test(String(title)))).toBe(true);
  });
});
