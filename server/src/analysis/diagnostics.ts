import { ruleOf } from "../rules/registry";
import type { Finding, Severity } from "../rules/types";

/** A finding with the severity it has for this user. */
export interface Diagnostic extends Finding {
  readonly severity: Severity;
}

/** The user's settings: a severity or "off" by rule code. Codes not named keep the rule's own severity. */
export type SeverityOverrides = Readonly<Record<string, Severity | "off">>;

/** Returns the findings to show, in the order in which they are given. */
export function diagnostics(findings: readonly Finding[], overrides: SeverityOverrides = {}): readonly Diagnostic[] {
  const shown: Diagnostic[] = [];
  for (const finding of findings) {
    const severity = overrides[finding.code] ?? ownSeverity(finding);
    if (severity !== "off") shown.push({ ...finding, severity });
  }
  return shown;
}

/** Returns the severity that a finding has where no user has set another. */
export function ownSeverity({ code, severity }: Pick<Finding, "code" | "severity">): Severity | "off" {
  const rule = ruleOf(code);
  return rule?.offByDefault ? "off" : (severity ?? rule?.severity ?? "warning");
}

/** Returns the number of diagnostics of each severity. */
export function countBySeverity(shown: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of shown) counts[severity]++;
  return counts;
}
