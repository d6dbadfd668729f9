import { type Span, trimSpan } from "../../base/span";
import { isFigure } from "../figures";
import type { BoxLine } from "./box-lines";

/**
 * Reports whether rows follow each other without rules between them, by what is commoner between two rules: several
 * lines with figures or figures below words, as below heads, or one line. In a box with rules between its rows, a second
 * line is the end of the first.
 */
export function isUnruled(text: string, lines: readonly (BoxLine | undefined)[]): boolean {
  let single = 0;
  let several = 0;
  let group: (readonly Span[])[] = [];
  for (const line of [...lines, undefined]) {
    if (line && line.rules === 0) {
      group.push(slotsOf(line));
      continue;
    }
    const figures = group.filter((slots) => slots.some((slot) => isFigureIn(text, slot)));
    if (figures.length > 1 || hasHeads(text, group, figures[0])) several++;
    else if (figures.length === 1) single++;
    group = [];
  }
  return several > 0 && several >= single;
}

/** Reports whether most figures of a line stand below words of the lines above it. */
function hasHeads(text: string, lines: readonly (readonly Span[])[], row: readonly Span[] = []): boolean {
  const above = lines.slice(0, lines.indexOf(row)).filter(({ length }) => length === row.length);
  const figures = row.flatMap((slot, column) => (isFigureIn(text, slot) ? [column] : []));
  const headed = figures.filter((column) => above.some((slots) => hasLabel(text, slots.slice(column, column + 1))));
  return 2 * headed.length > figures.length;
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
