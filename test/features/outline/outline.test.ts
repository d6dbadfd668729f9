import { describe, expect, test } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { lineAt, lineSpan } from "../../../server/src/base/lines";
import { contains, slice } from "../../../server/src/base/span";
import { outline } from "../../../server/src/features/outline/outline";
import type { OutlineEntry } from "../../../server/src/features/outline/types";
import { cellKey } from "../../support/reports/figures";
import {
  BLANK_KEEPING_LAYOUTS,
  buildReport,
  READABLE_LAYOUTS,
  type ReportOptions,
  withoutLines,
} from "../../support/reports/report-builder";
import { SEED_LAYOUTS } from "../../support/reports/seed-layouts";

const entriesOf = (text: string) => outline(analyse(text).report);

/** The outline as an indented list of kinds and names. */
function drawn(entries: readonly OutlineEntry[], indent = ""): readonly string[] {
  return entries.flatMap((entry) => [
    `${indent}${entry.kind} ${entry.name}${entry.detail ? ` [${entry.detail}]` : ""}`,
    ...drawn(entry.children, `${indent}  `),
  ]);
}

function named(entries: readonly OutlineEntry[], name: string): OutlineEntry {
  const found = entries
    .flatMap((entry) => [entry, ...flat(entry.children)])
    .find((entry) => entry.name.startsWith(name));
  if (!found) throw new Error(`no entry ${name}`);
  return found;
}

function flat(entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

/** Complains of the first entry whose ranges do not nest. */
function expectNested(entries: readonly OutlineEntry[], parent = { start: 0, end: Number.POSITIVE_INFINITY }): void {
  let from = parent.start;
  for (const entry of entries) {
    expect(entry.span.start, `${entry.name} after the one before`).toBeGreaterThanOrEqual(from);
    expect(contains(parent, entry.span), `${entry.name} within its parent`).toBe(true);
    expect(contains(entry.span, entry.selection), `${entry.name}'s selection`).toBe(true);
    expectNested(entry.children, entry.span);
    from = entry.span.end;
  }
}

describe("the whole tree", () => {
  test("of a report with figures", () => {
    const text = buildReport({
      layout: "pipe-rows",
      figures: new Map([
        [cellKey("article20", "normative", "issued"), "2"],
        [cellKey("article20", "normative", "inForce"), "12"],
        [cellKey("article20", "fees", "amount"), "3.5"],
        [cellKey("applications", "granted", "natural"), "3"],
        [cellKey("applications", "refused5", "business"), "1"],
        [cellKey("applications", "other3", "otherOrg"), "2"],
        [cellKey("reviews", "reconsideration", "upheld"), "1"],
      ]),
    });
    expect(drawn(entriesOf(text))).toMatchInlineSnapshot(`
      [
        "title 青禾县人民政府2023年政府信息公开工作年度报告",
        "section 一、总体情况",
        "section 二、主动公开政府信息情况",
        "  table 表二",
        "    item 第二十条第（一）项",
        "      row 规章 [0 · 0 · 0]",
        "      row 行政规范性文件 [2 · 0 · 12]",
        "    item 第二十条第（五）项",
        "      row 行政许可 [0]",
        "    item 第二十条第（六）项",
        "      row 行政处罚 [0]",
        "      row 行政强制 [0]",
        "    item 第二十条第（八）项",
        "      row 行政事业性收费 [3.5]",
        "section 三、收到和处理政府信息公开申请情况",
        "  table 表三",
        "    row 一、本年新收政府信息公开申请数量 [6（自然人 3 · 商业企业 1 · 其他 2）]",
        "    row 二、上年结转政府信息公开申请数量 [0]",
        "    group 三、本年度办理结果",
        "      row （一）予以公开 [3（自然人 3）]",
        "      row （二）部分公开 [0]",
        "      group （三）不予公开",
        "        row 1.属于国家秘密 [0]",
        "        row 2.其他法律行政法规禁止公开 [0]",
        "        row 3.危及“三安全一稳定” [0]",
        "        row 4.保护第三方合法权益 [0]",
        "        row 5.属于三类内部事务信息 [1（商业企业 1）]",
        "        row 6.属于四类过程性信息 [0]",
        "        row 7.属于行政执法案卷 [0]",
        "        row 8.属于行政查询事项 [0]",
        "      group （四）无法提供",
        "        row 1.本机关不掌握相关政府信息 [0]",
        "        row 2.没有现成信息需要另行制作 [0]",
        "        row 3.补正后申请内容仍不明确 [0]",
        "      group （五）不予处理",
        "        row 1.信访举报投诉类申请 [0]",
        "        row 2.重复申请 [0]",
        "        row 3.要求提供公开出版物 [0]",
        "        row 4.无正当理由大量反复申请 [0]",
        "        row 5.要求行政机关确认或重新出具已获取信息 [0]",
        "      group （六）其他处理",
        "        row 1.申请人无正当理由逾期不补正 [0]",
        "        row 2.申请人逾期未按收费通知要求缴纳费用 [0]",
        "        row 3.其他 [2（其他 2）]",
        "      row （七）总计 [6（自然人 3 · 商业企业 1 · 其他 2）]",
        "    row 四、结转下年度继续办理 [0]",
        "section 四、政府信息公开行政复议、行政诉讼情况",
        "  table 表四",
        "    row 行政复议 [1 · 0 · 0 · 0 · 1]",
        "    row 未经复议直接起诉 [0 · 0 · 0 · 0 · 0]",
        "    row 复议后起诉 [0 · 0 · 0 · 0 · 0]",
        "section 五、存在的主要问题及改进情况",
        "section 六、其他需要报告的事项",
      ]
    `);
  });

  test("of edition 2019, where （六） is a row", () => {
    const lines = drawn(entriesOf(buildReport({ edition: "2019", layout: "html" })));
    expect(lines).toContain("    item 第二十条第（九）项");
    expect(lines).toContain("      row 政府集中采购 [0 · 0]");
    expect(lines).toContain("      row （六）其他处理 [0]");
  });

  test("of a text that is no report", () => {
    expect(entriesOf("今天天气很好。")).toEqual([]);
  });
});

describe("ranges nest", () => {
  const variants: readonly ReportOptions[] = [
    {},
    { without: ["reviews"] },
    { without: ["overview", "applications"] },
    { headings: { reviews: "4. 因政府信息公开工作被申请行政复议、提起行政诉讼情况" } },
    { grid: (rows, form) => withoutLines(form, ["item6", "refused3", "handled"])(rows) },
    { eol: "\r", brackets: "half" },
  ];
  const cases = READABLE_LAYOUTS.flatMap((layout) =>
    variants.map((options, index) => [layout, index, { ...options, layout }] as const),
  );

  test.each(cases)("in %s, variant %i", (_, __, options) => {
    const entries = entriesOf(buildReport(options));
    expect(entries.length).toBeGreaterThan(3);
    expectNested(entries);
  });

  test.each(SEED_LAYOUTS)("in every beginning of a report in %s", (layout) => {
    const text = buildReport({ layout });
    for (let end = 0; end <= text.length; end += 97) expectNested(entriesOf(text.slice(0, end)));
  });

  test("in two reports one after the other", () => {
    expectNested(entriesOf(buildReport() + buildReport({ body: "云溪镇人民政府" })));
  });
});

describe("places", () => {
  test("a table before its heading stands between the sections", () => {
    const text = buildReport();
    const heading = "四、政府信息公开行政复议、行政诉讼情况\n";
    const next = "五、存在的主要问题及改进情况\n";
    const moved = text.replace(heading, "").replace(next, heading + next);
    const entries = entriesOf(moved);
    expectNested(entries);
    expect(entries.map(({ kind }) => kind)).toEqual([
      "title",
      "section",
      "section",
      "section",
      "table",
      "section",
      "section",
      "section",
    ]);
    expect(entries[4]).toMatchObject({ name: "表四", detail: "政府信息公开行政复议、行政诉讼情况" });
    expect(entries[4]?.children[0]).toMatchObject({ name: "行政复议", detail: "0 · 0 · 0 · 0 · 0" });
    expect(entries[3]?.span.end).toBeLessThanOrEqual(entries[4]?.span.start ?? 0);
  });

  test("sub-headings are a tree, and end before the table", () => {
    const text = buildReport().replace(
      "三、收到和处理政府信息公开申请情况\n",
      "三、收到和处理政府信息公开申请情况\n（一）申请情况\n全年平稳。\n（二）办理情况\n详见下表。\n",
    );
    const section = named(entriesOf(text), "三、收到和处理");
    expect(section.children.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "sub-section （一）申请情况",
      "sub-section （二）办理情况",
      "table 表三",
    ]);
    expect(slice(text, section.children[0]?.span ?? section.span)).toBe("（一）申请情况\n全年平稳。\n");
  });

  test("sub-headings have levels, and go on after a table", () => {
    const text = buildReport()
      .replace(
        "二、主动公开政府信息情况\n",
        "二、主动公开政府信息情况\n（一）总的情况\n1.数量\n全年平稳。\n2.质量\n见下表。\n",
      )
      .replace("三、收到和处理", "（二）说明\n表中数字包括下属单位。\n三、收到和处理");
    const entries = entriesOf(text);
    expectNested(entries);
    const section = named(entries, "二、主动公开");
    expect(drawn(section.children).filter((line) => /sub-section|table/.test(line))).toEqual([
      "sub-section （一）总的情况",
      "  sub-section 1.数量",
      "  sub-section 2.质量",
      "table 表二",
      "sub-section （二）说明",
    ]);
  });

  test("what is chosen is the label of a row, the heading of a section, the first line of a table that has one of its own", () => {
    const text = buildReport({ layout: "markdown" });
    const entries = entriesOf(text);
    expect(slice(text, named(entries, "1.属于国家秘密").selection)).toBe("1.属于国家秘密");
    expect(slice(text, named(entries, "二、主动公开").selection)).toContain("二、主动公开政府信息情况");
    expect(slice(text, named(entries, "表三").selection)).toContain("勾稽关系");
    expect(slice(text, named(entries, "表四").selection)).toContain("行政复议");
  });

  test.each(READABLE_LAYOUTS)(
    "the lines that VS Code keeps in sight above a row are those of its own item, in %s",
    (layout) => {
      const { report } = analyse(buildReport({ layout }));
      const lineOf = (offset: number) => lineAt(report.lines, offset);
      /**
       * As VS Code's sticky scroll reads an outline: an entry whose label stands on its parent's line has no line of
       * its own.
       */
      const linesAbove = (offset: number, entries: readonly OutlineEntry[], above = -1): readonly string[] =>
        entries
          .filter((entry) => entry.span.start <= offset && offset < entry.span.end)
          .flatMap((entry) => {
            const line = lineOf(entry.selection.start);
            if (line === lineOf(entry.span.end)) return [];
            const text = slice(report.text, lineSpan(report.lines, line) ?? entry.selection).trim();
            return [...(line === above ? [] : [text]), ...linesAbove(offset, entry.children, line)];
          });
      const row = named(outline(report), "行政处罚");
      const lines = linesAbove(row.span.end - 1, outline(report));
      expect(lines.filter((line) => line.includes("第二十条"))).toEqual([expect.stringContaining("（六）项")]);
      expect(lines[0]).toContain("二、主动公开政府信息情况");
    },
  );
});

describe("details of rows", () => {
  test.each(BLANK_KEEPING_LAYOUTS)("blank, unreadable, with a unit, missing: %s", (layout) => {
    const figures = new Map([
      [cellKey("article20", "rules", "issued"), ""],
      [cellKey("article20", "rules", "repealed"), "若干"],
      [cellKey("article20", "permits", "decisions"), "8件"],
      [cellKey("applications", "granted", "total"), "/"],
      [cellKey("applications", "granted", "natural"), "4"],
    ]);
    const entries = entriesOf(buildReport({ layout, figures }));
    expect(named(entries, "规章").detail).toBe("空 · 若干 · 0");
    expect(named(entries, "行政许可").detail).toBe("8件");
    expect(named(entries, "（一）予以公开").detail).toBe("/（自然人 4）");
  });
});
