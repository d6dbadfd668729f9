import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import type { Report } from "../../../server/src/model/types";
import { SECTIONS } from "../../../server/src/spec/sections";
import type { SectionKey } from "../../../server/src/spec/types";
import { buildReport } from "../../support/reports/report-builder";

type Headings = Partial<Record<SectionKey, string>>;

/** A clean report as one line of running text, with blanks or nothing between its parts. */
const inOneLine = (headings: Headings, border = " "): string =>
  buildReport({ layout: "tab-rows", headings }).replace(/\s+/g, border);

/** The title of a section's heading as it stands in the text. */
function titleOf({ sections, text }: Report, key: SectionKey): string | undefined {
  const heading = sections.find((section) => section.key === key)?.heading;
  return heading && text.slice(heading.title.start, heading.title.end);
}

function figuresRead({ tables }: Report): number {
  const data = [...tables.values()].flatMap(({ rows }) => [...rows.values()].flatMap((row) => [...row.data.values()]));
  return data.filter(({ state }) => state === "number").length;
}

describe("a heading inside running text", () => {
  const numerals = ["第五部分 ", "第五部分：", "第五章 ", "伍、", "Ⅴ、", "五丶", "五：", "五五、", "第5部分 "];
  it.each(numerals)("may be numbered %s alone among others", (numeral) => {
    for (const border of [" ", ""]) {
      const { report, findings } = analyse(inOneLine({ problems: `${numeral}存在的主要问题及改进情况` }, border));
      expect([border, titleOf(report, "problems")]).toEqual([border, "存在的主要问题及改进情况"]);
      expect(findings.filter(({ code }) => code === "missing-section")).toEqual([]);
    }
  });

  it("may be worded otherwise under a numeral in the style of the others", () => {
    const headings = Object.fromEntries(SECTIONS.map(({ key, label }, at) => [key, `${at + 1}. ${label}`]));
    const { report } = analyse(inOneLine({ ...headings, problems: "5. 存在问题和今后打算" }));
    expect(titleOf(report, "problems")).toBe("存在问题和今后打算");
  });

  it.each(["行政复议和行政诉讼情况", "行政复议、诉讼情况", "行政复议行政诉讼", "政府信息公开行政复议、行政诉讼的情况"])(
    "ends before the heads of its table: 四、%s",
    (title) => {
      const whole = figuresRead(analyse(inOneLine({})).report);
      const { report } = analyse(inOneLine({ reviews: `四、${title}` }));
      expect(titleOf(report, "reviews")).toBe(title);
      expect(figuresRead(report)).toBe(whole);
    },
  );

  it("ends where a blank divides it from words that its titles are made of", () => {
    const text = inOneLine({ problems: "五、下一步工作打算" }).replace("打算 主要问题：", "打算 问题：");
    expect(titleOf(analyse(text).report, "problems")).toBe("下一步工作打算");
  });

  it("goes on behind a blank with 及", () => {
    const text = inOneLine({ problems: "五、存在的不足 及改进措施" });
    expect(titleOf(analyse(text).report, "problems")).toBe("存在的不足 及改进措施");
  });

  it("is not missing under another section's numeral", () => {
    const headings = Object.fromEntries(SECTIONS.map(({ key, label }) => [key, `一、${label}`]));
    const { findings } = analyse(inOneLine(headings));
    expect(findings.filter(({ code }) => code === "missing-section")).toEqual([]);
  });
});

describe("headings inside running text that have lost their numerals", () => {
  const titles = Object.fromEntries(SECTIONS.map(({ key, label }) => [key, label]));

  it("are found between blanks where all six stand", () => {
    const { report, findings } = analyse(inOneLine(titles));
    expect(report.sections.map(({ key }) => key)).toEqual(SECTIONS.map(({ key }) => key));
    expect(findings).toEqual([]);
  });

  it("have numbers without marks before them", () => {
    const headings = Object.fromEntries(SECTIONS.map(({ key, label }, at) => [key, `${at + 1} ${label}`]));
    const { report } = analyse(inOneLine(headings));
    expect(report.sections.map(({ heading }) => heading.numeralForm)).toEqual(SECTIONS.map(() => "wrong"));
    expect(figuresRead(report)).toBe(figuresRead(analyse(inOneLine({})).report));
  });

  it("are none where one of them does not stand between blanks", () => {
    const { report } = analyse(inOneLine({ ...titles, other: "和其他需要报告的事项" }));
    expect(report.sections).toEqual([]);
  });
});
