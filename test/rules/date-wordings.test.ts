import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";

const CLEAN = buildReport({ body: "临江市交通运输局" });
const PERIOD = "所列数据的统计期限自2023年1月1日起至2023年12月31日止。";

function findings(text: string, code: string) {
  return analyse(text).findings.filter((finding) => finding.code === code);
}

/** The report for 2023 with another sentence on the period. */
function withPeriod(sentence: string): string {
  expect(CLEAN).toContain(PERIOD);
  return CLEAN.replace(PERIOD, sentence);
}

describe("the period of the figures", () => {
  it.each([
    "所列数据的统计期限自2022年1月1日起至2022年12月31日止。",
    "数据统计时间：2023年1月1日—2023年11月30日。",
    "统计期限从2023年1月1日开始，到2023年12月30日为止。",
    "报告中所列数据为2022年1月1日至12月31日的数据。",
    "主要工作情况和统计数据，期限自2022年1月1日至2022年12月31日。",
    "报告所列数据统计截止时间为2023年11月30日。",
    "数据统计截至2023年6月30日。",
    "报告中所涉及的数据核定时间点为2022年12月31日。",
    "统计期限：2023.01.01-2022.12.31。",
    "统计期限：2022-01-01至2022-12-31。",
    "统计数据时间范围为2022年1月1日至2022年12月31日。",
    "所列数据的统计期限自二〇二二年一月一日起至二〇二二年十二月三十一日止。",
    "统计期限为二○二三年一月一日至二○二三年十一月三十日。",
    "统计期限为2023年1月至2023年11月。",
    "数据统计期从2022年1月1日到2022年12月31日。",
    "统计期限为2022年度1月1日至12月31日。",
    "本报告时限为2022年1月1日至2022年12月31日。",
    "数据统计期限为2023年1月1日至12月30日。",
    "统计期限自2023年1月1日起至202023年12月31日止。",
    "统计期限自20231月1日起至2023年12月31日止。",
    "统计期限自203年1月1日起至2023年12月31日止。",
    "统计期限自2023年1月1日起至2023年12月311日止。",
    "统计期限自2023年1月1日起至2023年12月④31日止。",
    "统计期限自2023年1月1月起至2023年12月31日止。",
    "统计期限自2023年1月1日起至2023年13月31日止。",
    "数据截至2023年11月30日。",
    "统计期限截至2023年11月30日。",
    "本报告统计时段为2022年度。",
    "统计区间为2022年全年。",
    "统计期限：二〇二二年度。",
    "数据统计起止日期：2022年1月1日至2022年12月31日。",
    "本报告时间跨度为2022年1月1日至2022年12月31日。",
    "本报告反映2022年1月1日至2022年12月31日的工作。",
    "统计期限自2023年1月1日起至2023年12月31止日。",
    "统计期限自2023年1月1日至2023年12月31。",
    "统计期限自2203年1月1日起至2023年12月31日止。",
    "统计期限自202311日起至20231231日止。",
    "统计期限自2O23年1月1日起至2023年12月31日止。",
    "统计期限自2023年l月1日起至2023年12月31日止。",
    "本报告中所列数据截至2023年11月30日。",
    "本报告统计数据自2022年1月1日起至2022年12月31日止。",
  ])("%s is reported and mended", (sentence) => {
    const text = withPeriod(sentence);
    const [finding, ...others] = findings(text, "period-mismatch");
    expect(others).toEqual([]);
    expect(finding?.severity ?? "error").toBe("error");
    const [fix] = finding?.fixes?.() ?? [];
    expect(findings(applyEdits(text, fix?.edits ?? []), "period-mismatch")).toEqual([]);
  });

  it("is reported mistyped in a report without a title where the slip has the year", () => {
    const untitled = (sentence: string) => withPeriod(sentence).split("\n").slice(1).join("\n");
    const found = findings(untitled("统计期限为20231月1日至12月31日。"), "period-mismatch");
    expect(found.map(({ message }) => message["zh-CN"])).toEqual([
      "统计期限里的“20231月”不是日期，应为 2023.1.1—2023.12.31",
    ]);
    expect(findings(untitled("统计期限为20221月1日至12月31日。"), "period-mismatch")).toEqual([]);
  });

  it.each(["22023年", "202323年", "2223年", "20232023年"])("is reported mistyped: %s", (slip) => {
    const found = findings(withPeriod(`统计期限自2023年1月1日起至${slip}12月31日止。`), "period-mismatch");
    expect(found.map(({ message }) => message["zh-CN"])).toEqual([
      `统计期限里的“${slip}”不是日期，应为 2023.1.1—2023.12.31`,
    ]);
  });

  it("is reported with 年 typed twice, but not of the end of a year", () => {
    const slips = (sentence: string) =>
      findings(withPeriod(sentence), "period-mismatch").filter(({ message }) => message["zh-CN"].includes("不是日期"));
    expect(slips("统计期限自2023年年1月1日起至2023年12月31日止。")).toHaveLength(1);
    expect(slips("统计期限自2023年1月1日起至2023年年底止。")).toEqual([]);
  });

  it("is mended in the numerals it is written in", () => {
    const text = withPeriod("统计期限为二○二二年一月一日至二○二二年十二月三十一日。");
    const [fix] = findings(text, "period-mismatch")[0]?.fixes?.() ?? [];
    expect(applyEdits(text, fix?.edits ?? [])).toContain("统计期限为二〇二三年一月一日至二〇二三年十二月三十一日。");
  });

  it.each(["本年度没有需要说明的数据。", ""])("is missed at information: %s", (sentence) => {
    const found = findings(withPeriod(sentence), "period-mismatch");
    expect(found.map(({ severity }) => severity)).toEqual(["information"]);
  });

  it.each([
    "数据统计期限从2023年1月1日到12月31日止。",
    "统计期限从2023年1月1日开始，到2023年12月31日为止。",
    "报告中所列数据为2023年1月1日至12月31日的数据。",
    "主要工作情况和统计数据，期限自2023年1月1日至2023年12月31日。",
    "数据统计期限为2023年1月1日起至2023年12月31日。",
    "统计数据时间范围为2023年1月1日至2023年12月31日。",
    "统计期限：2023.01.01-2023.12.31。",
    "统计期限为2023年1月至12月。",
    "统计期限为二〇二三年一月一日至二〇二三年十二月三十一日。",
    "数据统计截至2023年12月31日。",
    "报告中所涉及的数据核定时间点为2023年12月31日。",
    "本报告数据的统计期为全年。",
    "本报告所列情况发生在1月1日至12月31日。",
    "本报告统计时段为2023年度。",
    "统计期限为2023年全年。",
    "数据截至2023年12月31日。",
    "统计口径为2022年度调整后的口径，统计期限为2023年度。",
    "本报告反映2023年1月1日至2023年12月31日的工作。",
    "统计期限为2023年度，电子版自2024年1月31日起公布。",
    "大数据截至2023年11月30日归集信息20条，统计期限为2023年度。",
    // Of some of the figures only.
    "统计期限为2023年1月1日至12月31日（因网站改版，部分数据的统计期限自2023年4月10日起至2023年12月31日止）。",
    "部分数据统计期限为2023年4月10日至2023年12月31日，其余数据统计期限为2023年度。",
    "统计期限为2023年1月1日至12月31日（网站于2023410日改版，部分数据的统计期限自2023410日起）。",
  ])("%s is right", (sentence) => {
    expect(findings(withPeriod(sentence), "period-mismatch")).toEqual([]);
  });

  it("may be counted up to any day in 总体情况", () => {
    const prose = { overview: ["据统计，截至2023年6月30日，网站发布信息20条。", "专栏数据统计截至2023年6月底。"] };
    expect(findings(buildReport({ prose }), "period-mismatch")).toEqual([]);
  });
});

describe("the date of the report", () => {
  const EARLY = [
    "2023年1月18日",
    "二〇二三年一月十八日",
    "二○二三年十二月三十日",
    "（2023年1月18日）",
    "临江市交通运输局2023年1月18日",
    "（临江市交通运输局2023年1月18日）",
    "临江市交通运输局（2023年1月18日）",
    "临江市交通运输局 二〇二三年一月十八日",
    "2023.1.18",
    "2023年01月18号",
    "2023年元月18日",
    "2023年1月18日印发",
    "报告日期：2023年1月18日",
    "临江市交通运输局（公章） 2023年1月18日",
    "2023年11月",
    "二〇二三年一月",
  ];
  it.each(EARLY)("%s is before the year's end", (line) => {
    const found = findings(`${CLEAN}\n${line}\n`, "publish-date");
    expect(found.map(({ severity }) => severity ?? "warning")).toEqual(["warning"]);
  });

  it("is found behind the body's name where all is one line", () => {
    const glued = `${buildReport({ body: "临江市交通运输局", layout: "glued" }).replace(/\n/g, "")}临江市交通运输局2023年1月18日`;
    expect(findings(glued, "publish-date")).toHaveLength(1);
    expect(findings(glued.replace("局2023年1月18日", "局2024年1月18日"), "publish-date")).toEqual([]);
    const dated = (date: string) => glued.replace("临江市交通运输局2023年1月18日", `${date}临江市交通运输局`);
    expect(findings(dated("2023年1月18日"), "publish-date")).toHaveLength(1);
    expect(findings(dated("（2023年12月1日）"), "publish-date")).toHaveLength(1);
    expect(findings(dated("2024年1月18日"), "publish-date")).toEqual([]);
  });

  it.each(["2024年13月18日", "2024年2月30日", "二〇二四年一月三十二日", "临江市交通运输局2024年0月18日"])(
    "%s is no day",
    (line) => {
      const found = findings(`${CLEAN}\n${line}\n`, "publish-date");
      expect(found.map(({ message }) => message["zh-CN"])).toEqual([`“${line}”里的日期不存在，请核对`]);
    },
  );

  it("may be the day of a leap year", () => {
    const [finding] = findings(`${CLEAN}\n2024年2月29日\n`, "publish-date");
    expect(finding?.severity).toBe("information");
  });

  it("is no day by its month alone before the report", () => {
    expect(findings(`2023年1月\n${CLEAN}`, "publish-date")).toEqual([]);
  });

  it.each([
    "2024年1月18日",
    "二〇二四年一月十八日",
    "（临江市交通运输局2024年1月18日）",
    "下次修订于2023年1月18日",
    "2023年12月",
    "2024年1月",
    "2024年元月18日",
  ])("%s is none that is early", (line) => {
    expect(findings(`${CLEAN}\n${line}\n`, "publish-date")).toEqual([]);
  });
});

it.each(READABLE_LAYOUTS)("the dates of a clean report in %s are silent", (layout) => {
  const { findings: all } = analyse(buildReport({ layout }));
  expect(all.filter(({ code }) => /period|publish|stale/.test(code))).toEqual([]);
});
