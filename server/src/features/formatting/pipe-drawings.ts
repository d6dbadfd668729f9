import { lineAt, lineSpan } from "../../base/lines";
import { type Span, slice, trimSpan } from "../../base/span";
import { type Drawing, hasUnmeasured, type Piece } from "../../layout/drawing/drawing";
import { isPipeRule, pipeSegments } from "../../layout/pipe/pipes";
import { displayWidth } from "../../layout/width";
import type { Report, ReportTable } from "../../model/types";
import { type TableLine, tableLines } from "./table-lines";

/**
 * Returns the parts of a table between pipes that somebody has aligned and that are aligned still, but for a line here
 * and there: in most rows the pipes beside the values stand under each other though the words between them are not
 * equally long. What stands before the values is taken as a whole, since merged cells leave more pipes in one row than
 * in another. Where it is less than certain, there are none.
 */
export function pipeDrawings(report: Report, table: ReportTable): readonly Drawing[] {
  if (table.layout !== "pipe-rows" && table.layout !== "markdown") return [];
  return stretchesOf(report, tableLines(report, table)).flatMap((rows) => drawingOf(report, rows) ?? []);
}

/** A row with the columns of its pipes from the one before the first value on. */
interface PipeRow extends TableLine {
  readonly columns: readonly number[];
}

/** At least this many rows have to be aligned, and this many times the number of those that are not. */
const ENOUGH = 3;
const TIMES = 2;

/** Rows that no line without pipes parts. */
function stretchesOf(report: Report, rows: readonly TableLine[]): readonly (readonly PipeRow[])[] {
  const stretches: PipeRow[][] = [];
  let end: number | undefined;
  for (const row of rows) {
    // Without a border before its first value a row is the rest of one that was broken in two.
    if (hasUnmeasured(report.text, row.line) || (row.values[0]?.slot.start ?? 0) === row.line.start) continue;
    const parted = end === undefined || /^[^|｜]*$/m.test(report.text.slice(end, row.line.start).trim() || "|");
    if (parted) stretches.push([]);
    stretches.at(-1)?.push({ ...row, columns: columnsOf(report.text, row) });
    end = row.line.end;
  }
  return stretches;
}

function columnsOf(text: string, { line, values }: TableLine): readonly number[] {
  // A row may have no pipe behind its last value: then nothing stands there that could be put under another.
  const borders = [(values[0]?.slot.start ?? line.start) - 1, ...values.map(({ slot }) => slot.end)];
  return borders.flatMap((at) => (at >= line.start && at < line.end ? [displayWidth(text.slice(line.start, at))] : []));
}

function drawingOf(report: Report, rows: readonly PipeRow[]): Drawing | undefined {
  const places = placesOf(rows);
  const aligned = rows.filter(({ columns }) => columns.every((column, i) => column === places[i]));
  const damaged = rows.length - aligned.length;
  if (damaged === 0 || aligned.length < ENOUGH || aligned.length < TIMES * damaged) return undefined;
  if (!isPadded(report.text, aligned)) return undefined;
  const span = { start: rows[0]?.line.start ?? 0, end: rows.at(-1)?.line.end ?? 0 };
  const pieces = rows.flatMap((row) => rowPieces(report.text, row, places));
  return { span, pieces: [...pieces, ...otherPieces(report, span, rows, places)], ambiguous: 1, step: 1 };
}

/** Returns the position of each pipe in most rows. */
function placesOf(rows: readonly PipeRow[]): readonly number[] {
  const most = Math.max(0, ...rows.map(({ columns }) => columns.length));
  return Array.from({ length: most }, (_, i) => {
    const votes = new Map<number, number>();
    for (const { columns } of rows) {
      const column = columns[i];
      if (column !== undefined) votes.set(column, (votes.get(column) ?? 0) + 1);
    }
    return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best), [0, 0] as [number, number])[0];
  });
}

/** Reports whether white space aligns the rows. Cells of equal width are aligned without any. */
function isPadded(text: string, rows: readonly PipeRow[]): boolean {
  const widths = rows.map(({ label, values }) =>
    [label, ...values.map(({ content }) => content)].map((span) => displayWidth(slice(text, span))),
  );
  return widths.some((one) => one.some((width, i) => width !== (widths[0]?.[i] ?? width)));
}

function rowPieces(text: string, { line, values, columns }: PipeRow, places: readonly number[]): readonly Piece[] {
  const spans = [
    { start: line.start, end: (values[0]?.slot.start ?? line.start) - 1 },
    ...values.map(({ slot }) => slot),
  ];
  return spans.slice(0, columns.length).map((span, i) => pieceOf(text, span, i, places));
}

function pieceOf(text: string, span: Span, index: number, places: readonly number[]): Piece {
  const border = index === 0 ? 0 : displayWidth(text.charAt(span.start - 1));
  return { kind: "text", span, from: places[index - 1] ?? 0, border, to: places[index] ?? 0 };
}

/** Rules and heads under the same columns: they grow with them. Lines that are not under them all stay as they are. */
function otherPieces(
  report: Report,
  span: Span,
  rows: readonly PipeRow[],
  places: readonly number[],
): readonly Piece[] {
  const { text, lines } = report;
  const own = new Set(rows.map(({ line }) => line.start));
  const pieces: Piece[] = [];
  // The head and its rule stand above the rows.
  for (let at = firstWithPipes(report, span.start); at <= lineAt(lines, span.end); at++) {
    const line = lineSpan(lines, at);
    if (!line || own.has(line.start) || hasUnmeasured(text, line)) continue;
    const segments = pipeSegments(text, line, true);
    const rule = isPipeRule(text, segments);
    const ends = segments.slice(0, -1).map(({ end }) => ({ end, column: displayWidth(text.slice(line.start, end)) }));
    const known = ends.filter(({ column }) => places.includes(column));
    const first = places[0] ?? 0;
    if (
      known.length < 2 ||
      known[0]?.column !== first ||
      ends.some(({ column }) => column > first && !places.includes(column))
    )
      continue;
    known.forEach(({ end, column }, i) => {
      const before = known[i - 1];
      const piece = { start: before ? before.end + 1 : line.start, end };
      const kind = rule && trimSpan(text, piece).start < end ? "rule" : "text";
      pieces.push({
        kind,
        span: piece,
        from: before?.column ?? 0,
        border: before ? displayWidth(text.charAt(before.end)) : 0,
        to: column,
      });
    });
  }
  return pieces;
}

function firstWithPipes({ text, lines }: Report, offset: number): number {
  let at = lineAt(lines, offset);
  while (at > 0 && /[|｜]/.test(text.slice(lines.starts[at - 1], lines.ends[at - 1]))) at--;
  return at;
}
