import { plain } from "../../../base/decimal";
import { TABLE_IDS } from "../../../spec/forms";
import { rowsOf, type TableId } from "../../../spec/types";
import type { Io } from "../../io";
import type { ExtractedReport, ExtractPrinter } from "./printer";

const HEADER = ["file", "body", "year", "edition", "table", "row", "column", "state", "value", "text"];

/**
 * Prints `extract --format csv`: a line for each cell of the form in every table of a report, as in JSON. It has a byte
 * order mark and CRLF, as Excel expects.
 */
export function csvExtractPrinter(io: Io): ExtractPrinter {
  io.out(`\ufeff${lineOf(HEADER)}`);
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
      return lineOf([...start, row.key, column.key, datum?.state ?? "missing", value, datum?.text ?? ""]);
    }),
  );
}

function lineOf(fields: readonly string[]): string {
  return `${fields.map((field) => quoted(harmless(field))).join(",")}\r\n`;
}

/**
 * Puts an apostrophe before a text that a spreadsheet would run as a formula. Signed numbers stay numbers, a lone dash
 * is harmless.
 */
function harmless(field: string): string {
  return /^[=+\-@]./s.test(field) && !/^[+-]?\d[\d,]*(\.\d+)?$/.test(field) ? `'${field}` : field;
}

/** Quotes a field as RFC 4180 requires. */
function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
