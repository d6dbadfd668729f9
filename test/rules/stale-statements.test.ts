import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { buildReport } from "../support/reports/report-builder";

/** The years that are out of place in a report for 2023 with a sentence in one of its sections. */
function found(sentence: string, section: "overview" | "problems" | "other" = "overview"): readonly string[] {
  const opening = section === "overview" ? ["本机关认真做好各项工作。"] : [];
  const text = buildReport({ year: 2023, prose: { [section]: [...opening, sentence] } });
  return analyse(text)
    .findings.filter(({ code }) => code === "stale-year")
    .map(({ span, severity = "warning" }) => `${text.slice(span.start, span.end)} ${severity}`);
}

describe("a plan that the body made", () => {
  it.each([
    "本局印发《青禾县2022年政务公开工作要点》。",
    "本局制定了《2021年度政府信息公开工作方案》。",
    "本局出台《政务公开2022年任务清单》。",
  ])("for a year before is old: %s", (sentence) => {
    expect(found(sentence)).toEqual([expect.stringMatching(/^202[12]年 warning$/)]);
  });

  it.each([
    "本局印发《青禾县2023年政务公开工作要点》。",
    "本局印发《青禾县2024年政务公开工作要点》。",
    "本局印发《青禾县2022年防汛工作要点》。",
    "本局印发《青禾县2022年政务公开通报》。",
    "本局学习《青禾县2022年政务公开工作要点》。",
  ])("is not: %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("may stand among the problems", () => {
    expect(found("本局印发《青禾县2022年政务公开工作要点》。", "problems")).toEqual([]);
  });
});

it("a paragraph below a sub-heading on a line of its own opens as one behind it does", () => {
  const below = (sentence: string): readonly string[] => {
    const prose = { overview: ["本机关认真做好各项工作。", "（三）政府信息管理", sentence] };
    const text = buildReport({ year: 2023, prose });
    return analyse(text)
      .findings.filter(({ code }) => code === "stale-year")
      .map(({ span, severity = "warning" }) => `${text.slice(span.start, span.end)} ${severity}`);
  };
  expect(below("2022年修订信息发布审核流程。")).toEqual(["2022年 information"]);
  expect(below("2023年修订信息发布审核流程。")).toEqual([]);
});

it("proposals in 六 are of their own year, whatever the sentence before says", () => {
  const fees = "2023年未收取信息处理费。";
  expect(found(`${fees}2022年承办建议3件。`, "other")).toEqual(["2022年 warning"]);
  expect(found(`${fees}2023年承办建议4件。2022年承办建议3件。`, "other")).toEqual([]);
});

it("fees of a year before are of the report before", () => {
  expect(found("本局2022年没有依申请公开收费情况。", "other")).toEqual(["2022年 warning"]);
  expect(found("本局2023年没有依申请公开收费情况。", "other")).toEqual([]);
  expect(found("2022年，本局未收取信息处理费。2023年，本局按要点抓好工作。", "other")).toEqual(["2022年 warning"]);
  expect(found("2022年，本局未收取信息处理费。2023年，本局未收取费用。", "other")).toEqual([]);
  expect(found("2022年，本局未收到意见。2023年，本局按要点抓好工作。", "other")).toEqual([]);
});

describe("a figure of the report for a year before", () => {
  it.each([
    ["2022年，本机关收到政府信息公开申请0件。", ["2022年 warning"]],
    ["（一）2022年，本机关收到政府信息公开申请0件。", ["2022年 warning"]],
    ["2020年，本机关收到政府信息公开申请0件。", ["2020年 warning"]],
    ["2019年，本机关收到政府信息公开申请0件。", []],
    ["2023年，本机关收到政府信息公开申请0件。", []],
    ["2022年，本机关获评先进。", []],
    ["（三）政府信息管理。2022年，开展规范性文件清理。", ["2022年 information"]],
    ["（三）政府信息管理。2022年，开展规范性文件清理；2023年，完善制度。", []],
    ["（三）政府信息管理。2021年，开展规范性文件清理。", []],
  ])("%s", (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it("may stand among the problems", () => {
    expect(found("2022年，本机关收到政府信息公开申请0件。", "problems")).toEqual([]);
  });

  it("is not out of place where the year of the report has its own", () => {
    expect(found("2022年，本机关收到政府信息公开申请0件。2023年，收到政府信息公开申请0件。")).toEqual([]);
  });
});

describe("nothing else to report", () => {
  it.each([
    ["2022年没有其他需要报告的事项。", ["2022年 warning"]],
    ["2024年没有其他需要报告的事项。", ["2024年 warning"]],
    ["2025年没有其他需要报告的事项。", []],
    ["2019年没有其他需要报告的事项。", []],
    ["2023年没有其他需要报告的事项。", []],
  ])("%s", (sentence, expected) => {
    expect(found(sentence, "other")).toEqual(expected);
  });
});

describe("the record above a document on the web", () => {
  const report = buildReport({ body: "青禾县水利局", year: 2023 });

  it.each([
    "发布机构：青禾县水利局　发布日期：2024年1月6日",
    "索引号：000014349/2024-00012 发布机构：青禾县水利局\n文号：　公开日期：2024-01-06 09:58",
    "发布机构 青禾县水利局 文　号 青水发〔2024〕5号\n成文日期 2024-01-08 发布日期 2024-01-08",
    "发布单位：青禾县水利局\n2024年1月6日",
  ])("is dated when it was published: %s", (record) => {
    expect(analyse(`${record}\n${report}`).findings.map(({ code }) => code)).not.toContain("stale-year");
  });

  it("does not hide a preface of another year", () => {
    const preface = "现将青禾县水利局2022年政府信息公开工作年度报告公布如下。";
    const [title = "", ...rest] = report.split("\n");
    const text = [title, preface, ...rest].join("\n");
    const stale = analyse(text).findings.filter(({ code }) => code === "stale-year");
    expect(stale.map(({ span }) => text.slice(span.start, span.end))).toEqual(["2022年"]);
  });
});
