import type { Edit } from "../../base/edits";
import { type Span, trimSpan } from "../../base/span";
import { blankCell, isBlankSpan, replaceSlotWhenBlank } from "../cells";
import { isFigure, isNoneMark } from "../figures";
import { isPageNumber } from "../furniture";
import { joined, printed } from "../grid";
import { tableLines } from "../page-lines";
import { countOf, type Survey, shareOf } from "../survey";
import type { Cell, CellStream, GridRow, Layout, PrintOptions } from "../types";
import { TAB_ALONE, TAB_CELL, TAB_FIGURE, TAB_ROW, tabbedLines } from "./line-kinds";
import { tabSlots } from "./tab-rows";

/**
 * A Word table as it is pasted: a tab begins a cell, an empty line ends a row, and a line without a tab is the next
 * paragraph of the cell before it. A line of only a tab is a blank cell. Some programs let a tab end each cell, too or
 * instead.
 */
export const indentedCells: Layout = {
  id: "indented-cells",
  lines: tabbedLines,
  lineHolds: "cell",
  blanks: "kept",
  separatesCells: true,
  showsBlankTables: true,
  rate,
  read,
  print,
  fill,
};

/** A cell's paragraphs may be joined after an empty line only up to this length; beyond it they are prose. */
const LONGEST_WRAPPED = 40;

/** Rows between tabs, where there are enough of them, are as likely and asked before. */
function rate(survey: Survey): number {
  return 0.9 * shareOf(survey, countOf(survey, TAB_ROW, TAB_CELL, TAB_FIGURE, TAB_ALONE));
}

/** The state of the reader: whether a row begins, and whether a line without a tab continues the last cell. */
interface ParagraphReader {
  readonly cells: Cell[];
  startsRow: boolean;
  goesOn: boolean;
  /** Cells that a tab began, and how many of them began a row. */
  tabCells: number;
  tabRows: number;
}

function read(text: string, block: Span): CellStream {
  const lines = tableLines(text, block);
  const reader: ParagraphReader = { cells: [], startsRow: true, goesOn: false, tabCells: 0, tabRows: 0 };
  const habit = tabHabit(text, lines);
  if (habit.closes) return readClosed(text, lines, habit, reader);
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Span;
    const slots = tabSlots(text, line);
    if (slots.length > 1) readTabs(text, slots, reader);
    else if (isBlankSpan(text, line)) {
      reader.startsRow = true;
      reader.goesOn = false;
    } else if (reader.goesOn) extend(text, line, reader);
    else {
      push(text, line, reader);
      // A cell may begin with empty paragraphs: its text then stands after an empty line, wrapped like any other.
      reader.goesOn = reader.tabCells > 0 && wrapsUpToTab(text, lines, i);
      reader.startsRow = !reader.goesOn;
    }
  }
  return { layout: "indented-cells", rowsMarked: marksRows(reader), cells: reader.cells };
}

/** Whether a tab stands before nearly every cell on a line of its own, and behind it. */
interface TabHabit {
  readonly opens: boolean;
  readonly closes: boolean;
}

/** The share of the lines that shows a habit. */
const NEARLY_ALL = 0.9;

function tabHabit(text: string, lines: readonly Span[]): TabHabit {
  const filled = lines
    .map((line) => text.slice(line.start, line.end))
    .filter((line) => /\t/.test(line) && /\S/.test(line));
  const isHabit = (mark: RegExp): boolean =>
    filled.length > 0 && filled.filter((line) => mark.test(line)).length >= filled.length * NEARLY_ALL;
  return { opens: isHabit(/^\t/), closes: isHabit(/\t$/) };
}

/** Reads lines whose tabs end cells: what stands before the first and behind the last is no cell of its own. */
function readClosed(text: string, lines: readonly Span[], { opens }: TabHabit, reader: ParagraphReader): CellStream {
  for (const line of lines) {
    const slots = tabSlots(text, line);
    if (slots.length === 1 && isBlankSpan(text, line)) {
      reader.startsRow = true;
      continue;
    }
    const own = opens && slots.length > 1 && isBlankSpan(text, slots[0] as Span) ? slots.slice(1) : slots;
    const endsCell = own.length > 1 && isBlankSpan(text, own.at(-1) as Span);
    for (const slot of endsCell ? own.slice(0, -1) : own) pushTabbed(text, slot, reader);
  }
  return { layout: "indented-cells", rowsMarked: marksRows(reader), cells: reader.cells };
}

function pushTabbed(text: string, slot: Span, reader: ParagraphReader): void {
  reader.tabCells++;
  if (reader.startsRow) reader.tabRows++;
  push(text, slot, reader);
}

function readTabs(text: string, slots: readonly Span[], reader: ParagraphReader): void {
  const before = slots[0] as Span;
  if (!isBlankSpan(text, before)) {
    if (reader.goesOn) extend(text, before, reader);
    else push(text, before, reader);
  }
  for (const slot of slots.slice(1)) pushTabbed(text, slot, reader);
  reader.goesOn = true;
}

function push(text: string, slot: Span, reader: ParagraphReader): void {
  const span = trimSpan(text, slot);
  const blank = span.start === span.end;
  const { startsRow } = reader;
  reader.cells.push(
    blank ? blankCell(slot, startsRow) : { span, slot, text: text.slice(span.start, span.end), startsRow },
  );
  reader.startsRow = false;
}

/**
 * Lets the last cell go on over `line`, if that is no number of a page. A bare number below a blank or a figure may be
 * one. Words below them, other than a unit or a mark for none, are a cell of their own that may stand between the
 * others.
 */
function extend(text: string, line: Span, reader: ParagraphReader): void {
  const last = reader.cells.at(-1);
  if (!last) return;
  const content = trimSpan(text, line);
  if (isPageNumber(text, content)) return;
  const whole = last.text + text.slice(content.start, content.end);
  const isNumber = isFigure(text, content.start, content.end);
  const isBelowValue = last.text === "" || isFigure(last.text, 0, last.text.length);
  if (isBelowValue && !isNumber && !isFigure(whole, 0, whole.length) && !isNoneMark(text, content.start, content.end)) {
    push(text, line, reader);
    return;
  }
  const start = last.text === "" ? content.start : last.span.start;
  reader.cells[reader.cells.length - 1] = {
    span: { start, end: content.end },
    slot: { start: last.slot.start, end: line.end },
    text: whole,
    startsRow: last.startsRow,
    ...((isBelowValue && isNumber) || last.doubtful ? { doubtful: true } : {}),
  };
}

/**
 * Reports whether the lines from `from` lead to a line with a tab, without an empty line between, and are short enough
 * for one cell.
 */
function wrapsUpToTab(text: string, lines: readonly Span[], from: number): boolean {
  let length = 0;
  for (let i = from; i < lines.length && length <= LONGEST_WRAPPED; i++) {
    const line = lines[i] as Span;
    if (text.slice(line.start, line.end).includes("\t")) return true;
    if (isBlankSpan(text, line)) return false;
    length += line.end - line.start;
  }
  return false;
}

/** Rows are marked if empty lines divide the cells, but not each from the next. */
function marksRows({ tabCells, tabRows }: ParagraphReader): boolean {
  return tabRows > 1 && tabRows * 4 < tabCells * 3;
}

function print(rows: readonly GridRow[], options: PrintOptions): string {
  const lines: string[] = [];
  for (const row of rows) {
    for (const slot of row) if (slot.covered !== "left") lines.push(`\t${printed(slot)}`);
    lines.push("");
  }
  return joined(lines, options);
}

/** A line that a tab begins, at the end of a text. */
const TABBED_LINE = /(?:^|[\r\n])\t[^\r\n]*(?:\r\n|\r|\n)$/;
/** Cells with figures are shorter, in UTF-16 code units. */
const LONGEST_LINE = 60;

/** Before a figure that is written into a line without its tab the tab is put too, or it would go on the cell before. */
function fill(text: string, cell: Cell, content: string): readonly Edit[] {
  const { start } = cell.slot;
  const lacksTab = content !== "" && TABBED_LINE.test(text.slice(Math.max(0, start - LONGEST_LINE), start));
  return replaceSlotWhenBlank(text, cell, lacksTab ? `\t${content}` : content);
}
