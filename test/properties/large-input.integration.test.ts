import { expect, test } from "vitest";
import { analyseText } from "../support/reading/analyse-text";
import { expectSound } from "../support/reading/sound";
import { buildReport } from "../support/reports/report-builder";

test.each([
  ["one line", "政府信息公开工作年度报告".repeat(800_000)],
  ["many lines", "一、总体情况\n".repeat(1_400_000)],
  ["one row", `${buildReport()}${"0 | ".repeat(2_400_000)}`],
  ["line ends", "\n".repeat(10_000_000)],
])("10 MB of text: %s", (_, text) => {
  expect(analyseText(text).kind).not.toBe("report");
});

test.each([
  ["one row", "0 | ".repeat(450_000)],
  ["one cell a line", "0 |\n".repeat(45_000)],
  ["numbers", "1 ".repeat(900_000)],
  ["tabs", "\t".repeat(1_900_000)],
  ["headings", "一、总体情况\n".repeat(45_000)],
  ["labels", "规章\t1\t2\t3\n".repeat(45_000)],
  ["tags", "<td>".repeat(400_000)],
  ["boxes", "│0".repeat(900_000)],
  ["titles", "青禾县2023年政府信息公开工作年度报告\n".repeat(45_000)],
  ["spaces", " ".repeat(1_900_000)],
  ["brackets", "（".repeat(1_900_000)],
])("a report with almost 2 MB of %s in it", (_, filling) => {
  const at = filling.indexOf("\n") >= 0 ? "\n" : "";
  const text = buildReport().replace("三、收到和处理", `${at}${filling}\n三、收到和处理`).slice(0, 2_000_000);
  expectSound(text, analyseText(text));
});
