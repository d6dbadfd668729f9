import { isBlankUnit, type Span } from "../base/span";
import { isDigitUnit, isPointUnit } from "./figures";
import { isPipeUnit } from "./pipe/pipes";

/** The separators in a line. */
export interface LineMarks {
  pipes: number;
  /** Pieces of content between pipes. */
  contents: number;
  tabs: number;
  /** Tabs after the first content. */
  innerTabs: number;
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

/** Counts the separators of a line, in one pass. */
export function marksOf(text: string, line: Span): LineMarks {
  const marks: LineMarks = {
    pipes: 0,
    contents: 0,
    tabs: 0,
    innerTabs: 0,
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
      if (unit === 0x09 && seen) marks.innerTabs++;
      continue;
    }
    if (!seen) marks.box = unit >= 0x2500 && unit <= 0x257f;
    else if (run > 0) countRun(marks, run);
    seen = true;
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

/** Words that follow a figure in prose. */
const MEASURE_WORDS = new Set(
  "年月日号时分秒点条件宗份例起个次人名项期篇届层级类家场部万亿元天余多版季周岁位户处本册座种批轮组段字章节款度％%",
);

/** A run of digits as long as this is no number, but several run together. */
const LONG_RUN = 7;

/**
 * Reports whether figures touch the words after them, or only white space stands between them, as it does where a table
 * has lost its other separators. A date or an amount in prose is followed by its measure word, a figure in a table by
 * the next label. Figures with white space between them are as good as a long run of digits.
 */
export function isGluedLine(text: string, line: Span): boolean {
  let joints = 0;
  let measures = 0;
  let digits = 0;
  let afterWord = false;
  for (let i = line.start; i < line.end; i++) {
    const unit = text.charCodeAt(i);
    if (isDigitUnit(unit)) {
      digits++;
      if (digits === LONG_RUN && afterWord) joints += 2;
      continue;
    }
    if (isBlankUnit(unit)) continue;
    const word = (unit >= 0x3400 && unit <= 0x9fff) || unit === 0xff08 || unit === 0x28;
    if (digits > 0 && word) {
      if (MEASURE_WORDS.has(text.charAt(i))) measures++;
      else joints++;
    }
    digits = 0;
    afterWord = word;
  }
  return joints > 3 || (joints > 1 && joints > measures);
}

/** The labels of the form are shorter than this. */
const LONGEST_LABEL = 60;

/** Reports whether a line is words and digits directly behind them, as a row whose cells have run together. */
export function isGluedRow(text: string, line: Span): boolean {
  const last = text.charCodeAt(line.end - 1);
  if (line.end - line.start > LONGEST_LABEL || !isDigitUnit(last)) return false;
  let i = line.end - 1;
  while (i > line.start && (isDigitUnit(text.charCodeAt(i)) || isPointUnit(text.charCodeAt(i)))) i--;
  const before = text.charCodeAt(i);
  return (before >= 0x3400 && before <= 0x9fff) || before === 0xff09 || before === 0x201d || before === 0x29;
}
