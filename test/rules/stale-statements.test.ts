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

describe("a figure of the report for a year before", () => {
  it.each([
    ["2022年，本机关收到政府信息公开申请0件。", ["2022年 warning"]],
    ["（一）2022年，本机关收到政府信息公开申请0件。", ["2022年 warning"]],
    ["2020年，本机关收到政府信息公开申请0件。", ["2020年 warning"]],
    ["2019年，本机关收到政府信息公开申请0件。", []],
    ["2023年，本机关收到政府信息公开申请0件。", []],
    ["2022年，本机关获评先进。", []],
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
