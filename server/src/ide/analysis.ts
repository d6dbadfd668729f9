import { readReport } from "../model/report";
import type { Report } from "../model/types";
import { brokenRelations } from "../relations/evaluate";
import { type Explained, explain } from "../relations/explain";
import { RULES } from "../rules/index";
import type { Finding } from "../rules/types";
import { withoutConsequences } from "./consequences";

/** All that is known of one version of one text. Unchanging; every feature of an editor is answered from it. */
export interface Analysis {
  readonly report: Report;
  /** The relations that do not hold, and the figures that explain them. */
  readonly relations: Explained;
  /** Findings of all rules in the order of the text, consequences of other findings left out, nothing switched off yet. */
  readonly findings: readonly Finding[];
  /** Codes of rules that threw. They are a bug of ours; the other rules' findings stand. */
  readonly failed: readonly { readonly code: string; readonly error: unknown }[];
}

/** Reads and checks a text. Never throws. Ten kilobytes take about a millisecond to read and two for all rules; the cost grows linearly. */
export function analyse(text: string): Analysis {
  const report = readReport(text);
  if (!report.isReport) return { report, relations: { broken: [], explanations: new Map() }, findings: [], failed: [] };
  const broken = [...report.tables.values()].flatMap((table) => brokenRelations(table));
  const relations = explain(report, broken);
  const findings: Finding[] = [];
  const failed: { code: string; error: unknown }[] = [];
  for (const { rule } of RULES) {
    // One broken rule must not silence the rest.
    try {
      findings.push(...rule.check({ report, ...relations }));
    } catch (error) {
      failed.push({ code: rule.code, error });
    }
  }
  findings.sort(
    (a, b) =>
      a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
  return { report, relations, findings: withoutConsequences(findings), failed };
}
