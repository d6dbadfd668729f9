import { expect, it } from "vitest";
import { readReport } from "../../server/src/model/report";
import { comparisonHtml } from "../../server/src/views/comparison/comparison-html";
import { comparisonView } from "../../server/src/views/comparison/comparison-view";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const text = (granted: string, year = 2023) =>
  buildReport({ year, figures: new Map([[cellKey("applications", "granted", "natural"), granted]]) });

it("lists the cells that differ, with both contents and the difference", () => {
  const view = comparisonView(readReport(text("3", 2022)), readReport(text("5")), "zh-CN");
  // 予以公开 and 新收 of natural persons and in all, and the sum of what was handled.
  expect(view.rows.map(({ a, b, difference }) => [a.text, b.text, difference])).toEqual(
    Array.from({ length: 6 }, () => ["3", "5", "+2"]),
  );
  expect(view.summary).toMatch(/^对照了 \d+ 格：\d+ 格相同，6 格不同$/);
});

it("has nothing but the summary where all is the same", () => {
  const view = comparisonView(readReport(text("3")), readReport(text("3")), "zh-CN");
  expect(view.rows).toEqual([]);
  expect(comparisonHtml(view).html).not.toContain("<table");
});

it("shows what stands in a cell as text, whatever it is", () => {
  const hostile = `<img src=x onerror=alert(1)>`;
  const view = comparisonView(readReport(text("3", 2022)), readReport(text("5")), "zh-CN");
  const broken = {
    ...view,
    title: hostile,
    rows: view.rows.map((row) => ({ ...row, place: hostile, a: { ...row.a, text: `"><script>${hostile}` } })),
  };
  const { html } = comparisonHtml(broken);
  expect(html).not.toMatch(/<(?:img|script)/);
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
});
