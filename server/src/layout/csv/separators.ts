import { isLineEndUnit } from "../../base/lines";
import { isBlankUnit, type Span, trimSpan } from "../../base/span";
import { blockLines } from "../block-lines";
import { isDigitUnit, isFigure, isNoneMark, isSignUnit } from "../figures";

/** Marks that divide cells, where they stand between all figures of a line; one of them, or the same twice. */
const MARKS = new Set(",，;；、/／:：·•・\\¦~～*#^_=→—‖│┃∣︱︳");
/** Dashes do so with white space around them, where they are no mark for none. */
const DASHES = new Set("-–—");
/** Marks that also stand between the thousands of one figure. */
const THOUSANDS = new Set([",", "，"]);

/** So many fields are those of several rows. */
const WHOLE_TABLE = 20;
/** A label with one figure is no longer than this. */
const LONGEST_PAIR = 60;
/** Chinese characters and full-width brackets come from here on. */
const FIRST_WORD = 0x3000;

/** A line cut at a mark. */
export interface MarkedLine {
  readonly separator: string;
  /** The figures among its fields. */
  readonly figures: number;
}

/**
 * Returns how a line of figures is divided: by the mark between its last two figures, if it stands between all others
 * too. Undefined where there is none, or where it may be a part of the figures.
 */
export function markedLine(text: string, content: Span): MarkedLine | undefined {
  const separator = lastMark(text, content);
  if (separator === undefined) return undefined;
  const fields = fieldsOf(text, content, separator);
  const figures = fields.filter((field) => isFigureField(text, field)).length;
  const first = fields.findIndex((field) => isFigureField(text, field));
  const before = fields.slice(0, first).filter(({ start, end }) => start < end);
  const label = before.length === 1 && before[0] ? labelBeforeFigure(text, before[0]) : undefined;
  const values = fields.slice(first).filter((field) => isValueField(text, field)).length;
  // Behind the first figure stand figures and blanks alone, unless the line holds a whole table.
  const areValues = values === fields.length - first || (fields.length >= WHOLE_TABLE && values * 2 >= fields.length);
  if (first < 0 || !areValues || figures < 2 || (label && areThousands(text, separator, fields.slice(first))))
    return undefined;
  // Behind a label that no dash divides from its figures, a dash is a mark for none.
  if (label && separator.startsWith(" ")) return undefined;
  return { separator, figures: figures + (label ? 1 : 0) };
}

/** Reports whether a line is a label, one of these marks and a figure, marks of blank cells behind it perhaps. */
export function isMarkedPair(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_PAIR) return false;
  const back = (from: number, isPassed: (at: number) => boolean): number => {
    let at = from;
    while (at > start && isPassed(at - 1)) at--;
    return at;
  };
  const isMark = (at: number): boolean =>
    MARKS.has(text.charAt(at)) || (DASHES.has(text.charAt(at)) && isSpaced(text, at));
  const isBlank = (at: number): boolean => isBlankUnit(text.charCodeAt(at));
  const figureEnd = back(end, (at) => isBlank(at) || isMark(at));
  const figure = back(figureEnd, (at) => isDigitUnit(text.charCodeAt(at)) || text[at] === ".");
  const markEnd = back(figure, isBlank);
  const label = back(back(markEnd, isMark), isBlank);
  return label < markEnd && text.charCodeAt(label - 1) >= FIRST_WORD;
}

/** Reports whether one dash or two of a kind stand between white space. */
function isSpaced(text: string, at: number): boolean {
  const from = text[at - 1] === text[at] ? at - 1 : at;
  const to = text[at + 1] === text[at] ? at + 1 : at;
  return isBlankUnit(text.charCodeAt(from - 1)) && isBlankUnit(text.charCodeAt(to + 1));
}

/**
 * Returns the label that begins a field and the figure behind it, where a colon or white space is the border between
 * these (`规章：0，5，5`).
 */
export function labelBeforeFigure(text: string, field: Span): readonly [Span, Span] | undefined {
  let start = field.end;
  while (start > field.start && !isBorder(text.charCodeAt(start - 1))) start--;
  if (start === field.start || !isFigure(text, start, field.end)) return undefined;
  const label = trimSpan(text, { start: field.start, end: start });
  return label.start < label.end && !isDigitUnit(text.charCodeAt(label.end - 1))
    ? [label, { start, end: field.end }]
    : undefined;
}

function isBorder(unit: number): boolean {
  return unit === 0x3a || unit === 0xff1a || isBlankUnit(unit);
}

/** Returns what divides the cells of a block: what divides most of its lines of figures; undefined where none does. */
export function separatorOfLines(text: string, block: Span): string | undefined {
  const votes = new Map<string, number>();
  for (const line of blockLines(text, block)) {
    const marked = markedLine(text, trimSpan(text, line));
    if (marked) votes.set(marked.separator, (votes.get(marked.separator) ?? 0) + marked.figures);
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The mark between the last two figures of a line between which nothing else stands but white space. */
function lastMark(text: string, { start, end }: Span): string | undefined {
  for (let at = end - 1; at > start; at--) {
    if (!isDigitUnit(text.charCodeAt(at))) continue;
    while (at > start && (isDigitUnit(text.charCodeAt(at)) || text[at] === ".")) at--;
    if (isSignUnit(text.charCodeAt(at))) at--;
    while (at > start && isBlankUnit(text.charCodeAt(at))) at--;
    const mark = text.charAt(at);
    const length = text[at - 1] === mark ? 2 : 1;
    let before = at - length;
    while (before > start && isBlankUnit(text.charCodeAt(before))) before--;
    if (!isDigitUnit(text.charCodeAt(before))) continue;
    if (MARKS.has(mark)) return mark.repeat(length);
    const spaced = ` ${mark.repeat(length)} `;
    if (DASHES.has(mark) && text.startsWith(spaced, at - length)) return spaced;
  }
  return undefined;
}

function fieldsOf(text: string, content: Span, separator: string): readonly Span[] {
  const fields: Span[] = [];
  let { start } = content;
  for (let at = text.indexOf(separator, start); at >= 0 && at < content.end; at = text.indexOf(separator, start)) {
    fields.push(trimSpan(text, { start, end: at }));
    start = at + separator.length;
  }
  return [...fields, trimSpan(text, { start, end: content.end })];
}

function isFigureField(text: string, { start, end }: Span): boolean {
  return isFigure(text, start, end);
}

function isValueField(text: string, { start, end }: Span): boolean {
  return start === end || isFigure(text, start, end) || isNoneMark(text, start, end);
}

function areThousands(text: string, separator: string, fields: readonly Span[]): boolean {
  return THOUSANDS.has(separator) && fields.every(({ start, end }) => /^\d{3}(?:\.\d+)?$/.test(text.slice(start, end)));
}

/** The end of a field that begins at `from`: the next separator or line end. */
export function fieldEnd(text: string, from: number, end: number, separator: string): number {
  let at = from;
  while (at < end && !text.startsWith(separator, at) && !isLineEndUnit(text.charCodeAt(at))) at++;
  return at;
}
