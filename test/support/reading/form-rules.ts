import { type Analysis, analyse } from "../../../server/src/analysis/analyse";
import { withoutConsequences } from "../../../server/src/analysis/consequences";
import { RULES } from "../../../server/src/rules/registry";
import type { Finding } from "../../../server/src/rules/types";

/** The rules that compare a report with the form: structure, rows, figures and the sums of the form. */
const FORM_RULES: ReadonlySet<string> = new Set([
  "missing-section",
  "section-order",
  "section-number",
  "section-title",
  "empty-section",
  "table-outside-section",
  "missing-table",
  "edition-mismatch",
  "outdated-format",
  "missing-article20-item",
  "missing-row",
  "missing-value",
  "row-label",
  "unreadable-table",
  "blank-cells",
  "unreadable-figure",
  "figure-format",
  "figure-domain",
  "row-total",
  "column-total",
  "review-total",
  "intake-balance",
]);

/** What these rules alone find in a text, without what they explain among themselves. */
export function formFindings(text: string): { readonly analysis: Analysis; readonly findings: readonly Finding[] } {
  const analysis = analyse(text);
  const rules = RULES.filter((rule) => FORM_RULES.has(rule.code));
  return {
    analysis,
    findings: withoutConsequences(
      rules.flatMap((rule) => [
        ...(rule.check?.({ report: analysis.report, ...analysis.relations, placeholders: [] }) ?? []),
      ]),
    ),
  };
}
