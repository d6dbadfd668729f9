import type { Finding } from "../../rules/types";
import { distinct, fingerprintOf } from "./fingerprint";
import { judge, type PlacedEntry } from "./read";

/** What a baseline knows the findings of a report by, in their order. All are to be given, those that are switched off too. */
export function fingerprintsOf(findings: readonly Finding[], text: string): readonly string[] {
  return distinct(findings.map((finding) => fingerprintOf(finding, text)));
}

/** The findings of a report that no entry for its file accepts. */
export function unaccepted(
  findings: readonly Finding[],
  text: string,
  entries: readonly PlacedEntry[],
): readonly Finding[] {
  if (entries.length === 0) return findings;
  const { accepted } = judge(entries, fingerprintsOf(findings, text));
  return findings.filter((_, index) => accepted[index] === undefined);
}
