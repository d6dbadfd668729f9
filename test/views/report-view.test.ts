import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { diagnostics } from "../../server/src/analysis/diagnostics";
import { offsetAt } from "../../server/src/base/lines";
import { formOf } from "../../server/src/spec/forms";
import { rowsOf } from "../../server/src/spec/types";
import { reportView } from "../../server/src/views/tables/report-view";
import type { FigureView, ReportView, SlotView, TableView } from "../../server/src/views/tables/view";
import { balanced, cellKey } from "../support/reports/figures";
import { buildReport, READABLE_LAYOUTS, type ReportOptions } from "../support/reports/report-builder";
import { SEED_LAYOUTS } from "../support/reports/seed-layouts";

function viewOf(options: ReportOptions | string, locale: ReportView["locale"] = "zh-CN") {
  const text = typeof options === "string" ? options : buildReport(options);
  const { report, relations, findings } = analyse(text);
  return { text, report, view: reportView({ report, relations, diagnostics: diagnostics(findings) }, locale) };
}

function tableOf(view: ReportView, id: TableView["id"]): TableView {
  const found = view.tables.find((table) => table.id === id);
  if (found?.kind !== "table") throw new Error(`No table ${id}`);
  return found;
}

function figuresOf(view: ReportView): readonly FigureView[] {
  return view.tables
    .flatMap((table) => (table.kind === "table" ? table.rows.flat() : []))
    .filter((slot: SlotView) => slot.kind === "figure");
}

const figureIn = (view: ReportView, key: string): FigureView | undefined =>
  figuresOf(view).find((figure) => figure.key === key);

/** A row as it is drawn: labels with the columns and rows they cover, figures as they are. */
function drawn(slots: readonly SlotView[]): string {
  return slots
    .map((slot) =>
      slot.kind === "figure"
        ? `[${slot.text}]${slot.columns > 1 ? `→${slot.columns}` : ""}`
        : slot.text + (slot.columns > 1 ? `→${slot.columns}` : "") + (slot.rows > 1 ? `↓${slot.rows}` : ""),
    )
    .join(" | ");
}

describe("tables as the form prints them", () => {
  const { view } = viewOf({ figures: new Map([[cellKey("article20", "permits", "decisions"), "58"]]) });

  it("have blocks, headings and rows in 表二", () => {
    expect(tableOf(view, "article20").rows.map(drawn)).toEqual([
      "第二十条第（一）项→4",
      "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
      "规章 | [0] | [0] | [0]",
      "行政规范性文件 | [0] | [0] | [0]",
      "第二十条第（五）项→4",
      "信息内容 | 本年处理决定数量→3",
      "行政许可 | [58]→3",
      "第二十条第（六）项→4",
      "信息内容 | 本年处理决定数量→3",
      "行政处罚 | [0]→3",
      "行政强制 | [0]→3",
      "第二十条第（八）项→4",
      "信息内容 | 本年收费金额（单位：万元）→3",
      "行政事业性收费 | [0]→3",
    ]);
  });

  it("have merged headings and groups in 表三", () => {
    const rows = tableOf(view, "applications").rows.map(drawn);
    expect(rows.slice(0, 3)).toEqual([
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）→3↓3 | 申请人情况→7",
      "自然人↓2 | 法人或其他组织→5 | 总计↓2",
      "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他",
    ]);
    expect(rows).toHaveLength(3 + 25);
    expect(rows[5]).toBe(`三、本年度办理结果↓22 | （一）予以公开→2${" | [0]".repeat(7)}`);
    expect(rows[7]).toBe(`（三）不予公开↓8 | 1.属于国家秘密${" | [0]".repeat(7)}`);
  });

  it("have three groups in one row in 表四", () => {
    expect(tableOf(view, "reviews").rows.map(drawn)).toEqual([
      "行政复议→5 | 行政诉讼→10",
      "结果维持↓2 | 结果纠正↓2 | 其他结果↓2 | 尚未审结↓2 | 总计↓2 | 未经复议直接起诉→5 | 复议后起诉→5",
      "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计",
      Array.from({ length: 15 }, () => "[0]").join(" | "),
    ]);
  });

  it("are of the report's edition", () => {
    const old = viewOf({ edition: "2019" }).view;
    expect(tableOf(old, "article20").rows.map(drawn)).toContain("信息内容 | 采购项目数量 | 采购总金额→2");
    expect(tableOf(old, "applications").rows).toHaveLength(3 + 23);
    expect(old.title).toMatch(/ · 2020 年 · 2019 版$/);
  });
});

it.each(READABLE_LAYOUTS)("the figures of a report in %s are in their cells, each with its place", (layout) => {
  const figures = balanced(
    "2021",
    new Map([
      [cellKey("applications", "granted", "natural"), "12"],
      [cellKey("applications", "refused3", "legal"), "4"],
      [cellKey("article20", "fees", "amount"), "1.5"],
      [cellKey("reviews", "directSuit", "pending"), "3"],
    ]),
  );
  const { text, report, view } = viewOf({ layout, figures });
  const shown = figuresOf(view);
  const cells = (["article20", "applications", "reviews"] as const).flatMap((id) =>
    rowsOf(formOf(id, "2021")).flatMap((row) => row.columns.map((column) => cellKey(id, row.key, column.key))),
  );
  expect(shown.map(({ key }) => key).sort()).toEqual(cells.sort());
  const wrong = shown.filter(({ key, text: written, range }) => {
    const at = range && offsetAt(report.lines, range.start);
    const to = range && offsetAt(report.lines, range.end);
    return written !== (figures.get(key) ?? "0") || text.slice(at, to) !== written;
  });
  expect(wrong).toEqual([]);
});

describe.each(SEED_LAYOUTS)("what is wrong, in %s", (layout) => {
  const figures = new Map([
    [cellKey("applications", "granted", "natural"), "3"],
    [cellKey("applications", "received", "total"), "5"],
    [cellKey("article20", "permits", "decisions"), "若干"],
    [cellKey("reviews", "reconsideration", "upheld"), ""],
  ]);
  const { view } = viewOf({ layout, figures });

  it("a sum says what it should be and why", () => {
    const total = figureIn(view, "applications.received.total");
    expect(total).toMatchObject({ state: "number", total: true, part: true, fault: "error", due: "应为 3" });
    expect(total?.faults?.[0]).toMatch(/^5 应为 3，相差 2/);
    const note = tableOf(view, "applications").notes.find(({ key }) => key === "applications.received.total");
    expect(note).toMatchObject({ severity: "error" });
    expect(note?.text).toMatch(/^5 应为 3，相差 2/);
    expect(note?.line).toBe(`第 ${(note?.range.start.line ?? 0) + 1} 行`);
  });

  it("its parts are marked, and others are not", () => {
    expect(figureIn(view, "applications.received.natural")).toMatchObject({ part: true });
    expect(figureIn(view, "applications.granted.natural")).not.toHaveProperty("part");
  });

  it("blank and unread cells are told apart from numbers", () => {
    expect(figureIn(view, "article20.permits.decisions")).toMatchObject({ state: "unread", content: "不是数" });
    expect(figureIn(view, "applications.granted.business")).toMatchObject({ state: "zero" });
    if (layout !== "bare-cells")
      expect(figureIn(view, "reviews.reconsideration.upheld")).toMatchObject({ state: "blank", content: "空白" });
  });

  it("each table says what its relations come to", () => {
    expect(tableOf(view, "applications").summary).toEqual({ state: "broken", text: "勾稽关系 39 条，2 条不成立" });
  });
});

describe("summaries", () => {
  it("say that all is well", () => {
    const { view } = viewOf({});
    expect(tableOf(view, "article20").summary).toEqual({ state: "holds", text: "10 格已填" });
    expect(tableOf(view, "applications").summary).toEqual({ state: "holds", text: "勾稽关系 39 条，全部成立" });
    expect(tableOf(view, "reviews").summary).toEqual({ state: "holds", text: "勾稽关系 3 条，全部成立" });
    expect(view.remaining).toEqual({ state: "holds", text: "没有待办" });
  });

  it("say that nothing is filled in yet", () => {
    const blank = new Map(figuresOf(viewOf({}).view).map(({ key }) => [key, ""]));
    const { view } = viewOf({ figures: blank });
    for (const id of ["article20", "applications", "reviews"] as const)
      expect(tableOf(view, id).summary).toEqual({ state: "unfilled", text: "尚未填写" });
    expect(view.remaining.text).toMatch(/^还差：表二 10 格空白 · 表三 175 格空白 · 表四 15 格空白/);
  });

  it("are in English on demand", () => {
    const figures = new Map([
      [cellKey("applications", "granted", "natural"), "3"],
      [cellKey("applications", "received", "total"), "5"],
    ]);
    const { view } = viewOf({ figures }, "en");
    expect(tableOf(view, "applications").summary.text).toBe("39 relations, 2 broken");
    expect(figureIn(view, "applications.received.total")?.due).toBe("should be 3");
  });
});

it("a table that is not there is said to be so", () => {
  const { view } = viewOf(buildReport({ grid: (rows, form) => (form.id === "reviews" ? [] : rows) }));
  expect(view.tables.map(({ id, kind }) => [id, kind])).toEqual([
    ["article20", "table"],
    ["applications", "table"],
    ["reviews", "absent"],
  ]);
});

it("a row that is not there is shown without a place to type", () => {
  const { view } = viewOf(buildReport().replace(/^.*2\.重复申请.*\n/m, ""));
  const lost = figureIn(view, "applications.rejected2.natural");
  expect(lost).toMatchObject({ state: "missing", text: "", content: "正文中没有这一格" });
  expect(lost).not.toHaveProperty("range");
});
