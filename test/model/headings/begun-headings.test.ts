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
});
