/** Figures at the end of a text: half-open, in UTF-16 code units. */
export interface FiguresAtEnd {
  /** The start of the first of them, with the separators before it. */
  readonly start: number;
  /** The end of the last of them; only what may trail follows. */
  readonly end: number;
}

/**
 * Returns the figures that a text ends with, with or without signs, decimals and separators between; undefined where it
 * ends with none. `trailing` matches a character that may follow the last of them, `separator` one that may stand
 * between. Reads each character once, which a regular expression for the same would not.
 */
export function figuresAtEnd(text: string, separator: RegExp, trailing: RegExp): FiguresAtEnd | undefined {
  const back = (from: number, pattern: RegExp): number => {
    let at = from;
    while (at > 0 && pattern.test(text.charAt(at - 1))) at--;
    return at;
  };
  const end = back(text.length, trailing);
  let start: number | undefined;
  for (let at = end; ; ) {
    const run = back(at, /[\d.,]/);
    const digit = text.slice(run, at).search(/\d/);
    if (digit < 0) break;
    start = run + digit;
    if (digit > 0) break;
    if (/[+-]/.test(text.charAt(start - 1))) start--;
    at = back(start, separator);
    start = at;
  }
  return start === undefined ? undefined : { start, end };
}
