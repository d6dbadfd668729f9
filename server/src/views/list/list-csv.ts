import type { Diagnostic } from "../../analysis/diagnostics";
import type { Locale } from "../../base/localised";
import { WRITTEN_MARK } from "../../spec/written-mark";
import { csvLine } from "./csv-line";
import { findingRow } from "./finding-row";
import { LIST_COLUMNS, REMEDY } from "./list-columns";
import type { ListedReport } from "./listed-report";

/** Returns the first line of 问题清单 as CSV, with the byte order mark that Excel expects. */
export function listHead(locale: Locale): string {
  const headings = LIST_COLUMNS.map(({ heading }) => heading[locale]);
  return `\ufeff${csvLine([...headings, REMEDY.heading[locale], WRITTEN_MARK])}`;
}

/** Returns a finding as a line of 问题清单, which ends with CRLF. */
export function listLine(report: ListedReport, diagnostic: Diagnostic, locale: Locale): string {
  const row = findingRow(report, diagnostic, locale);
  return csvLine([...LIST_COLUMNS.map(({ key }) => row[key]), "", ""]);
}
