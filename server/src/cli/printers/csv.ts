import { plain } from "../../base/decimal";
import { TABLE_IDS } from "../../spec/forms";
import { rowsOf, type TableId } from "../../spec/types";
import type { Io } from "../io";
import type { LoadedReport } from "../pipeline/load";
import type { Run } from "../pipeline/run-log";

const HEADER = ["file", "body", "year", "edition", "table", "row", "column", "state", "value", "text"];

/**
 * `extract --format csv`: a line for each cell of the form in every table that is there, as in JSON. With a byte order mark and CRLF, so
 * that Excel opens it as it is.
 */
export function csvExtractPrinter(io: Io): { report(file: LoadedReport): void; end(run: Run): void } {
  io.out(`\ufeff${lineOf(HEADER)}`);
  return {
    report: (file) => io.out(TABLE_IDS.flatMap((id) => cellLines(file, id)).join("")),
    end: () => {},
  };
}

function cellLines({ name, report }: LoadedReport, id: TableId): readonly string[] {
  const { body, year, edition } = report.identity;
  const table = report.tables.get(id);
  if (!table) return [];
  const start = [name, body?.value ?? "", year ? String(year.value) : "", edition ?? "", id];
  return rowsOf(table.form).flatMap((row) =>
    row.columns.map((column) => {
      const datum = table.rows.get(row.key)?.data.get(column.key);
      const value = datum?.state === "number" ? plain(datum.value) : "";
      return lineOf([...start, row.key, column.key, datum?.state ?? "missing", value, datum?.text ?? ""]);
    }),
  );
}

function lineOf(fields: readonly string[]): string {
  return `${fields.map((field) => quoted(harmless(field))).join(",")}\r\n`;
}

/** A spreadsheet would run a text that begins like a formula; an apostrophe keeps it text. Signed numbers stay numbers, a lone dash does no harm. */
function harmless(field: string): string {
  return /^[=+\-@]./s.test(field) && !/^[+-]?\d[\d,]*(\.\d+)?$/.test(field) ? `'${field}` : field;
}

/** Quotes as RFC 4180 has it. */
function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
