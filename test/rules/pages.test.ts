import { describe, expect, it } from "vitest";
import type { Analysis } from "../../server/src/analysis/analyse";
import type { Span } from "../../server/src/base/span";
import { RULES } from "../../server/src/rules/registry";
import type { Finding } from "../../server/src/rules/types";
import { type ExpectedFinding, examplesOf } from "../support/reading/rule-page";
import { analyseExample } from "../support/reports/example-analysis";
import { exampleReport, layoutOfExample, otherReports } from "../support/reports/example-report";

/** Rules that look at reports; those that look at lists alone have examples of another kind. */
const REPORT_RULES = RULES.filter((rule) => rule.check || rule.compare);

/** A page is a manual and a test: what its examples mark is what is found, in these words and with these fixes. */
describe.each(REPORT_RULES.map((rule) => [rule.code, rule] as const))("%s", (code, rule) => {
  const examples = examplesOf(rule);

  it("has examples of what it reports and of what it does not", () => {
    expect(examples.some((example) => example.findings.some((finding) => finding.code === code))).toBe(true);
    expect(examples.some((example) => !example.findings.some((finding) => finding.code === code))).toBe(true);
  });

  it.each(examples.map((example) => [example.name, example] as const))("%s", (_, example) => {
    const writing = { layout: layoutOfExample(example) };
    const { text, marks } = exampleReport(example, writing);
    const analysis = analyseExample(example, text, writing);
    expect(analysis.failed).toEqual([]);
    expect(analysis.findings.map(inWords)).toEqual(example.findings.map(withoutConsequences));
    expect(analysis.findings.map((finding) => quoted(analysis, finding.span))).toEqual(
      marks.map((mark) => quoted(analysis, mark)),
    );
    for (const other of otherReports(example, writing)) {
      const places = analysis.findings
        .flatMap((finding) => finding.related ?? [])
        .filter(({ report }) => report === other.id);
      expect(places.map(({ span }) => other.text.slice(span.start, span.end))).toEqual(
        other.marks.map((mark) => other.text.slice(mark.start, mark.end)),
      );
      expect(places.map(({ span }) => span)).toEqual(other.marks);
    }
  });
});

/** A finding as a page writes it down. */
function inWords(finding: Finding) {
  return {
    code: finding.code,
    message: finding.message["zh-CN"],
    fixes: (finding.fixes?.() ?? []).map((fix) => ({ kind: fix.kind, title: fix.title["zh-CN"] })),
  };
}

/** The same without what a page says of the time after a fix. */
function withoutConsequences({ code, message, fixes }: ExpectedFinding) {
  return { code, message, fixes: fixes.map(({ kind, title }) => ({ kind, title })) };
}

/** A place with the text around it, so that a difference can be understood. */
function quoted({ report: { text } }: Analysis, { start, end }: Span): string {
  return `${start}: ${text.slice(Math.max(0, start - 12), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 12)}`;
}
