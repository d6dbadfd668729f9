import type { Span } from "./span";

/** A position as editors count: line and character from 0, the character in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Where each line of a text begins and ends. LF, CRLF and a lone CR all end a line, as in LSP. */
export interface LineMap {
  /** Each line's content, without its line end. There is always at least one line. */
  readonly lines: readonly Span[];
}

/** Cuts a text into lines. */
export function lineMap(text: string): LineMap {
  const lines: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x0a && unit !== 0x0d) continue;
    lines.push({ start, end: i });
    if (unit === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    start = i + 1;
  }
  lines.push({ start, end: text.length });
  return { lines };
}

/** The index of the line that holds the offset. An offset inside a line end belongs to the line it ends. */
export function lineAt(map: LineMap, offset: number): number {
  let low = 0;
  let high = map.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offset as line and character; offsets inside a line end are drawn back to the end of its line. */
export function positionAt(map: LineMap, offset: number): Position {
  const line = lineAt(map, offset);
  const range = map.lines[line] ?? { start: 0, end: 0 };
  return { line, character: Math.max(0, Math.min(offset, range.end) - range.start) };
}

/** The offset of a position; positions beyond a line or the text are drawn back into it. */
export function offsetAt(map: LineMap, position: Position): number {
  const last = map.lines.length - 1;
  const range = map.lines[Math.min(Math.max(position.line, 0), last)] ?? { start: 0, end: 0 };
  if (position.line > last) return range.end;
  return Math.min(range.start + Math.max(position.character, 0), range.end);
}

/** The line end that a text uses most, LF when it has none. */
export function lineEnding(text: string): "\n" | "\r\n" | "\r" {
  const crlf = text.match(/\r\n/g)?.length ?? 0;
  const lf = (text.match(/\n/g)?.length ?? 0) - crlf;
  const cr = (text.match(/\r/g)?.length ?? 0) - crlf;
  if (crlf > lf && crlf >= cr) return "\r\n";
  return cr > lf ? "\r" : "\n";
}
