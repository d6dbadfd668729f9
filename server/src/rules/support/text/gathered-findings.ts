import { withJoinedDeletions } from "../../../base/edits";
import type { Localised } from "../../../base/localised";
import type { Fix, Observation } from "../../types";

/** More findings of one rule than this are one habit, and are reported as one. */
const MANY = 8;

/**
 * Returns the findings as they are while they are few; one finding for all of them, with each as a related place, where
 * they would be a wall of squiggles. Their first fixes become one fix when all of them have one.
 */
export function gatheredFindings(
  findings: readonly Observation[],
  message: (count: number) => Localised,
  fixTitle: (count: number) => Localised,
): readonly Observation[] {
  const [first] = findings;
  if (!first || findings.length <= MANY) return findings;
  return [
    {
      span: first.span,
      message: message(findings.length),
      related: findings.map((finding) => ({ span: finding.span, message: finding.message })),
      ...(first.fixes ? { fixes: () => together(findings, fixTitle(findings.length)) } : {}),
    },
  ];
}

function together(findings: readonly Observation[], title: Localised): readonly Fix[] {
  const fixes = findings.map((finding) => finding.fixes?.()[0]);
  if (fixes.some((fix) => fix === undefined)) return [];
  const some = fixes.flatMap((fix) => (fix ? [fix] : []));
  const kind = some.every((fix) => fix.kind === "safe") ? "safe" : "review";
  return [{ kind, title, preferred: true, edits: withJoinedDeletions(some.flatMap((fix) => fix.edits)) }];
}
