import type { Digest } from "../../model/digest/digest";
import type { Report } from "../../model/types";
import type { Neighbours } from "../../rules/neighbours";
import { RULES } from "../../rules/registry";
import type { Finding } from "../../rules/types";
import type { Analysis, FailedRule } from "../analyse";
import { withoutConsequences } from "../consequences";
import { inOrder } from "../order";

/** The result of comparing a report with its neighbours. */
export interface ComparisonResult {
  /** The findings in the order of the text. */
  readonly findings: readonly Finding[];
  readonly failed: readonly FailedRule[];
}

/**
 * Runs all rules that compare a report with its neighbours. `report` is asked for when a fix is wanted; undefined where
 * the text is not at hand. Never throws.
 */
export function compareReport(own: Digest, neighbours: Neighbours, report: () => Report | undefined): ComparisonResult {
  const findings: Finding[] = [];
  const failed: FailedRule[] = [];
  for (const rule of RULES) {
    // One broken rule must not silence the rest.
    try {
      findings.push(...(rule.compare?.({ own, neighbours, report }) ?? []));
    } catch (error) {
      failed.push({ code: rule.code, error });
    }
  }
  return { findings: inOrder(findings), failed };
}

/**
 * Returns both kinds of findings as one list in the order of the text: those of the report alone, and those of its
 * comparison. A comparison says nothing of a figure that is wrong in the report itself.
 */
export function mergeFindings(inFile: readonly Finding[], compared: readonly Finding[]): readonly Finding[] {
  return compared.length === 0 ? inFile : withoutConsequences(inOrder([...inFile, ...compared]));
}

/**
 * Compares a checked report with its neighbours. Returns all findings in the order of the text, those of the report
 * alone among them, and all rules that broke. `own` is the digest of the report. Never throws.
 */
export function compareAnalysis(
  { report, findings, failed }: Analysis,
  own: Digest,
  neighbours: Neighbours,
): ComparisonResult {
  const compared = compareReport(own, neighbours, () => report);
  return { findings: mergeFindings(findings, compared.findings), failed: [...failed, ...compared.failed] };
}
