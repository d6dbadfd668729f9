import { lineAt, lineSpan } from "../../base/lines";
import { keeping } from "../../base/memo";
import type { Span } from "../../base/span";
import type { Datum, Report, ReportRow, ReportTable } from "../../model/types";
import type { CellRef } from "../../spec/types";
import { placesIn } from "../place";

/** A line whose cells stand between tabs, and of which every value is a cell of the form. */
export interface TabRow {
  /** The line, from 0. */
  readonly line: number;
  /** The text before the first value, the tab at its end included; empty in 表四. */
  readonly label: string;
  /** What the values are, from left to right, with one tab between each two. */
  readonly cells: readonly CellRef[];
  /** The number of tabs in the whole line: those at its end may be more than its values need. */
  readonly tabs: number;
}

/**
 * Returns the rows of tables whose cells stand between tabs, as far as they are complete, in the order of the text. The
 * columns are those that the heads over them are in: of a row that is blank or hardly filled in, nothing else says
 * which of its tabs only fill up a merged label.
 */
export function tabRows(report: Report): readonly TabRow[] {
  const rows = [...report.tables.values()].flatMap((table) => rowsOf(table, report));
  return rows.sort((a, b) => a.line - b.line);
}

const NONE: ReadonlyMap<string, Datum> = new Map();

/** Returns what stands between the tabs of a row for each of its cells. */
export function valueSpans(report: Report, { line, label, cells }: TabRow): readonly Span[] {
  const start = lineSpan(report.lines, line)?.start ?? 0;
  const { all = [] } = fieldOf(report, { start, end: start }) ?? {};
  const first = label.split("\t").length - 1;
  return all.slice(first, first + cells.length);
}

/** The place of a piece of text among the tabs of its line. */
interface Field {
  readonly line: number;
  readonly index: number;
  /** All that stands between the tabs of the line. */
  readonly all: readonly Span[];
}

const rowsOf = keeping((table: ReportTable, report: Report): readonly TabRow[] => {
  if (table.layout !== "tab-rows") return [];
  const heads = placesIn(report, table).flatMap((place) => {
    const field = place.kind === "column" ? fieldOf(report, place.span) : undefined;
    return place.kind === "column" && field ? [{ column: place.column.key, ...field }] : [];
  });
  const labelled = [...table.rows.values()].flatMap((row) => {
    const label = row.label && fieldOf(report, row.label.span);
    if (!label) return [];
    const over = heads.filter(({ line, all }) => line < label.line && all.length === label.all.length);
    const first = over.filter(({ column }) => column === row.form.columns[0]?.key).at(-1);
    // A row whose figures are not certain yet stands where its tabs put it.
    return rowAt(report, label, first?.index, refsOf(table, row), row.state === "read" ? row.data : NONE) ?? [];
  });
  return labelled.length > 0 ? labelled : unlabelled(report, table);
});

/** The values of 表四 stand on one line, without a label before them. */
function unlabelled(report: Report, table: ReportTable): readonly TabRow[] {
  const rows = [...table.rows.values()];
  const data = new Map(rows.flatMap((row) => [...row.data].map(([key, datum]) => [`${row.form.key}.${key}`, datum])));
  const first = [...data.values()][0];
  const field = first && fieldOf(report, first.cell.slot);
  if (!field || rows.some(({ state }) => state !== "read")) return [];
  const found = rowAt(
    report,
    { ...field, index: -1 },
    field.index,
    rows.flatMap((row) => refsOf(table, row)),
    data,
  );
  return found ? [found] : [];
}

function refsOf(table: ReportTable, { form }: ReportRow): readonly CellRef[] {
  return form.columns.map(({ key }) => ({ table: table.id, row: form.key, column: key }));
}

/**
 * The row whose values begin in a field; undefined where what was read of it stands elsewhere, or where it is too
 * short.
 */
function rowAt(
  report: Report,
  label: Field,
  first: number | undefined,
  cells: readonly CellRef[],
  data: ReadonlyMap<string, Datum>,
): TabRow | undefined {
  const { line, all } = label;
  const start = lineSpan(report.lines, line)?.start;
  if (first === undefined || start === undefined || first <= label.index || first + cells.length > all.length)
    return undefined;
  const filled = [...data.values()].filter(({ state }) => state !== "blank");
  const keys = [...data.keys()];
  const asRead = filled.every((datum) => {
    const place = keys.findIndex((key) => data.get(key) === datum);
    return holds(all[first + place], datum.cell.slot);
  });
  if (!asRead) return undefined;
  return { line, label: report.text.slice(start, all[first]?.start), cells, tabs: all.length - 1 };
}

function fieldOf(report: Report, { start, end }: Span): Field | undefined {
  const line = lineAt(report.lines, start);
  const whole = lineSpan(report.lines, line);
  if (!whole || end > whole.end) return undefined;
  let at = whole.start;
  const all = report.text
    .slice(whole.start, whole.end)
    .split("\t")
    .map((field) => {
      const span = { start: at, end: at + field.length };
      at = span.end + 1;
      return span;
    });
  return { line, index: all.findIndex((field) => start <= field.end), all };
}

function holds(field: Span | undefined, slot: Span): boolean {
  return field !== undefined && field.start <= slot.start && slot.end <= field.end;
}
