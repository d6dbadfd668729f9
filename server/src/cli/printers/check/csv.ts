import { WRITTEN_MARK } from "../../../spec/written-mark";
import type { Io, OutputOptions } from "../../io";
import { csvLine } from "../csv-line";
import { type FindingRow, findingRow } from "./finding-row";
import { LIST_COLUMNS, REMEDY } from "./list-columns";
import type { CheckPrinter } from "./printer";

/** Prints `check --format csv`: 问题清单, a finding a line, with a byte order mark and CRLF, as Excel expects. */
export function csvCheckPrinter({ locale }: OutputOptions, io: Io): CheckPrinter {
  const headings = LIST_COLUMNS.map(({ heading }) => heading[locale]);
  io.out(`\ufeff${csvLine([...headings, REMEDY.heading[locale], WRITTEN_MARK])}`);
  const line = (row: FindingRow) => csvLine([...LIST_COLUMNS.map(({ key }) => row[key]), "", ""]);
  return {
    report(report) {
      for (const diagnostic of report.diagnostics) io.out(line(findingRow(report, diagnostic, locale)));
    },
    end: () => undefined,
  };
}
