import { analyse, type FailedRule } from "../../analysis/analyse";
import type { PlacedEntry } from "../../analysis/baseline/read";
import { unaccepted } from "../../analysis/baseline/unaccepted";
import { mergeFindings } from "../../analysis/compare";
import type { FileConfig } from "../../analysis/config/match";
import { type Diagnostic, diagnostics } from "../../analysis/diagnostics";
import { fixAll } from "../../analysis/fixes";
import { applyEdits } from "../../base/text";
import type { Report } from "../../model/types";
import type { Finding, Fix } from "../../rules/types";

/** A bound for review fixes that would bring each other's findings back; far more than a report has findings. */
const MAX_STEPS = 1000;

/** What holds for a file that is mended: what is switched off is left alone. */
export interface MendSettings extends Pick<FileConfig, "overrides" | "analysis"> {
  /** What is found between a version of the report and others; undefined where it is not compared. */
  readonly compare?: (report: Report) => readonly Finding[];
  /** What a person has accepted stays as it is. */
  readonly accepted: readonly PlacedEntry[];
}

/** The findings of a text with their severities here, and the rules that broke; those between reports among them where it is compared. */
export function findingsIn(
  text: string,
  settings: MendSettings,
): { readonly findings: readonly Diagnostic[]; readonly failed: readonly FailedRule[] } {
  const { overrides, analysis, compare, accepted } = settings;
  const { report, findings, failed } = analyse(text, analysis);
  const all = compare ? mergeFindings(findings, compare(report)) : findings;
  return { findings: diagnostics(unaccepted(all, text, accepted), overrides), failed };
}

/**
 * The text with its fixes applied: the safe ones, only those of `codes` where there are any, and the review ones of `codes` where the rule
 * leaves no choice. Gives the very same string when there is nothing to do.
 */
export function mend(text: string, codes: ReadonlySet<string>, settings: MendSettings): string {
  const isWanted = (code: string, fix: Fix) => fix.kind === "safe" && (codes.size === 0 || codes.has(code));
  const safely = (given: string) => fixAll(given, settings, isWanted);
  let current = safely(text);
  if (codes.size === 0) return current;
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = reviewed(current, codes, settings);
    if (next === undefined) return current;
    current = safely(next);
  }
  return current;
}

/** The text after one review fix of the codes; undefined where there is none. One at a time: a fix may change what others are offered. */
function reviewed(text: string, codes: ReadonlySet<string>, settings: MendSettings): string | undefined {
  const { findings } = findingsIn(text, settings);
  for (const finding of findings) {
    const fix = codes.has(finding.code) ? decided(finding) : undefined;
    if (!fix) continue;
    const next = applyEdits(text, fix.edits);
    // A fix that does not take its finding away would be applied for ever.
    if (countOf(findingsIn(next, settings).findings, finding.code) < countOf(findings, finding.code)) return next;
  }
  return undefined;
}

/** The fix of a finding that nobody has to choose: the preferred one, or the only one. Safe ones are done already. */
function decided(finding: Diagnostic): Fix | undefined {
  const fixes = finding.fixes?.() ?? [];
  const fix = fixes.find(({ preferred }) => preferred) ?? (fixes.length === 1 ? fixes[0] : undefined);
  return fix?.kind === "review" ? fix : undefined;
}

function countOf(findings: readonly Diagnostic[], code: string): number {
  return findings.filter((finding) => finding.code === code).length;
}
