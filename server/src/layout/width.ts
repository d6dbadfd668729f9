/**
 * The width of the characters that Unicode calls ambiguous: quotes, dashes, box characters and other signs of the
 * Chinese character sets. One column in most terminals and in w3m; two in Chinese fonts and consoles.
 */
export type Ambiguous = 1 | 2;

/**
 * Returns the number of columns that a terminal gives a text: two for Chinese characters and full-width forms, none for
 * combining characters, one for the rest.
 */
export function displayWidth(text: string, ambiguous: Ambiguous = 1): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    width += ambiguous === 2 && isAmbiguous(unit) ? 2 : unitWidth(unit);
  }
  return width;
}

/** Returns the text filled up with spaces to `width` columns; a wider one stays as it is. */
export function padEnd(text: string, width: number): string {
  const missing = width - displayWidth(text);
  return missing > 0 ? text + " ".repeat(missing) : text;
}

/**
 * Reports whether a character is ambiguous in width and part of the Chinese character sets: · × ÷ ° ± § ¤, Greek,
 * Cyrillic, quotes, dashes, numbers in signs, boxes, shapes.
 */
function isAmbiguous(unit: number): boolean {
  if (unit < 0x2010) {
    return (
      (unit >= 0x391 && unit <= 0x451) ||
      (unit < 0x100 && (unit === 0xa4 || unit === 0xa7 || unit === 0xa8 || unit === 0xb0 || unit === 0xb1)) ||
      unit === 0xb7 ||
      unit === 0xd7 ||
      unit === 0xf7
    );
  }
  return unit <= 0x203b || (unit >= 0x2103 && unit <= 0x2312) || (unit >= 0x2460 && unit <= 0x2642);
}

function unitWidth(unit: number): number {
  if (unit < 0x1100) return unit >= 0x300 && unit <= 0x36f ? 0 : 1;
  if (unit >= 0x200b && unit <= 0x200d) return 0;
  // Each half of a surrogate pair counts for one: the pairs that reports hold (rare names) are two columns wide.
  const wide =
    unit <= 0x115f ||
    (unit >= 0x2e80 && unit <= 0xa4cf) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe30 && unit <= 0xfe6f) ||
    (unit >= 0xff01 && unit <= 0xff60) ||
    (unit >= 0xffe0 && unit <= 0xffe6);
  return wide ? 2 : 1;
}
