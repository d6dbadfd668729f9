import { eachLine } from "../base/lines";
import type { Span } from "../base/span";

/**
 * Returns the physical lines of a block, without their line ends, blank ones included. LF, CRLF and a lone CR all end a
 * line. What stands after the last line end is a line only if it is not empty, so that empty lines at the end of a
 * block can be counted.
 */
export function blockLines(text: string, block: Span): Span[] {
  const lines: Span[] = [];
  const rest = eachLine(text, block, (start, end) => lines.push({ start, end }));
  if (rest < block.end) lines.push({ start: rest, end: block.end });
  return lines;
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
