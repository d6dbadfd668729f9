import { expect, test } from "vitest";
import { convertTables } from "../../server/src/edits/convert";
import { readReport } from "../../server/src/model/report";
import { readings } from "../support/reading/readings";
import { buildReport } from "../support/reports/report-builder";

const PAGE = buildReport({ layout: "html" });

/** A page converted to Markdown; fails where that is refused. */
function converted(page: string): string {
  const before = readReport(page);
  const result = convertTables(before, "markdown");
  if ("problem" in result) throw new Error(result.problem.en);
  expect(readings(readReport(result.text))).toEqual(readings(before));
  return result.text;
}

/** The lines of a text that hold the first row of the first table of the form. */
const firstRow = (text: string): readonly string[] =>
  text.split("\n").filter((line) => line.includes("第二十条第（一）项"));

test("a table goes with the white space before and behind it", () => {
  const text = converted(PAGE.replace("<table>", "  \t<table>").replace("</table>", "</table> \t"));
  expect(firstRow(text).map((line) => line.charAt(0))).toEqual(["|"]);
  expect(text).toBe(converted(PAGE));
});

test("what stands on the line before it and behind it stays", () => {
  const text = converted(
    PAGE.replace("<table>", "<p>单位：件</p><table>").replace("</table>", "</table><p>注：按件计。</p>"),
  );
  expect(text).toContain("<p>单位：件</p>");
  expect(text).toContain("<p>注：按件计。</p>");
  expect(text).not.toMatch(/<\/?(?:table|tr|td)\b/);
});

test("rows of a page that no table holds are not told apart from what stands around them", () => {
  const report = readReport(PAGE.replace(/<\/?table>/g, ""));
  expect([...report.tables.values()].map(({ layout }) => layout)).toEqual(["html", "html", "html"]);
  expect(convertTables(report, "markdown")).toMatchObject({
    problem: { "zh-CN": "表二与正文写在一起，分不开" },
  });
});
