import { describe, expect, it } from "vitest";
import { slice } from "../../../server/src/base/span";
import { isBlankLine } from "../../../server/src/model/places/sections";
import { afterRow, framedLines, rowStart } from "../../../server/src/model/places/table-places";
import { readReport } from "../../../server/src/model/report";
import { formOf } from "../../../server/src/spec/forms";
import { balanced } from "../../support/reports/figures";
import { buildReport, READABLE_LAYOUTS, tableText } from "../../support/reports/report-builder";

const figures = balanced("2021", new Map());

function read(text: string) {
  const report = readReport(text);
  const table = report.tables.get("article20");
  if (!table) throw new Error("No table");
  return { report, table };
}

describe.each(READABLE_LAYOUTS)("the lines of a table: %s", (layout) => {
  const text = buildReport({ layout });
  const printed = tableText({ layout }, formOf("article20", "2021"), figures);

  it("are those that were printed, its frame with them", () => {
    const { report, table } = read(text);
    expect(text).toContain(`\n${printed}\n`);
    expect(slice(text, framedLines(report, table)).trimEnd()).toBe(printed.trimEnd());
  });
});

describe("a frame", () => {
  const rows = ["│ 规章 │ 1 │ 0 │ 5 │", "│ 行政规范性文件 │ 3 │ 1 │ 14 │", "│ 行政许可 │ 256 │", "│ 行政处罚 │ 7 │"];
  const drawn = (above: readonly string[], below: readonly string[]) => {
    const lines = ["青禾县水利局2024年政府信息公开工作年度报告", "二、主动公开政府信息情况"];
    return [...lines, ...above, ...rows, ...below, "三、收到和处理政府信息公开申请情况"].join("\n");
  };
  const framed = (above: readonly string[], below: readonly string[]) => {
    const { report, table } = read(drawn(above, below));
    return slice(report.text, framedLines(report, table)).trimEnd().split("\n");
  };

  it("has any number of lines without words, none blank or longer than four hundred characters", () => {
    const [rule, long] = [`┌${"─".repeat(20)}┐`, `┌${"─".repeat(400)}┐`];
    expect(framed([], [])).toEqual(rows);
    expect(framed([rule], [rule])).toEqual([rule, ...rows, rule]);
    expect(framed([rule, rule], [rule, rule])).toEqual([rule, rule, ...rows, rule, rule]);
    expect(framed([rule, ""], ["", rule])).toEqual(rows);
    expect(framed([rule, "单位：件"], ["单位：件", rule])).toEqual(rows);
    expect(framed([long.slice(2)], [long.slice(2)])).toEqual([long.slice(2), ...rows, long.slice(2)]);
    expect(framed([long.slice(1)], [long.slice(1)])).toEqual(rows);
  });
});

describe("the row of cells at a place", () => {
  const csv = [
    "青禾县水利局2024年政府信息公开工作年度报告",
    "二、主动公开政府信息情况",
    "信息内容,本年制发件数,本年废止件数,现行有效件数",
    '"规章',
    '（共）",1,0,5',
    "行政规范性文件,3,1,14,,",
    "行政许可,256,,",
    "行政处罚,7,,",
    "行政强制,0,,",
    "三、收到和处理政府信息公开申请情况",
  ].join("\n");
  const { report, table } = read(csv);

  it("begins where its first cell does, though it has several lines", () => {
    expect(table.layout).toBe("csv");
    const start = (words: string) => rowStart(report, table, csv.indexOf(words));
    expect(start(",0,5")).toBe(csv.indexOf('"规章'));
    expect(start("（共）")).toBe(csv.indexOf('"规章'));
    expect(start("规章\n")).toBe(csv.indexOf('"规章'));
    expect(start("1,14")).toBe(csv.indexOf("行政规范性文件"));
  });

  it("ends behind the blank cells that pad it", () => {
    expect(afterRow(report, table, csv.indexOf(",,\n行政许可"))).toBe(csv.indexOf("行政许可"));
    expect(afterRow(report, table, csv.indexOf(",0,5"))).toBe(csv.indexOf("行政规范性文件"));
  });
});

it("a line is blank where nothing but white space stands up to its end, or to that of the text", () => {
  const report = readReport("甲\n \u3000\n\n乙 \n ");
  expect([-1, 0, 1, 2, 3, 4, 5].map((line) => isBlankLine(report, line))).toEqual([
    false,
    false,
    true,
    true,
    false,
    true,
    false,
  ]);
});
