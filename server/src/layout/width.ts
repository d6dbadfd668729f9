/** How many columns a terminal gives a text: two for Chinese characters and full-width forms, one for the rest, none for combining ones. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += unitWidth(text.charCodeAt(i));
  return width;
}

/** The text filled up with spaces to `width` columns; a wider one stays as it is. */
export function padEnd(text: string, width: number): string {
  const missing = width - displayWidth(text);
  return missing > 0 ? text + " ".repeat(missing) : text;
}

/** Quotes, dashes and box characters are counted as narrow, as terminals outside East Asia and w3m do. */
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
