import { describe, expect, test } from "vitest";
import { slice } from "../../server/src/base/span";
import { selectionsAt } from "../../server/src/features/selection";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";
import { SEED_LAYOUTS, scenario } from "../support/reports/seed-layouts";

/** How each step begins, with line ends and tabs as one space. */
function steps(text: string, found: readonly { readonly start: number; readonly end: number }[]): readonly string[] {
  return found.map((span) =>
    slice(text, span)
      .replace(/[\s|]+/g, " ")
      .trim()
      .slice(0, 12)
      .trim(),
  );
}

describe.each(SEED_LAYOUTS)("in %s", (layout) => {
  test("cell, row, group, group, table, section, document", () => {
    const figures = new Map([[cellKey("applications", "refused1", "total"), "⟦17⟧"]]);
    const { text, analysis, cursor } = scenario({ layout, figures });
    for (const offset of [cursor, cursor + 1, cursor + 2])
      expect(steps(text, selectionsAt(analysis.report, offset))).toEqual([
        "17",
        "1.属于国家秘密 0 0",
        "（三）不予公开 1.属于",
        "三、本年度办理结果 （一",
        "（本列数据的勾稽关系为：",
        "三、收到和处理政府信息公",
        "青禾县人民政府2023年",
      ]);
  });

  test("a label, then its row, then the item of 表二", () => {
    const { text, analysis } = scenario({ layout });
    expect(steps(text, selectionsAt(analysis.report, text.indexOf("行政强制") + 1)).slice(0, 4)).toEqual([
      "行政强制",
      "行政强制 0",
      "第二十条第（六）项 信息",
      "第二十条第（一）项 信息",
    ]);
  });

  test("a blank cell at the end of its row", () => {
    const figures = new Map([[cellKey("applications", "granted", "total"), "⟦⟧"]]);
    const { text, analysis, cursor } = scenario({ layout, figures });
    const found = steps(text, selectionsAt(analysis.report, cursor)).filter((step) => step !== "");
    expect(found.slice(0, 2)).toEqual(["（一）予以公开 0 0", "三、本年度办理结果 （一"]);
  });

  test("a number in prose, its clause, its line, the section", () => {
    const prose = { overview: ["本年新收政府信息公开申请⟦7⟧件，比较平稳。"] };
    const { text, analysis, cursor } = scenario({ layout, prose });
    expect(steps(text, selectionsAt(analysis.report, cursor))).toEqual([
      "7",
      "本年新收政府信息公开申请",
      "本年新收政府信息公开申请",
      "一、总体情况 2023年",
      "青禾县人民政府2023年",
    ]);
  });

  test("steps only ever get wider, wherever the cursor is", () => {
    const { text, analysis } = scenario({ layout });
    for (let offset = 0; offset <= text.length; offset += 7) {
      const found = selectionsAt(analysis.report, offset);
      expect(found.at(-1)).toEqual({ start: 0, end: text.length });
      found.forEach((span, index) => {
        const before = found[index - 1];
        if (!before) return;
        expect(
          span.start <= before.start && before.end <= span.end && span.end - span.start > before.end - before.start,
        ).toBe(true);
      });
    }
  });
});

test("at the beginning of a heading it is the heading, not the section that ends there", () => {
  const text = buildReport();
  const { analysis } = scenario({});
  const offset = text.indexOf("三、收到和处理");
  expect(steps(text, selectionsAt(analysis.report, offset)).slice(0, 2)).toEqual([
    "三、收到和处理政府信息公",
    "三、收到和处理政府信息公",
  ]);
});
