import { simplified } from "../base/script/traditional";
import { isHiddenUnit } from "../base/span";

/** Reports whether a code unit is a digit, half or full width. `\d` matches the half-width ones only. */
export function isDigitUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

/** Reports whether a code unit is a plus or minus sign: + - ＋ － −. */
export function isSignUnit(unit: number): boolean {
  return unit === 0x2b || unit === 0x2d || unit === 0xff0b || unit === 0xff0d || unit === 0x2212;
}

/**
 * Reports whether a code unit may stand between the digits of one number: point or thousands separator, half or full
 * width.
 */
export function isPointUnit(unit: number): boolean {
  return unit === 0x2e || unit === 0x2c || unit === 0xff0e || unit === 0xff0c;
}

const UNITS = new Set([
  "%",
  "％",
  "件",
  "元",
  "个",
  "条",
  "项",
  "次",
  "人",
  "宗",
  "份",
  "例",
  "起",
  "万",
  "万元",
  "亿元",
  "万件",
]);

/**
 * Reports whether the range holds a number and nothing else: a sign, digits with points or thousands separators, and at
 * most a unit (件, 元, 万元) after it.
 */
export function isFigure(text: string, start: number, end: number): boolean {
  let i = start;
  if (i < end && isSignUnit(text.charCodeAt(i))) i++;
  if (i >= end || !isDigitUnit(text.charCodeAt(i))) return false;
  while (i < end && isInsideFigure(text.charCodeAt(i))) i++;
  if (i === end) return !isPointUnit(text.charCodeAt(end - 1));
  return end - i <= 2 && UNITS.has(simplified(text.slice(i, end)));
}

function isInsideFigure(unit: number): boolean {
  return isDigitUnit(unit) || isPointUnit(unit) || isHiddenUnit(unit);
}

/** What is written for a line end between digits: one figure in two lines, or two figures in a cell. */
const WRITTEN_BREAK = /[\d０-９]\s*(?:\\r?\\?n|\\\\|<br ?\/?>)\s*[\d０-９]/;
/** A line of its own with digits behind a figure: the end of it, another one, or the number of a page. */
const DIGITS_BELOW = /[\d０-９][^\S\r\n]*[\r\n]\s*[-—–]? ?[\d０-９]/;

/** Reports whether a line ends between digits of a cell, so that they may be one figure or several. */
export function isBrokenFigure(written: string): boolean {
  return WRITTEN_BREAK.test(written) || DIGITS_BELOW.test(written);
}

/** Reports whether the range holds a mark for "no number": 无, a dash or a slash, two characters at most. */
export function isNoneMark(text: string, start: number, end: number): boolean {
  if (end <= start || end - start > 2) return false;
  if (end - start === 1 && text.charCodeAt(start) === 0x65e0) return true;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const dash = unit === 0x2d || (unit >= 0x2010 && unit <= 0x2015) || unit === 0xff0d || unit === 0x2500;
    if (!dash && unit !== 0x2f && unit !== 0xff0f) return false;
  }
  return true;
}

/** Words in place of a figure (若干, 1O) are no longer, in UTF-16 code units: others are a label. */
export const LONGEST_WORD = 3;
/** At most one value in so many is no figure. */
const MOST_WORDS = 5;

/** Reports whether words of these lengths may stand in place of some of so many figures. */
export function areFewWords(lengths: readonly number[], count: number): boolean {
  return lengths.length * MOST_WORDS <= count && lengths.every((length) => length <= LONGEST_WORD);
}
