import type { Finding } from "../rules/types";
import type { Analysis, AnalysisOptions } from "./analyse";
import { fingerprintOf } from "./baseline/fingerprint";

/** A finding as plain data: without its fixes, which would keep the whole report. */
export type PlainFinding = Omit<Finding, "fixes" | "fixPlaces">;

/** What is kept of a check when the report's text is put away. Plain data. */
export interface KeptCheck {
  /** What the report was read and checked with. */
  readonly options: AnalysisOptions;
  /** All findings in the order of the text, each with its fingerprint. */
  readonly findings: readonly (PlainFinding & { readonly fingerprint: string })[];
  /** As `isAmbiguous` gives it. */
  readonly isAmbiguous: boolean;
}

/** Returns what is kept of a check with these options, last year's report not among them. */
export function keptCheck(analysis: Analysis, options: AnalysisOptions): KeptCheck {
  const { findings, report } = analysis;
  return {
    options,
    findings: findings.map((finding) => ({
      ...plainFinding(finding),
      fingerprint: fingerprintOf(finding, report.text),
    })),
    isAmbiguous: isAmbiguous(analysis),
  };
}

/** Returns a finding without its fixes. */
export function plainFinding({ fixes: _fixes, fixPlaces: _places, ...finding }: Finding): PlainFinding {
  return finding;
}

/** Returns true if a table has several explanations, of which last year's figures may make one likelier. */
export function isAmbiguous({ relations }: Analysis): boolean {
  return [...relations.explanations.values()].some((explanations) => explanations.length > 1);
}
