import { describe, expect, it } from "vitest";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";
import { analyseIn, indexOf } from "../support/reports/reports";

/** 上一年项目数量, 本年增/减 and 处理决定数量 of rows of 表二 of 2019. */
type Rows = Readonly<Record<string, readonly [projects: string, change: string, decisions: string]>>;

function report(year: number, rows: Rows): string {
  const figures = Object.entries(rows).flatMap(([row, values]) =>
    ["projects", "change", "decisions"].map(
      (column, at) => [cellKey("article20", row, column), values[at] ?? ""] as const,
    ),
  );
  return buildReport({ year, edition: "2019", figures: new Map(figures) });
}

function found(now: Rows, before?: Rows): readonly string[] {
  const own = report(2020, now);
  const last = before && { "2019.txt": report(2019, before) };
  return analyseIn(indexOf({ ...last, "2020.txt": own }), "2020.txt", own)
    .findings.filter(({ code }) => code === "projects-2019")
    .map(({ message }) => message["zh-CN"]);
}

describe("the projects of last year are last year's with their change", () => {
  it.each<[what: string, now: string, before: string, change: string, expected: readonly string[]]>([
    ["that were more", "13", "12", "2", ["上一年项目数量 13，上年年报 12 加 2 是 14，相差 1：行政许可"]],
    ["that were less", "13", "12", "-1", ["上一年项目数量 13，上年年报 12 减 1 是 11，相差 2：行政许可"]],
    ["that did not change", "13", "12", "0", ["上一年项目数量 13，上年年报 12 加 0 是 12，相差 1：行政许可"]],
    ["that are right", "13", "12", "1", []],
    ["that are none now", "0", "12", "-12", []],
    ["of which fewer than none would be left, so that last year's report is wrong", "13", "12", "-15", []],
    ["where last year's were left blank", "13", "", "2", []],
    ["where last year's change was left blank", "13", "12", "", []],
  ])("%s", (_, now, before, change, expected) => {
    expect(found({ permits: [now, "0", "5"] }, { permits: [before, change, "5"] })).toEqual(expected);
  });

  it("is not asked without last year's report", () => {
    expect(found({ permits: ["13", "0", "5"] })).toEqual([]);
  });
});

describe("as many decisions as projects with their change", () => {
  const SAME = { permits: ["23", "3", "26"], otherServices: ["16", "-2", "14"] } as const;
  const THIRD = { penalties: ["62", "1", "63"] } as const;
  const TOLD = ["3 行的处理决定数量都等于上一年项目数量加本年增/减，请核对是否填了项目数量"];

  it.each<[what: string, rows: Rows, expected: readonly string[]]>([
    ["in three rows are no chance", { ...SAME, ...THIRD }, TOLD],
    ["in two rows may be one", SAME, []],
    ["in three rows beside one that has its own", { ...SAME, ...THIRD, coercion: ["1", "0", "8"] }, TOLD],
    [
      "in three rows without decisions are none",
      { permits: ["0", "0", "0"], otherServices: ["2", "-2", "0"], ...THIRD },
      [],
    ],
    ["in two rows and nearly in the third may be one", { ...SAME, penalties: ["62", "1", "62"] }, []],
  ])("%s", (_, rows, expected) => expect(found(rows)).toEqual(expected));
});
