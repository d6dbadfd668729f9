import { describe, expect, test } from "vitest";
import { reportFileName, skeletonSnippet } from "../../client/src/commands/skeleton";

describe("a skeleton as a snippet", () => {
  test("words are selected, a blank cell holds the cursor, what a snippet means is said as it is", () => {
    const text = "（请填写）花费$5}\n规章\t\t\n| 许可 |  |\n";
    const tabs = text.indexOf("\t") + 1;
    const padded = text.indexOf("|  |") + 1;
    const places = [
      { start: 0, end: 5 },
      { start: tabs, end: tabs },
      { start: padded, end: padded + 2 },
    ];
    expect(skeletonSnippet(text, places)).toBe(`$\{1:（请填写）}花费\\$5\\}\n规章\t$\{2}\t\n| 许可 | $\{3} |\n$0`);
  });
});

test.each([
  ["会同县人民政府", undefined, "会同县人民政府2031年政府信息公开工作年度报告.txt"],
  ["会同县人民政府", "markdown", "会同县人民政府2031年政府信息公开工作年度报告.md"],
  ["会同县/教育局", "tab-rows", "会同县教育局2031年政府信息公开工作年度报告.txt"],
])("the file of a report of %s in %s", (body, layout, name) => {
  expect(reportFileName(body, 2031, layout)).toBe(name);
});
