import type { Decimal } from "../../base/decimal";
import { type Offsets, offsetsFor } from "../../base/lines";
import { keeping } from "../../base/memo";
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
  readonly coefficients: Int32Array | Float64Array;
  /** The scale of each cell's number, or what the cell is instead of a number. */
  readonly scales: Uint8Array;
  readonly starts: Offsets;
  readonly lengths: Uint8Array | Uint16Array;
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
  const packed: PackedCells = {
    coefficients: new Float64Array(size),
    starts: new Uint32Array(size),
    lengths: new Uint16Array(size),
    scales: new Uint8Array(size).fill(NOTHING),
  };
  let from = 0;
  for (const table of tables) from = pack(packed, table, from, report.text.length);
  const forms = Object.fromEntries(tables.map(({ id, form }) => [id, editionsOf(form).at(-1)]));
  return { forms, ...narrowed(packed, report.text.length) };
}

/** The figures as they are packed, with room for any. */
interface PackedCells {
  readonly coefficients: Float64Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint16Array;
  readonly scales: Uint8Array;
}

/**
 * Returns the same numbers in the narrowest arrays that hold them. One buffer for all of them, since each by itself
 * would cost more than the figures in it; the widest numbers come first, for their alignment.
 */
function narrowed({ coefficients, starts, lengths, scales }: PackedCells, end: number): Omit<DigestFigures, "forms"> {
  const Coefficients = coefficients.every((one) => one === (one | 0)) ? Int32Array : Float64Array;
  const Starts = offsetsFor(end);
  const Lengths = lengths.every((one) => one <= 0xff) ? Uint8Array : Uint16Array;
  const width = [Coefficients, Starts, Lengths, Uint8Array].reduce((sum, kind) => sum + kind.BYTES_PER_ELEMENT, 0);
  const buffer = new ArrayBuffer(scales.length * width);
  let at = 0;
  const placed = <T extends NumberArray>(Kind: NumberArrayConstructor<T>, numbers: ArrayLike<number>): T => {
    const array = new Kind(buffer, at, numbers.length);
    array.set(numbers);
    at += array.byteLength;
    return array;
  };
  return {
    coefficients: placed<Int32Array | Float64Array>(Coefficients, coefficients),
    starts: placed<Offsets>(Starts, starts),
    lengths: placed<Uint8Array | Uint16Array>(Lengths, lengths),
    scales: placed(Uint8Array, scales),
  };
}

type NumberArray = Int32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array;
type NumberArrayConstructor<T extends NumberArray> = new (buffer: ArrayBuffer, from: number, length: number) => T;

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

function pack(packed: PackedCells, table: ReportTable, from: number, end: number): number {
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

function packDatum(packed: PackedCells, at: number, datum: Datum, end: number): void {
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
const layoutOf = keeping((form: TableForm): FormLayout => {
  const rows = rowsOf(form);
  let size = 0;
  const places = new Map(rows.map(({ key, columns }) => [key, new Map(columns.map((one) => [one.key, size++]))]));
  return { rows, size, places };
});

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
