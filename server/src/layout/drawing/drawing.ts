import { type Span, slice, withoutHidden } from "../../base/span";
import { type Ambiguous, displayWidth } from "../width";

/**
 * A table that is kept in shape by what is drawn or padded: every border has its column, counted from the left margin
 * as a screen shows it. Where the text has been edited since, a border of a line may stand elsewhere than where it
 * belongs.
 */
export interface Drawing {
  /** The range from the first line to the last, line ends between them included. */
  readonly span: Span;
  /** The text and rules between two borders, line by line from the left. */
  readonly pieces: readonly Piece[];
  /** The width of ambiguous characters in it. */
  readonly ambiguous: Ambiguous;
  /** The number of columns that one character of its rules takes. A column cannot be widened by less. */
  readonly step: Ambiguous;
}

/** The text or rule between two borders of a line; the borders do not belong to it. */
export interface Piece {
  readonly kind: "text" | "rule";
  readonly span: Span;
  /** The column in which the border on the left begins; 0 where it is the left margin. */
  readonly from: number;
  /** The number of columns that the left border takes; 0 for the margin. */
  readonly border: number;
  /** The column in which the border on the right belongs. */
  readonly to: number;
}

/** Returns the columns that a piece is to fill. */
export function roomOf({ from, border, to }: Piece): number {
  return to - from - border;
}

/**
 * Returns the drawing in which most cells fill their places, out of several ways to see the same text; undefined if
 * that does not decide the width of the characters of its rules.
 */
export function bestDrawing(text: string, drawings: readonly Drawing[]): Drawing | undefined {
  const rated = drawings.map((drawing) => ({ drawing, fitting: fitting(text, drawing) }));
  const most = Math.max(0, ...rated.map((one) => one.fitting));
  const best = rated.flatMap((one) => (one.fitting === most ? [one.drawing] : []));
  return most > 0 && best.every(({ step }) => step === best[0]?.step) ? best[0] : undefined;
}

/** Returns the number of cells with words that fill their places. */
function fitting(text: string, { pieces, ambiguous }: Drawing): number {
  return pieces.filter((piece) => {
    const content = slice(text, piece.span);
    return piece.kind === "text" && content.trim() !== "" && displayWidth(content, ambiguous) === roomOf(piece);
  }).length;
}

/**
 * Reports whether a line contains tabs (whose width the editor chooses), a page end or invisible marks. Such a line is
 * not laid out.
 */
export function hasUnmeasured(text: string, line: Span): boolean {
  const content = slice(text, line);
  return /[\t\v\f]/.test(content) || withoutHidden(content) !== content;
}
