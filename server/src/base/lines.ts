import { lastIndexUpTo } from "./sorted";
import type { Span } from "./span";
import { countOf } from "./text";

/** A position as editors count: line and character from 0, the character in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * The start and end of each line of a text, by line from 0. LF, CRLF and a lone CR all end a line, as in LSP. Plain
 * numbers, because the lines of every report of a folder are kept in memory.
 */
export interface LineMap {
  /** The offset where each line's content begins. There is always at least one line. */
  readonly starts: Offsets;
  /** The offset where each line's content ends, its line end not included. */
  readonly ends: Offsets;
}

/** Offsets of a text. Those of nearly all reports fit in sixteen bits. */
export type Offsets = Uint16Array | Uint32Array;

/** Returns the kind of array that takes the offsets of a text of this length in the least memory. */
export function offsetsFor(length: number): Uint16ArrayConstructor | Uint32ArrayConstructor {
  return length <= 0xffff ? Uint16Array : Uint32Array;
}

/** Cuts a text into lines. */
export function lineMap(text: string): LineMap {
  const starts: number[] = [];
  const ends: number[] = [];
  const last = eachLine(text, { start: 0, end: text.length }, (start, end) => {
    starts.push(start);
    ends.push(end);
  });
  starts.push(last);
  ends.push(text.length);
  const Kind = offsetsFor(text.length);
  // One array in memory takes less than two.
  const both = new Kind(2 * starts.length);
  both.set(starts);
  both.set(ends, starts.length);
  return { starts: both.subarray(0, starts.length), ends: both.subarray(starts.length) };
}

/**
 * Gives the start and the end of every line of a range that a line end ends, the line end not included; returns where
 * what stands behind the last line end begins. LF, CRLF and a lone CR all end a line.
 */
export function eachLine(text: string, range: Span, use: (start: number, end: number) => void): number {
  const { end: limit } = range;
  let { start } = range;
  // Looking for a unit is what engines are quickest at: a good deal quicker than a look at every unit.
  let lf = nextOf(text, "\n", start, limit);
  let cr = nextOf(text, "\r", start, limit);
  while (lf < limit || cr < limit) {
    const end = Math.min(lf, cr);
    use(start, end);
    start = end === cr && lf === cr + 1 && lf < limit ? end + 2 : end + 1;
    if (lf < start) lf = nextOf(text, "\n", start, limit);
    if (cr < start) cr = nextOf(text, "\r", start, limit);
  }
  return start;
}

/** Reports whether a code unit ends a line or is part of what does: LF, CR. */
export function isLineEndUnit(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

/** Reports whether a text is longer than `limit`, each of its line ends counted as one character, whatever it is. */
export function isLongerThan(text: string, limit: number): boolean {
  return text.length > limit && (text.length > 2 * limit || text.replaceAll("\r\n", "\n").length > limit);
}

/** Returns the offset of the next `unit`, or a position at or behind the limit if there is none before it. */
function nextOf(text: string, unit: string, from: number, limit: number): number {
  const at = text.indexOf(unit, from);
  return at < 0 ? limit : at;
}

/** Returns the number of lines, at least one. */
export function lineCount(map: LineMap): number {
  return map.starts.length;
}

/** Returns a line's content, without its line end; undefined for a line that is not there. */
export function lineSpan({ starts, ends }: LineMap, line: number): Span | undefined {
  const start = starts[line];
  const end = ends[line];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Returns the index of the line that holds the offset. An offset inside a line end belongs to the line it ends. */
export function lineAt(map: LineMap, offset: number): number {
  return lastIndexUpTo(map.starts, offset);
}

/** Returns the offset as line and character; offsets inside a line end are drawn back to the end of its line. */
export function positionAt(map: LineMap, offset: number): Position {
  const line = lineAt(map, offset);
  return { line, character: Math.max(0, Math.min(offset, map.ends[line] ?? 0) - (map.starts[line] ?? 0)) };
}

/** Returns a range as in LSP: counted from 0, in UTF-16 code units, half-open. */
export function rangeAt(lines: LineMap, { start, end }: Span): { readonly start: Position; readonly end: Position } {
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}

/** Returns the offset of a position; positions beyond a line or the text are drawn back into it. */
export function offsetAt(map: LineMap, position: Position): number {
  const last = lineCount(map) - 1;
  const line = Math.min(Math.max(position.line, 0), last);
  const end = map.ends[line] ?? 0;
  return position.line > last ? end : Math.min((map.starts[line] ?? 0) + Math.max(position.character, 0), end);
}

/** Returns the line end that a text uses most, LF when it has none. */
export function lineEnding(text: string): "\n" | "\r\n" | "\r" {
  const crlf = countOf(text, "\r\n");
  const lf = countOf(text, "\n") - crlf;
  const cr = countOf(text, "\r") - crlf;
  if (crlf > lf && crlf >= cr) return "\r\n";
  return cr > lf ? "\r" : "\n";
}
