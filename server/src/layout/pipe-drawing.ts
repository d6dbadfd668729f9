import type { Span } from "../base/span";
import { isBlankSpan } from "./cells";
import { type Drawing, hasUnmeasured, type Piece } from "./drawing";
import { isPipeRule, pipeSegments } from "./pipes";
import { displayWidth } from "./width";

/**
 * The tables between pipes that somebody has aligned and that are aligned still, but for a line here and there: in most lines the pipes
 * stand under each other though the words between them are not equally long. Lines belong together that follow each other and have as many
 * pipes; where most are not under each other, nobody aligned them. `escapes` tells whether a backslash makes a pipe text.
 */
export function pipeDrawings(text: string, lines: readonly Span[], escapes: boolean): readonly Drawing[] {
  return stretchesOf(text, lines, escapes).flatMap((stretch) => drawingOf(text, stretch) ?? []);
}

/** A line with pipes, and the column that each stands in. */
interface PipeLine {
  readonly span: Span;
  readonly segments: readonly Span[];
  readonly columns: readonly number[];
  readonly rule: boolean;
}

/** So many lines have to be aligned, and so many times as many as are not. */
const ENOUGH = 3;
const TIMES = 2;

/** No rule under a head is shorter. */
const SHORTEST_RULE = 3;

function stretchesOf(text: string, lines: readonly Span[], escapes: boolean): readonly (readonly PipeLine[])[] {
  const stretches: PipeLine[][] = [];
  let last: PipeLine[] | undefined;
  for (const span of lines) {
    const segments = pipeSegments(text, span, escapes);
    if (segments.length < 3 || hasUnmeasured(text, span)) {
      last = undefined;
      continue;
    }
    const columns = segments.slice(0, -1).map(({ end }) => displayWidth(text.slice(span.start, end)));
    if (!last) {
      last = [];
      stretches.push(last);
    }
    last.push({ span, segments, columns, rule: isPipeRule(text, segments) });
  }
  return stretches;
}

function drawingOf(text: string, stretch: readonly PipeLine[]): Drawing | undefined {
  const byCount = new Map<number, PipeLine[]>();
  for (const line of stretch) byCount.set(line.columns.length, [...(byCount.get(line.columns.length) ?? []), line]);
  const kept = [...byCount.values()].flatMap((lines) => piecesOf(text, lines));
  const known = new Set(kept.map(({ to }) => to));
  const placed = new Set(kept.map(({ span }) => span.start));
  // A head with fewer cells may stand under the same columns.
  const others = stretch.filter(
    ({ segments, columns }) => !placed.has(segments[0]?.start ?? 0) && columns.every((column) => known.has(column)),
  );
  const pieces = [...kept, ...others.flatMap((line) => linePieces(text, line, line.columns))];
  const span = { start: stretch[0]?.span.start ?? 0, end: stretch.at(-1)?.span.end ?? 0 };
  return kept.length > 0 ? { span, pieces, ambiguous: 1, step: 1 } : undefined;
}

/** The pieces of lines with equally many pipes, if these stand where most of them do; else none. */
function piecesOf(text: string, lines: readonly PipeLine[]): readonly Piece[] {
  const same = new Map<string, PipeLine[]>();
  for (const line of lines) same.set(`${line.columns}`, [...(same.get(`${line.columns}`) ?? []), line]);
  const aligned = [...same.values()].reduce((most, some) => (some.length > most.length ? some : most), []);
  const columns = aligned[0]?.columns ?? [];
  const damaged = lines.length - aligned.length;
  if (aligned.length < ENOUGH || aligned.length < TIMES * damaged || !isPadded(text, aligned)) return [];
  const short = columns.some((column, i) => column - (columns[i - 1] ?? 0) <= SHORTEST_RULE);
  return lines.flatMap((line) =>
    line.rule && short && !aligned.includes(line) ? [] : linePieces(text, line, columns),
  );
}

/** Whether white space makes the lines alike: cells of the same width stand under each other by themselves. */
function isPadded(text: string, lines: readonly PipeLine[]): boolean {
  const widths = lines
    .filter(({ rule }) => !rule)
    .map(({ segments }) => segments.slice(0, -1).map((s) => contentWidth(text, s)));
  return widths.some((one) => one.some((width, i) => width !== widths[0]?.[i]));
}

function contentWidth(text: string, { start, end }: Span): number {
  return displayWidth(text.slice(start, end).trim());
}

function linePieces(text: string, { segments, rule }: PipeLine, columns: readonly number[]): readonly Piece[] {
  return segments.slice(0, -1).map((span, i) => ({
    kind: rule && !isBlankSpan(text, span) ? "rule" : "text",
    span,
    from: columns[i - 1] ?? 0,
    border: i === 0 ? 0 : displayWidth(text.charAt(span.start - 1)),
    to: columns[i] ?? 0,
  }));
}
