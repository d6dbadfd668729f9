import type { Span } from "../base/span";

/**
 * The physical lines of a block, without their line ends, blank ones included. LF, CRLF and a lone CR all end a line. What stands
 * after the last line end is a line only if it is not empty, so that empty lines at the end of a block can be counted.
 */
export function blockLines(text: string, block: Span): Span[] {
  const lines: Span[] = [];
  let start = block.start;
  while (start < block.end) {
    let end = start;
    while (end < block.end && !isLineEnd(text.charCodeAt(end))) end++;
    lines.push({ start, end });
    const both = text.charCodeAt(end) === 0x0d && end + 1 < block.end && text.charCodeAt(end + 1) === 0x0a;
    start = both ? end + 2 : end + 1;
  }
  return lines;
}

function isLineEnd(unit: number): boolean {
  return unit <= 0x0d && (unit === 0x0a || unit === 0x0d);
}

/** A text with its line ends taken out, and with them the white space around each: how a cell reads that was wrapped. */
export function withoutLineEnds(text: string): string {
  if (!text.includes("\n") && !text.includes("\r")) return text;
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join("");
}
