import { listHead, listLine } from "../../../views/list/list-csv";
import type { Io, OutputOptions } from "../../io";
import type { ReportDiagnostics } from "../../pipeline/report-diagnostics";
import type { CheckPrinter } from "./printer";

/** Prints `check --format csv`: 问题清单, a finding a line, with a byte order mark and CRLF, as Excel expects. */
export function csvCheckPrinter({ locale }: OutputOptions, io: Io): CheckPrinter {
  io.out(listHead(locale));
  const print = (report: ReportDiagnostics): void => {
    for (const diagnostic of report.diagnostics) io.out(listLine(report, diagnostic, locale));
  };
  return {
    report: print,
    list: print,
    end: () => undefined,
  };
}
