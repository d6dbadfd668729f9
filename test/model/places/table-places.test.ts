import { describe, expect, it } from "vitest";
import { slice } from "../../../server/src/base/span";
import { isBlankLine } from "../../../server/src/model/places/sections";
import {
  afterRow,
  firstCell,
  firstPresent,
  formLineSpan,
  framedLines,
  rowStart,
  tableExtent,
} from "../../../server/src/model/places/table-places";
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

  it("ends behind the blank cells that pad it, be they on the next line", () => {
    expect(afterRow(report, table, csv.indexOf(",,\n行政许可"))).toBe(csv.indexOf("行政许可"));
    expect(afterRow(report, table, csv.indexOf(",0,5"))).toBe(csv.indexOf("行政规范性文件"));
    const padded = csv.replace("行政许可,256,,", '行政许可,256,"\n",');
    const page = read(padded);
    expect(afterRow(page.report, page.table, padded.indexOf("256") + 3)).toBe(padded.indexOf("行政处罚"));
    expect(afterRow(page.report, page.table, padded.indexOf("许可"))).toBe(padded.indexOf('",\n行政处罚'));
  });

  it("is that of the line where the layout marks no rows", () => {
    const text = buildReport({ layout: "bare-cells" });
    const bare = read(text);
    const stream = { ...bare.table.stream, rowsMarked: false };
    const at = text.indexOf("行政处罚");
    expect(rowStart(bare.report, { ...bare.table, stream }, at + 2)).toBe(at);
  });
});

describe("the row of cells of a page", () => {
  const text = buildReport({ layout: "html" });
  const { report, table } = read(text);
  const cell = text.indexOf("行政处罚</td>");
  const tag = text.lastIndexOf("<tr", cell);

  it("begins with its tag, and goes on to the next line where it is cut out of a page", () => {
    expect(tag).toBeGreaterThan(0);
    expect(rowStart(report, table, cell)).toBe(tag);
    expect(rowStart(report, table, text.indexOf("<td", cell))).toBe(tag);
  });

  it("begins with its line where no tag of a row stands before it", () => {
    const cut = "<p>青禾县水利局2024年政府信息公开工作年度报告</p>\n<p>二、主动公开政府信息情况</p>\n<table>\n";
    const cells = (label: string, ...values: readonly string[]) =>
      `<td>${label}</td>${values.map((value) => `<td>${value}</td>`).join("")}</tr>\n`;
    const whole = `${cut}${cells("规章", "1", "0", "5")}<tr>${cells("行政规范性文件", "3", "1", "14")}</table>`;
    const page = read(whole);
    expect(page.table.layout).toBe("html");
    expect(rowStart(page.report, page.table, whole.indexOf("0</td>"))).toBe(whole.indexOf("<td>规章"));
  });
});

describe("the places of a table's lines", () => {
  const { report, table } = read(
    [
      "青禾县水利局2024年政府信息公开工作年度报告",
      "二、主动公开政府信息情况",
      "| 第二十条第（一）项 |",
      "| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |",
      "| 规章 | 1 | 0 | 5 |",
      "| 行政规范性文件 | 3 | 1 | 14 |",
      "| 第二十条第（五）项 |",
      "| 信息内容 | 本年处理决定数量 |",
      "| 行政许可 | 256 |",
      "三、收到和处理政府信息公开申请情况",
    ].join("\n"),
  );
  const { lines } = table.form;
  const written = (index: number) => {
    const line = lines[index];
    const span = line && formLineSpan(table, line);
    return span && slice(report.text, span);
  };

  it("are their labels; of heads the corner, of a row that is not there none", () => {
    expect(lines.map((_, index) => written(index)).slice(0, 8)).toEqual([
      "第二十条第（一）项",
      "信息内容",
      "规章",
      "行政规范性文件",
      "第二十条第（五）项",
      "信息内容",
      "行政许可",
      undefined,
    ]);
    const corners = [1, 5].map((index) => lines[index] && formLineSpan(table, lines[index])?.start);
    expect(corners).toEqual([report.text.indexOf("信息内容"), report.text.lastIndexOf("信息内容")]);
  });

  it("begin with the first that is there", () => {
    const first = firstPresent(table, lines.slice(7));
    expect(first).toBeUndefined();
    const found = firstPresent(table, [...lines.slice(7), ...lines.slice(3)]);
    expect(found?.line).toBe(lines[3]);
    expect(found && slice(report.text, found.span)).toBe("行政规范性文件");
  });

  it("reach from its first label to its last value", () => {
    const { start, end } = tableExtent({ ...table, span: formLineSpan(table, lines[3] as never) as never });
    expect([start, end]).toEqual([report.text.indexOf("第二十条第（一）项"), report.text.indexOf("256") + 3]);
  });

  it("begin for a finding with the first cell that holds something", () => {
    expect(slice(report.text, firstCell(table))).toBe("第二十条第（一）项");
    const [, , own] = table.stream.cells.filter(({ text }) => text !== "");
    const blank = { ...table.stream.cells[0], text: "", span: { start: table.span.start, end: table.span.start } };
    const cells = [blank as never, ...table.stream.cells];
    expect(slice(report.text, firstCell({ ...table, stream: { ...table.stream, cells } }))).toBe("第二十条第（一）项");
    expect(own && firstCell({ ...table, span: own.span })).toEqual(own?.span);
    expect(firstCell({ ...table, stream: { ...table.stream, cells: [] } })).toEqual(table.span);
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
