import { expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const TITLE = "云溪镇人民政府2023年政府信息公开工作年度报告";

/** A township's report with rules in 表二 whose title names nobody, and what it says of itself. */
function untitled(sentences: readonly string[]): readonly string[] {
  const text = buildReport({
    body: "云溪镇人民政府",
    figures: new Map([
      [cellKey("article20", "rules", "issued"), "2"],
      [cellKey("article20", "rules", "inForce"), "2"],
    ]),
    prose: { overview: sentences },
  }).replace(TITLE, "政府信息公开工作年度报告");
  return messagesOf(text);
}

function messagesOf(text: string): readonly string[] {
  return analyse(text)
    .findings.filter(({ code }) => code === "rules-power")
    .map(({ message }) => message["zh-CN"]);
}

it.each([
  ["临江市人民政府办公室", []],
  ["苍梧自治区人民政府办公厅", []],
  ["青禾县人民政府办公室", ["规章填了 2，青禾县人民政府办公室没有规章制定权，应是行政规范性文件"]],
])("takes the office of a government for the government: %s", (body, messages) => {
  const figures = new Map([[cellKey("article20", "rules", "issued"), "2"]]);
  expect(messagesOf(buildReport({ body, figures }))).toEqual(messages);
});

it("is told by 我镇 alone where no title says whose report it is", () => {
  expect(untitled(["我镇按季度清理文件。"])).toEqual(["规章填了 2，我镇没有规章制定权，应是行政规范性文件"]);
});

it("is silent where the report calls its writer by two words, or by none that tells", () => {
  expect(untitled(["我镇按季度清理文件，我局负责审核。"])).toEqual([]);
  expect(untitled(["本机关按季度清理文件。"])).toEqual([]);
});
