import { type Span, trimSpan } from "../base/span";
import { isFigure } from "./figures";
import { type LineMarks, marksOf } from "./line-marks";
import { tableLines } from "./page-lines";
import { unwrapped } from "./wrapped-lines";

/** A kind of line that layouts write. */
export interface LineKind {
  /**
   * How far such a line speaks for a table: `table` does by itself; `heads` does only beside others; `prose` looks as
   * prose can look.
   */
  readonly evidence: "table" | "heads" | "prose";
}

/** A line of a block, as the layouts are asked whether they write such lines. */
export interface SurveyedLine {
  readonly text: string;
  readonly span: Span;
  /** The line without the white space around it. */
  readonly content: Span;
  readonly marks: LineMarks;
  /** True if it is one number and nothing else. */
  readonly figure: boolean;
}

/** Returns the kind of a line; undefined where it is none that the layouts of a room write. */
export type LineReader = (line: SurveyedLine) => LineKind | undefined;

/**
 * The lines of a block by their kinds. Lines that no layout would write are prose and counted nowhere, so a table is
 * recognised however much prose surrounds it.
 */
export interface Survey {
  readonly text: string;
  readonly block: Span;
  readonly counts: ReadonlyMap<LineKind, number>;
}

/** Looks at every line of the block once. A line is of the first kind that one of the readers gives it. */
export function surveyOf(text: string, block: Span, readers: readonly LineReader[]): Survey {
  const counts = new Map<LineKind, number>();
  const lines = unwrapped(text, tableLines(text, block));
  const areTabsAtEnds = hasTabsAtEndsOnly(text, lines);
  for (const line of lines) {
    const span = areTabsAtEnds ? trimSpan(text, line) : line;
    const kind = kindOf(new Line(text, span), readers);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return { text, block, counts };
}

/**
 * Reports whether the block has tabs, but none before or between contents and none alone on a line: such divide
 * nothing.
 */
function hasTabsAtEndsOnly(text: string, lines: readonly Span[]): boolean {
  let tabs = 0;
  for (const line of lines) {
    const first = text.indexOf("\t", line.start);
    if (first < 0) break;
    if (first >= line.end) continue;
    const { start, end } = trimSpan(text, line);
    // What stands before the first line end of a block is the end of the line of its heading.
    if (start === end ? line !== lines[0] : first < end) return false;
    tabs++;
  }
  return tabs > 0;
}

/** Most lines are told by their marks; what else may be asked of them is worked out when it is. */
class Line implements SurveyedLine {
  readonly marks: LineMarks;
  #content: Span | undefined;
  #figure: boolean | undefined;

  constructor(
    readonly text: string,
    readonly span: Span,
  ) {
    this.marks = marksOf(text, span);
  }

  get content(): Span {
    this.#content ??= trimSpan(this.text, this.span);
    return this.#content;
  }

  get figure(): boolean {
    this.#figure ??= this.marks.digits && isFigure(this.text, this.content.start, this.content.end);
    return this.#figure;
  }
}

function kindOf(line: SurveyedLine, readers: readonly LineReader[]): LineKind | undefined {
  for (const reader of readers) {
    const kind = reader(line);
    if (kind) return kind;
  }
  return undefined;
}

/** Returns the number of lines of these kinds. */
export function countOf({ counts }: Survey, ...kinds: readonly LineKind[]): number {
  return kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0);
}

/** Returns the number of lines that look like lines of a table with separators. */
export function countTableLines({ counts }: Survey): number {
  return sumOf(counts, ({ evidence }) => evidence === "table");
}

/** Returns the share of the lines that may be of a table, heads with them, that `lines` is, from 0 to 1. */
export function shareOf({ counts }: Survey, lines: number): number {
  const all = sumOf(counts, ({ evidence }) => evidence !== "prose");
  return all === 0 ? 0 : lines / all;
}

function sumOf(counts: Survey["counts"], isCounted: (kind: LineKind) => boolean): number {
  let sum = 0;
  for (const [kind, count] of counts) if (isCounted(kind)) sum += count;
  return sum;
}
