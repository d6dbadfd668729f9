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

/** The largest number of review fixes, in case two bring each other's findings back; no report has so many findings. */
const MAX_STEPS = 1000;

/** The settings of a file that is fixed. */
export interface FixTextSettings extends Pick<FileConfig, "overrides" | "analysis"> {
  /** Returns the findings between a version of the report and others; undefined if reports are not compared. */
  readonly compare?: (report: Report) => readonly Finding[];
  /** The findings that a person has accepted, which are not fixed. */
  readonly accepted: readonly PlacedEntry[];
}

/** Returns the diagnostics of a text, with those between reports if they are compared, and the rules that threw. */
export function diagnose(
  text: string,
  settings: FixTextSettings,
): { readonly diagnostics: readonly Diagnostic[]; readonly failed: readonly FailedRule[] } {
  const { overrides, analysis, compare, accepted } = settings;
  const { report, findings, failed } = analyse(text, analysis);
  const all = compare ? mergeFindings(findings, compare(report)) : findings;
  return { diagnostics: diagnostics(unaccepted(all, text, accepted), overrides), failed };
}

/**
 * Applies fixes to a text: the safe ones, or only those of `codes` if any are given, and the review ones of `codes` if
 * the rule leaves no choice. Returns the same string if there is nothing to fix.
 */
export function fixText(text: string, codes: ReadonlySet<string>, settings: FixTextSettings): string {
  const isSelected = (code: string, fix: Fix) => fix.kind === "safe" && (codes.size === 0 || codes.has(code));
  const fixSafely = (version: string) => fixAll(version, settings, isSelected);
  let current = fixSafely(text);
  if (codes.size === 0) return current;
  for (let step = 0; step < MAX_STEPS; step++) {
    const next = applyReviewFix(current, codes, settings);
    if (next === undefined) return current;
    current = fixSafely(next);
  }
  return current;
}

/**
 * Applies one review fix of the codes; returns undefined if there is none. One at a time, as a fix may change the
 * others.
 */
function applyReviewFix(text: string, codes: ReadonlySet<string>, settings: FixTextSettings): string | undefined {
  const { diagnostics: before } = diagnose(text, settings);
  for (const diagnostic of before) {
    const fix = codes.has(diagnostic.code) ? onlyReviewFix(diagnostic) : undefined;
    if (!fix) continue;
    const next = applyEdits(text, fix.edits);
    // A fix that does not remove its finding would be applied for ever.
    const { diagnostics: after } = diagnose(next, settings);
    if (countOf(after, diagnostic.code) < countOf(before, diagnostic.code)) return next;
  }
  return undefined;
}

/** Returns the review fix that needs no choice: the preferred one, or the only one. Safe ones are applied already. */
function onlyReviewFix(diagnostic: Diagnostic): Fix | undefined {
  const fixes = diagnostic.fixes?.() ?? [];
  const fix = fixes.find(({ preferred }) => preferred) ?? (fixes.length === 1 ? fixes[0] : undefined);
  return fix?.kind === "review" ? fix : undefined;
}

function countOf(list: readonly Diagnostic[], code: string): number {
  return list.filter((diagnostic) => diagnostic.code === code).length;
}
