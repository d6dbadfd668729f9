import type { Diagnostic } from "../../analysis/diagnostics";
import { plain } from "../../base/decimal";
import { type LineMap, type Position, positionAt } from "../../base/lines";
import type { Span } from "../../base/span";
import { outline } from "../../features/outline/outline";
import type { OutlineEntry } from "../../features/outline/types";
import type { Datum, Report, ReportTable } from "../../model/types";
import { TABLE_IDS } from "../../spec/forms";
import { rowsOf } from "../../spec/types";
import type { CheckOptions, CheckPrinter } from "../commands/check";
import type { Io } from "../io";
import type { CheckedReport } from "../pipeline/compare";
import type { LoadedReport } from "../pipeline/load";
import type { Run } from "../pipeline/run-log";

/** The version of both JSON formats. It changes when a program that reads them would have to. */
const VERSION = 1;

/** `check --format json`: one line for each report, so that the text can be compared and cut up line by line; as a whole one JSON value. */
export function jsonCheckPrinter({ locale }: CheckOptions, io: Io): CheckPrinter {
  const list = jsonList(io);
  return {
    report(report, shown) {
      const { name, identity, encoding } = report;
      list.add({
        file: name,
        ...identity,
        encoding,
        findings: shown.map((finding) => findingOf(report, finding, locale)),
      });
    },
    end({ reports, skipped }, counts) {
      list.end({ skipped, summary: { files: reports + skipped.length, reports, ...counts } });
    },
  };
}

/** `extract --format json`: the figures of all tables, every cell of the form, and the outline. */
export function jsonExtractPrinter(io: Io): { report(file: LoadedReport): void; end(run: Run): void } {
  const list = jsonList(io);
  return {
    report({ name, report }) {
      const tables = Object.fromEntries(TABLE_IDS.map((id) => [id, tableOf(report.tables.get(id), report.lines)]));
      list.add({
        ...identityOf(name, report),
        tables,
        outline: outline(report).map((entry) => outlineOf(entry, report.lines)),
      });
    },
    end: () => list.end({}),
  };
}

/** Writes `{"version":1,"reports":[…]}` piece by piece: a thousand reports do not fit into one string. */
function jsonList(io: Io): { add(report: object): void; end(rest: object): void } {
  let separator = "\n";
  io.out(`{"version":${VERSION},"reports":[`);
  return {
    add(report) {
      io.out(separator + JSON.stringify(report));
      separator = ",\n";
    },
    end(rest) {
      const members = Object.entries(rest).map(([key, value]) => `,\n${JSON.stringify(key)}:${JSON.stringify(value)}`);
      io.out(`\n]${members.join("")}}\n`);
    },
  };
}

function identityOf(file: string, { identity }: Report): object {
  const { body, year, edition } = identity;
  return {
    file,
    ...(body ? { body: body.value } : {}),
    ...(year ? { year: year.value } : {}),
    ...(edition ? { edition } : {}),
  };
}

function findingOf(report: CheckedReport, finding: Diagnostic, locale: CheckOptions["locale"]): object {
  const { name, lines, linesOf } = report;
  const { code, severity, message, span, cell } = finding;
  return {
    code,
    severity,
    message: message[locale],
    range: rangeOf(lines, span),
    ...(cell ? { cell: { table: cell.table, row: cell.row, column: cell.column } } : {}),
    related: (finding.related ?? []).map((place) => ({
      file: place.report ?? name,
      range: rangeOf((place.report !== undefined && linesOf(place.report)) || lines, place.span),
      message: place.message[locale],
    })),
    fixes: (finding.fixes?.() ?? []).map((fix) => ({
      title: fix.title[locale],
      kind: fix.kind,
      preferred: fix.preferred === true,
      edits: fix.edits.map((edit) => ({ range: rangeOf(lines, edit.span), newText: edit.newText })),
    })),
  };
}

/** Every cell of the table's own form by row and column; an empty object for a table that is not there. */
function tableOf(table: ReportTable | undefined, lines: LineMap): object {
  if (!table) return {};
  const rows = rowsOf(table.form).map((form) => {
    const data = table.rows.get(form.key)?.data;
    return [form.key, Object.fromEntries(form.columns.map(({ key }) => [key, cellOf(data?.get(key), lines)]))];
  });
  return Object.fromEntries(rows);
}

function cellOf(datum: Datum | undefined, lines: LineMap): object {
  if (!datum) return { state: "missing" };
  const place = { text: datum.text, range: rangeOf(lines, datum.cell.span) };
  return datum.state === "number"
    ? { state: datum.state, value: plain(datum.value), ...place }
    : { state: datum.state, ...place };
}

function outlineOf(entry: OutlineEntry, lines: LineMap): object {
  return {
    title: entry.name,
    kind: entry.kind,
    range: rangeOf(lines, entry.span),
    children: entry.children.map((child) => outlineOf(child, lines)),
  };
}

/** Counted from 0 in UTF-16 code units, as in LSP. */
function rangeOf(lines: LineMap, range: Span): { readonly start: Position; readonly end: Position } {
  return { start: positionAt(lines, range.start), end: positionAt(lines, range.end) };
}
