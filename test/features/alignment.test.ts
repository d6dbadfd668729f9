import { describe, expect, it } from "vitest";
import { offsetAt } from "../../server/src/base/lines";
import { paddings, shownLines } from "../../server/src/features/alignment/alignment";
import { alignmentNotice } from "../../server/src/features/alignment/alignment-notice";
import type { LayoutId } from "../../server/src/layout/types";
import { displayWidth } from "../../server/src/layout/width";
import { readReport } from "../../server/src/model/report";
import type { TableId } from "../../server/src/spec/types";
import { random } from "../support/random/random";
import { cellKey, consistentFigures } from "../support/reports/figures";
import { buildReport, CELL_LAYOUTS, ROW_LAYOUTS } from "../support/reports/report-builder";

/**
 * Where each value of a table's rows ends as it is shown, by column: so many Chinese and so many Latin characters from
 * the left.
 */
function endsOf(text: string, id: TableId, tabSize: number): readonly (readonly string[])[] {
  const report = readReport(text);
  const pads = paddings(report, tabSize);
  const table = report.tables.get(id);
  return (table ? shownLines(report, table) : []).map(({ line, values }) =>
    values.map(({ content }) => {
      const before = pads.filter((pad) => {
        const at = offsetAt(report.lines, pad);
        return at >= line.start && at <= content.start;
      });
      let wide = 0;
      let narrow = 0;
      for (const unit of text.slice(line.start, content.end).split("")) {
        if (unit === "\t") narrow += tabSize - ((2 * wide + narrow) % tabSize);
        else if (displayWidth(unit) === 2) wide++;
        else narrow += displayWidth(unit);
      }
      const sum = (part: "wide" | "narrow") => before.reduce((all, pad) => all + pad[part], 0);
      return `${wide + sum("wide")}em ${narrow + sum("narrow")}ch`;
    }),
  );
}

const figures = new Map([
  [cellKey("article20", "rules", "issued"), "12"],
  [cellKey("article20", "normative", "inForce"), "1345"],
]);

describe("columns stand under each other while the text stays", () => {
  it("by as many Chinese characters and Latin letters as a line has less than the longest", () => {
    const text = buildReport({ figures });
    const report = readReport(text);
    const inLine = (from: string) => {
      const line = text.split("\n").findIndex((one) => one.startsWith(from));
      return paddings(report, 4)
        .filter((pad) => pad.line === line)
        .map(({ wide, narrow }) => [wide, narrow]);
    };
    // Up to the end of its first value the widest line has 4 + 13 Chinese characters (信息内容 | 本年收费金额（单位：万元）) and three
    // Latin ones, " | "; none has so many more of these that it would be wider.
    expect(inLine("规章")).toEqual([
      // " | " and 12 are two Latin characters more.
      [17 - 2, 3 - 5],
      // The head of the next column has six Chinese characters: 0 is one Latin one instead.
      [6, -1],
      [6, -1],
    ]);
    expect(inLine("行政规范性文件")).toEqual([
      [17 - 7, 3 - 4],
      [6, -1],
      [6, -4],
    ]);
  });

  it.each(ROW_LAYOUTS.flatMap((layout) => [4, 8].map((size) => ({ layout, size }))))(
    "every column of every row ends at the same place: $layout, tab stops of $size",
    ({ layout, size }) => {
      const text = buildReport({ layout, figures: consistentFigures("2021", random(8)) });
      const rows = endsOf(text, "applications", size);
      expect(rows).toHaveLength(25);
      for (let column = 0; column < 7; column++) expect(new Set(rows.map((row) => row[column])).size).toBe(1);
    },
  );

  it.each<LayoutId>([...CELL_LAYOUTS, "html", "box", "glued"])(
    "nothing where a row does not stand on a line: %s",
    (layout) => {
      expect(paddings(readReport(buildReport({ layout, figures })), 4)).toEqual([]);
    },
  );

  it("columns of spaces that are not under each other, as those that count a Chinese character as one", () => {
    const text = buildReport({ layout: "space-columns", figures: consistentFigures("2021", random(8)) });
    const rows = endsOf(text, "applications", 4);
    expect(rows).toHaveLength(25);
    for (let column = 0; column < 7; column++) expect(new Set(rows.map((row) => row[column])).size).toBe(1);
  });

  it("but none that are so by themselves: their heads stand above them", () => {
    const text = buildReport({ layout: "space-columns" });
    const report = readReport(text);
    const own = report.tables.get("article20");
    const lines = (own && shownLines(report, own)) ?? [];
    expect(lines).toEqual([]);
  });

  it("in any font that an editor is likely to have no padding is narrower than nothing", () => {
    for (const layout of [...ROW_LAYOUTS, "space-columns"]) {
      const shown = paddings(readReport(buildReport({ layout, figures: consistentFigures("2021", random(3)) })), 4);
      expect(shown.length).toBeGreaterThan(100);
      for (const { wide, narrow } of shown)
        for (const ratio of [1.5, 1.8, 2.2]) expect(wide * ratio + narrow).toBeGreaterThan(-1e-9);
    }
  });

  it("nothing in a text that is no report", () => {
    expect(paddings(readReport("规章 | 1 | 2 |\n"), 4)).toEqual([]);
  });
});

describe("where there is nothing to show, its reader is told why", () => {
  it.each<[LayoutId, RegExp]>([
    ...CELL_LAYOUTS.map((layout): [LayoutId, RegExp] => [layout, /每格占一行/]),
    ["box", /框线/],
    ["html", /网页/],
  ])("%s", (layout, expected) => {
    expect(alignmentNotice(readReport(buildReport({ layout, figures })))["zh-CN"]).toMatch(expected);
  });

  it("tables that are not there, not certain, or in order already", () => {
    const rows = ["article20", "applications", "reviews"] as const;
    const none = readReport(buildReport({ without: ["disclosure", "applications", "reviews"] }));
    expect(rows.some((id) => none.tables.has(id))).toBe(false);
    expect(alignmentNotice(none)["zh-CN"]).toMatch(/没有读到/);
    const unread = readReport(buildReport({ layout: "glued", figures: consistentFigures("2021", random(8)) }));
    expect(alignmentNotice(unread)["zh-CN"]).toMatch(/连在一起/);
    expect(alignmentNotice(readReport(buildReport()))["zh-CN"]).toMatch(/已经对齐/);
  });
});

describe("heads stand over their columns", () => {
  /** Where the nth cell with a word behind a place of the text ends as it is shown. */
  const placeOf = (text: string, from: string, word: string, nth = 1): number => {
    const report = readReport(text);
    let end = text.indexOf(from);
    for (let count = 0; count < nth; count++) end = text.indexOf(word, end) + word.length;
    const line = report.lines.starts.findLastIndex((start) => start < end);
    let width = 0;
    for (const unit of text.slice(report.lines.starts[line], end))
      width += unit === "\t" ? 4 - (width % 4) : displayWidth(unit);
    const before = paddings(report, 4).filter((pad) => pad.line === line && offsetAt(report.lines, pad) < end);
    return before.reduce((all, pad) => all + 2 * pad.wide + pad.narrow, width);
  };
  const FIGURES = new Map([
    [cellKey("applications", "received", "natural"), "101"],
    [cellKey("applications", "received", "business"), "102"],
    [cellKey("applications", "received", "welfare"), "103"],
    [cellKey("applications", "received", "total"), "306"],
    [cellKey("reviews", "reconsideration", "upheld"), "201"],
    [cellKey("reviews", "directSuit", "corrected"), "202"],
    [cellKey("reviews", "suitAfter", "otherResult"), "203"],
  ]);

  it.each(ROW_LAYOUTS)("of 表三, in %s", (layout) => {
    const text = buildReport({ layout, figures: FIGURES });
    const [head, row] = ["申请人情况", "一、本年新收"];
    expect(placeOf(text, head, "自然人")).toBe(placeOf(text, row, "101"));
    expect(placeOf(text, head, "商业企业")).toBe(placeOf(text, row, "102"));
    expect(placeOf(text, head, "社会公益组织")).toBe(placeOf(text, row, "103"));
    expect(placeOf(text, head, "总计")).toBe(placeOf(text, row, "306"));
    // Those over several columns stand over the middle one.
    expect(placeOf(text, head, "法人或其他组织")).toBe(placeOf(text, row, "103"));
    expect(placeOf(text, head, "申请人情况")).toBe(placeOf(text, row, "103"));
  });

  it.each(ROW_LAYOUTS)("of 表四, in %s", (layout) => {
    const text = buildReport({ layout, figures: FIGURES });
    const section = "四、政府信息公开行政复议、行政诉讼情况";
    expect(placeOf(text, section, "结果维持")).toBe(placeOf(text, section, "201"));
    expect(placeOf(text, section, "结果纠正", 2)).toBe(placeOf(text, section, "202"));
    expect(placeOf(text, section, "其他结果", 3)).toBe(placeOf(text, section, "203"));
    expect(placeOf(text, section, "未经复议直接起诉")).toBe(placeOf(text, section, "其他结果", 2));
  });
});
