import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { readReport } from "../../../server/src/model/report";
import { random } from "../../support/random/random";
import { readings } from "../../support/reading/readings";
import { allFigures, consistentFigures } from "../../support/reports/figures";
import { buildReport, CELL_LAYOUTS, ROW_LAYOUTS } from "../../support/reports/report-builder";

/** Returns the text with the words of a web page below every so many lines. */
function withPageWords(text: string, every: number): string {
  return text
    .split("\n")
    .flatMap((line, index) => (index % every === every - 1 ? [line, "附件下载", "分享到："] : [line]))
    .join("\n");
}

describe("words of a menu before a report", () => {
  const menu = ["地方性法规", "规章", "行政规范性文件", "行政许可"].join("\n");

  it.each(["2019", "2021"] as const)("are no rows of 表二, whether its own are there or not: %s", (edition) => {
    const figures = consistentFigures(edition, random(6));
    const due = new Map(allFigures(edition, figures));
    const whole = buildReport({ edition, layout: "bare-cells", figures });
    const cut = whole.replace(/^规章\n/m, "");
    for (const text of [whole, cut]) {
      const report = readReport(`${menu}\n${text}`);
      const read = [...readings(report)];
      const wrong = read.filter(
        ([cell, value]) => /^[\d.]+$/.test(value) && value !== due.get(cell)?.replace(/^\+/, ""),
      );
      expect(wrong).toEqual([]);
      expect(report.tables.get("article20")?.span.start).toBeGreaterThan(menu.length);
      const codes = analyse(`${menu}\n${text}`).findings.map(({ code }) => code);
      expect(codes.filter((code) => /table-outside|missing-row/.test(code))).toEqual([]);
    }
  });
});

const LAYOUTS = [...ROW_LAYOUTS, ...CELL_LAYOUTS];

describe("lines of a web page among the cells of a table", () => {
  it.each(LAYOUTS)("are no values and hide none: %s", (layout) => {
    const figures = consistentFigures("2021", random(5));
    const due = new Map(allFigures("2021", figures));
    for (const every of [7, 11, 40]) {
      const text = withPageWords(buildReport({ layout, figures }), every);
      const wrong = [...readings(readReport(text))].filter(
        ([cell, read]) => /^[\d.]+$/.test(read) && read !== due.get(cell),
      );
      expect(wrong, `below every ${every} lines`).toEqual([]);
      const codes = analyse(text).findings.map(({ code }) => code);
      expect(codes, `below every ${every} lines`).not.toContain("unreadable-figure");
    }
  });
});
