import type { Finding } from "../../rules/types";
import { distinct, type FingerprintedFinding, fingerprintOf } from "./fingerprint";
import { matchEntries, type PlacedEntry } from "./read";

/**
 * Returns the distinct fingerprints of the findings of a report, in their order. Pass all findings, including those
 * that are switched off. The text is not needed for findings that have theirs, and for those between reports.
 */
export function fingerprintsOf(findings: readonly FingerprintedFinding[], text: string): readonly string[] {
  return distinct(findings.map((finding) => finding.fingerprint ?? fingerprintOf(finding, text)));
}

/** Returns the findings of a report that no entry for its file accepts; `text` as for {@link fingerprintsOf}. */
export function unaccepted(
  findings: readonly Finding[],
  text: string,
  entries: readonly PlacedEntry[],
): readonly Finding[] {
  if (entries.length === 0) return findings;
  const { accepted } = matchEntries(entries, fingerprintsOf(findings, text));
  return findings.filter((_, index) => accepted[index] === undefined);
}
