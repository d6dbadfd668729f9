import { expect } from "vitest";
import { type Analysis, analyse } from "../../server/src/analysis/analyse";
import { diagnostics } from "../../server/src/analysis/diagnostics";
import { fixAll } from "../../server/src/analysis/fixing/fixes";
import { applyEdits } from "../../server/src/base/edits";
import type { Finding } from "../../server/src/rules/types";
import { placeAt } from "../support/reading/places";
import { changedReadings } from "../support/reading/readings";
import type { PageExample } from "../support/reading/rule-page";
import { analyseExample } from "../support/reports/example-analysis";
import { exampleReport, type Writing } from "../support/reports/example-report";

/**
 * Throws unless each fix of an example removes its finding, adds none but what the page says, and changes no figure
 * that is not its own.
 */
export function expectFixesToHold(example: PageExample, writing: Writing): void {
  const before = analyseExample(example, exampleReport(example, writing).text, writing);
  for (const finding of before.findings) expectFixesOfFindingToHold(before, finding, example, writing);
}

function expectFixesOfFindingToHold(before: Analysis, finding: Finding, example: PageExample, writing: Writing): void {
  const fixes = finding.fixes?.() ?? [];
  expect(fixes.filter((one) => one.preferred).length).toBeLessThanOrEqual(1);
  for (const fix of fixes) {
    const after = analyseExample(example, applyEdits(before.report.text, fix.edits), writing);
    const listed = example.findings.filter((one) => one.code === finding.code).flatMap((one) => one.fixes);
    const expected = listed.find((one) => one.title === fix.title["zh-CN"]);
    expect(keys(after)).not.toContain(keyOf(before, finding));
    const grave = diagnostics(after.findings).filter(({ severity }) => severity === "error" || severity === "warning");
    const known = new Set(keys(before));
    const added = grave.filter((one) => !known.has(keyOf(after, one))).map((one) => one.code);
    expect(added.filter((code) => !expected?.leadsTo.includes(code))).toEqual([]);
    const changed = changedReadings(before.report, after.report);
    expect(changed.length).toBeLessThanOrEqual(fix.kind === "safe" ? 0 : fix.edits.length);
  }
}

/** A finding by what it says and of which place, not by its offset, which a fix elsewhere moves. */
function keyOf({ report }: Analysis, finding: Finding): string {
  return `${finding.code} ${placeAt(report, finding.span)} ${finding.message["zh-CN"]}`;
}

function keys(analysis: Analysis): readonly string[] {
  return analysis.findings.map((finding) => keyOf(analysis, finding));
}

/**
 * Throws unless fix-all keeps every figure of an example, leaves nothing that could be fixed safely, and a second time
 * changes nothing.
 */
export function expectFixAllToHold(example: PageExample, writing: Writing): void {
  const { text } = exampleReport(example, writing);
  const { text: fixed, refused, converged } = fixAll(text);
  expect({ refused, converged }).toEqual({ refused: [], converged: true });
  const after = analyse(fixed);
  if (fixed !== text) {
    expect(changedReadings(analyse(text).report, after.report)).toEqual([]);
    expect(fixAll(fixed).text).toBe(fixed);
  }
  const left = after.findings.flatMap((finding) => (finding.fixes?.() ?? []).filter((fix) => fix.kind === "safe"));
  expect(left).toEqual([]);
}
