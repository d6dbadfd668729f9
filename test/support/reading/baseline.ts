import { analyse } from "../../../server/src/analysis/analyse";
import { distinct, fingerprintOf } from "../../../server/src/analysis/baseline/fingerprint";
import type { BaselineEntry } from "../../../server/src/analysis/baseline/read";

/** What a baseline knows the findings of a text by. */
export function printsOf(text: string): readonly string[] {
  return distinct(analyse(text).findings.map((finding) => fingerprintOf(finding, text)));
}

/** An entry like any other. */
export const entry = (more: Partial<BaselineEntry> = {}): BaselineEntry => ({
  file: "2023/a.txt",
  code: "blank-cells",
  fingerprint: "00000000000001",
  reason: "",
  ...more,
});

/** A baseline with these entries. */
export const baseline = (...entries: readonly BaselineEntry[]) => JSON.stringify({ version: 1, accepted: entries });
