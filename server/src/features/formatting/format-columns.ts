import type { Edit } from "../../base/edits";
import { type Span, slice } from "../../base/span";
import { displayWidth } from "../../layout/width";
import type { Report, ReportTable } from "../../model/types";
import { type SpaceRow, spaceRows } from "./space-rows";

/**
 * Returns the edits that put the values of a row in columns of spaces back under those of the other rows, where an edit
 * has pushed them aside: by the white space between them alone, within their line. Nothing is done where it is less
 * than certain: most rows of the page have to stand under each other, and two spaces have to remain before each value.
 * A column is never widened: wrapped heads and labels on lines of their own stand by it, and nobody knows which of
 * their pieces would have to go along.
 */
export function columnEdits(report: Report, table: ReportTable): readonly Edit[] {
  return spaceRows(report, table).flatMap((page) => {
    const counts = [...new Set(page.map(({ values }) => values.length))];
    return counts.flatMap((count) =>
      groupEdits(
        report.text,
        page.filter(({ values }) => values.length === count),
      ),
    );
  });
}

/** Returns the edits to the rows of a page that have equally many values. */
function groupEdits(text: string, rows: readonly SpaceRow[]): readonly Edit[] {
  // pdftotext counts characters, terminals count their widths.
  const byWidth = alignmentOf(text, rows, displayWidth);
  const byCharacter = alignmentOf(text, rows, countOf);
  const { columns, aligned, pushed } = byCharacter.aligned.length > byWidth.aligned.length ? byCharacter : byWidth;
  if (aligned.length < ENOUGH || aligned.length < TIMES * pushed.length || !isPadded(aligned)) return [];
  return pushed.flatMap((row) => rowEdits(row, columns)).filter(({ span, newText }) => slice(text, span) !== newText);
}

type Measure = (text: string) => number;

/** At least this many rows have to be aligned, and this many times the number of those that are not. */
const ENOUGH = 3;
const TIMES = 2;

/** The least white space before a value: one space may stand within a label. */
const GAP = 2;

function countOf(text: string): number {
  return [...text].length;
}

/** The alignment of rows under one measure. */
interface Alignment {
  readonly columns: readonly ValueColumn[];
  /** Rows whose values all stand in their columns. */
  readonly aligned: readonly MeasuredRow[];
  /** Rows some of whose values an edit has pushed aside. */
  readonly pushed: readonly MeasuredRow[];
}

/** The start and end of a value in its line. */
interface ValueExtent {
  readonly start: number;
  readonly end: number;
}

/** A row, how far what stands before its values reaches, and where these are. */
interface MeasuredRow {
  readonly row: SpaceRow;
  readonly before: number;
  readonly places: readonly ValueExtent[];
}

/** The position of a column, at which its values begin or end. */
interface ValueColumn {
  readonly edge: "start" | "end";
  readonly at: number;
}

function alignmentOf(text: string, rows: readonly SpaceRow[], measure: Measure): Alignment {
  const all = rows.map(
    (row): MeasuredRow => ({
      row,
      before: measure(text.slice(row.line.start, row.before)),
      places: row.values.map((value) => placeOf(text, row.line, value, measure)),
    }),
  );
  const columns = (rows[0]?.values ?? []).map((_, i) => columnOf(all.flatMap(({ places }) => places[i] ?? [])));
  const widths = columns.map((column, i) =>
    widthsAt(
      column,
      all.flatMap(({ places }) => places[i] ?? []),
    ),
  );
  const isAligned = ({ places }: MeasuredRow): boolean => places.every((place, i) => isAt(place, columns[i]));
  return {
    columns,
    aligned: all.filter(isAligned),
    pushed: all.filter((one) => !isAligned(one) && isPushed(one.places, columns, widths)),
  };
}

/**
 * Returns the widths of the values that stand in a column, those of rows that are not aligned included: putting a row
 * right adds none, so formatting a second time finds nothing more to do.
 */
function widthsAt(column: ValueColumn, places: readonly ValueExtent[]): ReadonlySet<number> {
  return new Set(places.filter((place) => isAt(place, column)).map(widthOf));
}

/**
 * Reports whether white space makes rows alike: words and figures of the same width stand under each other by
 * themselves.
 */
function isPadded(rows: readonly MeasuredRow[]): boolean {
  const widths = rows.map(({ before, places }) => `${[before, ...places.map(({ start, end }) => end - start)]}`);
  return new Set(widths).size > 1;
}

function placeOf(text: string, line: Span, value: Span, measure: Measure): ValueExtent {
  return { start: measure(text.slice(line.start, value.start)), end: measure(text.slice(line.start, value.end)) };
}

/** Returns the position at which most values of a column begin or end, whichever are more. */
function columnOf(places: readonly ValueExtent[]): ValueColumn {
  const votes = new Map<string, number>();
  let best: ValueColumn & { readonly votes: number } = { edge: "start", at: 0, votes: 0 };
  for (const edge of ["start", "end"] as const) {
    for (const place of places) {
      const key = `${edge}${place[edge]}`;
      const count = (votes.get(key) ?? 0) + 1;
      votes.set(key, count);
      if (count > best.votes) best = { edge, at: place[edge], votes: count };
    }
  }
  return best;
}

function isAt(place: ValueExtent, column: ValueColumn | undefined): boolean {
  return column !== undefined && place[column.edge] === column.at;
}

/**
 * Reports whether an edit has pushed values aside: all from one on to the end of the row, each less far than half the
 * way to the next column, and each as wide as one that stands in its column. Programs that put figures in the middle of
 * their columns, as pdftotext leaves them, set wider ones off by themselves.
 */
function isPushed(
  places: readonly ValueExtent[],
  columns: readonly ValueColumn[],
  widths: readonly ReadonlySet<number>[],
): boolean {
  const first = places.findIndex((place, i) => !isAt(place, columns[i]));
  return places.slice(first).every((place, k) => {
    const i = first + k;
    const own = distance(place, columns[i]);
    const near = [columns[i - 1], columns[i + 1]].every((other) => !other || own < distance(place, other));
    return own > 0 && near && widths[i]?.has(widthOf(place)) === true;
  });
}

function widthOf({ start, end }: ValueExtent): number {
  return end - start;
}

function distance(place: ValueExtent, column: ValueColumn | undefined): number {
  return column ? Math.abs(place[column.edge] - column.at) : 0;
}

/** None where a value has no room. */
function rowEdits({ row, before, places }: MeasuredRow, columns: readonly ValueColumn[]): readonly Edit[] {
  const edits: Edit[] = [];
  let reached = before;
  let from = row.before;
  for (const [i, value] of row.values.entries()) {
    const { start, end } = places[i] ?? { start: 0, end: 0 };
    const column = columns[i] ?? { edge: "start", at: start };
    const at = column.edge === "start" ? column.at : column.at - (end - start);
    if (at - reached < GAP) return [];
    edits.push({ span: { start: from, end: value.start }, newText: " ".repeat(at - reached) });
    reached = at + end - start;
    from = value.end;
  }
  return edits;
}
