import { ruleOf } from "../rules/registry";
import type { Finding, Subject } from "../rules/types";

/** Returns the findings without those that another finding causes: at most one finding per cause. */
export function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const loud = findings.filter((finding) => ruleOf(finding.code)?.silencesAll);
  if (loud.length > 0) return loud;
  return findings.filter((finding) => {
    const causes = ruleOf(finding.code)?.yieldsTo ?? [];
    if (causes.length === 0) return true;
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
