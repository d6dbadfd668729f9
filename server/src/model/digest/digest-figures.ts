import type { Decimal } from "../../base/decimal";
import type { Span } from "../../base/span";
import { editionsOf, formOf, TABLE_IDS } from "../../spec/forms";
import { type CellRef, type EditionId, type RowForm, rowsOf, type TableForm, type TableId } from "../../spec/types";
import type { Datum, Report, ReportTable } from "../types";

/**
 * All figures of a report's tables as packed numbers: the cells of the tables that are there, end to end, each table in
 * the order of its form. Objects for two hundred cells would take ten times the memory.
 */
export interface DigestFigures {
  /** For each table of the report, the first edition that prints it in the form it has: the name of the form. */
  readonly forms: Partial<Record<TableId, EditionId>>;
  readonly coefficients: Float64Array;
  /** The scale of each cell's number, or what the cell is instead of a number. */
  readonly scales: Uint8Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint16Array;
}

/** A figure of a report: a number that was read with certainty. */
export interface DigestFigure {
  readonly value: Decimal;
  readonly span: Span;
}

/** Values in place of a scale, for a cell with nothing to compare and for a blank cell. */
const NOTHING = 255;
const BLANK = 254;
const MAX_SCALE = 20;

/** Packs the figures of a report. */
export function packFigures(report: Report): DigestFigures {
  const tables = TABLE_IDS.flatMap((id) => report.tables.get(id) ?? []);
  const size = tables.reduce((sum, { form }) => sum + layoutOf(form).size, 0);
  // One buffer for all of them: each by itself would cost more than the figures in it. The widest numbers come first, for their alignment.
  const buffer = new ArrayBuffer(size * 15);
  const packed: DigestFigures = {
    forms: Object.fromEntries(tables.map(({ id, form }) => [id, editionsOf(form).at(-1)])),
    coefficients: new Float64Array(buffer, 0, size),
    starts: new Uint32Array(buffer, size * 8, size),
    lengths: new Uint16Array(buffer, size * 12, size),
    scales: new Uint8Array(buffer, size * 14, size).fill(NOTHING),
  };
  let from = 0;
  for (const table of tables) from = pack(packed, table, from, report.text.length);
  return packed;
}

/** Reports whether two reports have the same tables with the same figures, wherever these stand in their texts. */
export function sameFigures(a: DigestFigures, b: DigestFigures): boolean {
  return (
    TABLE_IDS.every((id) => a.forms[id] === b.forms[id]) &&
    a.scales.every((scale, at) => scale === b.scales[at]) &&
    a.coefficients.every((coefficient, at) => coefficient === b.coefficients[at])
  );
}

/** Returns the number in a cell; undefined where the cell is blank, not there or not read with certainty. */
export function digestFigure(figures: DigestFigures, cell: CellRef): DigestFigure | undefined {
  const at = indexOf(figures, cell);
  if (at === undefined || (figures.scales[at] ?? NOTHING) > MAX_SCALE) return undefined;
  const start = figures.starts[at] ?? 0;
  return {
    value: { coefficient: BigInt(figures.coefficients[at] ?? 0), scale: figures.scales[at] ?? 0 },
    span: { start, end: start + (figures.lengths[at] ?? 0) },
  };
}

/** Reports whether the cell is present and empty. */
export function isBlankAt(figures: DigestFigures, cell: CellRef): boolean {
  const at = indexOf(figures, cell);
  return at !== undefined && figures.scales[at] === BLANK;
}

/** Returns the form of a table that is there. */
export function digestForm({ forms }: DigestFigures, id: TableId): TableForm | undefined {
  const edition = forms[id];
  return edition === undefined ? undefined : formOf(id, edition);
}

function pack(packed: DigestFigures, table: ReportTable, from: number, end: number): number {
  let at = from;
  for (const form of layoutOf(table.form).rows) {
    const row = table.rows.get(form.key);
    for (const column of form.columns) {
      const datum = row && row.state !== "unassigned" ? row.data.get(column.key) : undefined;
      if (datum) packDatum(packed, at, datum, end);
      at++;
    }
  }
  return at;
}

function packDatum(packed: DigestFigures, at: number, datum: Datum, end: number): void {
  const { span } = datum.cell;
  const length = span.end - span.start;
  // A number at the very end of the text may have had more digits.
  if (datum.state === "unreadable" || span.end >= end || length > 0xffff) return;
  packed.starts[at] = span.start;
  packed.lengths[at] = length;
  if (datum.state === "blank") {
    packed.scales[at] = BLANK;
    return;
  }
  const { coefficient, scale } = datum.value;
  const number = Number(coefficient);
  // Money with its unit is another number than it seems; a count with its counting word is not.
  if (!Number.isSafeInteger(number) || scale > MAX_SCALE || datum.unit?.endsWith("元")) return;
  packed.coefficients[at] = number;
  packed.scales[at] = scale;
}

interface FormLayout {
  readonly rows: readonly RowForm[];
  readonly size: number;
  /** The index of each cell, by row and column. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** There are a handful of forms, and every report asks for them. */
const LAYOUTS = new Map<TableForm, FormLayout>();

function layoutOf(form: TableForm): FormLayout {
  const known = LAYOUTS.get(form);
  if (known) return known;
  const rows = rowsOf(form);
  let size = 0;
  const places = new Map(rows.map(({ key, columns }) => [key, new Map(columns.map((one) => [one.key, size++]))]));
  const layout = { rows, size, places };
  LAYOUTS.set(form, layout);
  return layout;
}

function indexOf(figures: DigestFigures, cell: CellRef): number | undefined {
  let from = 0;
  for (const id of TABLE_IDS) {
    const form = digestForm(figures, id);
    if (!form) continue;
    const { size, places } = layoutOf(form);
    if (id === cell.table) {
      const place = places.get(cell.row)?.get(cell.column);
      return place === undefined ? undefined : from + place;
    }
    from += size;
  }
  return undefined;
}
