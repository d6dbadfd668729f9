import { isBlankUnit, type Span } from "../base/span";
import { isDigitUnit } from "./figures";

/** The separators in a line. */
export interface LineMarks {
  pipes: number;
  /** Pieces of content between pipes. */
  contents: number;
  tabs: number;
  /** Tabs after the first content, and those of them after the last. */
  innerTabs: number;
  endTabs: number;
  /** True if the first content is a box character. Prose contains them as dashes, but does not begin with them. */
  box: boolean;
  /** Runs of blanks between contents, and those of two and more. */
  blanks: number;
  gaps: number;
  /** Commas and semicolons, half width. */
  commas: number;
  digits: boolean;
  /** The first unit of content; 0 where there is none. */
  first: number;
}

/** Reports whether a code unit is a pipe, half or full width. */
export function isPipeUnit(unit: number): boolean {
  return unit === 0x7c || unit === 0xff5c;
}

/** Counts the separators of a line, in one pass. */
export function marksOf(text: string, line: Span): LineMarks {
  const marks: LineMarks = {
    pipes: 0,
    contents: 0,
    tabs: 0,
    innerTabs: 0,
    endTabs: 0,
    box: false,
    blanks: 0,
    gaps: 0,
    commas: 0,
    digits: false,
    first: 0,
  };
  let seen = false;
  let inSegment = false;
  let run = 0;
  for (let i = line.start; i < line.end; i++) {
    const unit = text.charCodeAt(i);
    // Chinese characters, by far the commonest, are none of what is counted here.
    const word = unit > 0x3000 && unit < 0xfe00;
    if (!word && isBlankUnit(unit)) {
      run++;
      if (unit === 0x09) marks.tabs++;
      if (unit === 0x09 && seen) {
        marks.innerTabs++;
        marks.endTabs++;
      }
      continue;
    }
    if (!seen) marks.box = unit >= 0x2500 && unit <= 0x257f;
    else if (run > 0) countRun(marks, run);
    seen = true;
    marks.endTabs = 0;
    run = 0;
    if (!word && isPipeUnit(unit)) {
      marks.pipes++;
      inSegment = false;
      continue;
    }
    if (!inSegment) {
      if (marks.contents === 0) marks.first = unit;
      marks.contents++;
      inSegment = true;
    }
    if (!word) countUnit(marks, unit);
  }
  return marks;
}

function countRun(marks: LineMarks, run: number): void {
  marks.blanks++;
  if (run > 1) marks.gaps++;
}

function countUnit(marks: LineMarks, unit: number): void {
  if (isDigitUnit(unit)) marks.digits = true;
  else if (unit === 0x2c || unit === 0x3b) marks.commas++;
}

/** A line this long, with so many figures or words behind figures, holds more than one row. */
const LONG_LINE = 80;
const FIGURES_OF_TABLE = 15;
const ROWS_OF_TABLE = 4;
const FIGURE = /[0-9０-９]+/g;
const WORDS_AFTER_FIGURE = /[0-9０-９][ \t\u00a0\u2000-\u200a\u3000]{0,8}[\u4e00-\u9fff（(]/g;

/**
 * Reports whether a line is a whole table, as running text has it, whose few pipes or tabs divide next to none of its
 * cells: they got into it by accident.
 */
export function isTableWithStrays(text: string, { start, end }: Span, marks: LineMarks): boolean {
  const borders = marks.pipes + marks.tabs;
  if (end - start < LONG_LINE || !marks.digits || borders === 0) return false;
  const content = text.slice(start, end);
  const rows = content.match(WORDS_AFTER_FIGURE)?.length ?? 0;
  if (rows >= ROWS_OF_TABLE) return borders * ROWS_OF_TABLE <= rows;
  return borders === 1 && (content.match(FIGURE)?.length ?? 0) >= FIGURES_OF_TABLE;
}
