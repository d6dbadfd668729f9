import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { applyEdits } from "../../../server/src/base/edits";
import { fillCell } from "../../../server/src/edits/fill-cell";
import type { LayoutId } from "../../../server/src/layout/types";
import { readReport } from "../../../server/src/model/report";
import type { EditionId } from "../../../server/src/spec/types";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, balanced, consistentFigures } from "../../support/reports/figures";
import { withCopies, withCopiesAcross } from "../../support/reports/merged-copies";
import { buildReport, ROW_LAYOUTS } from "../../support/reports/report-builder";

const LAYOUTS: readonly LayoutId[] = [...ROW_LAYOUTS, "html", "box"];
const EDITIONS: readonly EditionId[] = ["2019", "2021"];
const WAYS = [
  ["each place", withCopies],
  ["each column", withCopiesAcross],
] as const;

const CASES = LAYOUTS.flatMap((layout) =>
  EDITIONS.flatMap((edition) => WAYS.map(([way, grid]) => ({ layout, edition, way, grid }))),
);

test.each(CASES)("a merged cell printed in $way, edition $edition, in $layout", ({ layout, edition, grid }) => {
  const figures = balanced(edition, consistentFigures(edition, random(48)));
  const prose = { problems: ["2025年将增加图表，并逐月检查栏目的更新。"] };
  const text = buildReport({ layout, edition, figures, grid, prose });
  const unsigned = [...allFigures(edition, figures)].map(([cell, figure]) => [cell, figure.replace("+", "")] as const);
  expect(readings(readReport(text))).toEqual(new Map(unsigned));
  const loud = analyse(text).findings.filter(({ code }) => /missing|unread|blank|row-label|unknown|heads/.test(code));
  expect(loud).toEqual([]);
});

describe("copies of a value", () => {
  const row = (values: string): string => `青禾县水利局2024年政府信息公开工作年度报告
二、主动公开政府信息情况
| 第二十条第（一）项 |  |  |  |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | 7 |
| 第二十条第（五）项 |  |  |  |
| 信息内容 | 本年处理决定数量 | 本年处理决定数量 | 本年处理决定数量 |
| 行政许可 | ${values} |
三、收到和处理政府信息公开申请情况
`;
  const permits = (text: string) => readReport(text).tables.get("article20")?.rows.get("permits");

  test.each([
    ["two that differ", row("48 | 48 | 84")],
    ["fewer than the heads", row("48 | 48 |  ")],
    ["without copies of the head", row("48 | 48 | 48").replace("| 本年处理决定数量 |", "|  |")],
  ])("%s are not read", (_, text) => {
    expect(permits(text)?.state).not.toBe("read");
  });

  test("are filled together", () => {
    const text = row("48 | 48 | 48");
    const report = readReport(text);
    const table = report.tables.get("article20");
    const datum = table?.rows.get("permits")?.data.get("decisions");
    if (!table || !datum) throw new Error("not read");
    expect(datum.text).toBe("48");
    expect(applyEdits(text, fillCell(report, table, datum, "50"))).toBe(row("50 | 50 | 50"));
  });
});
