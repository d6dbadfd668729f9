import { eachLine } from "../base/lines";
import { rememberingLast } from "../base/memo";
import { isBlankUnit, isHiddenUnit, type Span, slice, trimSpan, withoutHidden } from "../base/span";
import { isDigitUnit } from "./figures";
import { isPipeUnit } from "./line-marks";
import { displayWidth } from "./width";

/** What a program may have counted that cut a text into lines of one width; at most two for a code unit. */
type Measure = (text: string) => number;

/** Characters, or columns of one of two kinds. Where as many lines are full by several, the first of them is right. */
const MEASURES: readonly Measure[] = [
  (text) => text.length,
  (text) => displayWidth(text),
  (text) => displayWidth(text, 2),
];

/** So many full lines, one after the other, show that a text was cut at a width. */
const FEWEST_FULL = 4;
/** Lines shorter than this are cells. */
const NARROWEST = 10;
/** No program cuts lines wider than this. */
const WIDEST = 200;
/** A text that was cut at white space alone has so many lines, and of them at least this share goes on in the next. */
const FEWEST_LINES = 8;
const MOST_GO_ON = 0.9;

/**
 * What stands where a line ends that goes on in the next one: nothing, where the line was cut wherever the width fell,
 * in a word or in a figure; a blank, where it was cut at white space.
 */
type Joint = "nothing" | "blank";

/** The joints of a text by the offset at which the content of their lines ends. */
type Joints = ReadonlyMap<number, Joint>;

/**
 * Returns the lines with those put together that a program cut at a fixed width. Such a line is a span with line ends
 * inside. Lines of a table with separators stay apart.
 */
export function unwrapped(text: string, lines: readonly Span[]): readonly Span[] {
  const joints = jointsOf(text);
  if (joints.size === 0) return lines;
  const whole: Span[] = [];
  let isOpen = false;
  for (const line of lines) {
    const last = whole.at(-1);
    if (isOpen && last) whole[whole.length - 1] = { start: last.start, end: line.end };
    else whole.push(line);
    isOpen = joints.has(trimSpan(text, line).end);
  }
  return whole;
}

/**
 * Returns the pieces of a line between what stands for nothing inside it, line ends and marks that nobody sees: the
 * line itself where there are none.
 */
export function piecesOf(text: string, line: Span): readonly Span[] {
  return piecesBetweenEnds(text, line).flatMap((piece) => piecesBetweenMarks(text, piece));
}

function piecesBetweenMarks(text: string, line: Span): readonly Span[] {
  const content = slice(text, line);
  if (withoutHidden(content).length === content.length) return [line];
  const pieces: Span[] = [];
  let start = line.start;
  for (let i = line.start; i < line.end; i++) {
    if (!isHiddenUnit(text.charCodeAt(i))) continue;
    if (start < i) pieces.push({ start, end: i });
    start = i + 1;
  }
  if (start < line.end || pieces.length === 0) pieces.push({ start, end: line.end });
  return pieces;
}

function piecesBetweenEnds(text: string, line: Span): readonly Span[] {
  const joints = jointsOf(text);
  const pieces: Span[] = [];
  let from: number | undefined;
  const rest = eachLine(text, line, (start, end) => {
    from ??= start;
    if (joints.get(trimSpan(text, { start, end }).end) === "blank") return;
    pieces.push({ start: from, end });
    from = undefined;
  });
  return [...pieces, { start: from ?? rest, end: line.end }];
}

/**
 * Reports whether a line, given by its place among others, ends in a digit and the next that holds something begins
 * with one. Where a border should have closed the line, these may be two parts of one figure.
 */
export function cutsFigure(text: string, lines: readonly Span[], index: number): boolean {
  const [before, behind] = lines
    .slice(index, index + FARTHEST)
    .map((line) => trimSpan(text, line))
    .filter(({ start, end }, place) => place === 0 || start < end);
  if (!before || !behind || before.start === before.end) return false;
  return isDigitUnit(text.charCodeAt(before.end - 1)) && isDigitUnit(text.charCodeAt(behind.start));
}

/** Lines looked at for the rest of a figure, empty ones among them. */
const FARTHEST = 4;

const jointsOf = rememberingLast(findJoints);

function findJoints(text: string): Joints {
  const lines: Span[] = [];
  const rest = eachLine(text, { start: 0, end: text.length }, (start, end) => lines.push({ start, end }));
  lines.push({ start: rest, end: text.length });
  if (!hasLongRun(text, lines)) return new Map();
  const measured = MEASURES.map((measure) => measuredLines(text, lines, measure));
  const anywhere = mostOf(measured.map(cutAnywhere));
  const atBlanks = hasBlanksInMost(text, lines) ? mostOf(measured.map(cutAtBlanks)) : [];
  return new Map([...atBlanks, ...anywhere]);
}

/** Reports whether so many lines before another have white space that the text may have been cut there alone. */
function hasBlanksInMost(text: string, lines: readonly Span[]): boolean {
  const before = lines.filter((_, index) => !isEmpty(lines[index + 1]));
  return before.filter((line) => hasBlank(text, line)).length >= before.length * MOST_GO_ON;
}

function isEmpty(line: Span | undefined): boolean {
  return !line || line.start === line.end;
}

function mostOf(all: readonly Joints[]): Joints {
  return all.reduce((most, joints) => (joints.size > most.size ? joints : most));
}

/**
 * Reports whether several lines of running text follow each other of which each may be as wide as the widest, and that
 * is no paragraph.
 */
function hasLongRun(text: string, lines: readonly Span[]): boolean {
  const longest = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  if (longest > WIDEST) return false;
  let run = 0;
  for (const line of lines) {
    // Chinese characters fill twice as many columns as digits.
    const isLong = line.end - line.start >= Math.max(NARROWEST, longest / 2);
    run = isLong && !hasSeparators(text, line) ? run + 1 : 0;
    if (run >= FEWEST_FULL) return true;
  }
  return false;
}

/** The lines of a text as a program may have measured them. */
interface MeasuredLines {
  readonly text: string;
  readonly lines: readonly Span[];
  /** Reports whether a line is wider than the widest of all together with `next`, and nothing divides cells in it. */
  isFull(line: Span, next: string): boolean;
  readonly widest: number;
}

/** Most lines of a report are far shorter than its paragraphs, and need not be measured. */
function measuredLines(text: string, lines: readonly Span[], measure: Measure): MeasuredLines {
  const mayExceed = ({ start, end }: Span, width: number): boolean => 2 * (end - start) > width;
  const widthOf = (line: Span): number => measure(slice(text, line));
  const widest = lines.reduce((most, line) => (mayExceed(line, most) ? Math.max(most, widthOf(line)) : most), 0);
  const isFull = (line: Span, next: string): boolean => {
    const room = widest - measure(next);
    return mayExceed(line, room) && widthOf(line) > room && !hasSeparators(text, line);
  };
  return { text, lines, isFull, widest };
}

/** A line is full if the first character of the next one had no room in the width of the widest line. */
function cutAnywhere({ text, lines, isFull, widest }: MeasuredLines): Joints {
  const joints = new Map<number, Joint>();
  let run = 0;
  let isWrapped = false;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const first = next && next.start < next.end ? String.fromCodePoint(text.codePointAt(next.start) ?? 0) : "";
    const goesOn = first !== "" && isFull(line, first);
    if (goesOn) joints.set(trimSpan(text, line).end, "nothing");
    run = goesOn ? run + 1 : 0;
    isWrapped ||= run >= FEWEST_FULL;
  });
  return isWrapped && widest >= NARROWEST ? joints : new Map();
}

/**
 * A line is full if the first word of the next one had no room. In a text cut at white space alone nearly every line
 * is, and has white space itself.
 */
function cutAtBlanks({ text, lines, isFull }: MeasuredLines): Joints {
  const joints = new Map<number, Joint>();
  let others = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next || isEmpty(next)) return;
    const word = /^\S*/.exec(text.slice(next.start, next.end))?.[0] ?? "";
    if (hasBlank(text, line) && isFull(line, ` ${word}`)) joints.set(trimSpan(text, line).end, "blank");
    else others++;
  });
  return joints.size >= FEWEST_LINES && joints.size >= (joints.size + others) * MOST_GO_ON ? joints : new Map();
}

function hasBlank(text: string, line: Span): boolean {
  const { start, end } = trimSpan(text, line);
  return /\s/.test(text.slice(start, end));
}

/** Reports whether a line has what divides cells: a pipe, a box character, a tab, two blanks between words. */
function hasSeparators(text: string, { start, end }: Span): boolean {
  let blanks = 0;
  let seen = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0x09 || isPipeUnit(unit) || (unit >= 0x2500 && unit <= 0x257f)) return true;
    if (isBlankUnit(unit)) blanks++;
    else {
      if (seen && blanks > 1) return true;
      blanks = 0;
      seen = true;
    }
  }
  return false;
}
