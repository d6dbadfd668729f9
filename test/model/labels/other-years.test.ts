import { describe, expect, it } from "vitest";
import { itemsOf } from "../../../server/src/model/labels/items";
import { ofOwnYear } from "../../../server/src/model/labels/other-years";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, balanced, consistentFigures } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";
import { cellsOf } from "./made-form";

/** The lines of a section that are left of it in the report for 2024. */
function left(...lines: readonly string[]): readonly string[] {
  const items = cellsOf(
    lines.map((line) => line.split(" ")),
    { layout: "pipe-rows", rowsMarked: true },
  );
  return ofOwnYear(items, 2024).map(({ cell }) => cell.text);
}

describe("figures below a line with another year", () => {
  it.each(["2023年", "附：2023年数据", "（2023年度）", "2023年（对比）：", "附件1：上年同期", "去年"])(
    "%s are no part of the report's",
    (caption) => {
      expect(left("甲 1", caption, "甲 2")).toEqual(["甲", "1"]);
      expect(left(caption, "甲 2", "2024年", "甲 1")).toEqual(["2024年", "甲", "1"]);
    },
  );

  it.each(["2024年", "2023年，我局新收申请2件。", "全国2023年", "20235年", "2023年12月31日"])("%s are", (line) => {
    expect(left("甲 1", line, "甲 2")).toEqual(["甲", "1", line, "甲", "2"]);
  });

  it("are where the table does not begin again below it", () => {
    const lines = ["甲 1", "乙 2", "2023年政府信息公开", "丙 3"];
    expect(left(...lines)).toEqual(lines.flatMap((line) => line.split(" ")));
  });

  it("are where no others stand in the section, or the year is not alone in its row", () => {
    expect(left("2023年", "甲 2")).toEqual(["2023年", "甲", "2"]);
    expect(left("2023年 甲 2", "甲 1")).toEqual(["2023年", "甲", "2", "甲", "1"]);
  });

  it("are where the report's year is not known", () => {
    const items = itemsOf([]);
    expect(ofOwnYear(items, undefined)).toBe(items);
  });
});

it("a report with the tables of last year below its own is read as without them", () => {
  const figuresOf = (seed: number) => balanced("2021", consistentFigures("2021", random(seed)));
  const tablesOf = (seed: number) =>
    buildReport({ year: 2024, layout: "markdown", figures: figuresOf(seed) }).split(/(?<=\n)(?=.、|## )/);
  const last = tablesOf(2);
  const text = tablesOf(1)
    .map((section, at) => {
      const rows = last[at]?.match(/^\|.*\|$/gm);
      return rows && section.includes("\n|") ? `${section}\n附：2023年\n\n${rows.join("\n")}\n\n` : section;
    })
    .join("");
  expect(text.split("附：2023年")).toHaveLength(4);
  expect(readings(readReport(text))).toEqual(allFigures("2021", figuresOf(1)));
});
