import type { Edit } from "../../base/edits";
import { contains, type Span, trimSpan } from "../../base/span";
import { blockLines } from "../block-lines";
import { blankCell, cellIn, isBlankSpan } from "../cells";
import { isFigure } from "../figures";
import { tableLines } from "../page-lines";
import { PIPE_ALONE, PIPE_CELL, PIPE_ROW } from "../pipe/line-kinds";
import { countOf, type Survey, shareOf } from "../survey";
import type { Cell, CellStream, Layout } from "../types";
import { displayWidth } from "../width";
import { cutsFigure } from "../wrapped-lines";
import { apartLines, type BoxLine, boxLine } from "./box-lines";
import { printBox } from "./box-print";
import { hasLabel, isFigureIn, isUnruled, slotsOf } from "./box-rows";
import { ASCII_RULE, BOX, boxLines } from "./line-kinds";

/**
 * A table drawn with box characters. A row may take several lines: the pieces between two rules are joined cell by
 * cell. A cell that goes on over several rows is emitted once, before the first row beside which it stands, wherever
 * its text was put; so cells come in the order of the table, not always in that of the text. Where a cell is wrapped,
 * its span is that of its first piece. What stands below a figure in one cell may be its end or another figure: the
 * cell then holds both, with a space between.
 */
export const box: Layout = {
  id: "box",
  lines: boxLines,
  blanks: "kept",
  separatesCells: true,
  showsBlankTables: true,
  rate,
  read,
  print: printBox,
  fill,
};

function rate(survey: Survey): number {
  const rules = countOf(survey, ASCII_RULE);
  // Between rules in ASCII, borders are pipes.
  const ascii = rules > 0 ? rules + countOf(survey, PIPE_ROW, PIPE_CELL, PIPE_ALONE) : 0;
  return 0.95 * shareOf(survey, countOf(survey, BOX) + ascii);
}

/** A cell while its lines are gathered. */
interface OpenCell {
  readonly slots: Span[];
  readonly startsRow: boolean;
  /** The text read so far, without the blanks at the ends of its pieces. */
  text: string;
  /** The ranges of its pieces that are not blank. */
  readonly pieces: Span[];
  /** How many of the pieces are figures, and whether some has words. */
  figures: number;
  hasWords: boolean;
  /** True if it may go on elsewhere: its figure behind a line that no border closes, its row over words between. */
  doubtful?: true;
}

/**
 * The cells that stand side by side at the line that was read last, left to right; and all cells in the order of the
 * table.
 */
interface BoxReader {
  readonly text: string;
  readonly cells: OpenCell[];
  open: OpenCell[];
  /** True if the open cells come from a rule and no line of text has followed yet. */
  fresh: boolean;
  /** True if words that are no part of the box have ended the row, and no rule has. */
  broken: boolean;
  /** True if rows follow each other without rules between them. */
  readonly unruled: boolean;
}

function read(text: string, block: Span): CellStream {
  // What was printed on every page ends no row.
  const own = new Set(tableLines(text, block).map((line) => trimSpan(text, line).start));
  const lines = apartLines(text, blockLines(text, block));
  const ascii = lines.some((line) => isAsciiRule(text, line));
  const parts = lines.map((line) => boxLine(text, line, ascii));
  const reader: BoxReader = { text, cells: [], open: [], fresh: false, broken: false, unruled: isUnruled(text, parts) };
  lines.forEach((line, index) => {
    const cut = parts[index];
    if (cut) {
      takeLine(reader, cut);
      const last = reader.open[slotsOf(cut).length - 1];
      if (last && cutsFigure(text, lines, index)) last.doubtful = true;
    } else if (!isBlankSpan(text, line) && own.has(trimSpan(text, line).start)) {
      reader.broken = reader.open.length > 0 && !reader.fresh && !reader.unruled;
      reader.open = [];
      reader.cells.push(cellOfLine(text, line));
    }
  });
  return { layout: "box", rowsMarked: true, cells: reader.cells.flatMap((cell) => cellOf(text, cell)) };
}

function isAsciiRule(text: string, line: Span): boolean {
  const { start } = trimSpan(text, line);
  return text.charCodeAt(start) === 0x2b && text.charCodeAt(start + 1) === 0x2d;
}

/** Returns a cell of which nothing was read yet. */
function openCell(startsRow: boolean): OpenCell {
  return { slots: [], startsRow, text: "", pieces: [], figures: 0, hasWords: false };
}

function cellOfLine(text: string, line: Span): OpenCell {
  const span = trimSpan(text, line);
  return { ...openCell(true), slots: [line], text: text.slice(span.start, span.end), pieces: [span] };
}

/** Returns the cell, or nothing for a column that a rule began and that has no line of its own. */
function cellOf(text: string, cell: OpenCell): Cell[] {
  const slot = cell.slots[0];
  if (!slot) return [];
  const [span, ...others] = cell.pieces;
  const doubt = cell.doubtful ? { doubtful: cell.doubtful } : {};
  if (!span) return [{ ...blankCell(slot, cell.startsRow, cellIn(text, slot, false).span.start), ...doubt }];
  const own = cell.slots.find((piece) => contains(piece, span)) ?? slot;
  const found = { span, slot: own, text: cell.text, startsRow: cell.startsRow };
  return [{ ...found, ...(others.length > 0 ? { others } : {}), ...doubt }];
}

function takeLine(reader: BoxReader, line: BoxLine): void {
  if (line.rules > 0) takeRules(reader, line);
  else takeTexts(reader, line);
}

/** A rule ends the cells above it and begins those below; text beside it belongs to cells that go on. */
function takeRules(reader: BoxReader, line: BoxLine): void {
  const next: OpenCell[] = [];
  let at = 0;
  let startsRow = true;
  for (const part of line.parts) {
    if (part.kind === "text") {
      const open = reader.open[at++];
      if (!open && isBlankSpan(reader.text, part.slot)) continue;
      // What no line above has begun begins here, as beside the first rule of a box that has lost its upper edge.
      const cell: OpenCell = open ?? openCell(startsRow);
      if (!open) reader.cells.push(cell);
      if (!open) startsRow = false;
      addPiece(reader.text, cell, part.slot);
      next.push(cell);
      continue;
    }
    at += part.above;
    for (let i = 0; i < part.below; i++) {
      const cell = openCell(startsRow);
      startsRow = false;
      reader.cells.push(cell);
      next.push(cell);
    }
  }
  if (line.stray) for (const cell of [...reader.open, ...next]) cell.doubtful = true;
  reader.open = next;
  reader.fresh = true;
  reader.broken = false;
}

function takeTexts(reader: BoxReader, line: BoxLine): void {
  const { text } = reader;
  const slots = slotsOf(line);
  if (
    slots.length > reader.open.length ||
    (slots.length < reader.open.length && line.closed) ||
    (reader.unruled && !reader.fresh && (hasLabel(text, slots) || putsFigureBelowWords(reader, slots)))
  ) {
    // No rule tells what these columns are (none was drawn, or the drawing is damaged): the line is a row of its own.
    // Of figures one below another in a cell, the last may belong to this row.
    const isUnsure = reader.broken || reader.open.some(({ figures }) => figures > 1);
    const doubt = isUnsure ? { doubtful: true as const } : {};
    reader.open = slots.map((_, i) => ({ ...openCell(i === 0), ...doubt }));
    reader.broken = false;
    for (const cell of reader.open) reader.cells.push(cell);
  }
  for (let i = 0; i < slots.length; i++) {
    const cell = reader.open[i];
    if (cell) addPiece(reader.text, cell, slots[i] as Span);
  }
  reader.fresh = false;
}

/** Reports whether a figure would end up below words in the same cell. */
function putsFigureBelowWords({ text, open }: BoxReader, slots: readonly Span[]): boolean {
  return slots.some((slot, i) => open[i]?.hasWords && isFigureIn(text, slot));
}

function holdsFigure(cell: OpenCell | undefined): boolean {
  return cell !== undefined && isFigure(cell.text, 0, cell.text.length);
}

/** Reports whether a piece below a figure can only be its end: decimals, a group of digits behind a comma, a unit. */
function endsFigure(figure: string, piece: string): boolean {
  const whole = figure + piece;
  return isFigure(whole, 0, whole.length) && !isFigure(piece, 0, piece.length);
}

/** A mark that says that there is nothing; over a figure it may be its sign, or a cell of its own. */
const SIGN = /^[-－—–−]$/;

function addPiece(text: string, cell: OpenCell, slot: Span): void {
  cell.slots.push(slot);
  const span = trimSpan(text, slot);
  if (span.start === span.end) return;
  const piece = text.slice(span.start, span.end);
  const apart = holdsFigure(cell) && !endsFigure(cell.text, piece);
  if (SIGN.test(cell.text) && isFigure(piece, 0, piece.length)) cell.doubtful = true;
  cell.text += (apart ? " " : "") + piece;
  cell.pieces.push(span);
  if (isFigure(piece, 0, piece.length)) cell.figures++;
  cell.hasWords ||= hasLabel(text, [span]);
}

/**
 * Keeps the borders where they are: what the content grows by is taken from the padding, as far as there is any. The
 * other pieces of a wrapped cell become white space.
 */
function fill(text: string, cell: Cell, content: string): readonly Edit[] {
  const { span, slot, others = [] } = cell;
  const growth = displayWidth(content) - displayWidth(text.slice(span.start, span.end));
  const end = span.end + Math.max(0, Math.min(growth, slot.end - span.end));
  const first = { span: { start: span.start, end }, newText: content + " ".repeat(Math.max(0, -growth)) };
  return [first, ...others.map((other) => ({ span: other, newText: spaces(text, other) }))];
}

function spaces(text: string, { start, end }: Span): string {
  return " ".repeat(displayWidth(text.slice(start, end)));
}
