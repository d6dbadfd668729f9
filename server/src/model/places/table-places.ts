import { lineAt, lineSpan } from "../../base/lines";
import { cover, type Span } from "../../base/span";
import type { FormLine } from "../../spec/types";
import type { Report, ReportTable } from "../types";
import { lineStart, nextLine } from "./lines";
import { isBlankLine } from "./sections";

/** Returns the place of a line of the form in the text: its label, or its values where it was bound without one. */
export function formLineSpan(table: ReportTable, line: FormLine): Span | undefined {
  if (line.kind === "row") {
    const row = table.rows.get(line.key);
    return row && (row.label?.span ?? row.span);
  }
  if (line.kind === "heads") return headsOf(table, line)?.label.span;
  return table.lines.get(line.key)?.label.span;
}

function headsOf(table: ReportTable, line: FormLine) {
  return [...table.lines.values()].find((found) => found.form === line);
}

/** Returns the table's span, widened to all of its rows and labels that were found. */
export function tableExtent(table: ReportTable): Span {
  const parts = [...table.rows.values()].map((row) => row.span);
  for (const line of table.lines.values()) parts.push(line.label.span);
  return parts.reduce(cover, table.span);
}

/** Returns the first cell of the table that has content: what a finding about the whole table points at. */
export function firstCell(table: ReportTable): Span {
  const cell = table.stream.cells.find(({ span, text }) => span.start >= table.span.start && text !== "");
  return cell?.span ?? table.span;
}

/** Returns the first of these lines of the form that is in the text, with its place. */
export function firstPresent(
  table: ReportTable,
  lines: readonly FormLine[],
): { readonly line: FormLine; readonly span: Span } | undefined {
  for (const line of lines) {
    const span = formLineSpan(table, line);
    if (span) return { line, span };
  }
  return undefined;
}

/**
 * Returns the start of the row of cells that contains the offset; the start of the line where the layout does not mark
 * rows.
 */
export function rowStart(report: Report, table: ReportTable, offset: number): number {
  if (!table.stream.rowsMarked) return lineStart(report, offset);
  let start = offset;
  for (const cell of table.stream.cells) {
    if (cell.slot.start > offset) break;
    if (cell.startsRow) start = cell.slot.start;
  }
  // A table that is cut out of a page may begin inside a row, whose tag is then not there.
  const tag = table.layout === "html" ? report.text.lastIndexOf("<tr", start) : -1;
  return tag >= 0 ? tag : lineStart(report, start);
}

/** Returns the start of the line after the row in front of the offset, behind the row's padding. */
export function afterRow(report: Report, table: ReportTable, offset: number): number {
  let end = offset;
  for (const cell of table.stream.cells) {
    if (cell.slot.start < offset) continue;
    if (cell.startsRow || cell.text !== "") break;
    end = cell.slot.end;
  }
  return nextLine(report, end);
}

/**
 * Returns the lines of a table with its frame: borders and tags on lines of their own above and below the first and
 * last cell belong to it, blank lines and captions do not.
 */
export function framedLines(report: Report, table: ReportTable): Span {
  let first = lineAt(report.lines, table.span.start);
  let last = lineAt(report.lines, table.span.end);
  while (isFrame(report, first - 1)) first--;
  while (isFrame(report, last + 1)) last++;
  const { starts } = report.lines;
  return { start: starts[first] ?? 0, end: starts[last + 1] ?? report.text.length };
}

/** Reports whether a line has marks but no words: a border, a rule, tags alone. */
function isFrame(report: Report, line: number): boolean {
  const range = lineSpan(report.lines, line);
  if (!range || isBlankLine(report, line) || range.end - range.start > 400) return false;
  return !/[\p{L}\p{N}]/u.test(report.text.slice(range.start, range.end).replace(/<[^<>]*>/g, ""));
}
