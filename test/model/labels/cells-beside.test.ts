import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { diagnostics } from "../../../server/src/analysis/diagnostics";
import { uncovered } from "../../../server/src/layout/grid";
import { cellsBeside } from "../../../server/src/model/labels/cells-beside";
import { random } from "../../support/random/random";
import { numbersRead } from "../../support/reading/numbers-read";
import { consistentFigures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

/** The texts of the cells that stand beside the form's columns. */
function beside(...rows: readonly string[]): string | undefined {
  const cells = rows.flatMap((row) =>
    row
      .split(" ")
      .map((text, at) => ({ text, startsRow: at === 0, span: { start: 0, end: 0 }, slot: { start: 0, end: 0 } })),
  );
  const found = cellsBeside(cells);
  return found && [...found].map(({ text }) => text).join(" ");
}

describe("cells beside the columns of the form", () => {
  it("are those of the first or the last column by its head, from the head on", () => {
    expect(beside("甲 乙 丙", "序号 信息内容 乙", "1 某 3", "2 某 4")).toBe("序号 1 2");
    expect(beside("信息内容 乙 丙 备注", "某 1 2 另计", "某 3 4 _")).toBe("备注 另计 _");
    expect(beside("信息内容 乙 丙 占比", "某 1 2 9.5%")).toBe("占比 9.5%");
  });

  it("are those of columns at both ends and in between", () => {
    expect(beside("序号 信息内容 乙 备注", "1 某 2 _", "2 某 3 无")).toBe("序号 1 2 备注 _ 无");
    expect(beside("信息内容 单位 乙", "某 件 2")).toBe("单位 件");
    expect(beside("信息内容 乙 上年合计", "某 1 2")).toBe("上年合计 2");
  });

  it("are none in rows of another width, or of two cells", () => {
    expect(beside("信息内容 乙 丙 备注", "某 1 2", "某 1 2 另计", "某 1 2")).toBe("备注 另计");
    expect(beside("信息内容 备注", "某 1")).toBe("");
    expect(beside("甲 乙 丙", "某 1 2")).toBeUndefined();
  });

  it("are none below a row that is a note, or counts the columns", () => {
    expect(beside("信息内容 乙 丙", "备注 单位：件 _", "某 1 2")).toBe("");
    expect(beside("信息内容 乙 丙", "栏次 1 2", "某 1 2")).toBe("");
  });
});

it("a number at the end of a row that has lost a cell is no figure where the last column is numbers", () => {
  expect(beside("信息内容 乙 丙 行次", "某 1 2", "某 1 2 7", "某 1 3", "某 3")).toBe("行次 2 7 3");
  expect(beside("信息内容 乙 丙 行次", "某 1 2 1", "某 1 2 3 4", "某 1 另计")).toBe("行次 1");
  const numbered = [1, 2, 3, 4, 5, 6].map((row) => `某 1 2 ${row}`);
  expect(beside("信息内容 乙 丙 行次", ...numbered, "某 1 7 ")).toBe("行次 1 2 3 4 5 6  7");
  expect(beside("信息内容 乙 丙 行次", ...numbered, "某 7 ")).toBe("行次 1 2 3 4 5 6 7");
  expect(beside("信息内容 乙 丙 行次", ...numbered.slice(1), "某 1 7 ")).toBe("行次 2 3 4 5 6 ");
});

it("a first column without a head that counts the rows, and the row above that numbers the columns", () => {
  expect(beside(" 0 1 2", "0 某 4 5", "1 某 6 7", "2 某 8 9", "3 某 8 9")).toBe("0 1 2 3  0 1 2");
  expect(beside("0 1 2", "0 某 4 5", "1 某 6 7", "2 某 8 9", "3 某 8 9")).toBe("0 1 2 3 0 1 2");
  expect(beside("0 某 4 5", "1 某 6 7", "2 某 8 9")).toBe("");
  expect(beside("0 某 4 5", "1 某 6 7", "2 某 8 9", "4 某 8 9")).toBe("");
  expect(beside("1 2 3", "1 某 4", "2 某 5", "3 某 6", "4 某 7")).toBe("1 2 3 4");
});

const FIGURES = consistentFigures("2021", random(5));

describe.each(["tab-rows", "markdown", "csv"] as const)("a report in %s", (layout) => {
  it.each([
    ["序号", true, (row: number) => `${row}`],
    ["行次", false, (row: number) => `${row}`],
    ["占比", false, (row: number) => `${row}.5%`],
    ["备注", false, (row: number) => (row % 5 === 0 ? "含上年1件" : "")],
    ["上年合计", false, (row: number) => `${7 * row}`],
  ] as const)("with a column %j is read as without it", (head, first, value) => {
    const text = buildReport({
      layout,
      figures: FIGURES,
      grid: (rows, { id }) =>
        id === "reviews"
          ? rows
          : rows.map((row, at) => {
              const texts = uncovered(row).map((slot) => slot.text);
              const width = Math.max(...rows.map((other) => uncovered(other).length));
              const wide = [...texts, ...new Array<string>(width - texts.length).fill("")];
              const cell = at === 0 ? head : value(at);
              return (first ? [cell, ...wide] : [...wide, cell]).map((one) => ({ text: one }));
            }),
    });
    expect(text).toContain(head);
    expect(numbersRead(text, FIGURES, ["article20", "applications"])).toEqual({ read: 185, wrong: [] });
    const shown = diagnostics(analyse(text).findings);
    expect(shown.filter(({ severity }) => severity === "error" || severity === "warning")).toEqual([]);
  });
});
