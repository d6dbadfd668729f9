import { describe, expect, it } from "vitest";
import { foreignTextIn, tableRange } from "../../server/src/edits/table-range";
import type { LayoutId } from "../../server/src/layout/types";
import { readReport } from "../../server/src/model/report";
import { formOf } from "../../server/src/spec/forms";
import { buildReport, tableText } from "../support/reports/report-builder";

/** What 表四 takes up in a text. */
function reviewsIn(text: string): string | undefined {
  const report = readReport(text);
  const table = report.tables.get("reviews");
  if (!table) throw new Error(text);
  const range = tableRange(report, table);
  return range && text.slice(range.start, range.end);
}

const printed = (layout: LayoutId): string => tableText({ layout }, formOf("reviews", "2021"), new Map());

/** A report in a layout with other text in the place of 表四. */
function withTable(layout: LayoutId, change: (table: string) => string): string {
  const text = buildReport({ layout });
  expect(text).toContain(printed(layout));
  return text.replace(printed(layout), change);
}

describe("what a table takes up", () => {
  it.each(["pipe-rows", "tab-rows", "markdown", "box"] as const)("is its lines, borders among them: %s", (layout) => {
    expect(reviewsIn(withTable(layout, (table) => table))).toBe(`${printed(layout)}\n`);
  });

  it("is a page's element, with its line where that holds nothing else", () => {
    const [first = ""] = printed("html").split("\n");
    expect(first).toMatch(/^<table/i);
    expect(reviewsIn(withTable("html", (table) => `  ${table}  `))).toBe(`  ${printed("html")}  \n`);
    expect(reviewsIn(withTable("html", (table) => `<p>甲</p>${table}<p>乙</p>`))).toBe(printed("html"));
    expect(reviewsIn(withTable("html", (table) => table.replace("<table>", "<TABLE>")))).toMatch(/^<TABLE>/);
  });

  it("is not known without its end", () => {
    expect(reviewsIn(withTable("html", (table) => table.replace("</table>", "")))).toBeUndefined();
  });

  it("goes as far as lines of borders do, and no farther", () => {
    const line = "----|----|----";
    expect(reviewsIn(withTable("pipe-rows", (table) => `${line}\n${line}\n${table}\n${line}\n${line}`))).toBe(
      `${line}\n${line}\n${printed("pipe-rows")}\n${line}\n${line}\n`,
    );
    const rule = "----------";
    expect(reviewsIn(withTable("pipe-rows", (table) => `${rule}\n${table}\n${rule}`))).toBe(
      `${printed("pipe-rows")}\n`,
    );
    expect(reviewsIn(withTable("pipe-rows", (table) => `甲|乙\n${line}\n${table}`))).toBe(
      `${line}\n${printed("pipe-rows")}\n`,
    );
  });
});

describe("text in a table's place that is not the form's", () => {
  /** The first such text in 表二 after a change to it. */
  function foreign(change: (text: string) => string, layout: LayoutId = "tab-rows"): string | undefined {
    const text = change(buildReport({ layout }));
    const report = readReport(text);
    const table = report.tables.get("article20");
    const range = table && tableRange(report, table);
    if (!table || !range) throw new Error(text);
    return foreignTextIn(report, table, range);
  }
  const behind = (row: string, more: string) => (text: string) =>
    text.replace(new RegExp(`^${row}\\t.*$`, "m"), (line) => `${line}\n${more}`);

  it.each([
    ["nothing in a table as the form has it", (text: string) => text, undefined],
    ["a row of another name", behind("规章", "水库巡查\t1\t2\t3"), "水库巡查"],
    ["a note", behind("规章", "注：含废止的。"), "注：含废止的。"],
    ["no heading in other words", (text: string) => text.replace("本年处理决定数量", "本年决定数"), undefined],
    [
      "a sentence in the place of a heading",
      (text: string) => text.replace("本年处理决定数量", "按件计算。"),
      "按件计算。",
    ],
  ])("%s", (_, change, expected) => expect(foreign(change)).toBe(expected));

  it("is not what stands around the table", () => {
    expect(foreign((text) => text.replace(/^二、.*$/m, "$&\n单位：件"))).toBeUndefined();
  });
});
