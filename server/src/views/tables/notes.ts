import type { Diagnostic } from "../../analysis/diagnostics";
import { positionAt } from "../../base/lines";
import { type Locale, say } from "../../base/localised";
import type { Span } from "../../base/span";
import type { Report } from "../../model/types";
import { type CheckedReport, isIn } from "./faults";
import type { NoteView, TextRange } from "./view";

/** Returns a finding as a line below a table. `key` is that of the value cell that it is about. */
export function noteView(
  report: Report,
  { severity, message, span }: Diagnostic,
  key: string | undefined,
  locale: Locale,
): NoteView {
  const range = rangeOf(report, span);
  const line = range.start.line + 1;
  return {
    severity,
    text: message[locale],
    ...(key === undefined ? {} : { key }),
    line: say(`第 ${line} 行`, `line ${line}`)[locale],
    range,
  };
}

/** Returns the findings of a report that are in none of its tables, in the order of the text. */
export function notesElsewhere({ report, diagnostics }: CheckedReport, locale: Locale): readonly NoteView[] {
  const tables = [...report.tables.values()];
  return diagnostics
    .filter((diagnostic) => !tables.some((table) => isIn(table, diagnostic)))
    .map((diagnostic) => noteView(report, diagnostic, undefined, locale));
}

/** Returns a span of a report by lines and characters. */
export function rangeOf({ lines }: Pick<Report, "lines">, { start, end }: Span): TextRange {
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}
