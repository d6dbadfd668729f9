import { type Span, trimSpan } from "../../base/span";
import { isFigure } from "../figures";
import type { BoxLine } from "./box-lines";

/**
 * Reports whether rows follow each other without rules between them, by what is commoner between two rules: several
 * lines with figures, or one. In a box with rules between its rows, a second line is the end of the first.
 */
export function isUnruled(text: string, lines: readonly (BoxLine | undefined)[]): boolean {
  let single = 0;
  let several = 0;
  let figures = 0;
  for (const line of [...lines, undefined]) {
    if (line && line.rules === 0) {
      if (slotsOf(line).some((slot) => isFigureIn(text, slot))) figures++;
      continue;
    }
    if (figures === 1) single++;
    if (figures > 1) several++;
    figures = 0;
  }
  return several > 0 && several >= single;
}

/** Returns the places between the borders of a line. */
export function slotsOf({ parts }: BoxLine): readonly Span[] {
  return parts.flatMap((part) => (part.kind === "text" ? [part.slot] : []));
}

/** Reports whether a place holds a figure and nothing else. */
export function isFigureIn(text: string, slot: Span): boolean {
  const { start, end } = trimSpan(text, slot);
  return isFigure(text, start, end);
}

/** Reports whether some place holds words that may be a label, and not a unit that stands behind a figure. */
export function hasLabel(text: string, slots: readonly Span[]): boolean {
  return slots.some((slot) => {
    const { start, end } = trimSpan(text, slot);
    const words = text.slice(start, end);
    return /[\u3400-\u9fff]/.test(words) && !isFigure(`1${words}`, 0, words.length + 1);
  });
}
