import { countBySeverity } from "../../../analysis/diagnostics";
import type { Locale } from "../../../base/text";
import { coverHtml, DOCUMENT_END, documentStart, sheetHtml } from "../../../views/sheet/sheet-html";
import type { CoverLine, SheetView } from "../../../views/sheet/view";
import { reportView } from "../../../views/tables/report-view";
import { say } from "../../../wording/say";
import type { Io, OutputOptions } from "../../io";
import { SEVERITY_NAMES, SKIP_REASONS, summaryOf } from "../../messages";
import type { ReportDiagnostics } from "../../pipeline/report-diagnostics";
import { findingRow } from "./finding-row";
import type { CheckPrinter } from "./printer";

/**
 * Prints `check --format html`: 核对单, one page to be printed for each report, after a cover that lists them. The texts
 * are read again one by one for their tables, so that no more than one is in memory.
 */
export function htmlCheckPrinter({ locale }: OutputOptions, io: Io): CheckPrinter {
  const reports: ReportDiagnostics[] = [];
  return {
    report: (report) => void reports.push(report),
    end({ skipped, uncompared }, counts) {
      const isOnly = reports.length === 1 && skipped.length === 0;
      io.out(documentStart(locale));
      if (!isOnly) {
        const accepted = reports.reduce((sum, report) => sum + (report.accepted?.length ?? 0), 0);
        const summary = summaryOf({ reports: reports.length, counts, accepted, skipped: 0, uncompared })[locale];
        const left = skipped.map(({ file, reason }) => ({ file, reason: SKIP_REASONS[reason][locale] }));
        io.out(coverHtml({ summary, reports: reports.map(coverLine), skipped: left }, locale).html);
      }
      for (const [index, report] of reports.entries())
        io.out(`\n${sheetHtml(sheetView(report, locale), index, isOnly, locale).html}`);
      io.out(DOCUMENT_END);
      return undefined;
    },
  };
}

function coverLine({ identity, name, diagnostics }: ReportDiagnostics): CoverLine {
  const { error, warning, information, hint } = countBySeverity(diagnostics);
  const year = identity.year === undefined ? "" : String(identity.year);
  return { body: identity.body ?? "", year, errors: error, warnings: warning, others: information + hint, file: name };
}

function sheetView(report: ReportDiagnostics, locale: Locale): SheetView {
  const { name, identity, diagnostics } = report;
  const counts = countBySeverity(diagnostics);
  const said = (["error", "warning", "information", "hint"] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${SEVERITY_NAMES[severity][locale]} ${counts[severity]}`);
  const analysis = report.analyseAgain();
  const view = analysis && reportView({ ...analysis, diagnostics }, locale);
  const { body, year, edition } = identity;
  return {
    title: [
      body,
      year && say(`${year} 年度`, String(year))[locale],
      edition && say(`按 ${edition} 版格式核对`, `form of ${edition}`)[locale],
    ]
      .filter(Boolean)
      .join(" · "),
    counts: said.length > 0 ? said.join("　") : say("没有发现问题", "nothing found")[locale],
    file: name,
    lines: diagnostics.map((diagnostic) => {
      const { part, place, severity, problem, due } = findingRow(report, diagnostic, locale);
      return { place: [part, place].filter(Boolean).join(" · "), severity, problem, due };
    }),
    tables: view?.tables ?? [],
  };
}
