import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { paragraphs } from "../../support/reports/prose";
import { buildReport } from "../../support/reports/report-builder";

describe("the report that the preface presents", () => {
  const presented = (sentence: string): readonly string[] =>
    analyse(buildReport({ body: "临江市交通运输局" }).replace("编制本年度报告。", `编制本年度报告。${sentence}`))
      .findings.map(({ code }) => code)
      .filter((code) => code === "stale-year");
  it.each([
    "我局编制了《临江市交通运输局2022年政府信息公开工作年度报告》。",
    "现公布《2022年度政府信息公开工作年报》。",
    "结合工作实际，编制2022年度报告。",
  ])("stale-year: %s", (sentence) => expect(presented(sentence)).toEqual(["stale-year"]));
  it.each([
    "结合工作实际，编制2023年度报告。",
    "我局编制了《临江市交通运输局2023年政府信息公开工作年度报告》。",
    "根据上级发布《关于2022年政府信息公开工作年度报告格式的说明》的要求，编制本报告。",
  ])("nothing: %s", (sentence) => expect(presented(sentence)).toEqual([]));
});

it("总体情况 presents it, whatever else its first paragraph names", () => {
  const text = (year: number): string =>
    `现就临江市交通运输局${year}年政府信息公开工作情况汇报如下。2023年，我局认真履职。`;
  const codes = (year: number) =>
    analyse(buildReport({ body: "临江市交通运输局" }).replace(/(?<=一、总体情况\n+)/, `${text(year)}\n`)).findings.map(
      ({ code }) => code,
    );
  expect(codes(2022)).toContain("stale-year");
  expect(codes(2023)).not.toContain("stale-year");
});

describe("the opening of 总体情况", () => {
  const [first = ""] = paragraphs("overview", 2023);
  const openedWith = (sentence: string): readonly string[] => {
    const text = buildReport({ body: "临江市交通运输局" });
    expect(text).toContain(first);
    return analyse(text.replace(first, sentence))
      .findings.map(({ code }) => code)
      .filter((code) => code === "stale-year");
  };
  it.each([
    "二〇二二年，我局认真贯彻落实《条例》。",
    "2022年，是实施规划的关键之年，我局扎实推进公开。",
    "2022年度，在市委市政府的正确领导下，我局政府信息公开工作有序开展。",
    "过去的2022年，我局认真落实《条例》。",
    "2022年，我局坚持以公开为常态。2023年，公开信息20条。",
    "2022年，我局认真落实《2023年政务公开工作要点》。",
    "2022年来，我局不断深化公开，坚持以公开为常态。",
    "2024年，我局认真贯彻落实《条例》。",
  ])("stale-year: %s", (sentence) => expect(openedWith(sentence)).toEqual(["stale-year"]));
  it.each([
    "二〇二三年，我局认真贯彻落实《条例》。",
    "2023年，是实施规划的关键之年，我局扎实推进公开。",
    "2022年来，我局不断深化公开，2023年公开信息20条。",
    "2022年以来，我局不断深化公开，坚持以公开为常态。",
    "2024年，我局将认真贯彻落实《条例》。",
    "2025年，我局认真贯彻落实《条例》。",
    "2022年，我局坚持以公开为常态，曾获表彰。2023年，公开信息20条。",
  ])("nothing: %s", (sentence) => expect(openedWith(sentence)).toEqual([]));
});
