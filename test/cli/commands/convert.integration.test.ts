import { describe, expect, test } from "vitest";
import { encode } from "../../support/processes/encode";
import { tempFolder } from "../../support/processes/temp-folder";
import { cellKey } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { nianbao } from "../support/nianbao";

const blank = new Map([[cellKey("applications", "partial", "research"), ""]]);

describe("convert", () => {
  test("prints the report with its tables in another layout", () => {
    const text = buildReport({ layout: "tab-rows", figures: blank, eol: "\r\n" });
    const { code, out, err } = nianbao(["convert", "--layout", "pipe-rows", "-"], tempFolder(), { input: text });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toBe(buildReport({ figures: blank, eol: "\r\n" }));
  });

  test("a file in another encoding comes out in UTF-8, as does the only report of a folder", () => {
    const text = buildReport({ layout: "csv" });
    const folder = tempFolder({ "a.txt": encode(text, "gb18030"), "other.txt": "天气" });
    const named = nianbao(["convert", "a.txt", "--layout", "box"], folder);
    expect(named).toEqual({ code: 0, out: buildReport({ layout: "box" }), err: "" });
    expect(nianbao(["convert", "--layout", "box"], folder)).toEqual(named);
  });

  test("one report at a time: with several nothing is printed", () => {
    const folder = tempFolder({ "a.txt": buildReport(), "b.txt": buildReport({ year: 2022 }) });
    const { code, out, err } = nianbao(["convert", ".", "--layout", "csv"], folder);
    expect([code, out, err]).toEqual([2, "", "convert 一次只转换一份年报，请指明一个文件\n"]);
    expect(nianbao(["convert", "--locale", "en", "--layout", "csv"], folder).err).toBe(
      "convert takes one report at a time; name a single file\n",
    );
  });

  test.each([
    [["a.txt"], "a.txt: 表三有空白单元格，space-columns 写不出来\n"],
    [["--locale", "en", "a.txt"], "a.txt: table 表三 has blank cells, which space-columns cannot show\n"],
    [["missing.txt"], "missing.txt: 找不到文件\n"],
  ])("what cannot be done is said, with nothing printed: %j", (args, expected) => {
    const folder = tempFolder({ "a.txt": buildReport({ figures: blank }) });
    const { code, out, err } = nianbao(["convert", "--layout", "space-columns", ...args], folder);
    expect([code, out, err]).toEqual([2, "", expected]);
  });
});

describe("extract --format csv", () => {
  const HEADER = "file,body,year,edition,table,row,column,state,value,text";

  function extracted(text: string, name = "a.txt"): readonly string[] {
    const { code, out, err } = nianbao(["extract", "--format", "csv"], tempFolder({ [name]: text }));
    expect([code, err]).toEqual([0, ""]);
    expect(out.startsWith("\ufeff")).toBe(true);
    expect(out.endsWith("\r\n")).toBe(true);
    return out.slice(1, -2).split("\r\n");
  }

  test("a line for each cell that JSON has, in its order", () => {
    const text = buildReport({ figures: blank });
    const { out } = nianbao(["extract", "a.txt"], tempFolder({ "a.txt": text }));
    const { tables } = JSON.parse(out).reports[0];
    const expected = Object.entries<Record<string, Record<string, { state: string; value?: string; text?: string }>>>(
      tables,
    ).flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, { state, value, text }]) =>
          ["a.txt", "青禾县人民政府", "2023", "2021", table, row, column, state, value ?? "", text ?? ""].join(","),
        ),
      ),
    );
    expect(extracted(text)).toEqual([HEADER, ...expected]);
    expect(expected).toContain("a.txt,青禾县人民政府,2023,2021,applications,partial,research,blank,,");
  });

  test("rows that are not there are missing, tables that are not there are left out", () => {
    const lines = extracted(buildReport({ without: ["reviews"] }).replace(/^行政处罚.*\n/m, ""));
    expect(lines).toContain("a.txt,青禾县人民政府,2023,2021,article20,penalties,decisions,missing,,");
    expect(lines.filter((line) => line.includes(",reviews,"))).toEqual([]);
  });

  test.each([
    ["3351.290", "number,3351.29,3351.290"],
    ["1,234", 'number,1234,"1,234"'],
    ["3万元", "number,3,3万元"],
    ["若干", "unreadable,,若干"],
    ["/", "unreadable,,/"],
    ["-", "unreadable,,-"],
    ['见"附件"', 'unreadable,,"见""附件"""'],
    ["=1+1", "unreadable,,'=1+1"],
    ["@SUM(A1)", "unreadable,,'@SUM(A1)"],
    ["+若干", "unreadable,,'+若干"],
    ["-5", "number,-5,-5"],
  ])("%s", (content, expected) => {
    const figures = new Map([[cellKey("article20", "fees", "amount"), content]]);
    const line = extracted(buildReport({ figures })).find((candidate) => candidate.includes(",fees,"));
    expect(line).toBe(`a.txt,青禾县人民政府,2023,2021,article20,fees,amount,${expected}`);
  });

  test("names of files are texts too", () => {
    expect(extracted(buildReport(), "=a,b.txt")[1]).toMatch(/^"'=a,b\.txt",青禾县人民政府,/);
  });
});
