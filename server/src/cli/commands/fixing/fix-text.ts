import { analyse, type FailedRule } from "../../../analysis/analyse";
import { unaccepted } from "../../../analysis/baseline/unaccepted";
import { mergeFindings } from "../../../analysis/comparison/compare";
import { type Diagnostic, diagnostics } from "../../../analysis/diagnostics";
import { type FixAllResult, type FixSettings, fixAll } from "../../../analysis/fixing/fixes";
import { type JudgedReport, judgedAs, judgeWith } from "../../../analysis/fixing/judge";
import { fixesOf, type RefusedFix } from "../../../analysis/fixing/proved-fixes";
import { FIXING, prove } from "../../../edits/gate/gate";
import { type Fix, plainFix } from "../../../rules/types";

/** The largest number of review fixes, in case two bring each other's findings back; no report has so many findings. */
const MAX_STEPS = 1000;

/** Returns the diagnostics of a text, with those between reports if they are compared, and the rules that threw. */
export function diagnose(
  text: string,
  settings: FixSettings,
): { readonly diagnostics: readonly Diagnostic[]; readonly failed: readonly FailedRule[] } {
  const { overrides, analysis, compare, accepted = [] } = settings;
  const { report, findings, failed } = analyse(text, analysis);
  const all = compare ? mergeFindings(findings, compare(report)) : findings;
  return { diagnostics: diagnostics(unaccepted(all, text, accepted), overrides), failed };
}

/**
 * Applies fixes to a text: the safe ones, or only those of `codes` if any are given, and the review ones of `codes` if
 * the rule leaves no choice. Each is proved before it is made. Returns the same string if there is nothing to fix, or
 * if the fixes do not come to an end.
 */
export function fixText(text: string, codes: ReadonlySet<string>, settings: FixSettings): FixAllResult {
  const isSelected = (code: string, fix: Fix) => fix.kind === "safe" && (codes.size === 0 || codes.has(code));
  const refused: RefusedFix[] = [];
  let current = text;
  for (let step = 0; step < MAX_STEPS; step++) {
    const safely = fixAll(current, settings, isSelected);
    refused.push(...safely.refused);
    if (!safely.converged) break;
    const reviewed = codes.size === 0 ? undefined : afterReviewFix(safely.text, codes, settings, refused);
    if (!reviewed) return { text: safely.text, refused, converged: true };
    current = reviewed.report.text;
  }
  return { text, refused, converged: false };
}

/**
 * Applies one review fix of the codes; returns undefined if there is none. One at a time, as a fix may change the
 * others.
 */
function afterReviewFix(
  text: string,
  codes: ReadonlySet<string>,
  settings: FixSettings,
  refused: RefusedFix[],
): JudgedReport | undefined {
  const { overrides, analysis, compare, accepted = [] } = settings;
  const judge = judgeWith(settings);
  const before = judgedAs(analyse(text, analysis), compare);
  for (const diagnostic of diagnostics(unaccepted(before.problems, text, accepted), overrides)) {
    if (!codes.has(diagnostic.code)) continue;
    const { fixes, refused: broken } = fixesOf(text, diagnostic);
    refused.push(...broken);
    const fix = onlyReviewFix(fixes);
    if (!fix) continue;
    const proof = prove(before, fix.edits, FIXING.review, judge, [diagnostic]);
    if ("after" in proof) return proof.after;
    refused.push({ code: diagnostic.code, flaw: proof.flaw });
  }
  return undefined;
}

/** Returns the review fix that needs no choice: the preferred one, or the only one. Safe ones are applied already. */
function onlyReviewFix(fixes: readonly Fix[]): Fix | undefined {
  const fix = plainFix(fixes);
  return fix?.kind === "review" ? fix : undefined;
}
