import { describe, expect, it } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import { applyEdits } from "../../server/src/base/edits";
import { slice } from "../../server/src/base/span";
import { RULES } from "../../server/src/rules/registry";
import { examplesOf } from "../support/reading/rule-page";
import { analyseExample } from "../support/reports/example-analysis";
import {
  exampleReport,
  formOfExample,
  isFragment,
  layoutOfExample,
  linesOfExample,
} from "../support/reports/example-report";
import { rowsIn } from "../support/reports/fragment";
import { expectFixAllToHold, expectFixesToHold } from "./fix-checks";

const EXAMPLES = RULES.flatMap(examplesOf);

/** The integration tests do the same in every layout and line end. */
describe("in the layout of its page", () => {
  const all = EXAMPLES.map((example) => [example.name, example] as const);

  it.each(all)("%s: a fix removes its finding and adds none", (_, example) => {
    expectFixesToHold(example, { layout: layoutOfExample(example) });
  });

  it.each(all)("%s: fix-all keeps every figure and comes to an end", (_, example) => {
    expectFixAllToHold(example, { layout: layoutOfExample(example) });
  });

  const shown = EXAMPLES.filter((example) => example.after !== undefined);

  it.each(shown.map((example) => [example.name, example] as const))("%s: after the first fix", (_, example) => {
    const writing = { layout: layoutOfExample(example) };
    const before = analyseExample(example, exampleReport(example, writing).text, writing);
    const fix = before.findings[0]?.fixes?.()[0];
    const { report } = analyse(applyEdits(before.report.text, fix?.edits ?? []));
    if (!isFragment(example)) {
      const headings = report.sections.map((section) => slice(report.text, section.heading.span));
      expect(headings.join("\n")).toBe(example.after);
      return;
    }
    const table = report.tables.get(formOfExample(example).id);
    for (const { form, cells } of rowsIn(linesOfExample(example, example.after))) {
      expect([...(table?.rows.get(form.key)?.data.values() ?? [])].map((datum) => datum.text)).toEqual(cells);
    }
  });
});
