import { expect, it } from "vitest";
import type { Finding } from "../../server/src/rules/types";
import { buildReport, type ReportOptions } from "../support/reports/report-builder";
import { analyseIn, indexOf } from "../support/reports/reports";

/** What is said of one figure of 表二 where last year's report has another. */
function found(cell: string, before: string, now: string, options: ReportOptions = {}): readonly Finding[] {
  const report = (year: number, figure: string) =>
    buildReport({ ...options, year, figures: new Map([[`article20.${cell}`, figure]]) });
  const year = options.edition === "2019" ? 2020 : 2023;
  const texts = { before: report(year - 1, before), now: report(year, now) };
  return analyseIn(indexOf(texts), "now", texts.now).findings.filter(({ code }) => code === "year-on-year");
}

it.each([
  ["5", "25000", 1],
  ["5", "24999", 0],
  ["5", "100000", 1],
  ["5", "100001", 0],
  // So few grow ten thousand times for better reasons.
  ["4", "40000", 0],
  ["0", "25000", 0],
  ["25000", "5", 1],
  ["24999", "5", 0],
  ["5", "5", 0],
])("half to twice ten thousand times is told of: %s, then %s", (before, now, count) => {
  expect(found("permits.decisions", before, now)).toHaveLength(count);
});

it("both figures are named, and last year's is marked in its report", () => {
  const [up] = found("permits.decisions", "5", "50000");
  expect(up?.message).toEqual({
    "zh-CN": "50000 约是上年 5 的一万倍，请核对两年的单位：行政许可",
    en: "50000 is some 10,000 times last year's 5; check the units of both years: 行政许可",
  });
  expect(up?.related?.map(({ report, message }) => [report, message["zh-CN"]])).toEqual([
    ["before", "青禾县人民政府2022年年报 行政许可 5"],
  ]);
  const [down] = found("permits.decisions", "50000", "5");
  expect(down?.message["zh-CN"]).toBe("5 约是上年 50000 的万分之一，请核对两年的单位：行政许可");
});

it("a figure that may be less than nothing, 本年增/减, is not compared", () => {
  expect(found("permits.projects", "5", "50000", { edition: "2019" })).toHaveLength(1);
  expect(found("permits.change", "5", "50000", { edition: "2019" })).toEqual([]);
});
