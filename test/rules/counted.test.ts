import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { headingLineSpan } from "../../server/src/model/places/sections";
import { isOpenEnded } from "../../server/src/model/places/text-end";
import { readReport } from "../../server/src/model/report";
import { areSections, countParts, partsIn } from "../../server/src/rules/support/text/listed-parts";
import { SECTIONS } from "../../server/src/spec/sections";
import { buildReport } from "../support/reports/report-builder";

/** The messages and severities of one rule on a text. */
function found(text: string, code: string): readonly string[] {
  return analyse(text)
    .findings.filter((finding) => finding.code === code)
    .map(({ message, severity }) => (severity ? `${severity}: ` : "") + message["zh-CN"]);
}

describe("headings without a numeral", () => {
  const bare = (count: number, without: readonly (typeof SECTIONS)[number]["key"][] = []) =>
    found(
      buildReport({
        without,
        headings: Object.fromEntries(SECTIONS.slice(0, count).map(({ key, label }) => [key, label])),
      }),
      "section-number",
    );
  const together = (count: number) => [`${count} 个标题都没有序号，应为“一、”至“六、”（Word 的自动编号没有成为文字）`];

  it("are told one by one where another has one, and together where none has", () => {
    expect(bare(2)).toHaveLength(2);
    expect(bare(5)).toHaveLength(5);
    expect(bare(6)).toEqual(together(6));
  });

  it("have lost it together from three of them on", () => {
    expect(bare(3, ["reviews", "problems", "other"])).toEqual(together(3));
    expect(bare(2, ["applications", "reviews", "problems", "other"])).toHaveLength(2);
  });
});

describe("topics of the overview that are sub-headings", () => {
  const TOPICS = ["主动公开", "依申请公开", "政府信息管理", "政府信息公开平台建设", "监督保障"] as const;
  const overview = (headed: number) =>
    buildReport().replace(/(^一、.*\n)[\s\S]*?(?=^二、)/m, (_, heading: string) => {
      const own = TOPICS.slice(0, headed).map((topic, at) => `（${"一二三四五"[at]}）${topic}\n按规定办理。\n`);
      const rest = TOPICS.slice(headed).join("、");
      return `${heading}${own.join("")}${rest === "" ? "" : `每一季度都逐项对照各级下达的各类工作任务检查一次，对${rest}、工作考核、社会评议和责任追究都作了安排。\n`}`;
    });
  const missing = (headed: number) =>
    `总体情况的小标题有 ${headed} 项规定内容，没有的 ${5 - headed} 项：${TOPICS.slice(headed).join("、")}`;
  const headings = (headed: number) =>
    found(overview(headed), "missing-topic").filter((message) => message.includes("小标题"));

  it.each([
    [1, []],
    [2, [`information: ${missing(2)}`]],
    [3, [`information: ${missing(3)}`]],
    [4, [missing(4)]],
  ] as const)("%i of them", (headed, expected) => {
    expect(headings(headed)).toEqual(expected);
  });

  it("are not missed where the heading of 一 is one of them", () => {
    const text = overview(5)
      .replace(/^一、.*$/m, "一、主动公开情况")
      .replace("（一）主动公开\n", "");
    expect(found(text, "missing-topic").filter((message) => message.includes("小标题"))).toEqual([]);
  });

  it.each([
    ["持续推进政府信息公开", 0],
    ["扎实做好信息公开工作", 0],
    ["推进乡村建设", 1],
  ])("主动公开 may be worded so: %s", (title, count) => {
    const text = overview(5).replace(
      "（一）主动公开\n",
      `（一）${title}\n全年的文件都在县人民政府的门户网站上登载，公文的主动公开率为82%。\n`,
    );
    expect(text).toContain(title);
    const told = found(text, "missing-topic").filter((message) => message.includes("小标题"));
    expect(told).toHaveLength(count);
  });
});

describe("the parts of a list", () => {
  const LABELS = SECTIONS.map(({ label }) => label);

  it("are the form's where four or more are nothing else", () => {
    expect(areSections(LABELS.slice(0, 3))).toBe(false);
    expect(areSections(LABELS.slice(0, 4))).toBe(true);
    expect(areSections([...LABELS.slice(0, 4), "财务情况"])).toBe(false);
  });

  it("are counted up to ten, from two on", () => {
    expect(countParts(["财务情况"])).toBeUndefined();
    expect(countParts(new Array(2).fill("财务情况"))).toBe(2);
    expect(countParts(new Array(10).fill("财务情况"))).toBe(10);
    expect(countParts(new Array(11).fill("财务情况"))).toBeUndefined();
  });

  it.each([
    ["财务情况", 1],
    ["财", undefined],
    ["财务和人事", undefined],
    ["行政复议", undefined],
    ["总体情况", 1],
    ["存在的主要问题及改进情况和其他需要报告的事项", 2],
    ["其他需要报告的事项及附表", 2],
  ])("%s: %s", (piece, parts) => {
    expect(partsIn(piece)).toBe(parts);
  });
});

describe("the line of a heading", () => {
  const text = buildReport();
  it("is its own, line end and all", () => {
    const report = readReport(text);
    const lines = report.sections.map((section) => headingLineSpan(report, section));
    expect(lines.map((line) => line && text.slice(line.start, line.end))).toEqual(
      SECTIONS.map(({ numeral, label }) => `${numeral}、${label}\n`),
    );
  });

  it("is none in running text", () => {
    const report = readReport(text.replaceAll("\n", "　"));
    expect(report.sections.length).toBeGreaterThan(0);
    expect(report.sections.map((section) => headingLineSpan(report, section))).toEqual(
      report.sections.map(() => undefined),
    );
  });
});

describe("a text that ends behind a table", () => {
  const upTo = buildReport().replace(/^五、[\s\S]*/m, "");
  const open = (rest: string) => {
    const report = readReport(upTo + rest);
    const table = report.tables.get("reviews");
    return table && isOpenEnded(report, table);
  };
  it.each([
    ["", true],
    ["注".repeat(39), true],
    ["注".repeat(40), false],
    ["说明完毕。", false],
    ["五、存在的主要问题及改进情况", false],
  ])("and %j", (rest, expected) => {
    expect(open(rest)).toBe(expected);
  });
});
