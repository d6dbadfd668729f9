/** A half-open range `[start, end)` of UTF-16 code units, what JavaScript strings and LSP both count in. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Returns the span from `start` up to, not including, `end`. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** Returns the text of `range` in `text`. */
export function slice(text: string, range: Span): string {
  return text.slice(range.start, range.end);
}

/** Reports whether `inner` lies wholly within `outer`; equal spans count. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Reports whether a span holds an offset, or ends at it. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Reports whether two spans share a code unit; those that only touch do not. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Orders spans as they stand in a text: by where they begin, then by where they end. */
export function textOrder(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Returns things in the order of the text. */
export function inTextOrder<T extends { readonly span: Span }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => textOrder(a.span, b.span));
}

/**
 * Returns the ranges in the order of the text, of those that begin together the longest first, without any that begins
 * before all in front of it have ended.
 */
export function apart<T extends Span>(ranges: readonly T[]): readonly T[] {
  let end = 0;
  return [...ranges]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((range) => {
      const isFree = range.start >= end;
      end = Math.max(end, range.end);
      return isFree;
    });
}

/** Returns the span of so many code units from so far within another on. */
export function partOf({ start }: Span, at: number, length: number): Span {
  return { start: start + at, end: start + at + length };
}

/** Returns the smallest span that covers both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/**
 * Returns `range` without the white space (no-break, ideographic and zero-width spaces too) at its two ends; an empty
 * result keeps its start.
 */
export function trimSpan(text: string, range: Span): Span {
  let { start, end } = range;
  while (start < end && isBlankUnit(text.charCodeAt(start))) start++;
  while (end > start && isBlankUnit(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/**
 * Reports whether a code unit is white space for our purposes: all that `\s` matches, and what it does not, the ones
 * without width and the next line (U+0085).
 */
export function isBlankUnit(unit: number): boolean {
  // Nearly every unit of a report is a Chinese character or a mark of that range.
  if (unit > 0x3000 && unit < 0xfeff) return false;
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0x85 ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200d) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0xfeff ||
    unit === 0x1680
  );
}

/**
 * Reports whether a code unit is a mark that nobody sees and that stands for nothing, wherever it stands: a zero-width
 * space or joiner, a soft hyphen, a mark of the direction of writing.
 */
export function isHiddenUnit(unit: number): boolean {
  if (unit === 0xad || unit === 0xfeff || unit === 0x2060) return true;
  if (unit < 0x200b || unit > 0x2069) return false;
  return unit <= 0x200f || (unit >= 0x202a && unit <= 0x202e) || unit >= 0x2066;
}

const HIDDEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Returns a text without the marks that nobody sees. */
export function withoutHidden(text: string): string {
  return text.search(HIDDEN) < 0 ? text : text.replace(HIDDEN, "");
}
