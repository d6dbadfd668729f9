import { describe, expect, it } from "vitest";
import { readReport } from "../../server/src/model/report";
import type { Report } from "../../server/src/model/types";
import { buildReport } from "../support/reports/report-builder";

const TEXT = buildReport();
const of = (report: Report, span: { readonly start: number; readonly end: number } | undefined): string | undefined =>
  span && report.text.slice(span.start, span.end);

describe("a text that is no report", () => {
  it("has its lines and nothing else", () => {
    const report = readReport("第一行\r\n第二行");
    expect(report).toMatchObject({
      isReport: false,
      text: "第一行\r\n第二行",
      identity: {},
      sections: [],
      streams: [],
    });
    expect([report.textLines, report.subHeadings, report.tables.size, report.title]).toEqual([[], [], 0, undefined]);
    expect([report.lines.starts.length, report.eol, of(report, report.preface)]).toEqual([2, "\r\n", ""]);
  });
});

describe("a report", () => {
  it("has sections from heading to heading, and a preface before the first", () => {
    const report = readReport(TEXT);
    expect(report.isReport).toBe(true);
    expect(report.sections.map(({ key }) => key)).toEqual([
      "overview",
      "disclosure",
      "applications",
      "reviews",
      "problems",
      "other",
    ]);
    expect(of(report, report.preface)).toBe(TEXT.slice(0, TEXT.indexOf("一、总体情况")));
    const [overview] = report.sections;
    expect(of(report, overview?.span)).toBe(TEXT.slice(TEXT.indexOf("一、总体情况"), TEXT.indexOf("二、主动")));
    expect(of(report, overview?.body)).toBe(TEXT.slice(TEXT.indexOf("一、总体情况") + 6, TEXT.indexOf("二、主动")));
    expect(report.sections.at(-1)?.span.end).toBe(TEXT.length);
  });

  it("without a heading is all preface", () => {
    const title = "青禾县人民政府2023年政府信息公开工作年度报告\n本年新收政府信息公开申请数量为0。\n";
    const report = readReport(title);
    expect([report.isReport, report.sections, of(report, report.preface)]).toEqual([true, [], title]);
  });

  it("ends where a second one begins", () => {
    const second = buildReport({ year: 2022 });
    const heading = TEXT.length + second.indexOf("一、总体情况");
    const report = readReport(TEXT + second);
    expect(report.secondReport).toEqual({ start: heading, end: TEXT.length + second.length });
    expect(report.sections.at(-1)?.span.end).toBe(heading);
    expect(report.identity.year?.value).toBe(2023);
    expect(report.textLines.at(-1)?.span.end).toBeGreaterThan(TEXT.length);
    expect("secondReport" in readReport(TEXT)).toBe(false);
  });

  it.each([
    ["full", "（甲）（乙）(丙)", "full"],
    ["as many of both", "（甲）(乙)", "full"],
    ["half", "（甲）(乙)(丙)", "half"],
  ])("has the brackets that it has more of: %s", (_, words, brackets) => {
    const text = TEXT.replace(/[（(]([^（）()]*)[）)]/g, "$1").replace("二、主动", `${words}\n二、主动`);
    expect(readReport(text).brackets).toBe(brackets);
  });

  it.each(["\n", "\r\n", "\r"] as const)("has the line ends that it has: %j", (eol) => {
    expect(readReport(buildReport({ eol })).eol).toBe(eol);
  });
});

describe("the edition of a report", () => {
  const edition = (text: string, given?: "2019" | "2021"): string | undefined =>
    readReport(text, given ? { identity: { edition: given } } : {}).identity.edition;
  /** Of each table what no edition has for itself is left out. */
  const onlyTable = (text: string, heading: string): string => {
    const start = text.indexOf(heading);
    const end = text.indexOf("\n五、存在");
    const next = /\n[三四五]、[收政存]/.exec(text.slice(start))?.index ?? end;
    return `${text.slice(0, text.indexOf("一、总体情况"))}${text.slice(start, start + next)}\n`;
  };

  it("is that of its tables, whatever its year", () => {
    expect(edition(buildReport({ edition: "2021", year: 2023 }))).toBe("2021");
    expect(edition(buildReport({ edition: "2019", year: 2023 }))).toBe("2019");
    expect(edition(buildReport({ edition: "2019", year: 2020 }), "2021")).toBe("2019");
  });

  it("is the likely one where its tables leave several: that given, else that of its year", () => {
    const reviews = (year: number): string =>
      onlyTable(buildReport({ edition: "2021", year }), "四、政府信息公开行政复议");
    expect([edition(reviews(2023)), edition(reviews(2020))]).toEqual(["2021", "2019"]);
    expect([edition(reviews(2023), "2019"), edition(reviews(2020), "2021")]).toEqual(["2019", "2021"]);
  });

  it("is not known where neither tables nor year tell", () => {
    const text = TEXT.replace(/^.*\|.*\n/gm, "").replaceAll("2023", "");
    expect(readReport(text)).toMatchObject({ isReport: true, tables: new Map() });
    expect(edition(text)).toBeUndefined();
  });
});
