import { expect, it } from "vitest";
import { readReport } from "../../server/src/model/report";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const LAYOUTS = ["tab-rows", "pipe-rows", "pipe-cells", "tab-lines", "bare-cells", "markdown", "box"] as const;

/** A report with so many permits, and so many applications received and granted. */
const report = (layout: (typeof LAYOUTS)[number], permits: string, received: string): string =>
  buildReport({
    layout,
    figures: new Map([
      [cellKey("article20", "permits", "decisions"), permits],
      [cellKey("applications", "received", "natural"), received],
      [cellKey("applications", "granted", "natural"), received],
    ]),
  });

/** The sections with the tables 二 and 三 of a report, without their headings. */
function tablesOf(text: string): string {
  const [article20 = ""] = /(?<=\n[#\s]*二、主动公开政府信息情况\n)[\s\S]*?(?=\n[#\s]*三、收到和处理)/.exec(text) ?? [];
  const [applications = ""] =
    /(?<=\n[#\s]*三、收到和处理政府信息公开申请情况\n)[\s\S]*?(?=\n[#\s]*四、政府信息公开)/.exec(text) ?? [];
  return `${article20}\n${applications}`;
}

function figures(text: string): readonly (string | undefined)[] {
  const { tables } = readReport(text);
  return [
    ["article20", "permits", "decisions"],
    ["applications", "received", "total"],
  ].map(([table, row, column]) => {
    const datum = tables
      .get(table as never)
      ?.rows.get(row as never)
      ?.data.get(column as never);
    return datum?.state === "number" ? datum.text : datum?.state;
  });
}

it.each(LAYOUTS)("the tables of last year at the end of the report are not the report's: %s", (layout) => {
  const last = tablesOf(report(layout, "31", "9"));
  expect(last).toContain("31");
  expect(last).toContain("9");
  const text = `${report(layout, "45", "12").trimEnd()}\n附：上年数据\n${last}\n`;
  expect(figures(text)).toEqual(["45", "12"]);
});

it.each(LAYOUTS)("a row of the report's own table that is not read takes none of last year's: %s", (layout) => {
  const last = tablesOf(report(layout, "31", "9"));
  const own = buildReport({
    layout,
    figures: new Map([
      [cellKey("article20", "permits", "decisions"), "45"],
      [cellKey("applications", "received", "natural"), "12"],
      [cellKey("applications", "granted", "natural"), "12"],
    ]),
    grid: (lines) => lines.map((line) => (line.some(({ text }) => text === "2.重复申请") ? line.slice(0, -2) : line)),
  });
  expect(figures(`${own.trimEnd()}\n附：上年数据\n${last}\n`)).toEqual(["45", "12"]);
});
