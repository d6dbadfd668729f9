import { applyEdits } from "../base/text";
import { type Analysis, analyse } from "../ide/analysis";
import { type Diagnostic, diagnostics } from "../ide/diagnostics";
import { fixAll } from "../ide/fixes";
import type { Fix } from "../rules/types";

/** A bound for review fixes that would bring each other's findings back; far more than a report has findings. */
const MAX_STEPS = 1000;

/**
 * The text with its fixes applied: the safe ones, only those of `codes` where there are any, and the review ones of `codes` where the rule
 * leaves no choice. Gives the very same string when there is nothing to do.
 */
export function mend(text: string, codes: ReadonlySet<string>): string {
  const safely = (given: string) =>
    fixAll(given, {}, (code, fix) => fix.kind === "safe" && (codes.size === 0 || codes.has(code)));
  let current = safely(text);
  if (codes.size === 0) return current;
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = reviewed(current, codes);
    if (next === undefined) return current;
    current = safely(next);
  }
  return current;
}

/** The text after one review fix of the codes; undefined where there is none. One at a time: a fix may change what others are offered. */
function reviewed(text: string, codes: ReadonlySet<string>): string | undefined {
  const analysis = analyse(text);
  for (const finding of diagnostics(analysis)) {
    const fix = codes.has(finding.code) ? decided(finding) : undefined;
    if (!fix) continue;
    const next = applyEdits(text, fix.edits);
    // A fix that does not take its finding away would be applied for ever.
    if (countOf(analyse(next), finding.code) < countOf(analysis, finding.code)) return next;
  }
  return undefined;
}

/** The fix of a finding that nobody has to choose: the preferred one, or the only one. Safe ones are done already. */
function decided(finding: Diagnostic): Fix | undefined {
  const fixes = finding.fixes?.() ?? [];
  const fix = fixes.find(({ preferred }) => preferred) ?? (fixes.length === 1 ? fixes[0] : undefined);
  return fix?.kind === "review" ? fix : undefined;
}

function countOf({ findings }: Analysis, code: string): number {
  return findings.filter((finding) => finding.code === code).length;
}
