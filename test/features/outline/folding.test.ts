import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { foldedLines } from "../../../server/src/features/outline/folding";
import { buildReport, READABLE_LAYOUTS } from "../../support/reports/report-builder";

/** The first line of each fold with the number of lines that fold away behind it. */
function folds(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return foldedLines(analyse(text).report).map(
    ({ start, end }) => `${lines[start]?.slice(0, 12).trim()} +${end - start}`,
  );
}

test("sections, the items of 表二, tables and groups", () => {
  expect(folds(buildReport({ layout: "tab-rows" }))).toMatchInlineSnapshot(`
    [
      "一、总体情况 +6",
      "二、主动公开政府信息情况 +14",
      "第二十条第（一）项 +3",
      "第二十条第（五）项 +2",
      "第二十条第（六）项 +3",
      "第二十条第（八）项 +2",
      "三、收到和处理政府信息公 +28",
      "（本列数据的勾稽关系为： +27",
      "三、本年度办理结果	（一 +21",
      "（三）不予公开	1.属 +7",
      "（四）无法提供	1.本 +2",
      "（五）不予处理	1.信 +4",
      "（六）其他处理	1.申 +2",
      "四、政府信息公开行政复议 +4",
      "行政复议					行政诉 +3",
      "五、存在的主要问题及改进 +2",
      "六、其他需要报告的事项 +1",
    ]
  `);
});

describe("every layout and line ending", () => {
  test.each(READABLE_LAYOUTS)("%s", (layout) => {
    const [first, ...others] = (["\n", "\r\n", "\r"] as const).map((eol) =>
      foldedLines(analyse(buildReport({ layout, eol })).report),
    );
    expect(first?.length).toBeGreaterThan(6);
    for (const other of others) expect(other).toEqual(first);
    for (const [index, { start, end }] of (first ?? []).entries()) {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThan(first?.[index - 1]?.start ?? -1);
      // Folds lie within one another or apart; editors draw nothing sensible for those that cross.
      for (const other of first?.slice(index + 1) ?? []) expect(other.start > end || other.end <= end).toBe(true);
    }
  });
});

test("a section ends with its last line that says anything", () => {
  const text = `${buildReport({ layout: "markdown" }).replaceAll("\n## ", "\n\n\n\n## ")}\n\n\n`;
  const lines = text.split("\n");
  for (const { end } of foldedLines(analyse(text).report)) expect(lines[end]?.trim()).not.toBe("");
});

test("a text that is no report does not fold", () => {
  expect(foldedLines(analyse("一、天气\n晴\n二、心情\n好\n").report)).toEqual([]);
});
