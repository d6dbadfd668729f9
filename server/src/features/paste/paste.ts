import { applyEdits, type Edit, insertion } from "../../base/edits";
import { touches } from "../../base/span";
import { fillCell } from "../../edits/fill-cell";
import { formGrid } from "../../edits/form-grid";
import { misplaced } from "../../edits/gate/misplaced";
import { printRows, styleForNewTable } from "../../edits/table-style";
import { readBlock } from "../../layout/index";
import { linesToInsert, nextLine, wholeLines } from "../../model/places/lines";
import { readReport } from "../../model/report";
import { findTables } from "../../model/tables/tables";
import type { Datum, Report, ReportTable } from "../../model/types";
import { rowsOf, type TableId } from "../../spec/types";
import { pastedGrid } from "./paste-grid";

/** A table on the clipboard: as a page or a spreadsheet writes it, and as plain text. */
export interface Pasted {
  readonly html?: string;
  readonly text?: string;
}

/** A clipboard is read up to this length, in UTF-16 code units: spreadsheets send their styles along. */
const LONGEST = 1_000_000;

/**
 * Returns the edits that put a table from the clipboard into the report, in the report's own layout: each figure into
 * the cell of the same row and column, by its labels; figures alone into the cells from the cursor on. A table that is
 * not there yet is written at the cursor where all its rows were pasted. Undefined where anything is uncertain: a row
 * that cannot be read, a row or column the report does not have, a cursor that is elsewhere. Figures are exactly those
 * pasted, and nothing else changes.
 */
export function pasteTable(report: Report, offset: number, pasted: Pasted): readonly Edit[] | undefined {
  if (!report.isReport || report.secondReport) return undefined;
  for (const source of [pasted.html, pasted.text]) {
    if (source === undefined || source.length > LONGEST) continue;
    const tables = tablesOf(source, report);
    const edits = tables.length > 0 ? labelled(report, offset, tables) : pastedGrid(report, offset, source);
    if (edits) return edits;
  }
  return undefined;
}

/** Returns how many figures that stand in the report would be others after these edits. */
export function replacedFigures(report: Report, edits: readonly Edit[]): number {
  const after = readReport(applyEdits(report.text, edits));
  const now = new Map([...after.tables.values()].flatMap(cellsOf));
  const before = [...report.tables.values()].flatMap(cellsOf);
  return before.filter(([cell, { state, text }]) => state !== "blank" && now.get(cell)?.text !== text).length;
}

function tablesOf(source: string, { identity }: Report): readonly ReportTable[] {
  const streams = [readBlock(source, { start: 0, end: source.length })];
  // Nothing follows a table on the clipboard, and that does not make it a cut one.
  const likely = identity.edition === undefined ? [] : [identity.edition];
  const around = { likely, end: source.length + 1, lastHeading: source.length + 1 };
  return [...findTables(streams, around).values()];
}

function labelled(report: Report, offset: number, tables: readonly ReportTable[]): readonly Edit[] | undefined {
  if (!tables.some(({ id }) => isAt(report, id, offset)) || tables.some((table) => !isCertain(table))) return undefined;
  const edits: Edit[] = [];
  for (const table of tables) {
    const own = report.tables.get(table.id);
    const more = own ? filled(report, own, table) : written(report, offset, table);
    if (!more) return undefined;
    edits.push(...more);
  }
  return edits.length > 0 && isPasted(report, edits, tables) ? edits : undefined;
}

/** Reports whether the cursor is in the table or in its section. */
function isAt(report: Report, id: TableId, offset: number): boolean {
  const table = report.tables.get(id);
  const lines = table && wholeLines(report, table.span);
  const section = report.sections.find(({ heading }) => heading.section.table === id);
  return [lines, section?.body].some((range) => range && touches(range, offset));
}

function isCertain({ rows, unread, cut }: ReportTable): boolean {
  return !unread && !cut && rows.size > 0 && [...rows.values()].every(({ state }) => state === "read");
}

/**
 * The edits that fill the cells of a table with those of another of the same form; undefined where a row or column is
 * not there.
 */
function filled(report: Report, own: ReportTable, pasted: ReportTable): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const [key, { data }] of pasted.rows) {
    for (const [column, { text }] of data) {
      const datum = own.rows.get(key)?.state === "read" ? own.rows.get(key)?.data.get(column) : undefined;
      if (!datum) return undefined;
      if (datum.text !== text) edits.push(...fillCell(report, own, datum, text));
    }
  }
  return edits;
}

/**
 * The edit that writes the whole table on lines of its own at the cursor; undefined where a row of the form was not
 * pasted.
 */
function written(report: Report, offset: number, pasted: ReportTable): readonly Edit[] | undefined {
  const { form, rows } = pasted;
  const style = styleForNewTable(report);
  if (!style || !isAt(report, pasted.id, offset) || rowsOf(form).some(({ key }) => !rows.has(key))) return undefined;
  const grid = formGrid(form, (row, column) => rows.get(row)?.data.get(column)?.text ?? "");
  const line = wholeLines(report, { start: offset, end: offset });
  const blank = report.text.slice(line.start, line.end).trim() === "";
  const at = blank ? line.start : nextLine(report, offset);
  return [insertion(at, linesToInsert(report, at, printRows(report, style, grid)))];
}

/**
 * Reports whether after the edits every pasted cell is read as it was on the clipboard, and every other cell and
 * heading as before.
 */
function isPasted(report: Report, edits: readonly Edit[], pasted: readonly ReportTable[]): boolean {
  // Cells that share a place cannot both be filled.
  if (misplaced(report.text, edits)) return false;
  const after = readReport(applyEdits(report.text, edits));
  const expected = new Map<string, Datum>();
  for (const table of [...report.tables.values(), ...pasted])
    for (const [cell, datum] of cellsOf(table)) expected.set(cell, datum);
  const now = new Map([...after.tables.values()].flatMap(cellsOf));
  const headings = (one: Report): string => one.sections.map(({ key }) => key).join();
  return (
    headings(report) === headings(after) &&
    now.size === expected.size &&
    [...expected].every(([cell, { state, text }]) => now.get(cell)?.state === state && now.get(cell)?.text === text)
  );
}

function cellsOf({ id, rows }: ReportTable): readonly (readonly [string, Datum])[] {
  return [...rows].flatMap(([row, { data }]) =>
    [...data].map(([column, datum]) => [`${id}.${row}.${column}`, datum] as const),
  );
}
