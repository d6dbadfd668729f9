import type { Glyph } from "./page";

/** What is put where digits stand of which it is not certain whose they are, so that nobody takes them for a figure. */
export const UNCERTAIN = "\ufffd";
/** Digits nearer than this, in sizes of the font, belong to one number. */
export const SAME_NUMBER = 0.12;

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

/** So many numbers on a line with nothing between them are a row of figures: no sentence has them. */
const FEWEST_FIGURES = 4;

/**
 * Returns the characters of the rows of figures on a line, given from left to right: numbers that follow each other,
 * and that nothing follows but what is `far` from them in sizes of the font.
 */
export function figuresOf(glyphs: readonly Glyph[], far: number): ReadonlySet<Glyph> {
  const place = new Map(glyphs.map((glyph, at) => [glyph, at]));
  const rows: { readonly digits: Glyph[]; length: number }[] = [];
  let end = -1;
  for (const number of numbersOf(glyphs)) {
    const row = rows.at(-1);
    const [start = 0, last = 0] = [number[0], number.at(-1)].map((digit) => digit && place.get(digit));
    if (row && start === end + 1) {
      row.digits.push(...number);
      row.length++;
    } else rows.push({ digits: [...number], length: 1 });
    end = last;
  }
  const isApart = (digits: readonly Glyph[]): boolean => {
    const last = digits.at(-1);
    const next = last && glyphs[(place.get(last) ?? 0) + 1];
    return !last || !next || next.left - last.right > far * next.size;
  };
  return new Set(
    rows.filter(({ digits, length }) => length >= FEWEST_FIGURES && isApart(digits)).flatMap(({ digits }) => digits),
  );
}
