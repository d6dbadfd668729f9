import { expect } from "vitest";
import { diagnostics } from "../../../server/src/analysis/diagnostics";
import { applyEdits } from "../../../server/src/base/edits";
import { lineCount } from "../../../server/src/base/lines";
import { contains, span } from "../../../server/src/base/span";
import { foldedLines } from "../../../server/src/features/outline/folding";
import { outline } from "../../../server/src/features/outline/outline";
import type { AnalysedText } from "./analyse-text";
import { expectUnderstood } from "./understood";

/**
 * Throws unless everything an editor or the command line could ask of a text is answered, with ranges inside the text
 * and edits that apply.
 */
export function expectSound(text: string, reading: AnalysedText): void {
  if (reading.kind !== "report") return;
  const { analysis } = reading;
  const whole = span(0, text.length);
  expect(analysis.failed).toEqual([]);
  // Each fix may read the text again to see whether it helps: of a long text a few are enough.
  const tried = text.length > 200_000 ? 2 : 100;
  for (const [index, finding] of diagnostics(analysis.findings).entries()) {
    expect(contains(whole, finding.span), finding.code).toBe(true);
    for (const place of finding.related ?? []) expect(contains(whole, place.span), finding.code).toBe(true);
    const fixes = index < tried ? (finding.fixes?.() ?? []) : [];
    for (const fix of fixes) expect(() => applyEdits(text, fix.edits), finding.code).not.toThrow();
  }
  const entries = outline(analysis.report).map((entry) => entry.span);
  expect(entries.filter((one) => !contains(whole, one))).toEqual([]);
  const lines = lineCount(analysis.report.lines);
  expect(foldedLines(analysis.report).filter(({ start, end }) => start >= end || end >= lines)).toEqual([]);
  expectUnderstood(analysis);
}
