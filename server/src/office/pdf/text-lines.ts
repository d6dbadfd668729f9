import { figuresOf, SAME_NUMBER } from "./digits";
import type { Glyph } from "./page";

/** Characters that stand together. */
interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** True for a number of a row of figures: what stands beside it is another column. */
  readonly isFigure: boolean;
}

/** A line of text. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Its parts, from left to right. */
  readonly words: readonly Word[];
  /** True if parts of it stand so far apart that they are columns. */
  readonly isSpread: boolean;
}

/** Gaps, in sizes of the font: from this on, words are apart. */
const WORD_GAP = 0.28;
/** From this on, parts of a line are columns. */
const COLUMN_GAP = 1.2;
/** How far from a line's foot, in sizes of the font, a character of that line may stand. */
const SAME_LINE = 0.45;
/** A character that is drawn again this near its place, in sizes of the font, is drawn bold by drawing it twice. */
const DRAWN_TWICE = 0.2;

/** Returns the lines that characters stand on, from top to bottom, each from left to right. */
export function textLines(glyphs: readonly Glyph[]): readonly TextLine[] {
  const sorted = glyphs.filter(({ size, text }) => size > 0 && text !== "").sort((a, b) => a.baseline - b.baseline);
  const rows: Glyph[][] = [];
  for (const glyph of sorted) {
    const row = rows.at(-1);
    const above = row?.[0];
    if (row && above && glyph.baseline - above.baseline <= SAME_LINE * Math.max(above.size, glyph.size))
      row.push(glyph);
    else rows.push([glyph]);
  }
  return rows.flatMap((row) => lineOf(row) ?? []);
}

function lineOf(row: readonly Glyph[]): TextLine | undefined {
  const sorted = [...row].sort((a, b) => a.left - b.left || a.right - b.right);
  const glyphs = drawnOnce(sorted).filter(({ text }) => text.trim() !== "");
  const size = middle(glyphs.map((glyph) => glyph.size));
  const figures = figuresOf(glyphs, COLUMN_GAP);
  const words: Word[] = [];
  for (const glyph of glyphs) {
    const word = words.at(-1);
    const isFigure = figures.has(glyph);
    const { text, left, right } = glyph;
    if (word && isOneWord(word, { ...glyph, isFigure }, (left - word.right) / size))
      words[words.length - 1] = { ...word, text: word.text + text, right: Math.max(word.right, right) };
    else words.push({ text, left, right, isFigure });
  }
  return words.length > 0 ? lineWith(words, middle(glyphs.map(({ baseline }) => baseline)), size) : undefined;
}

/** Reports whether a character so far from a word belongs to it. */
function isOneWord(word: Word, next: Word, gap: number): boolean {
  if (word.isFigure && next.isFigure) return gap < SAME_NUMBER;
  if (gap <= WORD_GAP) return true;
  if (word.isFigure || next.isFigure) return false;
  return gap <= COLUMN_GAP && (isWide(word.text.at(-1)) || isWide(next.text[0]));
}

/** Returns the line that words make. Where they stand apart like columns there are at least two spaces. */
export function lineWith(words: readonly Word[], baseline: number, size: number): TextLine {
  const gaps = words.slice(1).map((word, at) => gapBetween(words[at] ?? word, word, size));
  return {
    text: words.map(({ text }, at) => text + " ".repeat(gaps[at]?.spaces ?? 0)).join(""),
    left: words[0]?.left ?? 0,
    right: words.at(-1)?.right ?? 0,
    baseline,
    size,
    words,
    isSpread: gaps.some(({ isColumn }) => isColumn),
  };
}

function gapBetween(word: Word, next: Word, size: number) {
  const gap = (next.left - word.right) / size;
  const isColumn = gap > COLUMN_GAP || word.isFigure || next.isFigure;
  return { isColumn, spaces: isColumn ? Math.max(2, Math.round(gap * 2)) : 1 };
}

/** Returns the characters without those that are drawn over themselves. */
function drawnOnce(sorted: readonly Glyph[]): readonly Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of sorted) {
    const isAgain = (one: Glyph): boolean =>
      one.text === glyph.text &&
      glyph.left - one.left < DRAWN_TWICE * Math.min(glyph.size, glyph.right - glyph.left + one.size);
    if (!kept.slice(-4).some(isAgain)) kept.push(glyph);
  }
  return kept;
}

/** Reports whether a character is as wide as it is high, as Chinese ones are: a space beside it says nothing. */
function isWide(character = ""): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”‘’…—]/.test(character);
}

/** Returns the number in the middle of some. */
export function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
