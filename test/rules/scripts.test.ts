import { describe, expect, it } from "vitest";
import { type Analysis, analyse } from "../../server/src/analysis/analyse";
import { RULES } from "../../server/src/rules/index";
import { readings } from "../support/reading/readings";
import { examplesOf } from "../support/reading/rule-page";
import { analyseExample } from "../support/reports/example-analysis";
import { exampleReport, layoutOfExample } from "../support/reports/example-report";
import { buildReport, READABLE_LAYOUTS } from "../support/reports/report-builder";
import { inTraditional, withNotes } from "../support/reports/scripts";

/** Rules that look for the words of another language than the form's, or for damage of the letters themselves. */
const OF_LETTERS = new Set(["copied-text"]);

describe("findings in traditional characters are those in simplified ones", () => {
  it.each(RULES.map(({ rule, page }) => [rule.code, page] as const))("%s", (code, page) => {
    for (const example of examplesOf(code, page).filter(({ others }) => others.length === 0 || !OF_LETTERS.has(code))) {
      const writing = { layout: layoutOfExample(example) };
      const { text } = exampleReport(example, writing);
      expect(placed(analyseExample(example, inTraditional(text), writing)), example.name).toEqual(
        placed(analyseExample(example, text, writing)),
      );
    }
  });
});

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
