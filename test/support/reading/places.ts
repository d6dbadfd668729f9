import { wordingKey } from "../../../server/src/base/fold";
import { contains, type Span } from "../../../server/src/base/span";
import type { Report, ReportTable } from "../../../server/src/model/types";
import type { FormLine, TableForm } from "../../../server/src/spec/types";
import { type FragmentLine, keyOfLine } from "../reports/fragment";

/**
 * What stands at a place of a report, by the names of the form and not by offsets, so that the same place can be known
 * in another layout: `refused1.natural`, `refused1.label`, `heads.total`, `section:problems`.
 */
export function placeAt(report: Report, span: Span): string {
  for (const table of report.tables.values()) {
    const found = placeInTable(table, span);
    if (found) return found;
  }
  const section = report.sections.find(({ heading }) => contains(heading.span, span));
  return section ? `section:${section.key}` : "elsewhere";
}

function placeInTable(table: ReportTable, span: Span): string | undefined {
  for (const row of table.rows.values()) {
    for (const [column, datum] of row.data) if (same(datum.cell.span, span)) return `${row.form.key}.${column}`;
    if (row.label && same(row.label.span, span)) return `${row.form.key}.label`;
  }
  for (const line of table.lines.values()) {
    if (same(line.label.span, span)) return `${keyOfLine(table.form, line.form)}.label`;
    const cell = line.cells.find((candidate) => same(candidate.span, span));
    if (cell) return `${keyOfLine(table.form, line.form)}.${columnMeant(line.form, cell.text)}`;
  }
  const around = [...table.lines.values()].find(({ label }) => contains(label.span, span));
  return around && `${keyOfLine(table.form, around.form)}.label`;
}

/** The places of a fragment's marks, in the order of its text. */
export function placesInFragment(form: TableForm, lines: readonly FragmentLine[]): readonly string[] {
  return lines.flatMap((line) => {
    const key = keyOfLine(form, line.form);
    const label = marksIn(line.label, `${key}.label`);
    const cells = (line.cells ?? []).flatMap((cell, index) => marksIn(cell, `${key}.${columnAt(line.form, index)}`));
    return [...label, ...cells];
  });
}

function marksIn(text: string, place: string): readonly string[] {
  return Array.from(text.matchAll(/⟦/g), () => place);
}

function columnAt(line: FormLine, index: number): string {
  return line.kind === "row" || line.kind === "heads" ? (line.columns[index]?.key ?? "") : "";
}

function columnMeant(line: FormLine, text: string): string {
  if (line.kind !== "heads") return "";
  const meant = line.columns.find((column) =>
    [column.label, ...column.aliases].some((wording) => wordingKey(wording) === wordingKey(text)),
  );
  return meant?.key ?? text;
}

function same(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
