import { describe, expect, it } from "vitest";
import { type Analysis, analyse } from "../../server/src/analysis/analyse";
import { diagnostics } from "../../server/src/analysis/diagnostics";
import { fixAll } from "../../server/src/analysis/fixes";
import { slice } from "../../server/src/base/span";
import { applyEdits } from "../../server/src/base/text";
import type { LayoutId } from "../../server/src/layout/types";
import { RULES } from "../../server/src/rules/index";
import type { Finding } from "../../server/src/rules/types";
import { analyseExample } from "../support/example-analysis";
import {
  canShow,
  exampleReport,
  formOfExample,
  isFragment,
  layoutOfExample,
  linesOfExample,
} from "../support/example-report";
import { rowsIn } from "../support/fragment";
import { placeAt } from "../support/places";
import { changedReadings } from "../support/readings";
import { READABLE_LAYOUTS } from "../support/report-builder";
import { examplesOf, type PageExample } from "../support/rule-page";

const EXAMPLES = RULES.flatMap(({ rule, page }) => examplesOf(rule.code, page));
const EOLS = ["\n", "\r\n", "\r"] as const;

describe.each(RULES.map(({ rule, page }) => [rule.code, page] as const))("%s", (code, page) => {
  const examples = examplesOf(code, page);

  it.each(examples.map((example) => [example.name, example] as const))(
    "%s: a fix removes its finding and adds none",
    (_, example) => {
      for (const layout of layoutsFor(example)) {
        const before = analyseExample(example, exampleReport(example, { layout }).text, { layout });
        for (const finding of before.findings) expectFixesToHold(before, finding, example, layout);
      }
    },
  );

  const shown = examples.filter((example) => example.after !== undefined);

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

function expectFixesToHold(before: Analysis, finding: Finding, example: PageExample, layout: LayoutId): void {
  for (const fix of finding.fixes?.() ?? []) {
    const after = analyseExample(example, applyEdits(before.report.text, fix.edits), { layout });
    const listed = example.findings.filter((one) => one.code === finding.code).flatMap((one) => one.fixes);
    const expected = listed.find((one) => one.title === fix.title["zh-CN"]);
    expect(keys(after)).not.toContain(keyOf(before, finding));
    const grave = diagnostics(after.findings).filter(({ severity }) => severity === "error" || severity === "warning");
    const added = grave.filter((one) => !keys(before).includes(keyOf(after, one))).map((one) => one.code);
    expect(added.filter((code) => !expected?.leadsTo.includes(code))).toEqual([]);
    const changed = changedReadings(before.report, after.report);
    expect(changed.length).toBeLessThanOrEqual(fix.kind === "safe" ? 0 : fix.edits.length);
    expect((finding.fixes?.() ?? []).filter((one) => one.preferred).length).toBeLessThanOrEqual(1);
  }
}

/** A finding by what it says and of which place, not by its offset, which a fix elsewhere moves. */
function keyOf({ report }: Analysis, finding: Finding): string {
  return `${finding.code} ${placeAt(report, finding.span)} ${finding.message["zh-CN"]}`;
}

function keys(analysis: Analysis): readonly string[] {
  return analysis.findings.map((finding) => keyOf(analysis, finding));
}

function layoutsFor(example: PageExample): readonly LayoutId[] {
  return READABLE_LAYOUTS.filter((layout) => canShow(layout, example));
}

describe("fix-all", () => {
  it.each(EXAMPLES.map((example) => [example.name, example] as const))(
    "%s: keeps every figure and comes to an end",
    (_, example) => {
      for (const layout of layoutsFor(example)) {
        for (const eol of EOLS) {
          const { text } = exampleReport(example, { layout, eol });
          const fixed = fixAll(text);
          expect(changedReadings(analyse(text).report, analyse(fixed).report)).toEqual([]);
          expect(fixAll(fixed)).toBe(fixed);
          const left = analyse(fixed).findings.flatMap((finding) =>
            (finding.fixes?.() ?? []).filter((fix) => fix.kind === "safe"),
          );
          expect(left).toEqual([]);
        }
      }
    },
  );
});
