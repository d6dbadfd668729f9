import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import type { Finding } from "../../server/src/rules/types";
import { buildReport, type ReportOptions } from "../support/reports/report-builder";

const BODY = "临江市交通运输局";
const OWN_FIRST = "2023年，我单位把公开作为做好各项工作的前提，逐项对照要求抓落实。";

const findings = (text: string): readonly Finding[] =>
  analyse(text).findings.filter(({ code }) => code === "stale-year");

/** The kind and the marked year of each finding. */
function told(text: string): readonly string[] {
  const kinds = { work: "的工作写在", ahead: "写作打算", plan: "为依据", day: "的日期写在" };
  return findings(text).map(({ message, span, severity }) => {
    const kind = Object.entries(kinds).find(([, words]) => message["zh-CN"].includes(words))?.[0];
    expect(severity).toBe(kind === "work" ? undefined : "information");
    return `${kind} ${text.slice(span.start, span.end)}`;
  });
}

const paragraph = (words: string, options: ReportOptions = {}): string =>
  buildReport({ body: BODY, prose: { overview: [words] }, ...options });

/** 总体情况 that begins with other words. */
function opening(words: string): readonly string[] {
  const text = buildReport({ body: BODY });
  expect(text).toContain(OWN_FIRST);
  return told(text.replace(OWN_FIRST, words));
}

describe("总体情况 that opens with another year", () => {
  it.each([
    ["2022年，我局扎实推进政务公开。", ["work 2022年"]],
    ["2021年，我局扎实推进政务公开。", ["work 2021年"]],
    ["在2022年的工作中，我局扎实推进政务公开。", ["work 2022年"]],
    ["2023年，我局扎实推进政务公开。", []],
    ["我局2022年政务公开工作有序。", ["work 2022年"]],
    // The report's year is named behind it: it may look back.
    ["2022年，我局扎实推进政务公开。2023年再接再厉。", ["day 2022年"]],
    ["2021年，我局扎实推进政务公开。2023年再接再厉。", []],
    ["2022年，我局扎实推进政务公开，比往年有序。2023年再接再厉。", []],
    ["2022年，我局扎实推进政务公开，2023年再接再厉。", []],
    ["2022年，我局扎实推进《2023年政务公开要点》。", ["work 2022年"]],
    // Since then.
    ["2022年以来，我局扎实推进政务公开。", []],
    ["2022年来，我局扎实推进政务公开。", ["day 2022年"]],
    // What lies ahead.
    ["2024年，我局扎实推进政务公开。", ["work 2024年"]],
    ["2024年，我局将扎实推进政务公开。", []],
    ["2025年，我局扎实推进政务公开。", []],
    // A heading of its own is no first paragraph.
    ["（一）工作概况\n2022年，我局扎实推进政务公开。", ["work 2022年"]],
  ])("%s", (words, expected) => expect(opening(words)).toEqual(expected));

  it("in another paragraph only asks, for the year before", () => {
    const later = (words: string): readonly string[] => told(paragraph(words));
    expect(later("2022年，我局深入开展公开。")).toEqual(["day 2022年"]);
    expect(later("2021年，我局深入开展公开。")).toEqual([]);
    expect(later("2022年，我局深入开展公开，比往年有序。")).toEqual([]);
    expect(later("2022年，我局深入开展公开，2023年再接再厉。")).toEqual([]);
    expect(told(buildReport({ body: BODY, prose: { problems: ["2022年，我局深入开展公开。"] } }))).toEqual([]);
  });
});

describe("a preface that presents the report of another year", () => {
  const preface = (words: string): readonly string[] =>
    told(buildReport({ body: BODY }).replace("\n一、", `\n${words}\n一、`));
  it.each([
    ["现公布我局2022年政府信息公开工作年度报告。", ["work 2022年"]],
    ["现公布我局2023年政府信息公开工作年度报告。", []],
    ["根据要求，现公布我局2022年政府信息公开工作年度报告。", ["work 2022年"]],
  ])("%s", (words, expected) => expect(preface(words)).toEqual(expected));

  it("may stand in the first paragraph of 总体情况", () => {
    expect(opening("现公布我局2022年政府信息公开工作年度报告。")).toEqual(["work 2022年"]);
    expect(opening("2023年工作有序。编制了我局2022年政府信息公开工作年度报告。")).toEqual([]);
    expect(opening("2023年工作有序。现将我局2022年政府信息公开工作年度报告公布如下。")).toEqual(["work 2022年"]);
    expect(told(paragraph("现公布我局2022年政府信息公开工作年度报告。"))).toEqual([]);
  });
});

describe("a plan that the body made itself for a year before", () => {
  it.each([
    ["制定《2022年政务公开工作方案》。", ["work 2022年"]],
    ["印发《临江市2021年政府信息公开工作要点》。", ["work 2021年"]],
    ["制定《2023年政务公开工作方案》。", []],
    ["制定《2022年绿化工作方案》。", []],
    ["制定《2022年政务公开工作简报》。", []],
  ])("%s", (words, expected) => expect(told(paragraph(words))).toEqual(expected));

  it("is not looked for before the first heading, nor among problems", () => {
    const words = "制定《2022年政务公开工作方案》。";
    expect(told(buildReport({ body: BODY, prose: { problems: [words] } }))).toEqual([]);
    expect(told(buildReport({ body: BODY, prose: { disclosure: [words] } }))).toEqual(["work 2022年"]);
    expect(told(buildReport({ body: BODY }).replace("\n一、", `\n${words}\n一、`))).toEqual([]);
  });
});

describe("a figure of the report given for a year before", () => {
  it.each([
    ["2022年收到政府信息公开申请3件。", ["work 2022年"]],
    ["2020年收到政府信息公开申请3件。", ["work 2020年"]],
    ["2019年收到政府信息公开申请3件。", []],
    ["2023年收到政府信息公开申请3件。", []],
    ["2022年收到政府信息公开申请3件，比往年有序。", []],
    ["2022年收到政府信息公开申请3件，结转至下年2件。", ["work 2022年"]],
    ["2022年收到政府信息公开申请3件。2023年有序。", []],
    ["2022年收到来信3件。", []],
    ["（二）依申请公开：2022年收到政府信息公开申请3件。", ["work 2022年"]],
    ["收到政府信息公开申请0件。2022年收到政府信息公开申请3件。", []],
  ])("%s", (words, expected) => expect(told(paragraph(words))).toEqual(expected));

  const other = (words: string): readonly string[] => told(buildReport({ body: BODY, prose: { other: [words] } }));
  it.each([
    ["2022年没有其他需要报告的事项。", ["work 2022年"]],
    ["2024年没有其他需要报告的事项。", ["work 2024年"]],
    ["2024年没有其他需要报告的事项，将继续推进。", []],
    ["2025年没有其他需要报告的事项。", []],
    ["2023年没有其他需要报告的事项。", []],
  ])("or of 六: %s", (words, expected) => expect(other(words)).toEqual(expected));
});

it("several places of one year in a paragraph are one finding, the gravest first, with the others beside", () => {
  const text = paragraph("按照2022年政务公开工作要点，圆满完成2022年各项任务，圆满完成2021年各项任务。");
  expect(told(text)).toEqual(["work 2022年", "work 2021年"]);
  const [finding] = findings(text);
  expect(finding?.span.start).toBe(text.indexOf("2022年各项"));
  expect(finding?.related?.map(({ span, message }) => [span.start, message["zh-CN"]])).toEqual([
    [text.indexOf("2022年政务公开工作要点"), "2022 年"],
  ]);
  expect(finding?.subject).toEqual({ section: "overview" });
});

it("each paragraph has its own finding", () => {
  const words = "圆满完成2022年各项任务。";
  expect(told(buildReport({ body: BODY, prose: { overview: [words, words] } }))).toEqual([
    "work 2022年",
    "work 2022年",
  ]);
});
