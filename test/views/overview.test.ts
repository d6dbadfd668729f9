import { describe, expect, it } from "vitest";
import type { ReportEntry } from "../../server/src/features/reports/report-entry";
import { digestOf } from "../../server/src/model/digest/digest";
import { readReport } from "../../server/src/model/report";
import {
  overviewChartsHtml,
  overviewHeadHtml,
  overviewRowsHtml,
  overviewTableHeadHtml,
} from "../../server/src/views/overview/overview-html";
import { overviewOf } from "../../server/src/views/overview/overview-view";
import type { OverviewParams, OverviewView } from "../../server/src/views/overview/view";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

const SORT: OverviewParams["sort"] = { column: "body", descending: false };
const STATE = { findings: [], accepted: [] };

/** A report with so many applications that were granted, and so many not dealt with. */
function entry(
  body: string,
  year: number,
  granted: number,
  rejected = 0,
  more: Partial<ReportEntry> = {},
): ReportEntry {
  const figures = new Map([
    [cellKey("applications", "granted", "natural"), String(granted)],
    [cellKey("applications", "rejected1", "natural"), String(rejected)],
    [cellKey("article20", "normative", "inForce"), "5"],
  ]);
  const digest = digestOf(readReport(buildReport({ body, year, figures })));
  return {
    id: `${body} ${year}`,
    uri: `file:///${body}`,
    body,
    bodyKey: body,
    year,
    kind: "report",
    isDouble: false,
    digest,
    state: STATE,
    ...more,
  };
}

const ENTRIES: readonly ReportEntry[] = [
  entry("青禾县水利局", 2022, 3),
  entry("青禾县水利局", 2023, 30, 10),
  entry("青禾县教育局", 2023, 6, 2),
  { ...entry("青禾县财政局", 2023, 0), kind: "missing", digest: undefined as never, state: undefined as never },
];

function viewOf(params: Partial<OverviewParams> = {}, entries = ENTRIES): OverviewView {
  const all = { sort: SORT, from: 0, count: 100, ...params };
  return overviewOf(entries, all, { locale: "zh-CN", isWorking: false }).at(all);
}

const drawn = ({ rows }: OverviewView) => rows.map(({ body, cells }) => [body, ...cells.map(({ text }) => text)]);

describe("the overview", () => {
  it("has a column for reports whose year is not known, where there are any", () => {
    const { year: _, ...undated } = entry("青禾县林业局", 2023, 3);
    const view = viewOf({}, [...ENTRIES, undated]);
    expect(view.undated).toBe("年度不明");
    expect(view.rows.map(({ body, states }) => [body, ...states.map(({ text }) => text)])).toEqual([
      ["青禾县财政局", "", "", "未报"],
      ["青禾县教育局", "", "", "✓"],
      ["青禾县林业局", "✓", "", ""],
      ["青禾县水利局", "", "✓", "✓"],
    ]);
    const cells = (html: string) =>
      html
        .split("<tr")
        .slice(1)
        .map((row) => row.match(/<t[dh]/g)?.length);
    const widths = new Set([...cells(overviewTableHeadHtml(view).html), ...cells(overviewRowsHtml(view.rows, 0).html)]);
    expect(widths.size).toBe(1);
    expect(viewOf().undated).toBeUndefined();
  });

  it("has bodies × years with the figures of the latest year and the change to last year", () => {
    const view = viewOf();
    expect(view.years).toEqual([2022, 2023]);
    expect(view.rows.map(({ states }) => states.map(({ text }) => text))).toEqual([
      ["", "未报"],
      ["", "✓"],
      ["✓", "✓"],
    ]);
    expect(drawn(view)).toEqual([
      ["青禾县财政局", "–", "–", "–", "–", "–", "–", "–"],
      ["青禾县教育局", "8", "–", "8", "0", "75%", "0", "5"],
      ["青禾县水利局", "40", "+37", "40", "0", "75%", "0", "5"],
    ]);
    expect(view.rows.map(({ cells }) => cells.some(({ isJump }) => isJump))).toEqual([false, false, true]);
    expect(view.sum.map(({ text }) => text)).toEqual(["48", "+37", "48", "0", "75%", "0", "10"]);
    expect(view.cards.map(({ value, name }) => `${value} ${name}`)).toEqual([
      "3 份年报",
      "1 未报",
      "0 份有错误",
      "48 2023 年新收",
      "75% 予以公开",
      "0 复议 · 诉讼",
    ]);
  });

  it("has the figures of another year", () => {
    expect(drawn(viewOf({ year: 2022 })).at(-1)).toEqual(["青禾县水利局", "3", "–", "3", "0", "100%", "0", "5"]);
  });

  it("is sorted by any column, what is not known last either way", () => {
    const bodies = (params: Partial<OverviewParams>) => viewOf(params).rows.map(({ body }) => body.slice(3));
    expect(bodies({ sort: { column: "received", descending: true } })).toEqual(["水利局", "教育局", "财政局"]);
    expect(bodies({ sort: { column: "received", descending: false } })).toEqual(["教育局", "水利局", "财政局"]);
    expect(bodies({ sort: { column: "state", descending: true } })[0]).toBe("财政局");
  });

  it("is filtered by words, initials and marks", () => {
    expect(viewOf({ text: "qhxslj" }).total).toBe(1);
    expect(viewOf({ marks: ["missing"] }).rows.map(({ body }) => body)).toEqual(["青禾县财政局"]);
  });

  it("counts a report that is there twice in no figure", () => {
    const twice = [...ENTRIES, { ...entry("青禾县教育局", 2023, 6, 2), id: "b" }].map((one) =>
      one.body === "青禾县教育局" ? { ...one, isDouble: true } : one,
    );
    const view = viewOf({}, twice);
    expect(view.sum[0]?.text).toBe("40");
    expect(view.charts[0]?.bars.map(({ text }) => text)).toEqual(["3", "40"]);
    expect(view.rows.find(({ body }) => body === "青禾县教育局")?.states[1]?.text).toBe("✓ · 重复");
  });

  it("charts the years, the results and who receives most", () => {
    const { charts } = viewOf();
    expect(charts.map(({ bars }) => bars.map(({ label, text }) => `${label} ${text}`))).toEqual([
      ["2022 3", "2023 48"],
      ["公开 36", "部分 0", "不予 0", "无法 0", "不处理 12", "其他 0"],
      ["青禾县水利局 40", "青禾县教育局 8"],
    ]);
  });

  it("sends only the rows in sight", () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...entry("青禾县水利局", 2023, 1),
      id: `${index}`,
      bodyKey: `${index}`,
    }));
    const view = viewOf({ from: 490, count: 60 }, many);
    expect([view.total, view.rows.length, view.rows[0]?.key]).toEqual([500, 10, "490"]);
    expect(viewOf({ from: 0, count: 1e9 }, many).rows.length).toBe(200);
  });
});

/** Names that would break out of an element, an attribute, a script or a formula. */
const HOSTILE = [
  `<img src=x onerror=alert(1)>`,
  `"><script>alert(1)</script>`,
  `' onclick='alert(1)`,
  `</td></tr></table><iframe src=javascript:alert(1)>`,
  `&lt;b&gt;&#x202e;\u202etxt.exe`,
  `javascript:alert(1)`,
  `\u0000\u2028\ud800`,
];

describe("hostile names and texts", () => {
  it.each(HOSTILE)("%j stays text", (name) => {
    const hostile = ENTRIES.map((one) => ({ ...one, body: name, uri: name, bodyKey: `${one.bodyKey}${name}` }));
    const view = viewOf({}, hostile);
    const parts = [
      overviewHeadHtml({ ...view, title: name }),
      overviewTableHeadHtml(view),
      overviewRowsHtml(view.rows, 0),
      overviewChartsHtml(view.charts, "zh-CN"),
    ];
    const plain = [viewOf()].flatMap((own) => [
      overviewHeadHtml(own),
      overviewTableHeadHtml(own),
      overviewRowsHtml(own.rows, 0),
      overviewChartsHtml(own.charts, "zh-CN"),
    ]);
    // The same elements with the same attributes as for harmless names: no more and no others.
    const shape = (html: string) =>
      [...html.matchAll(/<\/?([a-z0-9]+)|\s([a-z-]+)=(?=")/g)].map(([, tag, attribute]) => tag ?? attribute);
    for (const [index, { html }] of parts.entries()) {
      const unquoted = html.replace(/="[^"]*"/g, '=""');
      expect(shape(unquoted).sort()).toEqual(shape((plain[index]?.html ?? "").replace(/="[^"]*"/g, '=""')).sort());
      expect(unquoted.replace(/<\/?[a-z][^<>]*>/g, "")).not.toMatch(/[<>]/);
    }
  });
});
