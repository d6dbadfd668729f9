import { eastAsianWidth } from "get-east-asian-width";

/**
 * The width of the characters that Unicode calls ambiguous: quotes, dashes, box characters and other signs of the
 * Chinese character sets. One column in most terminals and in w3m; two in Chinese fonts and consoles.
 */
export type Ambiguous = 1 | 2;

/** Combining marks, variation selectors, and what is there to join or to direct other characters. */
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/**
 * Returns the number of columns that a terminal gives a text: two for Chinese characters, full-width forms and emoji,
 * none for combining characters, one for the rest. By Unicode's table of East Asian widths.
 */
export function displayWidth(text: string, ambiguous: Ambiguous = 1): number {
  let width = 0;
  for (const char of text) width += charWidth(char, ambiguous);
  return width;
}

/** Returns the text filled up with spaces to `width` columns; a wider one stays as it is. */
export function padEnd(text: string, width: number): string {
  const missing = width - displayWidth(text);
  return missing > 0 ? text + " ".repeat(missing) : text;
}

function charWidth(char: string, ambiguous: Ambiguous): number {
  const point = char.codePointAt(0) ?? 0;
  // Nearly all that reports hold.
  if (point < 0x7f) return 1;
  if (point >= 0x4e00 && point <= 0x9fff) return 2;
  return WITHOUT_WIDTH.test(char) ? 0 : eastAsianWidth(point, { ambiguousAsWide: ambiguous === 2 });
}
