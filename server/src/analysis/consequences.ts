import { ruleOf } from "../rules/registry";
import type { Finding, Subject } from "../rules/types";

/** Returns the findings without those that another finding causes: at most one finding per cause. */
export function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const loud = findings.filter(({ code }) => ruleOf(code)?.silences === "all");
  if (loud.length > 0) return loud;
  const hasForm = !findings.some(({ code }) => ruleOf(code)?.silences === "form");
  return findings.filter((finding) => {
    const { yieldsTo: causes = [], silences, ofAnyReport } = ruleOf(finding.code) ?? {};
    if (!hasForm && !silences && !ofAnyReport) return false;
    return !findings.some((other) => causes.includes(other.code) && covers(other.subject, finding.subject));
  });
}

/**
 * Reports whether everything that `wide` names is named the same in `narrow`. A finding without subject is about the
 * whole report and covers everything.
 */
function covers(wide: Subject | undefined, narrow: Subject | undefined): boolean {
  if (!wide) return true;
  return (Object.keys(wide) as (keyof Subject)[]).every((part) => wide[part] === narrow?.[part]);
}
