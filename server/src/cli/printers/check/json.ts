import type { Diagnostic } from "../../../analysis/diagnostics";
import { rangeAt } from "../../../base/lines";
import type { Locale } from "../../../base/localised";
import { ruleOf } from "../../../rules/registry";
import { officePlace } from "../../../views/list/listed-report";
import type { Io, OutputOptions } from "../../io";
import type { OfficeSource } from "../../pipeline/check-file";
import type { ReportDiagnostics } from "../../pipeline/report-diagnostics";
import { openJsonList } from "../json-list";
import type { CheckedList, CheckedReport, CheckOutput, Finding } from "../json-types";
import type { CheckPrinter } from "./printer";

/** Prints `check --format json`: the diagnostics of each report with related places and fixes, and a summary. */
export function jsonCheckPrinter({ locale }: OutputOptions, io: Io): CheckPrinter {
  const list = openJsonList<CheckOutput>(io);
  const lists: CheckedList[] = [];
  return {
    report(report) {
      const { name, identity, encoding, source, diagnostics } = report;
      list.add({
        file: name,
        ...identity,
        encoding,
        ...(source ? { source: sourceJson(source) } : {}),
        findings: diagnostics.map((diagnostic) => diagnosticJson(report, diagnostic, locale)),
      });
    },
    list(checked) {
      const { name, diagnostics } = checked;
      lists.push({ file: name, findings: diagnostics.map((one) => diagnosticJson(checked, one, locale)) });
    },
    end({ reports, skipped }, counts) {
      list.end({
        ...(lists.length > 0 ? { lists } : {}),
        skipped,
        summary: { files: reports + skipped.length, reports, ...counts },
      });
    },
  };
}

function sourceJson({ kind, omitted }: OfficeSource): NonNullable<CheckedReport["source"]> {
  return { kind, ...(omitted.length > 0 ? { omitted } : {}) };
}

function diagnosticJson(report: ReportDiagnostics, diagnostic: Diagnostic, locale: Locale): Finding {
  const { name, lines, linesOf } = report;
  const { code, severity, message, span, cell } = diagnostic;
  const place = officePlace(report, diagnostic);
  const rule = ruleOf(code);
  return {
    code,
    ...(rule ? { name: rule.name["zh-CN"] } : {}),
    severity,
    message: message[locale],
    range: rangeAt(lines, span),
    ...(place ? { place } : {}),
    ...(cell ? { cell: { table: cell.table, row: cell.row, column: cell.column } } : {}),
    related: (diagnostic.related ?? []).map((place) => ({
      file: place.report ?? name,
      range: rangeAt((place.report !== undefined && linesOf(place.report)) || lines, place.span),
      message: place.message[locale],
    })),
    fixes: (diagnostic.fixes?.() ?? []).map((fix) => ({
      title: fix.title[locale],
      kind: fix.kind,
      preferred: fix.preferred === true,
      edits: fix.edits.map((edit) => ({ range: rangeAt(lines, edit.span), newText: edit.newText })),
    })),
  };
}
