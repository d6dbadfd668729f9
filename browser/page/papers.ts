import { countBySeverity } from "../../server/src/analysis/diagnostics";
import { type Locale, plural, say } from "../../server/src/base/localised";
import { headingsOf } from "../../server/src/model/digest/digest-headings";
import { identityValues } from "../../server/src/model/identity/values";
import { fragment, type Html } from "../../server/src/views/html/html";
import { listHead, listLine } from "../../server/src/views/list/list-csv";
import { coverHtml, sheetHtml } from "../../server/src/views/sheet/sheet-html";
import { coverLine, type SheetReport, sheetView } from "../../server/src/views/sheet/sheet-view";
import { paragraphName } from "../../server/src/wording/place-name";
import type { CheckedReport } from "./reports";

/** Returns 问题清单 of reports as CSV. */
export function listOf(reports: readonly CheckedReport[], locale: Locale): string {
  const lines = reports.flatMap((checked) =>
    checked.diagnostics.map((diagnostic) => listLine(sheetReport(checked), diagnostic, locale)),
  );
  return listHead(locale) + lines.join("");
}

/** Returns 核对单 of reports, one after the other, after a cover if there are several. */
export function sheetsOf(reports: readonly CheckedReport[], locale: Locale): Html {
  const isOnly = reports.length === 1;
  const sheets = reports.map((checked, index) =>
    sheetHtml(sheetView(sheetReport(checked), checked.analysis, locale), index, isOnly, locale),
  );
  if (isOnly) return fragment(...sheets);
  const lines = reports.map((checked) => coverLine(sheetReport(checked)));
  return fragment(
    coverHtml({ summary: summaryOf(reports)[locale], due: [], reports: lines, skipped: [] }, locale),
    ...sheets,
  );
}

/** Returns how many reports there are and what is found in them, in both languages. */
export function summaryOf(reports: readonly CheckedReport[]) {
  const { error, warning, information, hint } = countBySeverity(reports.flatMap(({ diagnostics }) => diagnostics));
  const others = information + hint;
  return say(
    `${reports.length} 份年报 · ${error} 个错误 · ${warning} 个警告 · ${others} 条提示`,
    `${plural(reports.length, "report")} · ${plural(error, "error")} · ${plural(warning, "warning")} · ${plural(others, "note")}`,
  );
}

function sheetReport({ page, analysis: { report }, diagnostics }: CheckedReport): SheetReport {
  return {
    name: page.name,
    identity: identityValues(report.identity),
    lines: report.lines,
    headings: headingsOf(report),
    diagnostics,
    ...(page.source.office
      ? {
          source: {
            paragraphs: new Map(diagnostics.map(({ span: { start } }) => [start, paragraphName(report, start)])),
          },
        }
      : {}),
  };
}
