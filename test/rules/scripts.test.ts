import { describe, expect, it } from "vitest";
import { type Analysis, analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import { simplified } from "../../server/src/base/script/traditional";
import { RULES } from "../../server/src/rules/registry";
import { readings } from "../support/reading/readings";
import { examplesOf } from "../support/reading/rule-page";
import { analyseExample } from "../support/reports/example-analysis";
import { exampleReport, layoutOfExample } from "../support/reports/example-report";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";
import { inTraditional, withNotes } from "../support/reports/scripts";

/** Rules that look for the words of another language than the form's, or for damage of the letters themselves. */
const OF_LETTERS = new Set(["copied-text"]);

describe("in traditional characters as in simplified ones", () => {
  it.each(RULES.map((rule) => [rule.code, rule] as const))("%s: findings, fixes in the report's own", (code, rule) => {
    for (const example of examplesOf(rule).filter(({ others }) => others.length === 0 || !OF_LETTERS.has(code))) {
      const writing = { layout: layoutOfExample(example) };
      const { text } = exampleReport(example, writing);
      const own = analyseExample(example, inTraditional(text), writing);
      const simple = analyseExample(example, text, writing);
      expect(placed(own), example.name).toEqual(placed(simple));
      if (example.others.length > 0) continue;
      const actual = mended(own);
      expect(actual.map(simplified), example.name).toEqual(mended(simple));
      // No word of the form is left in simplified characters, those apart that one character does not tell.
      expect(
        actual.flatMap((one) => one.match(/[复设诉讼执处责规补说项对应总]/g) ?? []),
        example.name,
      ).toEqual([]);
    }
  });

  it("reads Taiwan's words for the form's", () => {
    const report = buildReport();
    const elsewhere = inTraditional(report.replaceAll("信息", "资讯").replaceAll("规范性文件", "规范性档案"));
    expect(elsewhere).toContain("行政規範性檔案");
    expect(readings(analyse(elsewhere).report)).toEqual(readings(analyse(report).report));
    expect(analyse(elsewhere).findings).toEqual([]);
  });

  const glued = buildReport({ layout: "glued" });
  it.each([
    [
      "counts of 表二 in prose",
      without("二", "依法作出行政许可决定22条，行政处罚决定6项，行政强制措施3个，工作有序。"),
    ],
    ["a count behind words of the form", without("二", "2023年，我局现行有效行政规范性文件7个。")],
    ["a picture in place of a table", without("二", "见附图1。")],
    ["a note behind a label", buildReport().replace("规章", "规章（县级无此项）")],
    ["the unit of an amount", buildReport({ edition: "2019" }).replace("采购总金额", "采购总金额（万元）")],
    ["a unit behind a glued amount", glued.replace(/(行政事业性收费)[\d.]+/, "$13万")],
    ["a heading that the text ends in", buildReport().replace(/(二、主动公开政府)[\s\S]*/, "$1\n")],
    [
      "rules of a township without a title",
      buildReport({ prose: { overview: ["我镇工作有序。"] } })
        .replace(/^.*\n/, "")
        .replace(/(规章\D*)0/, "$12"),
    ],
    ["no word on fees", buildReport().replace(/(^六、.*\n)[\s\S]*/m, "$1无\n")],
  ])("says no more and no less: %s", (_, text) => {
    const [own, simple] = [analyse(inTraditional(text)), analyse(text)];
    expect(inTraditional(text)).not.toBe(text);
    expect(placed(own)).toEqual(placed(simple));
    expect(readings(own.report)).toEqual(readings(simple.report));
  });

  it("leaves what stands in the report as it is written there", () => {
    const text = inTraditional(buildReport()).replace("總體情況", "总體情况");
    const report = text.replace("（四）", "（四） ");
    const { findings } = analyse(swapped(report));
    const moved = findings.find(({ code }) => code === "section-order");
    const [fix] = moved?.fixes?.() ?? [];
    expect(fix && applyEdits(swapped(report), fix.edits)).toContain("总體情况");
  });
});

/** A report with these words in place of all that a section says. */
function without(section: string, words: string): string {
  return buildReport().replace(new RegExp(`(^${section}、.*\\n)[\\s\\S]*?(?=^[三五]、)`, "m"), `$1${words}\n`);
}

/** The text after the first fix of each finding. */
function mended({ findings, report }: Analysis): readonly string[] {
  return findings.flatMap(({ fixes }) =>
    (fixes?.() ?? []).slice(0, 1).map(({ edits }) => applyEdits(report.text, edits)),
  );
}

/** The report with its first two sections exchanged. */
function swapped(text: string): string {
  const [one, two, three] = ["一、", "二、", "三、"].map((numeral) => text.indexOf(`\n${numeral}`) + 1);
  return text.slice(0, one) + text.slice(two, three) + text.slice(one, two) + text.slice(three);
}

describe.each(["ᠤᠯᠤᠰ ᠲᠥᠷᠥ", "ھۆكۈمەت ئۇچۇر", "སྲིད་གཞུང་གི་ཆ་འཕྲིན", "정부 정보"])(
  "with %s beside the Chinese words",
  (words) => {
    it.each(["pipe-rows", "tab-rows", "bare-cells", "csv"] as const)(
      "a clean report is one, and read the same: %s",
      (layout) => {
        const plain = buildReport({ layout });
        const text = plain.replace(
          /(总体情况|政府信息情况|规章|行政许可|予以公开|本年新收政府信息公开申请数量|结转下年度继续办理|行政诉讼情况)(?=["|,\t\n ])/g,
          `$1 ${words}`,
        );
        expect(text.split(words).length).toBeGreaterThan(7);
        expect(analyse(`${words}\n${text}${words}\n`).findings.map(({ code }) => code)).toEqual([]);
        expect([...readings(analyse(text).report)]).toEqual([...readings(analyse(plain).report)]);
      },
    );

    it("a section that only these words fill is not empty", () => {
      const other = /^六、.*\n(.*)\n/m.exec(buildReport())?.[1] ?? "";
      const codes = analyse(buildReport().replace(other, words)).findings.map(({ code }) => code);
      expect(other).not.toBe("");
      expect(codes).not.toContain("empty-section");
    });
  },
);

describe.each(READABLE_LAYOUTS)("a clean report in %s", (layout) => {
  for (const edition of ["2019", "2021"] as const) {
    const text = buildReport({ layout, edition });
    const plain = analyse(text);

    it(`in traditional characters, edition ${edition}`, () => {
      const analysis = analyse(inTraditional(text));
      expect(analysis.findings.map(({ code }) => code)).toEqual([]);
      expect(readings(analysis.report)).toEqual(readings(plain.report));
      expect(analysis.report.identity.year?.value).toBe(plain.report.identity.year?.value);
      expect(analysis.report.identity.body?.value).toBe(inTraditional(plain.report.identity.body?.value ?? ""));
    });

    it.each(["()", "（）"])(`with phonetic notes in %s, edition ${edition}`, (brackets) => {
      const analysis = analyse(withNotes(text, brackets));
      expect(analysis.findings.map(({ code }) => code)).toEqual([]);
      expect(readings(analysis.report)).toEqual(readings(plain.report));
      expect(analysis.report.sections.map(({ key }) => key)).toEqual(plain.report.sections.map(({ key }) => key));
      expect(analysis.report.identity.year?.value).toBe(plain.report.identity.year?.value);
    });
  }
});

function placed({ findings }: Analysis): readonly string[] {
  return findings.map(({ code, span }) => `${code} ${span.start}–${span.end}`);
}
