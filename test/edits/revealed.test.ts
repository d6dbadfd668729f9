import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { fixAll } from "../../server/src/analysis/fixing/fixes";
import { judgedAs, judgeWith } from "../../server/src/analysis/fixing/judge";
import { flawOf, offeredFixes } from "../../server/src/analysis/fixing/proved-fixes";
import { applyEdits } from "../../server/src/base/edits";
import { fillCell } from "../../server/src/edits/fill-cell";
import { readReport } from "../../server/src/model/report";
import { formOf } from "../../server/src/spec/forms";
import { rowsOf } from "../../server/src/spec/types";
import { cellKey } from "../support/reports/figures";
import { buildReport, type ReportOptions, withoutLines } from "../support/reports/report-builder";

/** The titles of the fixes that are offered for each finding, and those that are refused. */
function offersOf(text: string): { readonly offered: readonly string[]; readonly refused: readonly string[] } {
  const analysis = analyse(text);
  const offers = offeredFixes(judgedAs(analysis), analysis.findings, judgeWith());
  return {
    offered: offers.flatMap(({ finding, fixes }) =>
      fixes.map(({ kind, title }) => `${finding.code} ${kind} ${title["zh-CN"]}`),
    ),
    refused: offers.flatMap(({ refused }) => refused.map(({ code, flaw }) => `${code} ${flaw}`)),
  };
}

/** One of the five topics in prose, four of them not at all. */
const OVERVIEW = `（一）工作情况\n围绕农田水利、义务教育和养老服务主动公开信息，重要文件与解读同步上网。${Array.from("甲乙丙丁戊己", (name) => `${name}镇认真学习，抓好落实。`).join("")}\n`;
const COLUMNS = ["natural", "business", "research", "welfare", "legal", "otherOrg"];
const heading = "三、收到和处理政府信息公开申请情况\n";
const withoutRow: ReportOptions["grid"] = (rows, form) =>
  form.id === "applications" ? withoutLines(form, ["refused6"])(rows) : rows;

describe("a fix after which more is found is offered", () => {
  it("a heading is inserted over a table that has lost a row", () => {
    const text = buildReport({ layout: "tab-rows", grid: withoutRow }).replace(heading, "");
    const { offered, refused } = offersOf(text);
    expect(offered).toContain("missing-section review 插入“三、收到和处理政府信息公开申请情况”");
    expect(refused).toEqual([]);
  });

  it("a heading is moved over a table that has lost a row, one by one", () => {
    const text = buildReport({ layout: "tab-rows", grid: withoutRow });
    const next = text.indexOf("四、政府信息公开行政复议");
    const late = text.slice(0, next).replace(heading, "") + heading + text.slice(next);
    const { offered, refused } = offersOf(late);
    expect(offered).toContain("table-outside-section review 把标题“三、收到和处理政府信息公开申请情况”移到表格之前");
    expect(refused).toEqual([]);
    const whole = buildReport({ layout: "tab-rows" });
    const at = whole.indexOf("四、政府信息公开行政复议");
    expect(offersOf(whole.slice(0, at).replace(heading, "") + heading + whole.slice(at)).offered).toContain(
      "table-outside-section safe 把标题“三、收到和处理政府信息公开申请情况”移到表格之前",
    );
  });
});

describe("a fix that makes a piece of a report whole is offered", () => {
  it("though the report is signed by another body behind the heading that it inserts", () => {
    const text = `${buildReport({ without: ["other"] })}\n松岭县人民政府\n2024年1月20日\n`;
    const { offered, refused } = offersOf(text);
    expect(offered).toContain("missing-section review 插入“六、其他需要报告的事项”");
    expect(refused).toEqual([]);
  });

  it("though a topic has no sub-heading, which only a whole report is asked", () => {
    const topics = [
      ["主动公开", "围绕农田水利及时发布信息，重要文件与解读同步上网。"],
      ["依申请公开", "理顺登记、审核、答复各个环节，每件申请都有专人跟进。"],
      ["政府信息管理", "对历年文件逐一清理，标明有效和废止状态，做到底数清楚。"],
      ["政府信息公开平台建设", "整合栏目，改进检索，各单位落实监督保障和考核要求。"],
    ].map(([topic, words], index) => `（${"一二三四"[index]}）${topic}\n${words}\n`);
    const text = buildReport({ layout: "tab-rows" })
      .replace(/(?<=^一、.*\n)[\s\S]*?(?=^二、)/m, topics.join(""))
      .replace(heading, "");
    const { offered, refused } = offersOf(text);
    expect(offered).toContain("missing-section review 插入“三、收到和处理政府信息公开申请情况”");
    expect(refused).toEqual([]);
  });
});

describe("a fix of figures after which their row could not be read is not offered", () => {
  it("nought in place of marks, where the cell before another row may be one too many then", () => {
    const text = buildReport({
      layout: "bare-cells",
      figures: new Map([
        [cellKey("applications", "rejected2", "natural"), "7"],
        [cellKey("applications", "rejected2", "business"), "9"],
      ]),
    })
      .replace(/(?<=[\n])0(?=\n)/g, "-")
      .replace("2.重复申请\n", "2.重复申请\n\n");
    const { refused } = offersOf(text);
    expect(refused).toEqual([]);
  });
});

/** A report of which so many figures of 表三, no two in one row, were left blank. */
function withBlanks(count: number): string {
  const blanked = rowsOf(formOf("applications", "2021"))
    .slice(2, 2 + count)
    .map(({ key }, index) => ({ row: key, column: COLUMNS[index % COLUMNS.length] ?? "" }));
  const figures = new Map(
    blanked.map(({ row, column }, index) => [cellKey("applications", row, column), `${index + 3}`]),
  );
  const report = readReport(buildReport({ layout: "tab-rows", figures }));
  const table = report.tables.get("applications");
  const edits = blanked.flatMap(({ row, column }) => {
    const datum = table?.rows.get(row)?.data.get(column);
    return table && datum ? fillCell(report, table, datum, "") : [];
  });
  expect(edits).toHaveLength(count);
  return applyEdits(report.text, edits);
}

describe("what was not looked at before", () => {
  it("is the last section of a text, until there is another one", () => {
    const text = buildReport({ layout: "tab-rows" });
    const [, before = ""] = /^([\s\S]*?^五、.*\n)/m.exec(text) ?? [];
    const { offered, refused } = offersOf(`${before}个别栏目更新不够及时，解读材料文字偏多。\n`);
    expect(offered).toEqual(["missing-section review 插入“六、其他需要报告的事项”"]);
    expect(refused).toEqual([]);
  });

  it("is a row that has lost a figure", () => {
    const text = buildReport({ layout: "csv" }).replace(/^(.*无正当理由大量反复申请.*?,)0,0,/m, "$100,");
    const { offered, refused } = offersOf(text);
    expect(offered).toContain("unreadable-table review 按勾稽关系补上缺少的 0：（五）4.无正当理由大量反复申请");
    expect(refused).toEqual([]);
  });
});

describe("prose is held against figures", () => {
  const denial = "2023年，全县没有收到政府信息公开申请。";
  const text = buildReport({
    layout: "csv",
    figures: new Map([
      [cellKey("applications", "received", "natural"), "5"],
      [cellKey("applications", "granted", "natural"), "5"],
    ]),
    prose: { overview: [denial] },
  });
  const codes = (one: string): readonly string[] => analyse(one).findings.map(({ code }) => code);

  it("once a row that had lost a figure is mended", () => {
    expect(codes(text)).toEqual(["denied-claim"]);
    const damaged = text.replace(/^(.*无正当理由大量反复申请.*?,)0,0,/m, "$10,");
    expect(codes(damaged)).toEqual(["unreadable-table"]);
    const { offered, refused } = offersOf(damaged);
    expect(offered).toContain("unreadable-table review 按勾稽关系补上缺少的 0：（五）4.无正当理由大量反复申请");
    expect(refused).toEqual([]);
  });
});

describe("a row that was not read", () => {
  /** The text with an empty cell too many in the row of 规章, whose other cells are these. */
  const long = (text: string, cells: string): string => text.replace(/^规章(?:\t\d+){3}/m, `规章${cells}`);
  const whole = buildReport({ layout: "tab-rows", edition: "2021" });

  it.each([
    ["rows", whole.replace(/^行政规范性文件\t.*\n/m, "")],
    ["the figures of a row", whole.replace(/^(行政规范性文件)\t.*/m, "$1")],
    ["blocks", whole.replace(/^第二十条第（五）项.*\n信息内容.*\n行政许可\t.*\n/m, "")],
    ["nothing", whole],
  ])("may have been %s missing from the table: it is mended, and these are told of then", (lost, text) => {
    expect(text === whole).toBe(lost === "nothing");
    const { offered, refused } = offersOf(long(text, "\t0\t0\t\t0"));
    expect(offered).toContain("unreadable-table review 去掉第 3 格（空白）：规章");
    expect(refused).toEqual([]);
  });
});

describe("a fix mends all that its finding says", () => {
  it("a title without body and year gets the year that is known", () => {
    const [title = "", rest = ""] = [/^.*\n/.exec(buildReport())?.[0], buildReport().replace(/^.*\n/, "")];
    const { offered, refused } = offersOf(title.replace(/^.*2023年/, "") + rest);
    expect(offered).toEqual(["document-title review 标题改为“2023年政府信息公开工作年度报告”"]);
    expect(refused).toEqual([]);
  });

  it("an overview without sub-headings gets none, since those would make others wanted", () => {
    const text = buildReport().replace(/(?<=^一、.*\n)[\s\S]*?(?=^二、)/m, OVERVIEW);
    const findings = analyse(text).findings.map(({ code }) => code);
    expect(findings).toEqual(["missing-topic"]);
    expect(offersOf(text)).toEqual({ offered: [], refused: [] });
  });

  it("the number of parts, if those that are listed are the form's", () => {
    const offers = (parts: string) => {
      const text = buildReport().replace("编制本年度报告。", `编制本年度报告，全文包括${parts}四个部分。`);
      return offersOf(text);
    };
    const form = "总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况";
    expect(offers(`${form}、存在的主要问题及改进情况、其他需要报告的事项`)).toEqual({
      offered: ["declared-parts review 改为“六”"],
      refused: [],
    });
    expect(offers("总体情况、公开的内容、存在的主要问题及改进情况")).toEqual({ offered: [], refused: [] });
  });

  it("numerals of headings together, where the others are headings only by being alike", () => {
    const text = buildReport({
      headings: {
        overview: "1、总体情况",
        reviews: "4、政府信息公开行政复议、行政诉讼情况",
        problems: "5、存在的主要问题及改进情况",
        other: "6、其他需要报告的事项",
      },
    });
    const { offered, refused } = offersOf(text);
    // 4、 goes on from 3.其他 of 表三 as soon as another is mended without it; alone it is a heading all the same by its
    // place between those of 三 and 五. Without 4、 the others stay headings.
    const together = "section-number safe 4 个标题的序号都改为规定的";
    const [four, five] = ["四", "五"].map((numeral) => `section-number safe 序号改为“${numeral}、”`);
    expect(offered).toEqual([together, four, five, together]);
    expect(refused).toEqual([]);
    expect(fixAll(text)).toEqual({ text: buildReport(), refused: [], converged: true });
  });
});

describe("figures that are blank", () => {
  it("may be told of by themselves once one of many is filled in", () => {
    const { offered, refused } = offersOf(withBlanks(4));
    expect(offered).toContain("row-total review 改为 3：（一）予以公开，自然人");
    expect(offered).toContain("column-total review 改为 3：（一）予以公开，自然人");
    expect(refused).toEqual([]);
  });

  it("are filled with 0 together, unless so much disagrees then that the table is not read any more", () => {
    const some = offersOf(withBlanks(8));
    expect(some.offered).toContain("blank-cells review 本表 8 个空白填 0");
    const many = offersOf(withBlanks(10));
    expect(many.offered.filter((title) => title.startsWith("blank-cells"))).toEqual([
      "blank-cells review 本行 1 个空白填 0",
    ]);
    expect([...some.refused, ...many.refused]).toEqual([]);
  });
});

it("a row is mended by itself, of however many rows that are not read", () => {
  const broken = (count: number) => {
    let left = count;
    return buildReport({ layout: "pipe-rows" }).replace(/^(.*\d\.[^|\n]*\| 0 \| 0 \| 0 \| )(?=0 \|)/gm, (row) =>
      left-- > 0 ? `${row} | ` : row,
    );
  };
  for (const count of [2, 12]) {
    const analysis = analyse(broken(count));
    const [finding] = analysis.findings.filter(({ code }) => code === "unreadable-table");
    const place = finding?.fixPlaces?.()[0];
    const [fix] = place?.fixes() ?? [];
    expect(fix?.title["zh-CN"]).toBe("去掉第 4 格（空白）：（三）1.属于国家秘密");
    expect(finding && fix && flawOf(judgedAs(analysis), finding, fix, judgeWith())).toBeUndefined();
  }
});
