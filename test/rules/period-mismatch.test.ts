import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import type { Finding } from "../../server/src/rules/types";
import { buildReport } from "../support/reports/report-builder";

const TEXT = buildReport({ body: "青禾县水利局" });
const [TITLE = "", PREFACE = ""] = TEXT.split("\n");
const PERIOD = "自2023年1月1日起至2023年12月31日止";

const findings = (text: string): readonly Finding[] =>
  analyse(text).findings.filter(({ code }) => code === "period-mismatch");

/** The report with another period in its preface. */
function withPeriod(period: string, text = TEXT): string {
  expect(text).toContain(PERIOD);
  return text.replace(PERIOD, period);
}

const said = (period: string, text?: string): readonly string[] =>
  findings(withPeriod(period, text)).map(({ message }) => message["zh-CN"]);

describe("a period that is not the year of the report", () => {
  it.each([
    [PERIOD, []],
    ["自2022年1月1日起至2022年12月31日止", ["统计期限 2022.1.1—2022.12.31，应为 2023.1.1—2023.12.31"]],
    ["自2023年1月1日起至2023年12月30日止", ["统计期限 2023.1.1—2023.12.30，应为 2023.1.1—2023.12.31"]],
    ["自2023年1月1日起至12月31日止", []],
    ["自2023年1月1日起至11月30日止", ["统计期限 2023.1.1—2023.11.30，应为 2023.1.1—2023.12.31"]],
    ["自2023年1月1日起至2022年12月31日止", ["统计期限 2023.1.1—2022.12.31，起止颠倒，应为 2023.1.1—2023.12.31"]],
    ["自2023年1月1日一2022年12月31日", ["统计期限 2023.1.1—2022.12.31，起止颠倒，应为 2023.1.1—2023.12.31"]],
    ["自2023年1月1日一2023年12月31日", []],
    ["自2023年12月31日起至2023年1月1日止", ["统计期限 2023.12.31—2023.1.1，起止颠倒，应为 2023.1.1—2023.12.31"]],
    ["自2023年1月1日起，截至2023年12月31日", []],
    ["自2023年1月1日起，截至2023年10月31日", ["统计期限 2023.1.1—2023.10.31，应为 2023.1.1—2023.12.31"]],
    ["自2023年1月1日0时至2023年12月31日24时", []],
    ["自2023年1月1日0时至2023年11月30日24时", ["统计期限 2023.1.1—2023.11.30，应为 2023.1.1—2023.12.31"]],
    ["截至2023年12月31日", []],
    ["截至2022年12月31日", ["统计期限 截至 2022.12.31，应为 2023.1.1—2023.12.31"]],
  ])("%s", (period, expected) => expect(said(period)).toEqual(expected));

  it("by the year alone, with its days in a bracket", () => {
    const text = (year: number) => withPeriod(`：${year}年度（1月1日至12月31日）`);
    expect(findings(text(2022))).toHaveLength(1);
    expect(findings(text(2023))).toEqual([]);
  });

  it.each(["l2月31日", "12月3l日", "1O月31日"])("with letters for digits: %s", (end) => {
    const [message, ...others] = said(`自2023年1月1日起至2023年${end}止`);
    expect(others).toEqual([]);
    expect(message).toContain("不是日期，应为 2023.1.1—2023.12.31");
  });

  it("by the end alone, behind a comma", () => {
    const sentence = PREFACE.match(/[^。]*统计期限[^。]*/)?.[0] ?? "";
    const text = (end: string) => TEXT.replace(sentence, `报告中使用的统计数据，时间截至${end}`);
    expect(findings(text("2022年12月31日")).map(({ message }) => message["zh-CN"])).toEqual([
      "统计期限 截至 2022.12.31，应为 2023.1.1—2023.12.31",
    ]);
    expect(findings(text("2023年12月31日"))).toEqual([]);
  });

  it("by the verb alone, and not as missing besides", () => {
    const sentence = PREFACE.match(/[^。]*统计期限[^。]*/)?.[0] ?? "";
    const text = (from: string) => TEXT.replace(sentence, `本报告中的数据统计自${from}起，至2023年12月31日止`);
    expect(findings(text("2023年2月1日")).map(({ message }) => message["zh-CN"])).toEqual([
      "统计期限 2023.2.1—2023.12.31，应为 2023.1.1—2023.12.31",
    ]);
    expect(findings(text("2023年1月1日"))).toEqual([]);
  });

  it.each(["止", ""])("with digits that make no date is written anew up to its end: %j", (end) => {
    const text = withPeriod(`自202023年1月1日起至2023年12月31日${end}`);
    const [finding, ...more] = findings(text);
    expect([finding?.message["zh-CN"], more]).toEqual(["统计期限里的“202023年”不是日期，应为 2023.1.1—2023.12.31", []]);
    expect(applyEdits(text, finding?.fixes?.()[0]?.edits ?? [])).toBe(
      withPeriod(`自2023年1月1日起至2023年12月31日${end}`),
    );
  });

  it.each(["202x1023年12月31日止", "202023年12x月31日止"])(
    "with a slip beyond what is marked, or more of it behind, is not mended: %s",
    (end) => {
      const [finding, ...more] = findings(withPeriod(`自2023年1月1日起至${end}`));
      expect([finding?.message["zh-CN"], more]).toEqual([expect.stringContaining("不是日期，应为 2023.1.1"), []]);
      expect(finding?.fixes?.()).toEqual([]);
    },
  );

  it("is marked from its first number to its end, and mended in its own numerals", () => {
    const text = withPeriod("自二〇二二年一月一日起至2022年12月30日止");
    const [finding, ...more] = findings(text);
    expect(more).toEqual([]);
    expect(finding && text.slice(finding.span.start, finding.span.end)).toMatch(
      /^二〇二二年一月一日起至2022年12月30日/,
    );
    const [fix] = finding?.fixes?.() ?? [];
    expect([fix?.kind, fix?.title["zh-CN"], fix?.preferred]).toEqual(["review", "改为 2023.1.1—2023.12.31", true]);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(withPeriod("自二〇二三年一月一日起至2023年12月31日止"));
  });

  it("can have its days wrong alone where the year was read off it", () => {
    const untitled = TEXT.slice(TITLE.length + 1);
    expect(said("自2022年1月1日起至2022年12月31日止", untitled)).toEqual([]);
    expect(said("自2022年1月1日起至2022年12月30日止", untitled)).toEqual([
      "统计期限 2022.1.1—2022.12.30，应为 2022.1.1—2022.12.31",
    ]);
  });

  it("may stand in 总体情况, and is looked for nowhere else", () => {
    const words = `所列数据的统计期限${PERIOD.replaceAll("2023", "2022")}。`;
    const moved = (place: RegExp): number =>
      findings(TEXT.replace(PREFACE, "根据有关规定编制。").replace(place, (heading) => `${heading}\n${words}`)).filter(
        ({ severity }) => severity === undefined,
      ).length;
    expect([moved(/^一、.*$/m), moved(/^五、存.*$/m)]).toEqual([1, 0]);
  });
});

describe("a period with digits that are no date", () => {
  it.each([
    ["自202023年1月1日起至2023年12月31日止", "202023"],
    ["自20231月1日起至2023年12月31日止", "20231"],
    ["自2023年1月1起至2023年12月31日止", "月1"],
    ["自2023年1月1日起至2023年12月31止", "月31"],
    ["自2023年1月1日起，至2023年12日31日止", "年12日"],
  ])("%s is mended as a whole", (period, slip) => {
    const text = withPeriod(period);
    const [finding] = findings(text);
    expect(finding?.message["zh-CN"]).toMatch(
      new RegExp(`^统计期限里的“${slip}.*”不是日期，应为 2023.1.1—2023.12.31$`),
    );
    const after = applyEdits(text, finding?.fixes?.()[0]?.edits ?? []);
    expect(findings(after)).toEqual([]);
    expect(after).toContain("2023年1月1日起至2023年12月31日止");
  });
});

describe("a report without a period", () => {
  const without = TEXT.replace(PREFACE, "根据有关规定编制。");
  it("is asked about it at its title", () => {
    const [finding, ...more] = findings(without);
    expect([finding?.message["zh-CN"], finding?.severity, more]).toEqual([
      "没有写统计期限，一般写明 2023.1.1—2023.12.31",
      "information",
      [],
    ]);
    expect(finding && without.slice(finding.span.start, finding.span.end)).toBe(TITLE);
  });

  it("is not where it has no title, or is no whole report", () => {
    expect(findings(without.slice(TITLE.length + 1))).toEqual([]);
    expect(findings(without.slice(0, without.indexOf("\n六、其他") + 1))).toEqual([]);
    expect(findings(without.replace(/\n一、总体情况\n[\s\S]*?(?=\n二、主动)/, ""))).toEqual([]);
  });

  it.each([
    "反映自2023年元月1日起至2023年12月31日止的情况。",
    "反映2023年一月一日至十二月三十一日的情况。",
    "反映2023年元月至12月的情况。",
    "报告期为2023年。",
    "以下均为全年数据。",
  ])("is not where it says in other words which time it covers: %s", (words) => {
    expect(findings(TEXT.replace(PREFACE, words))).toEqual([]);
  });
});

it.each([
  [
    "本报告由六个部分组成，涵盖2023年1月1日至12月21日青禾县水利局政府信息公开工作情况。",
    ["统计期限 2023.1.1—2023.12.21，应为 2023.1.1—2023.12.31"],
  ],
  ["本报告内容涵盖我局2023年1月1日至2023年12月31日期间的政府信息公开工作情况。", []],
  ["专题栏目涵盖2023年3月1日至5月31日的活动。", []],
])("a report says what it covers: %s", (preface, expected) => {
  const messages = findings(TEXT.replace(PREFACE, preface)).map(({ message }) => message["zh-CN"]);
  expect(messages.filter((message) => message.startsWith("统计期限"))).toEqual(expected);
});
