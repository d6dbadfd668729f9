import { describe, expect, it, test } from "vitest";
import { buildReport } from "../../support/reports/report-builder";
import { mended, said, TITLE, titleFindings, withHead } from "./title-lines";

describe("a title in other words than the form's", () => {
  it.each([
    ["青禾县人民政府2023年政府信息公开年度报告", "标题“年度报告”应为“工作年度报告”", true],
    ["青禾县人民政府2023年政府信息公开年报", "标题“年报”应为“工作年度报告”", false],
    ["青禾县人民政府2023年政府信息公开工作年度总结", "标题“工作年度总结”应为“工作年度报告”", false],
    ["青禾县人民政府2023年信息公开工作年度报告", "标题“信息公开”应为“政府信息公开”", true],
    ["2023年政府信息公开工作年度报告", "标题没有机关名称", false],
    ["青禾县人民政府政府信息公开工作年度报告", "标题没有年度", false],
    ["青禾县人民政府2023政府信息公开工作年度报告", "标题“2023”后面少一个“年”", false],
    ["青禾县人民政府20233年政府信息公开工作年度报告", "标题年度“20233年”有误", false],
    ["青禾县人民政府23年政府信息公开工作年度报告", "标题年度“23年”不全", false],
    ["青禾县人民政府20年度政府信息公开工作年度报告", "标题年度“20年”不全", false],
    ["青禾县人民政府二三年政府信息公开工作年度报告", "标题年度“二三年”不全", false],
    ["青禾县人民政府2023年政府信息公开工作年度报告（样稿）", "标题有“（样稿）”字样，应删除", false],
    ["青禾县人民政府2023年政府信息公开工作年度报告（征求意见稿）", "标题有“（征求意见稿）”字样，应删除", false],
    ["青禾县人民政府政府信息公开年报", "标题“年报”应为“工作年度报告”，没有年度", false],
    ["青禾县人民政府关于报送2023年政府信息公开工作年度报告的函", "标题有“关于报送”字样，是报送函的标题", false],
  ])("%s", (title, message, old) => {
    const findings = titleFindings(withHead(title));
    expect(findings.map((one) => [one.message["zh-CN"], one.severity === "information"])).toEqual([[message, old]]);
  });

  it.each([
    ["青禾县人民政府2023年政府信息公开年报", TITLE],
    ["青禾县人民政府2023年信息公开工作年度报告", TITLE],
    ["青禾县人民政府2023政府信息公开工作年度报告", TITLE],
    ["青禾县人民政府政府信息公开工作年度报告", TITLE],
    [`${TITLE}（征求意见稿）`, TITLE],
    ["青禾县人民政府23年政府信息公开工作年度报告", TITLE],
    ["青禾县人民政府二三年政府信息公开工作年度报告", TITLE.replace("2023", "二〇二三")],
  ])("%s is mended", (title, expected) => expect(mended(1, withHead(title))).toEqual([expected]));

  it("with another year's end than the rest of the report tells has no fix", () => {
    const text = withHead("青禾县人民政府22年政府信息公开工作年度报告");
    expect(titleFindings(text).map(({ message, fixes }) => [message["zh-CN"], fixes?.()])).toEqual([
      ["标题年度“22年”不全", []],
    ]);
  });

  it("with a letter in its year has no fix that adds another", () => {
    const text = withHead("青禾县人民政府二O二三年政府信息公开工作年度报告");
    expect(titleFindings(text).map(({ fixes }) => fixes?.())).toEqual([[]]);
  });

  it("without a year that anything tells has no fix", () => {
    const text = withHead("青禾县人民政府政府信息公开工作年度报告").replaceAll("2023", "上");
    expect(titleFindings(text).map(({ fixes }) => fixes?.())).toEqual([[]]);
  });

  it("with a body nobody knows, or one that is no government's, may speak of 信息公开 alone", () => {
    expect(said("青禾县第一中学2023年信息公开工作年度报告")).toEqual([]);
    expect(said("青禾天地2023年信息公开工作年度报告")).toEqual([]);
  });

  it("behind another line is mended there, with the body that signed the report", () => {
    const text = `${withHead("简讯。", "2023年政府信息公开年报")}青禾县人民政府\n`;
    expect(mended(2, text)).toEqual(["简讯。", TITLE]);
    expect(titleFindings(text)[0]?.fixes?.()[0]?.title["zh-CN"]).toBe(`标题改为“${TITLE}”`);
  });

  it("for another year than that of the period and the date gets theirs", () => {
    const text = `${withHead(TITLE.replace("2023", "2022"))}2024年1月20日\n`;
    expect(titleFindings(text).map(({ message }) => message["zh-CN"])).toEqual([
      "标题年度 2022 年与统计期限、日期所说的 2023 年不符",
    ]);
    expect(mended(1, text)).toEqual([TITLE]);
  });

  it.each([
    ["2023年政府信息公开工作年度报告", "青禾县人民政府"],
    ["青禾县人民政府政府信息公开工作年度报告", "2023年"],
    ["青禾县人民政府政府信息公开工作年度报告", "二〇二三年度"],
    ["2023年政府信息公开工作年度报告", "单位：县政府公开科"],
  ])("%s is whole with %s on a short line beside it", (title, line) => {
    expect([said(title, line), said(line, title)]).toEqual([[], []]);
  });

  it.each([
    ["青禾县人民政府政府信息公开工作年度报告", "2024年1月20日"],
    ["青禾县人民政府政府信息公开工作年度报告", "2023年，全县工作有序。"],
    ["青禾县人民政府政府信息公开工作年度报告", "来源：2023年专栏"],
    ["青禾县人民政府政府信息公开工作年度报告", "发布时间：2024-01-20 10:09"],
    ["青禾县人民政府政府信息公开工作年度报告", "当前位置：首页 > 政务公开 > 年报 > 2023年"],
  ])("%s is not with %s", (title, line) => expect(said(title, line)).toEqual(["标题没有年度"]));

  it("but the heading below it may have another year, and be another one later", () => {
    const text = buildReport({ headings: { overview: "一、2023年政府信息公开工作总体情况" } });
    const [, , preface = ""] = /^(.*\n)(.*\n)/.exec(text) ?? [];
    const untitled = text.replace("2023年政府信息公开工作年度报告", "政府信息公开工作年度报告").replace(preface, "");
    expect(titleFindings(untitled).map(({ message }) => message["zh-CN"])).toEqual(["标题没有年度"]);
  });

  it("with the year within three lines, of up to thirty characters", () => {
    const title = "青禾县人民政府政府信息公开工作年度报告";
    const year = (length: number): string => `2023年${"甲".repeat(length - 5)}`;
    expect([said(title, "甲", "乙", year(30)), said(title, "甲", "乙", "丙", year(30)), said(title, year(31))]).toEqual(
      [[], ["标题没有年度"], ["标题没有年度"]],
    );
  });
});

test("a year at the end of the title's first line without its 年 is told and mended", () => {
  const text = withHead("青禾县人民政府2023", "", "政府信息公开工作年度报告");
  expect(titleFindings(text).map(({ message }) => message["zh-CN"])).toEqual(["标题“2023”后面少一个“年”"]);
  expect(mended(1, text)).toEqual(["青禾县人民政府2023年"]);
});
