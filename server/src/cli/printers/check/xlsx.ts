import { WRITTEN_MARK } from "../../../spec/written-mark";
import { findingRow } from "../../../views/list/finding-row";
import { LIST_COLUMNS, REMEDY } from "../../../views/list/list-columns";
import type { Io, OutputOptions } from "../../io";
import { WORKBOOK_FULL } from "../../messages";
import type { ReportDiagnostics } from "../../pipeline/report-diagnostics";
import { numberCell, textCell } from "../../xlsx/cells";
import { newWorkbook } from "../../xlsx/workbook";
import type { CheckPrinter } from "./printer";

/** Prints `check --format xlsx`: 问题清单 as a workbook, a finding a row, with its head frozen and filters. */
export function xlsxCheckPrinter({ locale }: OutputOptions, io: Io): CheckPrinter {
  const columns = [...LIST_COLUMNS, REMEDY].map(({ heading, width }) => ({ heading: heading[locale], width }));
  const name = locale === "zh-CN" ? "问题清单" : "Findings";
  const workbook = newWorkbook([{ name, columns: [...columns, { heading: WRITTEN_MARK, width: 16 }] }]);
  let fits = true;
  const print = (report: ReportDiagnostics): void => {
    for (const diagnostic of report.diagnostics) {
      const row = findingRow(report, diagnostic, locale);
      const cells = LIST_COLUMNS.map(({ key }) =>
        key === "year" && row.year ? numberCell(row.year) : textCell(row[key]),
      );
      fits = workbook.add(0, cells) && fits;
    }
  };
  return {
    report: print,
    list: print,
    end() {
      if (!fits) return WORKBOOK_FULL;
      for (const piece of workbook.end()) io.out(piece);
      return undefined;
    },
  };
}
