import { eachLine, isLineEndUnit } from "../../base/lines";
import { type Span, trimSpan } from "../../base/span";
import { isFigure, isNoneMark } from "../figures";
import type { Mark, Notation } from "./types";

/** So many clauses that are rows are a table, and one with so many values, as only 表四 has in a row. */
const FEWEST_CLAUSES = 5;
const LONG = 10;
/** Lines between two with rows, and before the first: heads, and rows of one cell. */
const NEAR = 5;
/** Marks between rows, and between the cells of one: full width first, beside which `,` may divide thousands. */
const ROW_END = /[;；]/g;
const BORDERS: readonly RegExp[] = [/，/g, /,/g];

/** A figure at the end of a clause, which a table has somewhere and hardly any prose has. */
const ROW_AT_END = /[\d０-９][ \t\u3000]{0,8}[;；]/;

/** A line of text: how many of its clauses are rows, and whether it ends as one. */
interface ClauseLine extends Span {
  readonly rows: number;
  readonly ends: boolean;
}

/** Rows that end with semicolons, on lines of their own or not, and have commas between their cells. */
export function clauseMarks(text: string): Notation | undefined {
  if (!ROW_AT_END.test(text)) return undefined;
  for (const border of BORDERS) {
    const lines = clauseLines(text, border);
    const tables = tablesIn(lines);
    if (tables.length > 0) return { marks: tables.flatMap((table) => marksIn(text, table, border)), tables };
  }
  return undefined;
}

function clauseLines(text: string, border: RegExp): readonly ClauseLine[] {
  const lines: ClauseLine[] = [];
  const take = (start: number, end: number): void => {
    const clauses = piecesOf(text, { start, end }, ROW_END);
    const ends = clauses.length > 1;
    const rows = ends ? clauses.reduce((sum, clause) => sum + rowsIn(text, clause, border), 0) : 0;
    lines.push({ start, end, rows, ends });
  };
  take(eachLine(text, { start: 0, end: text.length }, take), text.length);
  return lines;
}

/** The lines from one with rows to the last that is near another, with the heads before them. */
function tablesIn(lines: readonly ClauseLine[]): readonly Span[] {
  const tables: Span[] = [];
  let rows = 0;
  let start = -1;
  let last = -1;
  const close = (): void => {
    const [first, end] = [lines[start], lines[last]];
    if (rows >= FEWEST_CLAUSES && first && end) tables.push({ start: first.start, end: end.end });
    rows = 0;
    start = -1;
  };
  lines.forEach((line, index) => {
    if (start >= 0 && index - last > NEAR) close();
    if (line.rows === 0) return;
    if (start < 0) start = firstHead(lines, index);
    last = index;
    rows += line.rows;
  });
  close();
  return tables;
}

/** The first of the lines right before one that end as rows do. */
function firstHead(lines: readonly ClauseLine[], index: number): number {
  let first = index;
  while (index - first < NEAR && lines[first - 1]?.ends) first--;
  return first;
}

/**
 * Returns how many rows a clause is: one, if it is words and figures with this mark between them; many, if it is long.
 */
function rowsIn(text: string, clause: Span, border: RegExp): number {
  const fields = piecesOf(text, clause, border);
  const isValue = ({ start, end }: Span): boolean => isFigure(text, start, end) || isNoneMark(text, start, end);
  const values = fields.filter(isValue).length;
  const last = fields.at(-1);
  if (fields.length < 2 || !last || !isValue(last)) return 0;
  return values < LONG ? 1 : FEWEST_CLAUSES;
}

/** Returns the parts of a range between marks, without the white space and the full stop around them. */
function piecesOf(text: string, { start, end }: Span, mark: RegExp): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const { index, 0: found } of text.slice(start, end).matchAll(mark)) {
    pieces.push(trimSpan(text, { start: from, end: start + index }));
    from = start + index + found.length;
  }
  const rest = trimSpan(text, { start: from, end });
  const stop = text.charAt(rest.end - 1) === "。" ? 1 : 0;
  return [...pieces, { start: rest.start, end: rest.end - stop }];
}

function marksIn(text: string, { start, end }: Span, border: RegExp): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charAt(at);
    if (unit === border.source) marks.push({ start: at, end: at + 1, shown: "\t" });
    else if (unit === ";" || unit === "；") marks.push({ start: at, end: at + 1, shown: "\n" });
    else if (unit === "。" && (at === end - 1 || isLineEndUnit(text.charCodeAt(at + 1))))
      marks.push({ start: at, end: at + 1, shown: "\n" });
  }
  return marks;
}
