import { describe, expect, it } from "vitest";
import { analyse } from "../../../server/src/analysis/analyse";
import { isSectionAbsent } from "../../../server/src/model/presence/sections";
import { readReport } from "../../../server/src/model/report";
import { SECTIONS } from "../../../server/src/spec/sections";
import { buildReport } from "../../support/reports/report-builder";

const LAYOUTS = ["pipe-rows", "tab-rows", "bare-cells", "space-columns"] as const;
const [, ...BELOW_THE_FIRST] = SECTIONS;

describe("the form's title under a numeral that is not its own", () => {
  const cases = BELOW_THE_FIRST.flatMap((section) =>
    ["1、", "3.", "（一）", "(2)", "①"].map((numeral) => [section.numeral, numeral, section] as const),
  );
  it.each(cases)("%s as %s is its heading, in every layout", (own, numeral, { label }) => {
    for (const layout of LAYOUTS) {
      const text = buildReport({ layout }).replace(`${own}、${label}`, `${numeral}${label}`);
      expect(text).toContain(`\n${numeral}${label}`);
      const { report, findings } = analyse(text);
      expect(report.sections.map((section) => section.key)).toEqual(SECTIONS.map((section) => section.key));
      expect(findings.map(({ message }) => message["zh-CN"])).toEqual([
        `标题序号应为“${own}、”，现为“${numeral}”：${label}`,
      ]);
    }
  });

  const TOPIC = "（一）主动公开政府信息情况";
  const withTopic = (below: string) =>
    buildReport({ layout: "pipe-rows", prose: { overview: ["认真落实《条例》。", TOPIC, below] } }).replace(
      "二、主动公开政府信息情况\n",
      "",
    );

  it.each([
    ["a sentence", "及时公开农田水利信息。"],
    ["the beginning of one", "及时公开农田水利、义务教育信息，主动回应群众关切的各类"],
    ["another topic", "（二）依申请公开情况"],
  ])("over %s is a topic, and the section absent", (_, below) => {
    const report = readReport(withTopic(below));
    expect(report.sections.map(({ key }) => key)).not.toContain("disclosure");
    expect(isSectionAbsent(report, "disclosure")).toBe(true);
  });

  it("twice, or outside its place, is no heading, but says that the section may be there", () => {
    const [title, due] = ["存在的主要问题及改进情况", "五、存在的主要问题及改进情况"];
    const text = buildReport({ layout: "pipe-rows" });
    for (const wrong of [
      text.replace(due, `4、${title}\n栏目更新不够及时。\n4、${title}`),
      text.replace(due, "").replace("一、总体情况\n", `一、总体情况\n4、${title}\n`),
    ]) {
      const report = readReport(wrong);
      expect(report.sections.map(({ key }) => key)).not.toContain("problems");
    }
  });
});

const GROUPS = ["予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理"];

describe("where the headings are numbered （一）", () => {
  const bracketed = SECTIONS.reduce(
    (text, { numeral, label }) => text.replace(`${numeral}、${label}`, `（${numeral}）${label}`),
    buildReport({ layout: "bare-cells" }),
  );
  it.each(SECTIONS.map((section, index) => [GROUPS[index] ?? "", section] as const))(
    "a row of 表三, %s, takes the place of no section that has none",
    (group, { key, numeral, label }) => {
      const whole = bracketed.replace(`（${numeral}）${label}\n`, "");
      expect(whole).toContain(`（${numeral}）${group}`);
      // Tables may stand behind all sections.
      const text = `${whole}\n（${numeral}）${group}\n0\n`;
      const headings = readReport(text).sections.map(({ heading }) =>
        text.slice(heading.title.start, heading.title.end),
      );
      expect(headings).toEqual(SECTIONS.filter((section) => section.key !== key).map((section) => section.label));
    },
  );
});
