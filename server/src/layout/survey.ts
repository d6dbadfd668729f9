import { type Span, trimSpan } from "../base/span";
import { blockLines } from "./block-lines";
import { columnFields } from "./columns/columns";
import { isFigure } from "./figures";
import { countTableTags } from "./html/table-tags";
import { isGluedLine, isGluedRow, type LineMarks, marksOf } from "./line-marks";
import { isPipeRule, pipeSegments } from "./pipe/pipes";
import type { Layout } from "./types";

/**
 * The number of lines of each kind in a block. Lines that no layout would write are prose and counted nowhere, so a
 * table is recognised however much prose surrounds it.
 */
export interface Survey {
  /** Tags of table rows and cells, and of other blocks (`<p>`). */
  readonly tableTags: number;
  readonly blockTags: number;
  /** Lines that are drawn with box characters. */
  readonly box: number;
  /** Rules of a box in ASCII: `+----+----+`. */
  readonly boxRule: number;
  /** Lines with pipes: with several contents, with at most one, and rules (`|---|`). */
  readonly pipeRow: number;
  readonly pipeCell: number;
  readonly rule: number;
  /**
   * Lines with tabs between contents or with several tabs; lines whose only tab stands before the content; lines of
   * tabs and nothing else.
   */
  readonly tabRow: number;
  readonly tabCell: number;
  readonly tabAlone: number;
  /** Lines with columns that spaces divide, and lines of values with commas between. */
  readonly columns: number;
  readonly csv: number;
  /** Lines of words with commas between, most of the fields empty: heads with merged cells. They alone are no table. */
  readonly csvHeads: number;
  /** Lines that are one number and nothing else. */
  readonly figure: number;
  /** Lines in which figures touch the words behind them, or more digits stand than a number has. */
  readonly glued: number;
  /** Short lines of a label that figures at their end touch. One alone may be prose (`附件1`). */
  readonly gluedRow: number;
}

/** A layout that is rated from the survey, which is made once for all of them. */
export interface RatedLayout extends Layout {
  /** Same as `score`, from the survey of the block. */
  rate(survey: Survey): number;
}

/** Completes a layout: its score is the rating of the block's survey. */
export function rated(parts: Omit<RatedLayout, "score">): RatedLayout {
  return { ...parts, score: (text, block) => parts.rate(surveyOf(text, block)) };
}

/** No number of the form has so many digits. */
const LONGEST_NUMBER = 15;

type LineKind = Exclude<keyof Survey, "tableTags" | "blockTags"> | "prose";

/** Looks at every line of the block once. */
export function surveyOf(text: string, block: Span): Survey {
  const { tableTags, blockTags } = countTableTags(text, block);
  const counts = {
    tableTags,
    blockTags,
    box: 0,
    boxRule: 0,
    pipeRow: 0,
    pipeCell: 0,
    rule: 0,
    tabRow: 0,
    tabCell: 0,
    tabAlone: 0,
    columns: 0,
    csv: 0,
    csvHeads: 0,
    figure: 0,
    glued: 0,
    gluedRow: 0,
    prose: 0,
  };
  for (const line of blockLines(text, block)) counts[kindOf(text, line)]++;
  return counts;
}

/**
 * Returns the number of lines that look like lines of a table with separators. Glued lines are not counted, because
 * prose can look like them.
 */
export function countTableLines(survey: Survey): number {
  const { box, boxRule, pipeRow, pipeCell, rule, tabRow, tabCell, tabAlone, columns, csv, figure } = survey;
  return box + boxRule + pipeRow + pipeCell + rule + tabRow + tabCell + tabAlone + columns + csv + figure;
}

/** Returns the share of the table-like lines, heads of csv with them, that `lines` is, from 0 to 1. */
export function shareOf(survey: Survey, lines: number): number {
  const all = countTableLines(survey) + survey.csvHeads;
  return all === 0 ? 0 : lines / all;
}

function kindOf(text: string, line: Span): LineKind {
  const marks = marksOf(text, line);
  if (marks.pipes > 0 && !marks.box) return kindOfPipes(text, line, marks);
  const content = trimSpan(text, line);
  if (content.start === content.end) return marks.tabs > 0 ? "tabAlone" : "prose";
  if (marks.box) return "box";
  if (marks.tabs > 0) return marks.innerTabs > 0 || marks.tabs > 1 ? "tabRow" : "tabCell";
  if (isAsciiRule(text, content)) return "boxRule";
  if (!marks.digits) return kindOfWords(text, content, marks);
  // No count has four thousands separators: `0,7,1775,0,1782` is the row of 表四 with nothing but commas between its values.
  if (isFigure(text, content.start, content.end)) return kindOfFigures(content, marks);
  if (marks.blanks > 0 && hasColumns(text, content)) return "columns";
  if (marks.commas > 0 && hasSeparatedFigures(text, content)) return "csv";
  if (isGluedLine(text, content)) return "glued";
  return isGluedRow(text, content) ? "gluedRow" : "prose";
}

function kindOfFigures({ start, end }: Span, marks: LineMarks): LineKind {
  if (marks.commas > 3) return "csv";
  return end - start >= LONGEST_NUMBER && marks.commas === 0 ? "glued" : "figure";
}

/** A line without figures: heads in columns, heads with merged cells in csv (`行政复议,,,,,行政诉讼,,,,`), or prose. */
function kindOfWords(text: string, content: Span, marks: LineMarks): LineKind {
  if (marks.gaps > 1 && hasColumns(text, content)) return "columns";
  return marks.commas > 3 && hasSeparatedFigures(text, content) ? "csvHeads" : "prose";
}

function kindOfPipes(text: string, line: Span, marks: LineMarks): LineKind {
  const dashed = marks.first === 0x2d || marks.first === 0x3a;
  if (dashed && isPipeRule(text, pipeSegments(text, line))) return "rule";
  return marks.contents > 1 ? "pipeRow" : "pipeCell";
}

function isAsciiRule(text: string, content: Span): boolean {
  if (content.end - content.start < 5 || text.charCodeAt(content.start) !== 0x2b) return false;
  for (let i = content.start; i < content.end; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x2b && unit !== 0x2d && unit !== 0x3d) return false;
  }
  return true;
}

/**
 * Reports whether a line with spaces shows columns: two values, three fields with wide gaps, or a short label before a
 * value.
 */
function hasColumns(text: string, content: Span): boolean {
  const fields = columnFields(text, content);
  const values = fields.reduce((count, field) => count + (isFigure(text, field.start, field.end) ? 1 : 0), 0);
  const last = fields[fields.length - 1];
  // Paragraphs that two spaces divide are long; a cell is not.
  if (!last || fields.length < 2 || fields.some((field) => field.end - field.start > 60)) return false;
  return values > 1 || fields.length > 2 || (content.end - content.start <= 60 && isFigure(text, last.start, last.end));
}

/**
 * Reports whether most of the fields between commas or semicolons are numbers or empty, which prose in half-width
 * punctuation never has.
 */
function hasSeparatedFigures(text: string, content: Span): boolean {
  let start = content.start;
  let fields = 0;
  let values = 0;
  for (let i = content.start; i <= content.end; i++) {
    const unit = i < content.end ? text.charCodeAt(i) : 0x2c;
    if (unit !== 0x2c && unit !== 0x3b) continue;
    const field = trimSpan(text, { start, end: i });
    const quoted = text.charCodeAt(field.start) === 0x22 ? 1 : 0;
    fields++;
    if (field.start === field.end || isFigure(text, field.start + quoted, field.end - quoted)) values++;
    start = i + 1;
  }
  return values > 0 && values * 2 >= fields;
}
