import { expect } from "vitest";
import type { LayoutId } from "../../server/src/layout/types";
import { RULES } from "../../server/src/rules/registry";
import { placeAt, placesInFragment } from "../support/reading/places";
import { examplesOf, type PageExample } from "../support/reading/rule-page";
import { analyseExample } from "../support/reports/example-analysis";
import { canShow, exampleReport, formOfExample, isFragment, linesOfExample } from "../support/reports/example-report";
import { sentencesOf } from "../support/reports/fragment";
import { READABLE_LAYOUTS } from "../support/reports/report-builder";

/**
 * Every example of every page, with its name and the layouts that can show it, in an order that goes from one to the
 * next.
 */
export const EXAMPLES_IN_LAYOUTS: readonly (readonly [name: string, PageExample, readonly LayoutId[]])[] =
  RULES.flatMap(examplesOf).map((example, index) => {
    const first = index % READABLE_LAYOUTS.length;
    const inTurn = [...READABLE_LAYOUTS.slice(first), ...READABLE_LAYOUTS.slice(0, first)];
    return [example.name, example, inTurn.filter((layout) => canShow(layout, example))];
  });

/** Throws unless the same is found at the same cells where the example is written in the layout as on its page. */
export function expectSameFindings(example: PageExample, layout: LayoutId): void {
  const { text, marks } = exampleReport(example, { layout });
  const { report, findings } = analyseExample(example, text, { layout });
  if (!isFragment(example)) {
    expect(findings.map((finding) => finding.code)).toEqual(example.findings.map((finding) => finding.code));
    expect(findings.map((finding) => finding.span)).toEqual(marks);
    return;
  }
  const places = [...placesInProse(example), ...placesInFragment(formOfExample(example), linesOfExample(example))];
  const expected = example.findings.map((finding, index) => `${finding.code} ${places[index]}`);
  expect(findings.map((finding) => `${finding.code} ${placeAt(report, finding.span)}`).sort()).toEqual(expected.sort());
}

/** Marks in the sentences of an example stand before those of its rows, and in no table. */
function placesInProse(example: PageExample): readonly string[] {
  return sentencesOf(example.source).flatMap((sentence) => Array.from(sentence.matchAll(/⟦/g), () => "elsewhere"));
}
