import { describe, expect, it } from "vitest";
import { type Analysis, analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import { rewritesAt } from "../../server/src/features/rewrites";
import { readReport } from "../../server/src/model/report";
import type { TableId } from "../../server/src/spec/types";
import { fc } from "../support/random/properties";
import { random } from "../support/random/random";
import { readings } from "../support/reading/readings";
import { cellKey, consistentFigures } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS, type ReportOptions } from "../support/reports/report-builder";
import { SEED_LAYOUTS, scenario } from "../support/reports/seed-layouts";

const figures = consistentFigures("2021", random(5));

function analysed(options: ReportOptions): Analysis {
  return analyse(buildReport({ figures, ...options }));
}

function titles(analysis: Analysis, id: TableId): readonly string[] {
  return rewritesAt(analysis.report, placeOf(analysis, id)).map(({ title }) => title["zh-CN"]);
}

function placeOf({ report }: Analysis, id: TableId): { readonly start: number; readonly end: number } {
  const start = report.tables.get(id)?.span.start ?? -1;
  return { start, end: start };
}

describe("the table under the cursor in another layout", () => {
  it.each([
    [
      "pipe-rows",
      [
        "对齐表三的各列",
        "把表三改写成制表符分隔",
        "把表三改写成 Markdown 表格",
        "把表三改写成框线表格",
        "把表三改写成 HTML 表格",
      ],
    ],
    [
      "pipe-cells",
      [
        "把表三改写成竖线分隔",
        "把表三改写成制表符分隔",
        "把表三改写成 Markdown 表格",
        "把表三改写成框线表格",
        "把表三改写成 HTML 表格",
      ],
    ],
    [
      "tab-rows",
      ["把表三改写成竖线分隔", "把表三改写成 Markdown 表格", "把表三改写成框线表格", "把表三改写成 HTML 表格"],
    ],
    [
      "indented-cells",
      [
        "把表三改写成竖线分隔",
        "把表三改写成制表符分隔",
        "把表三改写成 Markdown 表格",
        "把表三改写成框线表格",
        "把表三改写成 HTML 表格",
      ],
    ],
    [
      "glued",
      [
        "把表三改写成竖线分隔",
        "把表三改写成制表符分隔",
        "把表三改写成 Markdown 表格",
        "把表三改写成框线表格",
        "把表三改写成 HTML 表格",
      ],
    ],
  ] as const)("%s: %j", (layout, expected) => {
    expect(titles(analysed({ layout }), "applications")).toEqual(expected);
  });

  it("each offer keeps every figure of the report, in every layout, edition and line end", () => {
    const tables = fc.constantFrom<TableId>("article20", "applications", "reviews");
    fc.assert(
      fc.property(
        fc.constantFrom(...READABLE_LAYOUTS),
        fc.constantFrom("2019", "2021"),
        fc.constantFrom("\n", "\r\n", "\r"),
        tables,
        fc.nat(),
        (layout, edition, eol, id, seed) => {
          const analysis = analysed({ layout, edition, eol, figures: consistentFigures(edition, random(seed)) });
          const before = readings(analysis.report);
          for (const { edits } of rewritesAt(analysis.report, placeOf(analysis, id))) {
            expect(readings(readReport(applyEdits(analysis.report.text, edits)))).toEqual(before);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(SEED_LAYOUTS)("from the cursor in a cell, nothing outside the table changes: %s", (layout) => {
    const marked = new Map([...figures, [cellKey("applications", "refused1", "legal"), "⟦3⟧"]]);
    const { text, analysis, cursor } = scenario({ layout, figures: marked });
    const found = rewritesAt(analysis.report, { start: cursor, end: cursor });
    const markdown = found.find(({ title }) => title["zh-CN"] === "把表三改写成 Markdown 表格");
    const after = readReport(applyEdits(text, markdown?.edits ?? []));
    expect([...after.tables.values()].map((table) => table.layout)).toEqual([layout, "markdown", layout]);
    expect(readings(after)).toEqual(readings(analysis.report));
    const [before, behind] = ["三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"];
    expect(after.text.split(before)[0]).toBe(text.split(before)[0]);
    expect(after.text.split(behind)[1]).toBe(text.split(behind)[1]);
  });

  it("only the table that is touched, and nothing elsewhere", () => {
    const analysis = analysed({});
    const [align, rewrite] = rewritesAt(analysis.report, placeOf(analysis, "reviews"));
    expect(align?.title.en).toBe("Write table 表四 with tabs");
    expect(rewrite?.title.en).toBe("Write table 表四 with Markdown");
    expect(rewritesAt(analysis.report, { start: 0, end: 0 })).toEqual([]);
  });

  it("nothing for a table that was not wholly read", () => {
    const text = buildReport({ figures }).replace(/^行政处罚.*\n/m, "");
    expect(titles(analyse(text), "article20").filter((title) => title.startsWith("把"))).toEqual([]);
  });

  it("is worked out once for a version of a text", () => {
    const analysis = analysed({});
    const first = rewritesAt(analysis.report, placeOf(analysis, "article20"));
    const again = rewritesAt(analysis.report, placeOf(analysis, "article20"));
    expect(again.map(({ edits }) => edits).every((edits, index) => edits === first[index]?.edits)).toBe(true);
  });
});
