import { plain } from "../../../base/decimal";
import { TABLE_IDS } from "../../../spec/forms";
import { rowsOf, type TableId } from "../../../spec/types";
import { csvLine } from "../../../views/list/csv-line";
import type { Io } from "../../io";
import type { ExtractedReport, ExtractPrinter } from "./printer";

const HEADER = ["file", "body", "year", "edition", "table", "row", "column", "state", "value", "text"];

/**
 * Prints `extract --format csv`: a line for each cell of the form in every table of a report, as in JSON. It has a byte
 * order mark and CRLF, as Excel expects.
 */
export function csvExtractPrinter(io: Io): ExtractPrinter {
  io.out(`\ufeff${csvLine(HEADER)}`);
  return {
    report: (file) => io.out(TABLE_IDS.flatMap((id) => cellLines(file, id)).join("")),
    end: () => undefined,
  };
}

function cellLines({ name, report }: ExtractedReport, id: TableId): readonly string[] {
  const { body, year, edition } = report.identity;
  const table = report.tables.get(id);
  if (!table) return [];
  const start = [name, body?.value ?? "", year ? String(year.value) : "", edition ?? "", id];
  return rowsOf(table.form).flatMap((row) =>
    row.columns.map((column) => {
      const datum = table.rows.get(row.key)?.data.get(column.key);
      const value = datum?.state === "number" ? plain(datum.value) : "";
      return csvLine([...start, row.key, column.key, datum?.state ?? "missing", value, datum?.text ?? ""]);
    }),
  );
}
