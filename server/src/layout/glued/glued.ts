import type { Edit } from "../../base/edits";
import { isBlankUnit, type Span, slice, trimSpan } from "../../base/span";
import { isDigitUnit, isNoneMark, isPointUnit, isSignUnit } from "../figures";
import { joined, printed, uncovered } from "../grid";
import { tableLines } from "../page-lines";
import { countOf, countTableLines, type Survey } from "../survey";
import type { Cell, CellStream, GridRow, Layout, PrintOptions } from "../types";
import { piecesOf, unwrapped } from "../wrapped-lines";
import { figureBreaks } from "./figure-breaks";
import { GLUED, GLUED_ROW, gluedLines } from "./line-kinds";

/**
 * Text whose separators are all lost: `规章000规范性文件101077`. Cells are runs of text and runs of digits in turn; where one
 * figure in a run of digits ends and the next begins is not known here.
 */
export const glued: Layout = {
  id: "glued",
  lines: gluedLines,
  blanks: "lost",
  separatesCells: false,
  showsBlankTables: false,
  rate,
  read,
  print,
  fill,
};

/** So many rows make a table; fewer lines that end in digits may be anything. */
const FEWEST_ROWS = 3;
/** No table of the form is shorter, even without borders. */
const TABLE_LENGTH = 100;

function rate(survey: Survey): number {
  const tables = countTableLines(survey);
  // Running text that a line end divides or a mark got into: a piece of it looks like a row, the others hold many.
  const isLong = survey.block.end - survey.block.start >= TABLE_LENGTH;
  if (isLong && tables > 0 && tables <= countOf(survey, GLUED)) return 0.95;
  // Prose with many numbers can look the same, so a table of any other layout beside it decides.
  const rows = countOf(survey, GLUED_ROW);
  const lines = countOf(survey, GLUED) + (rows >= FEWEST_ROWS ? rows : 0);
  return lines === 0 ? 0 : (0.2 * lines) / (lines + tables);
}

function read(written: string, block: Span): CellStream {
  const text = withoutCommas(written, block);
  const cells: Cell[] = [];
  const breaks = figureBreaks(text, block);
  let before = 0;
  for (const line of unwrapped(text, tableLines(text, block))) {
    const content = trimSpan(text, line);
    const isBroken = doubtLast(cells, slice(text, content), before);
    const first = cells.length;
    before = first;
    const pieces = piecesOf(text, content).flatMap((piece) => without(piece, breaks));
    if (pieces.length === 1) readLine(text, content, cells);
    else readPieces(text, pieces, cells);
    if (isBroken && cells[first]) cells[first] = { ...cells[first], doubtful: true };
  }
  const doubtful = breaks.filter((one) => one.doubtful);
  const whole = cells.map((cell, index) =>
    goesOn(cell, cells[index + 1], cells[index + 2]) ? { ...cell, doubtful: true as const } : cell,
  );
  return { layout: "glued", rowsMarked: false, cells: whole.map((cell) => withDoubt(cell, doubtful)) };
}

/** A comma between digits that are no thousands, between words and a figure, or beside another. */
const COMMA_BORDER = /\d,\d{1,2}(?!\d)|[\u4e00-\u9fff）],(?=[\d+,-])|,,/g;
const FEWEST_BORDERS = 2;

/** Returns the text with spaces in place of commas in the block, where these are borders between its figures. */
function withoutCommas(text: string, { start, end }: Span): string {
  const content = text.slice(start, end);
  if ((content.match(COMMA_BORDER)?.length ?? 0) < FEWEST_BORDERS) return text;
  return text.slice(0, start) + content.replaceAll(",", " ") + text.slice(end);
}

/** Digits before words, no numeral of a label: the end of a figure, where lines were broken. */
const DIGITS_BEFORE = /^[0-9０-９]{1,9}(?:\s+(?:\d[.．、]\s?)?|\d[.．、])?[\u4e00-\u9fff（(]/;

/** Digits and nothing else, which a line end may have cut off from figures that touch words before it. */
const DIGITS_ALONE = /^[0-9０-９]{1,9}(?:[.．][0-9０-９]{1,9})?$/;

/**
 * Makes the last figures doubtful, if the next line begins with digits that may be their end; returns whether it does.
 * `first` is the place of the first cell of the line that they end.
 */
function doubtLast(cells: Cell[], line: string, first: number): boolean {
  const last = cells.at(-1);
  if (!last || !isDigitUnit(last.text.charCodeAt(last.text.length - 1))) return false;
  if (!DIGITS_BEFORE.test(line) && !(cells.length - first > 1 && DIGITS_ALONE.test(line))) return false;
  cells[cells.length - 1] = { ...last, doubtful: true };
  return true;
}

/** Marks that no label begins with, and a digit behind them or nothing. */
const MARK_BEFORE_DIGIT = /^[^\s\d０-９\u4e00-\u9fff（(“"]{1,2}(?:[\d０-９]|$)/;

/** Reports whether a mark and a digit stand right behind a figure: it may be the first part of one that is damaged. */
function goesOn({ text, span, others }: Cell, next: Cell | undefined, third: Cell | undefined): boolean {
  if (!next || !isDigitUnit(text.charCodeAt(text.length - 1))) return false;
  if (next.span.start !== (others?.at(-1) ?? span).end || !MARK_BEFORE_DIGIT.test(next.text)) return false;
  return next.text.length > 2 || (third?.span.start === next.span.end && isDigitUnit(third.text.charCodeAt(0)));
}

/** Returns the parts of a piece between the breaks inside it. */
function without(piece: Span, breaks: readonly Span[]): readonly Span[] {
  const inside = breaks.filter((one) => piece.start < one.start && one.end < piece.end);
  const starts = [piece.start, ...inside.map(({ end }) => end)];
  return starts.map((start, index) => ({ start, end: inside[index]?.start ?? piece.end }));
}

function withDoubt(cell: Cell, breaks: readonly Span[]): Cell {
  const end = cell.others?.at(-1)?.end ?? cell.span.end;
  return breaks.some((one) => cell.span.start < one.start && one.end < end) ? { ...cell, doubtful: true } : cell;
}

/**
 * Reads a line that was cut at a width, or whose figures were, as if it were whole; its cells keep their places in the
 * text.
 */
function readPieces(text: string, pieces: readonly Span[], cells: Cell[]): void {
  const whole = pieces.map((piece) => slice(text, piece)).join("");
  const read: Cell[] = [];
  readLine(whole, { start: 0, end: whole.length }, read);
  for (const { span, text: content } of read) {
    const [first, ...others] = within(pieces, span) as [Span, ...Span[]];
    const end = others.at(-1)?.end ?? first.end;
    const startsRow = cells.length === 0;
    if (others.length > 0 && numberEnd(content, 0, content.length) === content.length)
      cells.push({ span: first, slot: first, text: content, startsRow, others });
    else cells.push({ span: { start: first.start, end }, slot: { start: first.start, end }, text: content, startsRow });
  }
}

/** Returns where a part of the whole line stands, given by what it is of the pieces put together. */
function within(pieces: readonly Span[], part: Span): readonly Span[] {
  const found: Span[] = [];
  let before = 0;
  for (const { start, end } of pieces) {
    const from = Math.max(part.start - before, 0);
    const to = Math.min(part.end - before, end - start);
    if (from < to) found.push({ start: start + from, end: start + to });
    before += end - start;
  }
  return found;
}

function readLine(text: string, line: Span, cells: Cell[]): void {
  let start = line.start;
  let i = line.start;
  while (i < line.end) {
    const end = Math.max(numberEnd(text, i, line.end), noneMarkEnd(text, i, line));
    if (end === i) {
      i++;
      continue;
    }
    push(text, { start, end: i }, cells);
    push(text, { start: i, end }, cells);
    start = end;
    i = end;
  }
  push(text, { start, end: line.end }, cells);
}

/** 、 between digits (11、5) is a point written wrongly: which figure is meant is not known, so they stay together. */
const MARK = 0x3001;

/** The end of the run of digits, points and signs that begins at `from`; `from` itself where none does. */
function numberEnd(text: string, from: number, limit: number): number {
  let i = from;
  if (isSignUnit(text.charCodeAt(i)) && i + 1 < limit) i++;
  if (!isDigitUnit(text.charCodeAt(i))) return from;
  while (i < limit) {
    const unit = text.charCodeAt(i);
    const joins = isPointUnit(unit) || isSignUnit(unit) || unit === MARK;
    if (!isDigitUnit(unit) && !(joins && i + 1 < limit && isDigitUnit(text.charCodeAt(i + 1)))) break;
    i++;
  }
  // The numeral of the next label (`2.属于…`, one digit in every form) is not part of the figures before it.
  const mark = i < limit ? text.charCodeAt(i) : 0;
  const isMark = mark === 0x2e || mark === 0xff0e || mark === MARK;
  const numeral = isMark && mayBeginLabel(text, i + 1, limit);
  return numeral ? (isDigitUnit(text.charCodeAt(from)) || i - 1 > from + 1 ? i - 1 : from) : i;
}

/** A numeral of another kind, as labels begin with. */
const NUMERAL = /^(?:[（(][一二三四五六七][）)]|[一二三四]、)/;

/** Reports whether words may stand behind a numeral: there, or on the next line. */
function mayBeginLabel(text: string, from: number, limit: number): boolean {
  let i = from;
  while (i < limit && isBlankUnit(text.charCodeAt(i))) i++;
  return i === limit || (/[\p{L}（(“"《<&]/u.test(text.charAt(i)) && !NUMERAL.test(text.slice(i, i + 3)));
}

/**
 * The end of a mark for "no number" that begins at `from` and has white space on either side; `from` itself where none
 * does.
 */
function noneMarkEnd(text: string, from: number, line: Span): number {
  if (from > line.start && !isBlankUnit(text.charCodeAt(from - 1))) return from;
  for (let end = from + 1; end <= Math.min(from + 2, line.end); end++) {
    const isWhole = end === line.end || isBlankUnit(text.charCodeAt(end));
    if (isWhole && isNoneMark(text, from, end)) return end;
  }
  return from;
}

function push(text: string, slot: Span, cells: Cell[]): void {
  const span = trimSpan(text, slot);
  if (span.start === span.end) return;
  cells.push({ span, slot: span, text: text.slice(span.start, span.end), startsRow: cells.length === 0 });
}

function print(rows: readonly GridRow[], options: PrintOptions): string {
  const text = rows
    .map((row) =>
      uncovered(row)
        .map((slot) => printed(slot))
        .join(""),
    )
    .join("");
  return joined([text], options);
}

/** A figure that a line end divides is written whole where it began. */
function fill(_text: string, { span, others = [] }: Cell, content: string): readonly Edit[] {
  return [{ span, newText: content }, ...others.map((other) => ({ span: other, newText: "" }))];
}
