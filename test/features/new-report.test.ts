import { describe, expect, test } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { plain } from "../../server/src/base/decimal";
import { newReport } from "../../server/src/features/new-report/new-report";
import {
  NEW_REPORT_LAYOUTS,
  newReportDoubt,
  newReportProblem,
} from "../../server/src/features/new-report/new-report-problems";
import { readReport } from "../../server/src/model/report";
import { formOf, TABLE_IDS } from "../../server/src/spec/forms";
import { type EditionId, rowsOf } from "../../server/src/spec/types";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const YEARS: readonly (readonly [number, EditionId])[] = [
  [2019, "2019"],
  [2020, "2019"],
  [2021, "2021"],
  [2025, "2021"],
];

/** What a report that nobody has filled in yet may be told: where it is blank and what is to be written. */
const UNFINISHED = new Set(["blank-cells", "template-residue", "empty-section"]);

/** The report of the year before, on the form of its year. */
function lastYearOf(year: number) {
  const at = (row: string, column: string) => cellKey("article20", row, column);
  return readReport(
    buildReport({
      year: year - 1,
      figures: new Map([
        [cellKey("applications", "carriedOut", "natural"), "3"],
        [cellKey("applications", "carriedOut", "research"), "1"],
        [cellKey("applications", "carriedOut", "total"), "4"],
        [at("rules", "inForce"), "0"],
        [at("normative", "inForce"), "27"],
        [at("permits", "projects"), "120"],
        [at("permits", "change"), "-6"],
        [at("penalties", "projects"), "8"],
        [at("penalties", "change"), "若干"],
      ]),
    }),
  );
}

describe.each(YEARS)("a new report for %i", (year, edition) => {
  test.each(NEW_REPORT_LAYOUTS)("in %s: complete, blank, and nothing wrong with its structure", (layout) => {
    const { report, findings } = analyse(newReport({ body: "青禾县人民政府", year, layout }));
    expect(report.title?.value).toBe(`青禾县人民政府${year}年政府信息公开工作年度报告`);
    expect([report.identity.body?.value, report.identity.year?.value]).toEqual(["青禾县人民政府", year]);
    expect(report.sections.map(({ heading }) => heading.wording === "official" && heading.numeralForm)).toEqual(
      Array(6).fill("official"),
    );
    expect(report.subHeadings.map(({ title }) => title.replace(/^（.）/, ""))).toEqual([
      "主动公开",
      "依申请公开",
      "政府信息管理",
      "政府信息公开平台建设",
      "监督保障",
    ]);
    for (const id of TABLE_IDS) {
      const table = report.tables.get(id);
      expect(table?.form).toBe(formOf(id, edition));
      expect(table?.layout).toBe(layout);
      for (const row of rowsOf(formOf(id, edition)))
        expect([...(table?.rows.get(row.key)?.data.values() ?? [])].map(({ state }) => state)).toEqual(
          row.columns.map(() => "blank"),
        );
    }
    expect(findings.filter(({ code }) => !UNFINISHED.has(code))).toEqual([]);
    expect(new Set(findings.map(({ code }) => code))).toContain("blank-cells");
    expect(new Set(findings.map(({ code }) => code))).toContain("template-residue");
  });
});

describe.each([2020, 2022])("a new report for %i with last year's", (year) => {
  test.each(NEW_REPORT_LAYOUTS)("in %s: what follows from it is filled in, and nothing else", (layout) => {
    const { report, findings } = analyse(
      newReport({ body: "青禾县人民政府", year, layout, lastYear: lastYearOf(year) }),
    );
    const filled = [...report.tables.values()].flatMap((table) =>
      [...table.rows].flatMap(([row, { data }]) =>
        [...data].flatMap(([column, datum]) =>
          datum.state === "blank"
            ? []
            : `${row} ${column} ${datum.state === "number" ? plain(datum.value) : datum.text}`,
        ),
      ),
    );
    const carried = ["natural 3", "business 0", "research 1", "welfare 0", "legal 0", "otherOrg 0", "total 4"];
    // 120 − 6 = 114 items went on from 2019; penalties changed by no number, and what others had is 0 + 0.
    const projects = ["permits projects 114", "otherServices projects 0", "coercion projects 0"];
    const stock = year === 2020 ? projects : ["rules inForce 0", "normative inForce 27"];
    expect(filled.filter((cell) => !cell.startsWith("fees"))).toEqual([
      ...stock,
      ...carried.map((cell) => `carriedIn ${cell}`),
    ]);
    expect(findings.filter(({ code }) => !UNFINISHED.has(code))).toEqual([]);
    const residues = findings.filter(({ code }) => code === "template-residue");
    const said = residues.flatMap(({ span, related = [] }) => [span, ...related.map((place) => place.span)]);
    const review = said.map(({ start, end }) => report.text.slice(start, end)).filter((text) => text.includes("核对"));
    expect(review).toHaveLength(2);
    for (const text of review) expect(text).toContain(`${year - 1}年报告`);
  });
});

test("a blank and a figure that cannot be read stay blank", () => {
  const figures = new Map([
    [cellKey("applications", "carriedOut", "natural"), ""],
    [cellKey("applications", "carriedOut", "business"), "若干"],
    [cellKey("applications", "carriedOut", "research"), "-2"],
    [cellKey("applications", "carriedOut", "total"), "5"],
  ]);
  const lastYear = readReport(buildReport({ year: 2022, figures }));
  const { tables } = readReport(newReport({ body: "青禾县", year: 2023, layout: "html", lastYear }));
  const row = tables.get("applications")?.rows.get("carriedIn")?.data;
  expect([...(row?.values() ?? [])].map(({ text }) => text)).toEqual(["", "", "", "0", "0", "0", "5"]);
});

test("a government reports on three topics more, a bureau does not", () => {
  const of = (body: string) => newReport({ body, year: 2023, layout: "pipe-rows" });
  expect(of("云溪镇人民政府")).toContain("（请填写工作考核、社会评议、责任追究结果）");
  expect(of("临江市交通运输局")).not.toContain("责任追究");
});

describe("what no report can be begun with", () => {
  const good = { body: "青禾县人民政府", year: 2023, layout: "pipe-rows" } as const;
  const lastYear = readReport(buildReport({ year: 2022 }));

  test.each([
    [{ year: 2018 }, "2018 年的报告没有统一格式"],
    [{ year: 20233 }, "年份不对"],
    [{ body: "  " }, "机关名称"],
    [{ body: "青禾县\n人民政府" }, "机关名称"],
    [{ layout: "space-columns" as const }, "space-columns 写不出空表"],
    [{ year: 2024, lastYear }, "应给 2023 年的报告，给的是 2022 年的"],
  ])("%j", (wrong, said) => {
    expect(newReportProblem({ ...good, ...wrong })?.["zh-CN"]).toContain(said);
  });

  test("nothing else", () => {
    expect(newReportProblem({ ...good, lastYear })).toBeUndefined();
  });

  test("last year's report of another body is asked about; another spelling is not another body", () => {
    expect(newReportDoubt({ ...good, body: "青禾县", lastYear })).toBeUndefined();
    expect(newReportDoubt({ ...good, body: "松陵市人民政府", lastYear })?.["zh-CN"]).toContain("“青禾县人民政府”");
  });
});
