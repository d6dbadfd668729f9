import { coverHtml, DOCUMENT_END, documentStart, sheetHtml } from "../../../views/sheet/sheet-html";
import { coverLine, dueLines, sheetView } from "../../../views/sheet/sheet-view";
import type { Io, OutputOptions } from "../../io";
import { SKIP_REASONS, summaryOf } from "../../messages";
import type { ListDiagnostics } from "../../pipeline/lists";
import type { ReportDiagnostics } from "../../pipeline/report-diagnostics";
import type { CheckPrinter } from "./printer";

/**
 * Prints `check --format html`: 核对单, one page to be printed for each report, after a cover that lists them. The texts
 * are read again one by one for their tables, so that no more than one is in memory.
 */
export function htmlCheckPrinter({ locale }: OutputOptions, io: Io): CheckPrinter {
  const reports: ReportDiagnostics[] = [];
  const lists: ListDiagnostics[] = [];
  return {
    report: (report) => void reports.push(report),
    list: (list) => void lists.push(list),
    end({ skipped, uncompared }, counts) {
      const isOnly = reports.length === 1 && skipped.length === 0 && lists.length === 0;
      io.out(documentStart(locale));
      if (!isOnly) {
        const accepted = reports.reduce((sum, report) => sum + (report.accepted?.length ?? 0), 0);
        const none = { skipped: 0, replaced: 0 };
        const faulty = reports.filter(({ diagnostics }) => diagnostics.length > 0).length;
        const summary = summaryOf({ reports: reports.length, faulty, counts, accepted, ...none, uncompared })[locale];
        const left = skipped.map(({ file, reason }) => ({ file, reason: SKIP_REASONS[reason][locale] }));
        const due = lists.flatMap((list) => dueLines(list, locale));
        io.out(coverHtml({ summary, due, reports: reports.map(coverLine), skipped: left }, locale).html);
      }
      for (const [index, report] of reports.entries())
        io.out(`\n${sheetHtml(sheetView(report, report.analyseAgain(), locale), index, isOnly, locale).html}`);
      io.out(DOCUMENT_END);
      return undefined;
    },
  };
}
