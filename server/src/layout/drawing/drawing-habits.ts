import { addTo, type Groups } from "../../base/groups";
import { slice, trimSpan } from "../../base/span";
import { displayWidth } from "../width";
import { type Drawing, type Piece, roomOf } from "./drawing";

/** The columns that a piece takes as it stands: its content, the white space around it, and all of it. */
export interface PieceWidths {
  readonly lead: number;
  readonly content: number;
  readonly trail: number;
  readonly all: number;
}

/** The way a drawing places words and figures between its borders, learned from the pieces that fill their places. */
export interface Habits {
  /** Returns the columns that a piece needs with the white space that is never missing beside its neighbours. */
  need(piece: Piece, widths: PieceWidths): number;
  /** Returns how many of the free columns go before the content of a piece that is laid out anew. */
  lead(piece: Piece, free: number): number;
  /**
   * Returns the columns that always stay behind the contents of a column whose contents stand to the right; 0 for the
   * others.
   */
  behind(piece: Piece): number;
  /** Returns how many of the free columns go before the content of a piece that fitted until its column grew. */
  grown(piece: Piece, widths: PieceWidths, free: number): number;
}

/** Returns the widths of a piece of a drawing as it stands; the characters of rules have a width of their own. */
export function widthsOf(text: string, { kind, span }: Piece, { ambiguous, step }: Drawing): PieceWidths {
  const content = trimSpan(text, span);
  const own = kind === "rule" ? step : ambiguous;
  const widthOf = (start: number, end: number): number => displayWidth(text.slice(start, end), own);
  const [lead, filled, trail] = [
    widthOf(span.start, content.start),
    widthOf(content.start, content.end),
    widthOf(content.end, span.end),
  ];
  return { lead, content: filled, trail, all: lead + filled + trail };
}

/** Learns how the pieces of each column stand: to the left, to the right or in the middle. */
export function habitsOf(text: string, drawing: Drawing): Habits {
  const sound: Groups<string, PieceWidths> = new Map();
  for (const piece of drawing.pieces) {
    if (piece.kind === "rule" || slice(text, piece.span).trim() === "") continue;
    const widths = widthsOf(text, piece, drawing);
    if (widths.all === roomOf(piece)) addTo(sound, keyOf(piece), widths);
  }
  const every = [...sound].filter(([key]) => !key.startsWith("0:0:")).flatMap(([, widths]) => widths);
  // Some tables keep a space beside all their borders, w3m does not.
  const beside = every.length === 0 ? 0 : Math.min(1, ...every.flatMap(({ lead, trail }) => [lead, trail]));
  const styles = new Map([...sound].map(([key, widths]) => [key, styleOf(widths)]));
  const styleAt = (piece: Piece): ColumnStyle => styles.get(keyOf(piece)) ?? { kind: "left", margin: beside };
  return {
    need: (piece, widths) => {
      if (piece.kind === "rule" || widths.content === 0) return 0;
      const style = styleAt(piece);
      return widths.content + beside + (style.kind === "middle" ? beside : Math.max(beside, style.margin));
    },
    lead: (piece, free) => {
      const style = styleAt(piece);
      if (style.kind === "middle") return Math.floor(free / 2);
      return Math.max(0, style.kind === "left" ? Math.min(free, style.margin) : free - style.margin);
    },
    behind: (piece) => {
      const style = styleAt(piece);
      return style.kind === "right" ? style.margin : 0;
    },
    grown: (piece, { lead, trail }, free) => {
      const style = styleAt(piece);
      if (style.kind === "middle") return lead + Math.floor((free - lead - trail) / 2);
      return style.kind === "left" ? lead : free - trail;
    },
  };
}

/** The side on which the white space beside a column's contents is the same for all, and its width. */
type ColumnStyle =
  | { readonly kind: "left"; readonly margin: number }
  | { readonly kind: "right"; readonly margin: number }
  | { readonly kind: "middle" };

function styleOf(widths: readonly PieceWidths[]): ColumnStyle {
  const [first] = widths;
  const lead = first?.lead ?? 0;
  const trail = first?.trail ?? 0;
  const left = widths.every((one) => one.lead === lead);
  const right = widths.every((one) => one.trail === trail);
  if (left && (!right || lead <= trail)) return { kind: "left", margin: lead };
  if (right) return { kind: "right", margin: trail };
  if (widths.every((one) => Math.abs(one.lead - one.trail) <= 1)) return { kind: "middle" };
  return { kind: "left", margin: Math.min(...widths.map((one) => one.lead)) };
}

function keyOf({ from, border, to }: Piece): string {
  return `${from}:${border}:${to}`;
}
