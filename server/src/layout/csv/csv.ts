import type { Edit } from "../../base/edits";
import { isLineEndUnit } from "../../base/lines";
import { isBlankUnit, type Span, trimSpan } from "../../base/span";
import { withoutLineEnds } from "../block-lines";
import { blankCell, cellIn, isBlankCell, isBlankSpan } from "../cells";
import { isBrokenFigure } from "../figures";
import { joined } from "../grid";
import { countOf, type Survey, shareOf } from "../survey";
import type { Cell, CellStream, GridRow, Layout, PrintOptions } from "../types";
import { CSV, CSV_HEADS, csvLines, MARKED, MARKED_LONG, MARKED_PAIR } from "./line-kinds";
import { fieldEnd, labelBeforeFigure, separatorOfLines } from "./separators";

/**
 * Comma-separated values after RFC 4180, semicolons in place of commas too. A field in quotes may hold commas and line
 * ends. Read here and by no library, because a field keeps its place in the raw text, and a quote without a partner is
 * a character like others.
 */
export const csv: Layout = {
  id: "csv",
  lines: csvLines,
  lineHolds: "row",
  blanks: "kept",
  separatesCells: true,
  showsBlankTables: false,
  rate,
  read,
  print,
  fill,
};

function rate(survey: Survey): number {
  const [marked, long] = [countOf(survey, MARKED), countOf(survey, MARKED_LONG)];
  const isTable = long > 0 || marked + countOf(survey, MARKED_PAIR) >= FEWEST_MARKED;
  const others = isTable ? marked + long : 0;
  return 0.8 * shareOf(survey, countOf(survey, CSV, CSV_HEADS) + others);
}

/** One line of a few figures with marks between may be anything. */
const FEWEST_MARKED = 2;

const QUOTE = 0x22;

/** The state of the reader. */
interface FieldReader {
  readonly text: string;
  readonly end: number;
  readonly separator: string;
  /** False once a quote had no partner: no later quote opens a field then. */
  quotes: boolean;
}

function read(text: string, block: Span): CellStream {
  const reader: FieldReader = { text, end: block.end, separator: separatorOf(text, block), quotes: true };
  const cells: Cell[] = [];
  let at = block.start;
  let startsRow = true;
  /** The first cell of the row. */
  let from = 0;
  while (at < block.end) {
    const field = fieldAt(reader, at);
    const last = field.slot.end >= block.end || isLineEndUnit(text.charCodeAt(field.slot.end));
    if (startsRow) from = cells.length;
    if (!(startsRow && last && isBlankSpan(text, field.slot))) cells.push(...cellsOf(text, field, startsRow));
    at = field.slot.end + (last ? 1 : reader.separator.length);
    startsRow = last;
    // A separator at the very end has a blank field after it.
    if (!last && at === block.end) cells.push(blankCell({ start: at, end: at }, false));
    if (last && isRule(cells.slice(from))) cells.length = from;
    else if (last && isUnclear(cells.slice(from), reader.separator))
      cells.push(...cells.splice(from).map((cell) => ({ ...cell, doubtful: true as const })));
  }
  return { layout: "csv", rowsMarked: true, cells };
}

/** Marks that stand between cells, or in one for none. */
const SLASHES = /^[/／]+$/;

/** Reports whether slashes divide a row with a blank between contents: what is a border and what a mark is not known. */
function isUnclear(row: readonly Cell[], separator: string): boolean {
  if (!SLASHES.test(separator)) return false;
  const texts = row.map(({ text }) => (SLASHES.test(text) ? "" : text));
  const filled = texts.flatMap((text, index) => (text === "" ? [] : [index]));
  return (filled.at(-1) ?? 0) - (filled[0] ?? 0) >= filled.length;
}

/** Reports whether a row is the rule of a Markdown table, which was saved with its cells. */
function isRule(row: readonly Cell[]): boolean {
  return row.length > 1 && row.every(({ text }) => /^:?-{3,}:?$/.test(text));
}

/** A field: all between its separators, and what stands inside its quotes if it has them. */
interface Field {
  readonly slot: Span;
  readonly quoted?: Span;
}

function fieldAt(reader: FieldReader, from: number): Field {
  const { text, end } = reader;
  let start = from;
  while (start < end && isBlankUnit(text.charCodeAt(start)) && !isLineEndUnit(text.charCodeAt(start))) start++;
  const close = start < end && text.charCodeAt(start) === QUOTE ? closingQuote(reader, start + 1) : -1;
  if (close < 0) return { slot: { start: from, end: endOfField(reader, from) } };
  const after = endOfField(reader, close + 1);
  const slot = { start: from, end: after };
  // Words behind the closing quote: the quotes are part of a sentence, not marks of the field.
  return isBlankSpan(text, { start: close + 1, end: after })
    ? { slot, quoted: { start: start + 1, end: close } }
    : { slot };
}

function closingQuote(reader: FieldReader, from: number): number {
  if (!reader.quotes) return -1;
  let at = reader.text.indexOf('"', from);
  while (at >= 0 && at < reader.end && reader.text.charCodeAt(at + 1) === QUOTE) at = reader.text.indexOf('"', at + 2);
  if (at >= 0 && at < reader.end) return at;
  reader.quotes = false;
  return -1;
}

function endOfField({ text, end, separator }: FieldReader, from: number): number {
  return fieldEnd(text, from, end, separator);
}

/** The cells of a field: two, where a label and its first figure stand in it. */
function cellsOf(text: string, field: Field, startsRow: boolean): readonly Cell[] {
  const pair = startsRow && !field.quoted ? labelBeforeFigure(text, field.slot) : undefined;
  return pair ? pair.map((part, index) => cellIn(text, part, index === 0)) : [fieldCell(text, field, startsRow)];
}

function fieldCell(text: string, { slot, quoted }: Field, startsRow: boolean): Cell {
  if (!quoted) return cellIn(text, slot, startsRow);
  const span = trimSpan(text, quoted);
  if (span.start === span.end) return blankCell(slot, startsRow, quoted.start);
  const raw = text.slice(span.start, span.end);
  const found = { span, slot, text: withoutLineEnds(raw.replace(/""/g, '"')), startsRow };
  return isBrokenFigure(raw) ? { ...found, doubtful: true } : found;
}

/** What divides the figures of most lines; where none are divided, the commoner of comma and semicolon. */
function separatorOf(text: string, block: Span): string {
  const found = separatorOfLines(text, block);
  if (found) return found;
  let commas = 0;
  let semicolons = 0;
  for (let i = block.start; i < block.end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x2c) commas++;
    else if (unit === 0x3b) semicolons++;
  }
  return semicolons > commas ? ";" : ",";
}

function fill(text: string, cell: Cell, content: string): readonly Edit[] {
  if (text.charCodeAt(cell.span.start - 1) === QUOTE)
    return [{ span: cell.span, newText: content.replace(/"/g, '""') }];
  return [{ span: isBlankCell(cell) ? cell.slot : cell.span, newText: quoted(content) }];
}

function print(rows: readonly GridRow[], options: PrintOptions): string {
  const like = options.like ?? "";
  const separator = separatorOf(like, { start: 0, end: like.length });
  return joined(
    rows.map((row) => row.map((slot) => (slot.covered ? "" : quoted(slot.text, separator))).join(separator)),
    options,
  );
}

function quoted(text: string, separator = ","): string {
  return /["\r\n,;]/.test(text) || text.includes(separator) ? `"${text.replace(/"/g, '""')}"` : text;
}
