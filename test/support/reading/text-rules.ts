import { analyse } from "../../../server/src/analysis/analyse";
import { withoutConsequences } from "../../../server/src/analysis/consequences";
import type { Finding } from "../../../server/src/rules/types";

/** The rules that look at words and layout of the prose, and the few of the form's rules that came with them. */
const TEXT_RULES: ReadonlySet<string> = new Set([
  "document-title",
  "restarted-numbering",
  "declared-parts",
  "outdated-citation",
  "unknown-row",
  "figure-unit",
  "public-floor-2019",
  "stock-floor",
  "replaced-text",
  "template-residue",
  "web-residue",
  "repeated-punctuation",
  "repeated-word",
  "personal-data",
  "decoding",
  "missing-topic",
  "overview-length",
  "thin-section",
  "fee-statement",
]);

/** What these rules find in a text. */
export function textFindings(text: string): readonly Finding[] {
  return withoutConsequences(analyse(text).findings).filter(({ code }) => TEXT_RULES.has(code));
}
