import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { formOf } from "../../server/src/spec/forms";
import { buildReport, tableText } from "../support/reports/report-builder";

/** The messages on rows that the form does not have. */
function found(text: string): readonly string[] {
  return analyse(text)
    .findings.filter(({ code }) => code === "unknown-row")
    .map(({ message }) => message["zh-CN"]);
}

const REPORT = buildReport({ layout: "tab-rows" });
const TABLE = tableText({ layout: "tab-rows" }, formOf("article20", "2021"), new Map());
/** 表二 with these lines behind the one that has 规章. */
const withRows = (...rows: readonly string[]): string =>
  REPORT.replace(/^规章\t.*$/m, (line) => [line, ...rows].join("\n"));
/** 表二 with these lines behind its last. */
const below = (...rows: readonly string[]): string => REPORT.replace(TABLE, [TABLE, ...rows].join("\n"));

describe("a row inside 表二", () => {
  it("with as many figures as the one beside it is none of the form", () => {
    expect(REPORT).toContain(TABLE);
    expect(found(withRows("水库巡查\t1\t2\t3"))).toEqual(["“水库巡查”不是表二格式中的行"]);
  });

  it("with as many figures as the one behind it is none of the form", () => {
    const first = REPORT.replace(/^行政许可\t/m, (label) => `行政确认\t12\n${label}`);
    expect(found(first)).toEqual(["“行政确认”不是表二格式中的行"]);
  });

  it("for documents of the party is none of the form, however like one of its rows", () => {
    expect(found(withRows("党内规范性文件\t1\t2\t3"))).toEqual(["“党内规范性文件”不是表二格式中的行"]);
  });

  it.each([
    ["with fewer figures", "水库巡查\t1\t2"],
    ["with more", "水库巡查\t1\t2\t3\t4"],
    ["with words for one", "水库巡查\t1\t2\t多次"],
    ["without figures", "水库巡查"],
    ["that begins with a figure", "12\t1\t2\t3"],
    ["of the form, nearly", "行政规范文件\t1\t2\t3"],
    ["of one character", "水\t1\t2\t3"],
    ["with words behind its label", "水库巡查\t巡河\t1\t2\t3"],
    ["with figures, words and figures", "水库巡查\t1\t2\t3\t巡河\t1\t2\t3"],
  ])("%s is not told of", (_, row) => {
    expect(found(withRows(row))).toEqual([]);
  });

  it("is told of three times, and of none of more, which are another table", () => {
    const rows = ["水库巡查", "河道清理", "渠道疏浚", "机井改造"].map((label) => `${label}\t1\t2\t3`);
    expect(found(withRows(...rows.slice(0, 3)))).toHaveLength(3);
    expect(found(withRows(...rows))).toEqual([]);
    expect(found(below(...rows.slice(0, 3).map((row) => row.split("\t").slice(0, 2).join("\t"))))).toHaveLength(3);
    expect(found(below(...rows.map((row) => row.split("\t").slice(0, 2).join("\t"))))).toEqual([]);
  });

  it("is told of with its first twenty characters", () => {
    const label = "全县小型水库大坝安全鉴定及除险加固工程项目";
    expect(label).toHaveLength(21);
    expect(found(withRows(`${label.slice(0, 20)}\t1\t2\t3`))).toEqual([`“${label.slice(0, 20)}”不是表二格式中的行`]);
    expect(found(withRows(`${label}\t1\t2\t3`))).toEqual([`“${label.slice(0, 20)}…”不是表二格式中的行`]);
  });

  it("of two characters is told of", () => expect(found(withRows("水库\t1\t2\t3"))).toHaveLength(1));

  it("is told of where blank cells stand in it", () => {
    expect(found(withRows("\t水库巡查\t1\t2\t3"))).toEqual(["“水库巡查”不是表二格式中的行"]);
  });

  it("is not told of where a row of the form is not read", () => {
    expect(found(withRows("水库巡查\t1\t2\t3").replace(/^行政许可\t.*\n/m, ""))).toEqual([]);
  });
});

it("a row of 表四 that the form does not have is not told of below it: it has but one row", () => {
  const rows = tableText({ layout: "tab-rows" }, formOf("reviews", "2021"), new Map());
  const figures = rows.split("\n").at(-1) ?? "";
  expect(REPORT).toContain(rows);
  expect(found(REPORT.replace(rows, `${rows}\n水库巡查\t${figures.trim()}`))).toEqual([]);
});

it("a row before the first line of 表二 is none of it", () => {
  expect(found(REPORT.replace(TABLE, `水库巡查\t1\t2\t3\n${TABLE}`))).toEqual([]);
});

it("a row with a higher numeral than the form has is none of it, however like one of its rows", () => {
  const [row] = /^.*8\.属于行政查询事项.*$/m.exec(REPORT) ?? [];
  const other = (label: string) =>
    found(REPORT.replace(row ?? "", `${row}\n${row?.replace("8.属于行政查询事项", label)}`));
  expect(row).toBeDefined();
  expect(other("9.其他")).toEqual(["“9.其他”不是表三格式中的行"]);
  expect(other("3.其他")).toEqual([]);
});

describe("a row below the last of 表二", () => {
  it("right below it is none of the form", () => {
    expect(found(below("水库巡查\t3"))).toEqual(["“水库巡查”不是表二格式中的行"]);
    expect(found(below("水库巡查\t3", "河道清理\t4"))).toHaveLength(2);
  });

  it.each([
    ["behind a blank line", ["", "水库巡查\t3"]],
    ["with more figures", ["水库巡查\t3\t4"]],
    ["with a word", ["水库巡查\t三次"]],
    ["that begins with a figure", ["7\t3"]],
    ["of the form, nearly", ["行政事业性收费金额\t3"]],
  ])("%s is not told of", (_, rows) => {
    expect(found(below(...rows))).toEqual([]);
  });

  it("behind a row that is none is not told of", () => {
    expect(found(below("水库巡查\t3", "备注", "河道清理\t4"))).toEqual(["“水库巡查”不是表二格式中的行"]);
  });
});

it.each(["\n", "\r\n", "\r"])("a row right below the last one is one whatever ends the lines: %j", (eol) => {
  const text = below("水库巡查\t9").replaceAll("\n", eol);
  expect(found(text)).toEqual(["“水库巡查”不是表二格式中的行"]);
  expect(found(below("", "水库巡查\t9").replaceAll("\n", eol))).toEqual([]);
});

describe.each(["pipe-cells", "bare-cells"] as const)("a row inside 表二 in %s, where nothing marks rows", (layout) => {
  const report = buildReport({ layout });
  const withRowBefore = (row: string, ...cells: readonly string[]): readonly string[] => {
    const lines = cells.map((cell) => (layout === "pipe-cells" ? `${cell} |\n` : `${cell}\n`)).join("");
    const changed = report.replace(new RegExp(`^${row}(?: \\|)?$`, "m"), (line) => lines + line);
    expect(changed).not.toBe(report);
    return found(changed);
  };

  it("is words with as many figures as the row beside it has", () => {
    expect(withRowBefore("行政许可", "行政确认", "12")).toEqual(["“行政确认”不是表二格式中的行"]);
    expect(withRowBefore("行政规范性文件", "水库巡查", "1", "2", "3")).toEqual(["“水库巡查”不是表二格式中的行"]);
    expect(withRowBefore("规章", "水库巡查", "1", "2", "3")).toEqual(["“水库巡查”不是表二格式中的行"]);
    // Like a row of the form, which stands in its own place.
    expect(withRowBefore("规章", "政策性文件", "1", "2", "3")).toEqual(["“政策性文件”不是表二格式中的行"]);
  });

  it.each([
    ["words alone", ["水库巡查"]],
    ["words and fewer figures", ["水库巡查", "1", "2"]],
    ["a row of the form, nearly", ["行政规范文件", "1", "2", "3"]],
    ["figures behind a row of the form", ["1", "2", "3"]],
  ])("is not %s", (_, cells) => expect(withRowBefore("规章", ...cells)).toEqual([]));

  it("is known by its words and figures whatever blank cells stand between", () => {
    expect(withRowBefore("规章", "", "水库巡查", "", "1", "2", "", "3")).toEqual(["“水库巡查”不是表二格式中的行"]);
  });

  it("is not one before the table or behind it", () => {
    const table = tableText({ layout }, formOf("article20", "2021"), new Map());
    const mark = layout === "pipe-cells" ? " |" : "";
    const row = (...cells: readonly string[]) => cells.map((cell) => `${cell}${mark}\n`).join("");
    expect(report).toContain(table);
    expect(found(report.replace(table, `${row("水库巡查", "1", "2", "3")}${table}`))).toEqual([]);
    expect(found(report.replace(table, `${table}\n${row("水库巡查", "3")}`))).toEqual([]);
  });

  it("is no row of the form under another name", () => {
    const mark = layout === "pipe-cells" ? " \\|" : "";
    const changed = report.replace(new RegExp(`^行政规范性文件(?=${mark}$)`, "m"), "水库巡查");
    expect(changed).not.toBe(report);
    expect(found(changed)).toEqual([]);
  });
});

describe("set in columns, before 行政规范性文件", () => {
  it.each([
    ["其他公开的文件", ["“其他公开的文件”不是表二格式中的行"]],
    ["行政检查的次数", ["“行政检查的次数”不是表二格式中的行"]],
    // The head of a page may look so.
    ["青禾县水利局第", []],
    ["水库巡查的次数", []],
  ])("%s", (label, labels) => {
    const report = buildReport({ layout: "space-columns" });
    const changed = report.replace(/^.*行政规范性文件.*$/m, (row) => `${row.replace("行政规范性文件", label)}\n${row}`);
    expect(changed).not.toBe(report);
    expect(found(changed)).toEqual(labels);
  });

  it("in glued text, where nobody knows where a row ends", () => {
    const report = buildReport({ layout: "glued" });
    for (const [row, label] of [
      ["行政规范性文件", "其他文件123"],
      ["行政许可", "行政确认12"],
    ] as const) {
      const changed = report.replace(new RegExp(`^(?=.*${row})`, "m"), `${label}\n`);
      expect(changed).not.toBe(report);
      expect(found(changed)).toEqual([]);
    }
  });

  it("among the rows of 表三, whose labels are broken over lines", () => {
    const report = buildReport({ layout: "space-columns" });
    const changed = report.replace(/^.*2\.重复申请.*$/m, (row) => `${row.replace("2.重复申请", "行政咨询申")}\n${row}`);
    expect(changed).not.toBe(report);
    expect(found(changed)).toEqual([]);
  });
});
