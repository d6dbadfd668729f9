import { describe, expect, it } from "vitest";
import { RULES } from "../../server/src/rules/index";
import { placeAt, placesInFragment } from "../support/reading/places";
import { examplesOf, type PageExample } from "../support/reading/rule-page";
import { analyseExample } from "../support/reports/example-analysis";
import { canShow, exampleReport, formOfExample, isFragment, linesOfExample } from "../support/reports/example-report";
import { sentencesOf } from "../support/reports/fragment";
import { READABLE_LAYOUTS } from "../support/reports/report-builder";

const EXAMPLES = RULES.flatMap(({ rule, page }) => examplesOf(rule.code, page));

/** A rule sees the report, not the layout: the same rows printed otherwise give the same findings at the same cells. */
describe.each(READABLE_LAYOUTS)("%s", (layout) => {
  const fragments = EXAMPLES.filter((example) => isFragment(example) && canShow(layout, example));

  it.each(fragments.map((example) => [example.name, example] as const))("finds the same as %s", (_, example) => {
    const places = [...placesInProse(example), ...placesInFragment(formOfExample(example), linesOfExample(example))];
    const expected = example.findings.map((finding, index) => `${finding.code} ${places[index]}`);
    const { report, findings } = analyseExample(example, exampleReport(example, { layout }).text, {
      layout,
    });
    expect(findings.map((finding) => `${finding.code} ${placeAt(report, finding.span)}`).sort()).toEqual(
      expected.sort(),
    );
  });

  const outlines = EXAMPLES.filter((example) => !isFragment(example) && canShow(layout, example));

  it.each(outlines.map((example) => [example.name, example] as const))("finds the same as %s", (_, example) => {
    const { text, marks } = exampleReport(example, { layout });
    const { findings } = analyseExample(example, text, { layout });
    expect(findings.map((finding) => finding.code)).toEqual(example.findings.map((finding) => finding.code));
    expect(findings.map((finding) => finding.span)).toEqual(marks);
  });
});

/** Marks in the sentences of an example stand before those of its rows, and in no table. */
function placesInProse(example: PageExample): readonly string[] {
  return sentencesOf(example.source).flatMap((sentence) => Array.from(sentence.matchAll(/⟦/g), () => "elsewhere"));
}
