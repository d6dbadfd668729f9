import { eachLine } from "../base/lines";
import { rememberingLast } from "../base/memo";
import { isBlankUnit, isHiddenUnit, type Span } from "../base/span";

/**
 * What ends a line for a reader and not for an editor: line tabulation (a manual line break in Word), form feed (a new
 * page), next line, line and paragraph separator. Source: Unicode Standard, 5.8 (newline functions).
 */
const BREAKS = /[\v\f\u0085\u2028\u2029]/g;

/**
 * Returns the lines of a block as a reader sees them, without their ends, blank ones included. LF, CRLF and a lone CR
 * end a line, and so do the breaks that editors do not count. A line that begins a page keeps the form feed before it.
 * What stands after the last line end is a line only if it is not empty, so that empty lines at the end of a block can
 * be counted.
 */
export function blockLines(text: string, block: Span): Span[] {
  const lines: Span[] = [];
  const rest = eachLine(text, block, (start, end) => lines.push({ start, end }));
  if (rest < block.end) lines.push({ start: rest, end: block.end });
  const { breaks, quoted, indented } = habitsOf(text);
  const cut = breaks ? lines.flatMap((line) => cutLine(text, line)) : lines;
  const bare = indented ? cut.map((line) => withoutTab(text, line)) : cut;
  const own = quoted ? bare.map((line) => withoutQuoteMark(text, line)) : bare;
  return own.map((line) => withoutMarksAround(text, withoutBreakTag(text, line)));
}

/** A line without the marks that nobody sees at its ends, before its first border and behind its last. */
function withoutMarksAround(text: string, line: Span): Span {
  let { start, end } = line;
  while (start < end && isMark(text.charCodeAt(start))) start++;
  while (end > start && isMark(text.charCodeAt(end - 1))) end--;
  return start === line.start && end === line.end ? line : { start, end };
}

/** The marks that are no white space: a soft hyphen, a mark of the direction of writing. */
function isMark(unit: number): boolean {
  return isHiddenUnit(unit) && !isBlankUnit(unit);
}

/** The mark before each line of a text that a letter or Markdown quotes. */
const QUOTE_MARK = /^(?:> ?)+/;
/** The share of the lines that have it, where it stands for nothing. */
const NEARLY_ALL = 0.95;

function isQuoted(text: string): boolean {
  if (!/^\s*>/.test(text)) return false;
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  return lines.filter((line) => QUOTE_MARK.test(line)).length >= lines.length * NEARLY_ALL;
}

function withoutQuoteMark(text: string, { start, end }: Span): Span {
  if (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") return { start, end };
  return { start: start + (QUOTE_MARK.exec(text.slice(start, end))?.[0].length ?? 0), end };
}

/** The tag of a line break at the end of a line, which says the same a second time. */
const BREAK_TAG = /<br ?\/?>[ \t]*$/i;

function withoutBreakTag(text: string, line: Span): Span {
  const last = text.charCodeAt(line.end - 1);
  if (last !== 0x3e && last !== 0x20 && last !== 0x09) return line;
  const end = text.slice(Math.max(line.start, line.end - 12), line.end);
  const tag = BREAK_TAG.exec(end)?.[0].length ?? 0;
  return { start: line.start, end: line.end - tag };
}

/** A line that begins with a tab and a border: the tab sets it in, and begins no cell. */
const INDENTED_BORDER = /^\t(?:\||\+[-=]|[\u2502\u250c-\u257f])/gm;
/** So many show that tabs set in all lines of a text. */
const FEWEST_INDENTED = 5;

/** Reports whether a tab stands before every line of a text, those of its drawn tables too. */
function isIndented(text: string): boolean {
  if (!/^\s*\t/.test(text)) return false;
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  return (text.match(INDENTED_BORDER)?.length ?? 0) >= FEWEST_INDENTED && lines.every((line) => line.startsWith("\t"));
}

function withoutTab(text: string, { start, end }: Span): Span {
  return { start: start < end && text[start] === "\t" ? start + 1 : start, end };
}

/**
 * What a text has besides line ends: breaks that editors do not count, marks of a quotation or a tab before its lines.
 */
interface LineHabits {
  readonly breaks: boolean;
  readonly quoted: boolean;
  readonly indented: boolean;
}

const habitsOf = rememberingLast(
  (text): LineHabits => ({ breaks: text.search(BREAKS) >= 0, quoted: isQuoted(text), indented: isIndented(text) }),
);

/** Returns the pieces of a line between the breaks that a reader sees in it. */
function cutLine(text: string, line: Span): readonly Span[] {
  const pieces: Span[] = [];
  let { start } = line;
  for (const { 0: unit, index } of text.slice(line.start, line.end).matchAll(BREAKS)) {
    const at = line.start + index;
    const beginsPage = unit === "\f";
    if (beginsPage && at === start) continue;
    pieces.push({ start, end: at });
    start = beginsPage ? at : at + 1;
  }
  return [...pieces, { start, end: line.end }];
}

/**
 * Returns a text with its line ends taken out, and with them the white space around each: how a cell reads that was
 * wrapped.
 */
export function withoutLineEnds(text: string): string {
  if (!text.includes("\n") && !text.includes("\r")) return text;
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join("");
}
