import { ruleOf } from "../rules/index";
import type { Finding, Severity } from "../rules/types";
import type { Analysis } from "./analysis";

/** A finding with the severity it has for this user. */
export interface Diagnostic extends Finding {
  readonly severity: Severity;
}

/** What the user set: a severity or "off" by rule code. Codes not named keep the rule's own severity. */
export type SeverityOverrides = Readonly<Record<string, Severity | "off">>;

/** The findings to show, in the order of the text. */
export function diagnostics(analysis: Analysis, overrides: SeverityOverrides = {}): readonly Diagnostic[] {
  const shown: Diagnostic[] = [];
  for (const finding of analysis.findings) {
    const severity = overrides[finding.code] ?? finding.severity ?? ruleOf(finding.code)?.severity ?? "warning";
    if (severity !== "off") shown.push({ ...finding, severity });
  }
  return shown;
}

/** How many of each severity. */
export function countBySeverity(shown: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of shown) counts[severity]++;
  return counts;
}
