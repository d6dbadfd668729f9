import { describe, expect, it } from "vitest";
import { analyse } from "../../../../server/src/analysis/analyse";
import { readReport } from "../../../../server/src/model/report";
import { buildReport } from "../../../support/reports/report-builder";

const LAYOUTS = ["tab-rows", "pipe-rows", "pipe-cells", "tab-lines", "markdown", "csv", "html", "box"] as const;

/** A report with rows of these labels and values in place of 行政强制. */
const withRows = (layout: (typeof LAYOUTS)[number], ...rows: readonly (readonly [string, string])[]): string =>
  buildReport({
    layout,
    grid: (lines) =>
      lines.flatMap((line) =>
        line[0]?.text === "行政强制"
          ? rows.map((texts) => line.map((slot, index) => ({ ...slot, text: texts[index] ?? "" })))
          : [line],
      ),
  });

/** The figure of 行政强制 as it is written, or what became of its row. */
function coercion(text: string): string | undefined {
  const row = readReport(text).tables.get("article20")?.rows.get("coercion");
  const datum = row?.data.get("decisions");
  return row?.state === "read" && datum?.state === "number" ? datum.text : row?.state;
}

const unreadable = (text: string): readonly string[] =>
  analyse(text)
    .findings.filter(({ code }) => code === "unreadable-table")
    .map(({ message }) => message["zh-CN"]);

describe.each(LAYOUTS)("a row in %s", (layout) => {
  it.each([[["行政强制措施", "3"]], [["行政强制执行", "3"]], [["行政强制案件", "3"]]] as const)(
    "by the name %j is read",
    (row) => expect(coercion(withRows(layout, row))).toBe("3"),
  );

  it.each([
    [
      ["行政强制措施", "3"],
      ["行政强制执行", "2"],
    ],
    [
      ["行政强制", "3"],
      ["行政强制", "2"],
    ],
    [
      ["行政强制", "3"],
      ["行政强制措施", "2"],
    ],
  ] as const)("that stands twice, %j and %j, is not read", (...rows) => {
    const text = withRows(layout, ...rows);
    expect(coercion(text)).toBe("unassigned");
    expect(unreadable(text)).toEqual(["表二有 1 行的行名出现 2 次，数据不同：行政强制，未作核对"]);
  });

  it("is read behind another that is a part of it", () => {
    expect(coercion(withRows(layout, ["行政强制", "3"], ["其中：行政强制措施", "2"]))).toBe("3");
  });
});

// In drawn tables two equal rows are doubted for another reason.
it.each(LAYOUTS.filter((layout) => layout !== "box"))(
  "a row that stands twice with the same value is read: %s",
  (layout) => expect(coercion(withRows(layout, ["行政强制", "3"], ["行政强制", "3"]))).toBe("3"),
);
