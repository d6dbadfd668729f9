import type { Digest } from "../model/digest/digest";
import type { BodyNames } from "../model/identity/configured";
import { readReport } from "../model/report";
import type { IdentityValues, Report } from "../model/types";
import { brokenRelations } from "../relations/evaluate";
import { type Explained, explain } from "../relations/explain";
import { RULES } from "../rules/registry";
import type { Finding } from "../rules/types";
import { withoutConsequences } from "./consequences";
import { inScriptOf } from "./in-script";
import { inOrder } from "./order";

/** All that is known of one version of one text. Unchanging; every feature of an editor is answered from it. */
export interface Analysis {
  readonly report: Report;
  /** The relations that do not hold, and the figures that explain them. */
  readonly relations: Explained;
  /**
   * Findings of all rules in the order of the text, consequences of other findings left out, nothing switched off yet.
   */
  readonly findings: readonly Finding[];
  /** The findings that were left out because others explain them. */
  readonly hidden: readonly Finding[];
  readonly failed: readonly FailedRule[];
}

/** A rule that threw, by its code. That is a bug of ours; the other rules' findings stand. */
export interface FailedRule {
  readonly code: string;
  readonly error: unknown;
}

/** Facts about a text that do not stand in it. */
export interface AnalysisOptions {
  /** The configured identity of the report. */
  readonly identity?: IdentityValues;
  /** Bodies with the other spellings of their names, as the configuration lists them. */
  readonly bodies?: readonly BodyNames[];
  /** The name of the report's file, without its folder. */
  readonly fileName?: string;
  /** Words that the configuration names as placeholders, beside the usual ones. */
  readonly placeholders?: readonly string[];
  /** The same body's report for the year before: its figures tell which of several explanations is the likeliest. */
  readonly lastYear?: Digest;
}

/** Reports whether options say the same: a text that was read with the one need not be read anew with the other. */
export function sameOptions(one: AnalysisOptions, other: AnalysisOptions): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Reads and checks a text. Never throws. The cost grows linearly. */
export function analyse(text: string, options: AnalysisOptions = {}): Analysis {
  return checkReport(readReport(text, options), options);
}

/** Checks a report that was read with the same options; only `lastYear` may be another. Never throws. */
export function checkReport(report: Report, options: AnalysisOptions = {}): Analysis {
  if (!report.isReport)
    return { report, relations: { broken: [], explanations: new Map() }, findings: [], hidden: [], failed: [] };
  const broken = [...report.tables.values()].flatMap((table) => brokenRelations(table));
  const relations = explain(report, broken, options.lastYear);
  const context = { report, ...relations, placeholders: options.placeholders ?? [] };
  const findings: Finding[] = [];
  const failed: FailedRule[] = [];
  for (const rule of RULES) {
    // One broken rule must not silence the rest.
    try {
      for (const finding of rule.check?.(context) ?? []) findings.push(finding);
    } catch (error) {
      failed.push({ code: rule.code, error });
    }
  }
  const kept = withoutConsequences(inOrder(findings));
  const shown = new Set(kept);
  return {
    report,
    relations,
    findings: kept.map((finding) => inScriptOf(report, finding)),
    hidden: findings.filter((finding) => !shown.has(finding)),
    failed,
  };
}
