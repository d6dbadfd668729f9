import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { readReport } from "../../../server/src/model/report";
import { SECTIONS } from "../../../server/src/spec/sections";
import { buildReport, READABLE_LAYOUTS } from "../../support/reports/report-builder";

/** A report in which some paragraphs stand on the line of their heading. */
function run(text: string, keys: readonly string[], between = ""): string {
  return SECTIONS.filter(({ key }) => keys.includes(key)).reduce((all, { numeral, label }) => {
    const heading = `${numeral}、${label}`;
    expect(all.split(heading)).toHaveLength(2);
    return all.replace(new RegExp(`${heading}\\s+`), `${heading}${between}`);
  }, text);
}

const PROSE = ["overview", "problems", "other"];

describe("a heading that its paragraph has run into", () => {
  it.each(["", " ", "\u3000", "。", "："])("is one, and the paragraph is its section's: %j between them", (between) => {
    const text = run(buildReport(), PROSE, between);
    const { sections } = readReport(text);
    expect(sections.map(({ key }) => key)).toEqual(SECTIONS.map(({ key }) => key));
    const at = text.indexOf("一、总体情况");
    expect(sections[0]).toMatchObject({
      heading: { span: { start: at, end: at + 6 }, title: { start: at + 2, end: at + 6 } },
      body: { start: at + 6 },
    });
    expect(analyse(text).findings).toEqual([]);
  });

  // A web page has a tag for each of the two.
  it.each(READABLE_LAYOUTS.filter((id) => id !== "html"))("is one in %s", (layout) => {
    expect(analyse(run(buildReport({ layout }), ["problems"])).findings).toEqual([]);
  });

  it("is one between the marks of Markdown", () => {
    const text = run(buildReport({ layout: "markdown" }), ["problems"]).replace(
      /^## (五、存在的主要问题及改进情况)/m,
      "**$1** ",
    );
    expect(text).toContain("**五、");
    expect(analyse(text).findings).toEqual([]);
  });

  const lines = (line: string) => buildReport().replace(/^一、总体情况$/m, line);
  it.each([
    "一、总体情况、主动公开政府信息情况等六个部分，都已写到。",
    "一、总体情况的说明如下，请各单位认真阅读后再填写，谢谢。",
    "一、总体情况……………………………………1",
    "一、总体情况概述",
  ])("is none in a line that names or lists titles: %s", (line) => {
    const [first] = readReport(lines(line)).sections.filter(({ key }) => key === "overview");
    expect(first?.heading.wording ?? "none").not.toBe("official");
  });

  it.each(["。", "。 ", "！\u3000"])("is one behind a sentence of such a line: %j", (between) => {
    const [problems, other] = ["五、存在的主要问题及改进情况", "六、其他需要报告的事项"];
    const whole = run(buildReport(), ["problems", "other"], " ");
    const [head, tail] = whole.split(problems);
    const text = `${head}${problems} 解读形式不多。今后改进形式，增加图解${between}${other} 没有收取信息处理费。\n`;
    expect(tail).toContain(other);
    const { report, findings } = analyse(text);
    const section = report.sections.find(({ key }) => key === "other");
    expect(section?.heading.span.start).toBe(text.lastIndexOf(other));
    expect(findings.map(({ code }) => code)).not.toContain("section-title");
    expect(findings.map(({ code }) => code)).not.toContain("missing-section");
  });

  it.each(["六、其他需要报告的事项的说明。", "六、其他需要报告的事项、附件。", "六、其他需要报告的事项"])(
    "is none behind a sentence where it is named or nothing follows: %s",
    (named) => {
      const problems = "五、存在的主要问题及改进情况";
      const [head] = buildReport().split(problems);
      const report = readReport(`${head}${problems} 解读形式不多。今后改进形式，增加图解。${named}\n`);
      expect(report.sections.map(({ key }) => key)).not.toContain("other");
    },
  );

  it("is none where the section has a heading of its own, or out of its place", () => {
    const sentence = "六、其他需要报告的事项本单位今年没有，收费的情况也没有。";
    expect(readReport(buildReport({ prose: { problems: [sentence] } })).sections.map(({ body }) => body.start)).toEqual(
      readReport(buildReport({ prose: { problems: ["甲".repeat(sentence.length)] } })).sections.map(
        ({ body }) => body.start,
      ),
    );
    const moved = buildReport({ without: ["other"], prose: { overview: [sentence] } });
    expect(readReport(moved).sections.map(({ key }) => key)).not.toContain("other");
  });

  it.each(["无", "无。", " 无。", "\u3000暂无", "：无。", "没有。"])(
    "is one where nothing is to be said: %j",
    (words) => {
      const other = "六、其他需要报告的事项";
      const text = `${buildReport().split(other)[0]}${other}${words}\n`;
      const section = readReport(text).sections.find(({ key }) => key === "other");
      expect(section?.heading).toMatchObject({
        wording: "official",
        title: { end: text.lastIndexOf(other) + other.length },
      });
      expect(analyse(text).findings.map(({ code }) => code)).not.toContain("section-title");
      expect(analyse(text).findings.map(({ code }) => code)).not.toContain("empty-section");
    },
  );

  const problems = "五、存在的主要问题及改进情况";
  const sentence = "解读形式不多，今后改进形式，增加图解。";
  it.each([
    ["五、存在问题和改进措施", " "],
    ["五、存在问题和改进措施", "\u3000"],
    ["五、存在的困难和下一步打算", "："],
    ["五、问题与不足", "。"],
    ["五.存在的主要问题及改进情况", " "],
    ["五、存的主要问题及改进情况", " "],
  ])("is one in other words: %s, %j", (heading, between) => {
    for (const other of [
      "\n六、其他需要报告的事项\n没有收取信息处理费。",
      " 六、需要报告的其他事项 没有收取信息处理费。",
    ]) {
      const text = `${buildReport().split(problems)[0]}${heading}${between}${sentence}${other}\n`;
      const { report, findings } = analyse(text);
      expect(report.sections.map(({ key }) => key)).toEqual(SECTIONS.map(({ key }) => key));
      const at = text.indexOf(heading);
      expect(report.sections[4]?.heading.span).toEqual({ start: at, end: at + heading.length });
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(findings.map(({ code }) => code)).not.toContain("missing-section");
    }
  });

  it.each([
    "五、存在问题和改进措施很多 解读形式不多，今后改进。",
    "四、存在问题和改进措施 解读形式不多，今后改进。",
    "五、存在问题和改进措施 12",
    "五、存在问题和改进措施 | 解读形式不多，今后改进。",
  ])("is none in other words that go on, under another numeral, without a sentence or among cells: %s", (line) => {
    const text = `${buildReport().split(problems)[0]}${line}\n六、其他需要报告的事项\n没有收取信息处理费。\n`;
    const section = readReport(text).sections.find(({ key }) => key === "problems");
    expect(section?.heading.ownLine ?? true).toBe(true);
  });
});
