import { type Span, slice } from "../base/span";
import type { Ambiguous } from "./width";

/**
 * A table that is kept in shape by what is drawn or padded: every border has its column, counted from the left margin as a screen shows
 * it. Where the text has been edited since, a border of a line may stand elsewhere than where it belongs.
 */
export interface Drawing {
  /** From the first line to the last, line ends between them included. */
  readonly span: Span;
  /** What stands between two borders, line by line from the left. */
  readonly pieces: readonly Piece[];
  /** How wide ambiguous characters are in it. */
  readonly ambiguous: Ambiguous;
  /** How many columns one character of its rules takes. A column of it can be widened by no less. */
  readonly step: Ambiguous;
}

/** The text or rule between two borders of a line; the borders do not belong to it. */
export interface Piece {
  readonly kind: "text" | "rule";
  readonly span: Span;
  /** The column in which the border on the left begins; 0 where it is the left margin. */
  readonly from: number;
  /** How many columns that border takes itself; 0 for the margin. */
  readonly border: number;
  /** The column in which the border on the right belongs. */
  readonly to: number;
}

/** The columns that a piece is to fill. */
export function roomOf({ from, border, to }: Piece): number {
  return to - from - border;
}

/** Whether a line holds tabs, which are as wide as the editor likes, the end of a page, or marks that cannot be seen: such a line is not laid out. */
export function hasUnmeasured(text: string, line: Span): boolean {
  return /[\t\v\f\u200b-\u200d\u2060\ufeff]/.test(slice(text, line));
}
