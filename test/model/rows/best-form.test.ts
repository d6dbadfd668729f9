import { describe, expect, it } from "vitest";
import { readReport } from "../../../server/src/model/report";
import { editionsOf } from "../../../server/src/spec/forms";
import type { EditionId, TableId } from "../../../server/src/spec/types";

const TITLE = "青禾县水利局2024年政府信息公开工作年度报告";
const ZEROS = "| 0 | 0 | 0 | 0 | 0 | 0 | 0 |";

/** A table of a report with these lines; undefined where it is not found. */
function table(id: TableId, lines: readonly string[], title = TITLE) {
  return readReport([title, "三、收到和处理政府信息公开申请情况", ...lines, "四、其他"].join("\n")).tables.get(id);
}

/** Whether the form of a table is that of an edition alone, as far as it is known. */
function isOf(found: ReturnType<typeof table>, edition: EditionId): boolean {
  return found !== undefined && editionsOf(found.form).join() === edition;
}

describe("a table is found", () => {
  const RECEIVED = `| 一、本年新收政府信息公开申请数量 ${ZEROS}`;

  it.each([
    ["one label with its values", [RECEIVED], false],
    ["one under the heads of the table", ["| 申请人情况 |", RECEIVED], true],
    ["one under those of another", ["| 本年处理决定数量 |", RECEIVED], false],
    ["two labels with their values", [RECEIVED, `| 二、上年结转政府信息公开申请数量 ${ZEROS}`], true],
  ] as const)("by %s: %j %s", (_, lines, expected) => {
    expect(table("applications", lines) !== undefined).toBe(expected);
  });
});

it("a table is not found by words of a menu before the heading over one row", () => {
  const found = (...rows: readonly string[]) => {
    const menu = ["地方性法规", "规章", "行政规范性文件", "行政许可"];
    const heading = "二、主动公开政府信息情况";
    return readReport([TITLE, ...menu, heading, ...rows].join("\n")).tables.has("article20");
  };
  expect(found("| 行政处罚 | 7 |")).toBe(false);
  expect(found("| 行政处罚 | 7 |", "| 行政强制 | 7 |")).toBe(true);
});

describe("where the labels found are those of two editions", () => {
  const COMMON = [
    `| 一、本年新收政府信息公开申请数量 ${ZEROS}`,
    `| 二、上年结转政府信息公开申请数量 ${ZEROS}`,
    `| （一）予以公开 ${ZEROS}`,
  ];

  it("the form is that of the edition that the year makes likely", () => {
    const at = (year: number) => table("applications", COMMON, `青禾县水利局${year}年政府信息公开工作年度报告`);
    expect(isOf(at(2020), "2019")).toBe(true);
    expect(isOf(at(2023), "2021")).toBe(true);
    expect(at(2023)?.editions).toEqual(expect.arrayContaining(["2021", "2019"]));
  });

  it("the form is of an edition that the table before it leaves, whatever the year", () => {
    const lines = [
      "| 第二十条第（五）项 |",
      "| 行政许可 | 3 | 1 | 14 |",
      "| 其他对外管理服务事项 | 3 | 0 | 4 |",
      "| 第二十条第（六）项 |",
      "| 行政处罚 | 3 | 0 | 4 |",
      "| 行政强制 | 3 | 0 | 4 |",
      ...COMMON,
    ];
    expect(isOf(table("article20", lines), "2019")).toBe(true);
    expect(isOf(table("applications", lines), "2019")).toBe(true);
  });

  it("the form is the one of which the fewest rows are missing, where the year makes none likely", () => {
    const early = (lines: readonly string[]) =>
      table("applications", lines, "青禾县水利局2017年政府信息公开工作年度报告");
    // Between these rows the edition of 2021 has three others, that of 2019 one.
    const around = [
      `| 4.无正当理由大量反复申请 ${ZEROS}`,
      `| 5.要求行政机关确认或重新出具已获取信息 ${ZEROS}`,
      `| （七）总计 ${ZEROS}`,
    ];
    expect(isOf(early(around), "2019")).toBe(true);
    expect(early(around)?.editions).toEqual(expect.arrayContaining(["2021", "2019"]));
    // None between these: a later edition.
    expect(isOf(early(COMMON), "2019")).toBe(false);
  });
});
