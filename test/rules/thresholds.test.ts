import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { cellKey } from "../support/reports/figures";
import { buildReport } from "../support/reports/report-builder";

/** The severities of the findings of one code; `own` where the rule's own holds. */
function found(text: string, code: string): readonly string[] {
  return analyse(text)
    .findings.filter((finding) => finding.code === code)
    .map(({ severity = "own" }) => severity);
}

/** A report for 2023 with a signature and this date. */
function dated(body: string, date: string): string {
  return `${buildReport({ body, year: 2023 })}${body}\n${date}\n`;
}

/** Article 49 of the regulation: departments by 31 January, local governments by 31 March. */
describe("the date of a report", () => {
  it.each([
    ["青禾县水利局", "2023年12月30日", ["own"]],
    ["青禾县水利局", "2023年12月31日", []],
    ["青禾县水利局", "2024年1月31日", []],
    ["青禾县水利局", "2024年2月1日", ["information"]],
    ["青禾县人民政府", "2024年3月31日", []],
    ["青禾县人民政府", "2024年4月1日", ["information"]],
  ])("%s, %s", (body, date, expected) => {
    expect(found(dated(body, date), "publish-date")).toEqual(expected);
  });
});

describe("a date beside a report", () => {
  const report = buildReport({ body: "青禾县人民政府", year: 2023 });
  const atEnd = (date: string, lines: number) => `${report}${date}\n${"政务公开专栏\n".repeat(lines)}`;
  const atHead = (date: string, lines: number) => report.replace("\n", `\n${"政务公开专栏\n".repeat(lines)}${date}\n`);
  it.each([
    ["on the fourth line from the end", atEnd("2024年4月1日", 3), ["information"]],
    ["on the fifth", atEnd("2024年4月1日", 4), []],
    ["on the eighth line", atHead("2024年4月1日", 6), ["information"]],
    ["on the ninth", atHead("2024年4月1日", 7), []],
    [
      "as late as another that is in time",
      atHead("2024年3月31日", 0) + atEnd("2024年4月1日", 0).slice(report.length),
      [],
    ],
    ["of a leap year", atEnd("2024年2月29日", 0), []],
    ["that no calendar has", atEnd("2024年2月30日", 0), ["own"]],
    ["of a month that no calendar has", atEnd("2024年13月1日", 0), ["own"]],
    ["of a month alone, in time", atEnd("2024年3月", 0), []],
    ["of a month alone, late", atEnd("2024年4月", 0), ["information"]],
  ])("%s", (_, text, expected) => {
    expect(found(text, "publish-date")).toEqual(expected);
  });
});

describe("a period of another year", () => {
  const sentence = "所列数据的统计期限自2022年1月1日起至2022年12月31日止。";
  it.each([
    ["overview", ["own"]],
    ["problems", []],
    ["other", []],
  ])("in %s", (section, expected) => {
    expect(found(buildReport({ prose: { [section]: [sentence] } }), "period-mismatch")).toEqual(expected);
  });
});

describe("a report that gives no period", () => {
  const { length } = buildReport();
  const text = (cut: (text: string) => string) => cut(buildReport().replace(/^.*统计期限.*\n/m, ""));
  it.each([
    ["whole", (all: string) => all, ["information"]],
    ["without title", (all: string) => all.slice(all.indexOf("\n") + 1), []],
    ["without its first section", (all: string) => all.replace(/^一、[\s\S]*?(?=^二、)/m, ""), []],
    ["without its last section", (all: string) => all.replace(/^六、[\s\S]*/m, ""), []],
  ] as const)("%s", (_, cut, expected) => {
    expect(text(cut).length).toBeLessThan(length);
    expect(found(text(cut), "period-mismatch")).toEqual(expected);
  });
});

/** Local notices ask for up to a thousand characters; punctuation counts, white space does not. */
describe("the length of the overview", () => {
  it.each([
    [1000, []],
    [1001, ["own"]],
  ])("%i characters", (count, expected) => {
    const text = buildReport().replace(
      /(^一、.*\n)[\s\S]*?(?=^二、)/m,
      `$1${"发布 信息，".repeat(199)}${"好".repeat(count - 996)}。\n`,
    );
    expect(found(text, "overview-length")).toEqual(expected);
  });
});

/** A beginning or a note of less than eighty characters says nothing of what its author left out. */
describe("an overview that names no topic", () => {
  const saying = (prose: string) => buildReport().replace(/(^一、.*\n)[\s\S]*?(?=^二、)/m, `$1${prose}\n`);
  it.each([
    ["of 79 characters", "好".repeat(79), []],
    ["of 80 characters", "好".repeat(80), ["own"]],
    ["with marks between them", "好，".repeat(79), []],
    ["from which something was left out", `${"好".repeat(80)}（以下略）`, []],
    ["with a picture", `${"好".repeat(80)}![图](a.png)`, []],
  ])("%s", (_, prose, expected) => {
    expect(found(saying(prose), "missing-topic")).toEqual(expected);
  });
});

describe("many figures that are written otherwise", () => {
  it.each([
    [1, 1],
    [5, 5],
    [6, 1],
    [7, 1],
  ])("%i are %i findings", (count, findings) => {
    const rows = ["granted", "partial", "refused1", "refused2", "refused3", "refused4", "refused5"];
    const figures = new Map(rows.slice(0, count).map((row) => [cellKey("applications", row, "research"), "０"]));
    expect(found(buildReport({ figures }), "figure-format")).toHaveLength(findings);
  });
});

describe("sections that are missing at the end", () => {
  it.each([
    ["六、", 1],
    ["五、", 2],
    ["四、政府", 1],
    ["三、收到", 1],
  ])("from %s on are %i findings", (from, findings) => {
    const text = buildReport();
    const cut = text.slice(0, text.indexOf(`\n${from}`) + 1);
    expect(found(cut, "missing-section")).toHaveLength(findings);
  });

  it("are not said where the text stops within a sentence", () => {
    const text = buildReport();
    const cut = text.slice(0, text.indexOf("\n六、")).replace(/。\s*$/, "");
    expect(found(cut, "missing-section")).toEqual([]);
  });
});
