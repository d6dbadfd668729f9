import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import type { Finding } from "../../server/src/rules/types";
import { buildReport, type ReportOptions } from "../support/reports/report-builder";

const CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/** A report in whose tables these labels are written otherwise, each once. */
function rewritten(words: Readonly<Record<string, string>>, options: ReportOptions = {}): string {
  const left = new Map(Object.entries(words));
  return buildReport({
    ...options,
    grid: (rows) =>
      rows.map((row) =>
        row.map((slot) => {
          const written = left.get(slot.text);
          if (written === undefined) return slot;
          left.delete(slot.text);
          return { ...slot, text: written };
        }),
      ),
  });
}

/** Eight labels in other words. */
const EIGHT = {
  "（一）予以公开": "（一）予以全部公开",
  "（三）不予公开": "（三）不予以公开",
  "1.属于国家秘密": "1.属于国家的秘密",
  "4.保护第三方合法权益": "4.保护第三方的合法权益",
  "5.属于三类内部事务信息": "5.属于三类内部的事务信息",
  "6.属于四类过程性信息": "6.属于四类过程性的信息",
  "7.属于行政执法案卷": "7.属于行政执法的案卷",
  "8.属于行政查询事项": "8.属于行政查询的事项",
};

const labels = (text: string): readonly Finding[] => analyse(text).findings.filter(({ code }) => code === "row-label");
const said = (text: string): readonly string[] => labels(text).map(({ message }) => message["zh-CN"]);
/** What is said where one label is written otherwise. */
const saidOf = (due: string, written: string, options?: ReportOptions): readonly string[] =>
  said(rewritten({ [due]: written }, options));

describe("a label in other words on the line before its row", () => {
  it.each(["pipe-cells", "bare-cells", "indented-cells", "tab-rows"] as const)("%s", (layout) => {
    const written = "1.信访投诉举报类申请";
    expect(saidOf("1.信访举报投诉类申请", written, { layout })).toEqual([`“${written}”应写作“1.信访举报投诉类申请”`]);
  });
});

describe("a label in other words", () => {
  it.each([
    ["（一）予以公开", "（一）予以全部公开", ["“（一）予以全部公开”应写作“（一）予以公开”"]],
    ["（一）予以公开", "予以公开", []],
    ["（一）予以公开", "（一） 予以公开：", []],
    ["（一）予以公开", "('（一）予以公开'", []],
    ["2.重复申请", '- ["2.重复申请"', []],
    ["2.重复申请", '- ["2.重复的申请"', ['“-["2.重复的申请"”应写作“2.重复申请”']],
    ["3.危及“三安全一稳定”", "3.危及三安全一稳定", ["“3.危及三安全一稳定”应写作“3.危及“三安全一稳定””"]],
    [CORNER, CORNER.replace("本列", "上列"), [`应写作“${CORNER}”`]],
  ])("%s written as %s", (due, written, expected) => {
    expect(saidOf(due, written)).toEqual(expected);
  });

  it("is named with the form's as long as both have forty characters together", () => {
    const due = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请";
    expect([due.length, saidOf(due, "1.逾期不补正")]).toEqual([33, [`“1.逾期不补正”应写作“${due}”`]]);
    expect(saidOf(due, "1.申请人逾期不补正")).toEqual([`应写作“${due}”`]);
  });

  it("is marked where it stands, and changed by its fix, in the document's brackets", () => {
    const text = rewritten({ "（一）予以公开": "（一）予以全部公开" }, { brackets: "half" });
    const [finding] = labels(text);
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe("(一)予以全部公开");
    const [fix] = finding?.fixes?.() ?? [];
    expect([fix?.kind, fix?.title["zh-CN"], fix?.preferred]).toEqual(["safe", "改为“（一）予以公开”", true]);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(buildReport({ brackets: "half" }));
  });

  it("are one finding where a table has more than eight", () => {
    expect(labels(rewritten(EIGHT))).toHaveLength(8);
    const text = rewritten({ ...EIGHT, "2.重复申请": "2.重复的申请" });
    const [all, ...more] = labels(text);
    expect([all?.message["zh-CN"], more]).toEqual(["9 处行名、栏名与格式不一致：表三", []]);
    expect(all?.related?.map(({ message }) => message["zh-CN"])).toContain("应写作“2.重复申请”");
    expect(all?.related).toHaveLength(9);
    const [fix] = all?.fixes?.() ?? [];
    expect(fix?.title["zh-CN"]).toBe("9 处都改为格式的文字");
    expect(applyEdits(text, fix?.edits ?? [])).toBe(buildReport());
  });

  it("is left alone in text without separators, and at the end of the text", () => {
    const written = { "（一）予以公开": "（一）予以全部公开" };
    expect(said(rewritten(written, { layout: "glued" }))).toEqual([]);
    const text = rewritten(written);
    expect(said(text.slice(0, text.indexOf("予以全部公开") + 6))).toEqual([]);
  });

  it("may be that of another edition, where the rest of the table tells of which it is", () => {
    expect(saidOf("行政规范性文件", "规范性文件")).toEqual(["“规范性文件”应写作“行政规范性文件”"]);
  });
});

it.each(["\t", " ", "\u3000"])("white space inside a label is none of its words: %j", (space) => {
  expect(saidOf("1.属于国家秘密", `1.属于国家${space}秘密`, { layout: "markdown" })).toEqual([]);
});

it("neither are the line ends of a cell in quotation marks", () => {
  const csv = buildReport({ layout: "csv" }).replace("1.属于国家秘密", '"1.属于国家\n秘密"');
  expect(said(csv)).toEqual([]);
  expect(said(csv.replace("国家\n秘密", "国家的\n秘密"))).toEqual(["“1.属于国家的秘密”应写作“1.属于国家秘密”"]);
});

describe("the form's own words, cut in two by a border or a line end", () => {
  it.each([
    ["pipe-rows", " | "],
    ["tab-rows", "\t"],
    ["tab-rows", "\n"],
    ["markdown", "\n"],
    ["bare-cells", "\n"],
  ] as const)("are no other words in %s: %j", (layout, border) => {
    const cut = (rest: string) => said(buildReport({ layout }).replace("1.属于国家秘密", `1.属于国家${border}${rest}`));
    expect([cut("秘密"), cut("其他")]).toEqual([[], ["“1.属于国家”应写作“1.属于国家秘密”"]]);
  });

  it("are none on a page", () => {
    const cut = (cells: string) => said(buildReport({ layout: "html" }).replace("<td>1.属于国家秘密</td>", cells));
    expect(cut("<td>1.属于国家</td><td>秘密</td>")).toEqual([]);
    expect(cut("<td>1.属于国家</td><td></td>")).toEqual(["“1.属于国家”应写作“1.属于国家秘密”"]);
  });
});

describe("a label that is known by its place", () => {
  const DUE = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请";
  const long = (length: number): string =>
    `${DUE.replace("不补正", "没有补正")}的情形以及与此相类似的其他各种情形均按年度统计口径列入本行之中`.slice(
      0,
      length,
    );

  it("has no more than sixty characters, and no number but a year", () => {
    expect([saidOf(DUE, long(60)), saidOf(DUE, long(61))]).toEqual([[`应写作“${DUE}”`], []]);
    const rest = "逾期不补正的申请人不再处理政府信息公开申请";
    expect(saidOf(DUE, `1.12类${rest}`)).toEqual([]);
    for (const start of ["2类", "2023年"]) expect(saidOf(DUE, `1.${start}${rest}`)).toEqual([`应写作“${DUE}”`]);
  });
});

describe("a label is left as it is", () => {
  const fixes = (text: string): readonly (readonly string[])[] =>
    labels(text).map((finding) => (finding.fixes?.() ?? []).map(({ title }) => title["zh-CN"]));

  it("where a figure has run into it", () => {
    expect(fixes(rewritten({ "（三）不予公开": "（三）不予以公开" }))).toEqual([["改为“（三）不予公开”"]]);
    expect(fixes(rewritten({ "（三）不予公开": "（三）不予5公开" }))).toEqual([[]]);
  });

  it("where another label has run into its beginning", () => {
    expect(fixes(rewritten({ [CORNER]: `本年处理决定数量${CORNER.slice(5)}` }))).toEqual([[]]);
    expect(fixes(rewritten({ [CORNER]: `上${CORNER.slice(2)}` }))).toEqual([[`改为“${CORNER}”`]]);
  });

  it("where a page has marked some of its words", () => {
    const page = buildReport({ layout: "html" });
    expect(fixes(page.replace("（一）予以公开", "（一）予以全部公开"))).toEqual([["改为“（一）予以公开”"]]);
    expect(fixes(page.replace("（一）予以公开", "（一）予以<b>全部</b>公开"))).toEqual([[]]);
  });
});

describe("of several labels of a table", () => {
  const WORDS = {
    ...EIGHT,
    [CORNER]: CORNER.replace("本列", "上列"),
  };

  it("the first that stands there is marked, and all are named in their order", () => {
    const text = rewritten(WORDS);
    const [finding] = labels(text);
    expect(finding && text.slice(finding.span.start, finding.span.end)).toBe(WORDS[CORNER]);
    const places = finding?.related?.map(({ span }) => span.start) ?? [];
    expect(places).toHaveLength(9);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it("the note in the corner alone is a sentence of its own", () => {
    const subjects = (words: Readonly<Record<string, string>>) =>
      labels(rewritten(words)).map(({ subject }) => subject);
    expect(subjects({ [CORNER]: WORDS[CORNER] ?? "" })).toEqual([{ table: "applications", sentence: "note" }]);
    expect(subjects({ "（一）予以公开": "（一）予以全部公开" })).toEqual([{ table: "applications" }]);
  });
});

describe("in columns of spaces where a line is none of the form, a label is another wording", () => {
  const spaced = (due: string, written: string): readonly string[] => {
    const text = rewritten({ [due]: written }, { layout: "space-columns" });
    const broken = text.replace(/^(?=.*2\.重复申请)/m, "政府信息公开申请\n");
    expect(broken).not.toBe(text);
    return said(broken);
  };
  it.each([
    ["with one or two other characters", "1.属于国家秘密", ["1.属于国防秘密", "1.涉及国家秘密"], true],
    ["but not with three", "1.属于国家秘密", ["1.涉及国防秘密"], false],
    ["with one or two more inside", "1.属于国家秘密", ["1.属于国家的秘密", "1.属于国家重大秘密"], true],
    ["but not with three more", "1.属于国家秘密", ["1.属于国家的重大秘密"], false],
    ["nor with more before or behind it", "1.属于国家秘密", ["1.属于国家秘密的", "的1.属于国家秘密"], false],
    ["with one or two less inside", "1.属于国家秘密", ["1.属于国秘密", "1.属国秘密"], true],
    [
      "nor with less than that, or less at an end",
      "1.属于国家秘密",
      ["1.国秘密", "1.属于国家秘", "属于国家秘密"],
      false,
    ],
  ])("%s", (_, due, written, expected) => {
    expect(written.map((one) => spaced(due, one).length > 0)).toEqual(written.map(() => expected));
  });
});

describe("the heading of an outcome in 表四", () => {
  it.each([
    ["结果纠正", "结果改正", ["“结果改正”应写作“结果纠正”"]],
    ["结果纠正", "撤销", ["“撤销”应写作“结果纠正”"]],
    ["结果纠正", "一二三四五六七八九十", ["“一二三四五六七八九十”应写作“结果纠正”"]],
    ["结果纠正", "一二三四五六七八九十一", []],
    ["结果纠正", "撤销2", []],
    ["结果维持", "撤销", []],
  ])("%s written as %s between two of the form is known by its place", (due, written, expected) => {
    expect(saidOf(due, written)).toEqual(expected);
  });
});

describe("two labels in one cell are no wording that a fix could write over", () => {
  it.each([
    ["现行有效件数", "现行有效件数规章"],
    ["法律服务机构", "法律服务机构，其他"],
    ["信息内容", "信息内容、本年制发件数"],
  ])("%s: %s", (due, written) => {
    const text = rewritten({ [due]: written }, { layout: "csv" });
    expect(labels(text).flatMap((finding) => finding.fixes?.() ?? [])).toEqual([]);
  });
});

it.each([
  ["采购总金额（万元）", []],
  ["采购总金额（单位：元）", []],
  ["采购的总金额（万元）", ["“采购的总金额（万元）”应写作“采购总金额”"]],
])("the unit of an amount for which the form has none is no other wording: %s", (written, messages) => {
  expect(said(rewritten({ 采购总金额: written }, { edition: "2019", year: 2020 }))).toEqual(messages);
});
