import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import type { LayoutId } from "../../server/src/layout/types";
import { buildReport } from "../support/reports/report-builder";

/** The findings on labels in a report one of whose column headings is worded otherwise. */
function labelFindings(
  due: string,
  written: string,
  edition: "2019" | "2021" = "2021",
  layout: LayoutId = "pipe-rows",
): readonly string[] {
  let changed = false;
  const text = buildReport({
    edition,
    layout,
    grid: (rows) =>
      rows.map((row) =>
        row.map((slot) => {
          if (changed || slot.text !== due) return slot;
          changed = true;
          return { ...slot, text: written };
        }),
      ),
  });
  return analyse(text)
    .findings.filter(({ code }) => code === "row-label")
    .map(({ message }) => message["zh-CN"]);
}

describe("a label that stands nowhere is known by its place", () => {
  it.each([
    ["（一）予以公开", "（一）准予公开"],
    ["（四）无法提供", "（四）不能提供"],
    ["1.信访举报投诉类申请", "1.信访投诉举报类申请"],
    ["（三）不予公开", "（三）不予以公开"],
  ])("%s written as %s", (due, written) => {
    expect(labelFindings(due, written)).toEqual([`“${written}”应写作“${due}”`]);
  });

  it.each([
    ["（四）无法提供", ""],
    ["（四）无法提供", "见附注"],
    ["（一）予以公开", ""],
  ])("%s written as “%s” is no other wording", (due, written) => {
    expect(labelFindings(due, written)).toEqual([]);
  });
});

describe("a heading of 表四 over outcomes is known by its words", () => {
  it.each([
    ["未经复议直接起诉", "未经行政复议直接起诉"],
    ["复议后起诉", "经复议后又起诉"],
    ["结果维持", "维持原决定"],
  ])("%s written as %s", (due, written) => {
    expect(labelFindings(due, written)).toEqual([`“${written}”应写作“${due}”`]);
  });

  it("may have the heading above it run into it", () => {
    expect(labelFindings("未经复议直接起诉", "行政诉讼（未经复议直接起诉）")).toEqual([]);
  });
});

describe("in columns of spaces, where labels are cut and joined, other characters are another wording", () => {
  it.each([
    ["（五）不予处理", "（五）不予以处理"],
    ["商业企业", "商业公司"],
    ["1.属于国家秘密", "1.涉及国家秘密"],
  ])("%s written as %s", (due, written) => {
    expect(labelFindings(due, written, "2021", "space-columns")).toEqual([`“${written}”应写作“${due}”`]);
  });

  it.each([
    ["（五）不予处理", "（五）不予处"],
    ["四、结转下年度继续办理", "结转下年度继续办理"],
    ["科研机构", "机构"],
  ])("%s cut to %s", (due, written) => {
    expect(labelFindings(due, written, "2021", "space-columns")).toEqual([]);
  });
});

describe("a column heading is known by its place between two others", () => {
  it.each([
    ["商业企业", "商业组织", "2021"],
    ["法律服务机构", "社会公益组织", "2021"],
    ["本年废止件数", "本年度废止数", "2021"],
    ["本年新公开数量", "本年新制作数量", "2019"],
    ["处理决定数量", "处理绝对数量", "2019"],
    ["本年制发件数", "本年新制作数量", "2021"],
    ["本年收费金额（单位：万元）", "0", "2021"],
    ["现行有效件数", "对外公开总数量", "2021"],
    ["本年处理决定数量", "处理绝对数量", "2021"],
    ["本年处理决定数量", "处理决定数", "2021"],
    ["本年收费金额（单位：万元）", "采购总金额", "2021"],
    ["信息内容", "信息类别", "2021"],
    ["本年制发件数", "2023年制发件数量", "2021"],
    ["自然人", "公民", "2021"],
    ["自然人", "甲乙丙丁戊己庚辛", "2021"],
    ["法人或其他组织", "法人和其他组织", "2021"],
    ["法人或其他组织", "法人", "2021"],
    ["结果纠正", "结果纠错", "2021"],
    ["其他结果", "其它结果", "2019"],
    ["尚未审结", "尚未办结", "2021"],
  ] as const)("%s written as %s", (due, written, edition) => {
    expect(labelFindings(due, written, edition)).toEqual([`“${written}”应写作“${due}”`]);
  });

  it.each([
    ["科研机构", "科研"],
    ["现行有效件数", "现行有效件"],
    ["社会公益组织", "社会公益"],
    ["商业企业", "企业"],
    ["信息内容", "内容"],
    ["尚未审结", "见注1"],
    ["自然人", "甲乙丙丁戊己庚辛壬"],
    ["申请人情况", "申请人的情况"],
    ["本年收费金额（单位：万元）", "本年收费金额（单位:万元)"],
  ])("%s clipped to %s is left alone", (due, written) => {
    expect(labelFindings(due, written)).toEqual([]);
  });
});

it("the corner note is known by either character of 勾稽", () => {
  const note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
  expect(labelFindings(note, note.replace("勾", "钩"))).toEqual([`应写作“${note}”`]);
});

describe("words of another line in the place of a heading are no wording of it", () => {
  it.each([
    ["本年处理决定数量", "自然人"],
    ["本年废止件数", "2.其他法律行政法规禁止公开"],
    ["上一年项目数量", "自然人"],
    ["商业企业", "行政许可"],
  ])("%s written as %s", (due, written) => {
    expect(labelFindings(due, written, due === "上一年项目数量" ? "2019" : "2021")).toEqual([]);
  });
});

describe("a heading that stands twice", () => {
  it.each([
    ["本年废止件数", "本年制发件数"],
    ["科研机构", "社会公益组织"],
    ["社会公益组织", "科研机构"],
    ["法律服务机构", "商业企业"],
  ])("for %s: %s", (due, written) => {
    expect(labelFindings(due, written)).toEqual([`“${written}”应写作“${due}”`]);
  });
});
