import type { Edit } from "../../base/edits";
import { type Span, slice, trimSpan } from "../../base/span";
import { displayWidth } from "../width";
import { type Drawing, type Piece, roomOf } from "./drawing";
import { type Habits, habitsOf, type PieceWidths, widthsOf } from "./drawing-habits";

/**
 * Returns the edits that put every border of a drawing into its column. A cell that does not fill its place gets as
 * much white space as its neighbours above and below have it, a rule is drawn as long as it has to be; what fits stays
 * as it is. A column is widened where a cell has grown out of it, never narrowed. Words, figures and joints are not
 * touched.
 */
export function straightened(text: string, drawing: Drawing): readonly Edit[] {
  const habits = habitsOf(text, drawing);
  const all = drawing.pieces.map((piece): MeasuredPiece => {
    const widths = widthsOf(text, piece, drawing);
    return { piece, widths, damaged: widths.all !== roomOf(piece) };
  });
  if (!all.some(({ damaged }) => damaged)) return [];
  const columns = widened(all, habits, drawing.step);
  return all.flatMap((one) => {
    const { from, border, to } = one.piece;
    const room = (columns.get(to) ?? to) - (columns.get(from) ?? from) - border;
    if (room === one.widths.all) return [];
    const edits = one.piece.kind === "rule" ? ruled(text, one, room, drawing.step) : padded(text, one, room, habits);
    return edits.filter(({ span, newText }) => slice(text, span) !== newText);
  });
}

/**
 * Returns the edits that keep the border behind a cell in its column while somebody types into it: spaces behind the
 * content are taken away or added, before it in columns whose figures stand to the right. What was typed stays where it
 * is as long as there are spaces behind it. None where there are not enough: the column has to grow.
 */
export function straightenedCell(text: string, drawing: Drawing, piece: Piece): readonly Edit[] {
  const widths = widthsOf(text, piece, drawing);
  const missing = roomOf(piece) - widths.all;
  if (missing === 0 || widths.lead + widths.trail + missing < 0) return [];
  const content = trimSpan(text, piece.span);
  if (content.start === content.end) return [spaces(piece.span, roomOf(piece))];
  const spare = widths.trail - habitsOf(text, drawing).behind(piece);
  // What has to go is taken from behind while there is any to spare, then from before, and only then from what is
  // always kept behind.
  const atEnd = missing > 0 ? (spare >= 0 ? missing : 0) : -Math.min(-missing, Math.max(0, spare));
  const before = Math.max(0, widths.lead + missing - atEnd);
  const behind = roomOf(piece) - widths.content - before;
  const edits = [
    spaces({ start: piece.span.start, end: content.start }, before),
    spaces({ start: content.end, end: piece.span.end }, behind),
  ];
  return edits.filter(({ span, newText }) => displayWidth(slice(text, span), drawing.ambiguous) !== newText.length);
}

interface MeasuredPiece {
  readonly piece: Piece;
  readonly widths: PieceWidths;
  readonly damaged: boolean;
}

/**
 * Returns the new position of each column: as far from the one before as it is drawn, or as far as the widest piece
 * that ends at it needs.
 */
function widened(all: readonly MeasuredPiece[], habits: Habits, step: number): ReadonlyMap<number, number> {
  const drawn = [...new Set([0, ...all.map(({ piece }) => piece.to)])].sort((a, b) => a - b);
  const needing = all.filter(({ damaged }) => damaged);
  const columns = new Map<number, number>([[0, 0]]);
  let shift = 0;
  for (const column of drawn) {
    let place = column + shift;
    for (const { piece, widths } of needing) {
      if (piece.to !== column) continue;
      place = Math.max(place, (columns.get(piece.from) ?? piece.from) + piece.border + habits.need(piece, widths));
    }
    shift = Math.ceil((place - column) / step) * step;
    columns.set(column, column + shift);
  }
  return columns;
}

/** White space before and behind a text so that it fills its room. */
function padded(
  text: string,
  { piece, widths, damaged }: MeasuredPiece,
  room: number,
  habits: Habits,
): readonly Edit[] {
  const content = trimSpan(text, piece.span);
  const free = room - widths.content;
  const lead = damaged ? habits.lead(piece, free) : Math.min(free, habits.grown(piece, widths, free));
  return [
    ...(lead === widths.lead ? [] : [spaces({ start: piece.span.start, end: content.start }, lead)]),
    spaces({ start: content.end, end: piece.span.end }, free - lead),
  ];
}

function spaces(span: Span, count: number): Edit {
  return { span, newText: " ".repeat(Math.max(0, count)) };
}

/**
 * A rule of another length: its last character repeated or taken away. The rule under a Markdown head may have a colon
 * at its end.
 */
function ruled(text: string, { piece, widths }: MeasuredPiece, room: number, step: number): readonly Edit[] {
  let end = piece.span.end;
  while (end > piece.span.start && /[\s:]/.test(text.charAt(end - 1))) end--;
  const missing = Math.trunc((room - widths.all) / step);
  const start = missing < 0 ? Math.max(piece.span.start, end + missing) : end;
  const stroke = end > piece.span.start ? text.charAt(end - 1) : "─";
  return [{ span: { start, end }, newText: stroke.repeat(Math.max(0, missing)) }];
}
