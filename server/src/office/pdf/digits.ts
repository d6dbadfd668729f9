import type { Glyph } from "./page";
import { lineWith, type TextLine } from "./text-lines";

/** What is put where digits stand of which it is not certain whose they are, so that nobody takes them for a figure. */
const UNCERTAIN = "\ufffd";
/** Digits nearer than this, in sizes of the font, belong to one number. */
const SAME_NUMBER = 0.12;

/** Returns the numbers that digits on one line make; those of one digit too. */
export function numbersOf(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const digits = glyphs.filter(({ text }) => /^[\d.,]+$/.test(text));
  const sorted = [...digits].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const numbers: Glyph[][] = [];
  for (const digit of sorted) {
    const number = numbers.at(-1);
    const last = number?.at(-1);
    if (
      number &&
      last &&
      Math.abs(digit.baseline - last.baseline) < 0.1 * digit.size &&
      Math.abs(digit.left - last.right) < SAME_NUMBER * digit.size
    )
      number.push(digit);
    else numbers.push([digit]);
  }
  return numbers;
}

/** Returns a digit that is not to be read. */
export function uncertain(glyph: Glyph): Glyph {
  return { ...glyph, text: UNCERTAIN };
}

/**
 * Marks the numbers of tables without lines that may go on below: a line with fewer numbers, right below and below
 * them, holds what did not fit.
 */
export function withoutBrokenNumbers(lines: readonly TextLine[]): readonly TextLine[] {
  const marked = lines.map((line) => [...line.words]);
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    if (!next || next.baseline - line.baseline > 1.7 * line.size) continue;
    const above = numbered(line);
    const below = numbered(next);
    if (above.length < 2 || below.length === 0 || below.length >= above.length) continue;
    for (const { index, left, right } of below)
      for (const one of above) {
        if (one.left >= right || left >= one.right) continue;
        mark(marked[at], one.index);
        mark(marked[at + 1], index);
      }
  }
  return lines.map((line, at) => {
    const words = marked[at] ?? line.words;
    return words.some((word, index) => word !== line.words[index]) ? lineWith(words, line.baseline, line.size) : line;
  });
}

function numbered({ words }: TextLine) {
  return words.flatMap((word, index) => (/^[\d.,]+$/.test(word.text) ? [{ ...word, index }] : []));
}

function mark(words: TextLine["words"][number][] | undefined, index: number): void {
  const word = words?.[index];
  if (words && word && !word.text.includes(UNCERTAIN)) words[index] = { ...word, text: word.text + UNCERTAIN };
}
