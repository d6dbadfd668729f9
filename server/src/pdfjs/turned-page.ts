import type { Glyph, Page, Ruling } from "../office/pdf/page";
import { after, IDENTITY, type Matrix, transformed } from "./matrix";
import type { PlacedGlyph } from "./text-state";

/** Quarters of a turn, clockwise, that text is turned by. */
type Turn = 0 | 1 | 2 | 3;

/** What is drawn on a page, as it stands there. */
interface DrawnPage extends Pick<Page, "rulings" | "hasPictures" | "hasUndrawnText"> {
  readonly glyphs: readonly PlacedGlyph[];
}

/** Returns a page of this width and height, in points, turned so that most of its text reads from left to right. */
export function turnedPage(drawn: DrawnPage, width: number, height: number): Page {
  const { glyphs, rulings, hasPictures, hasUndrawnText } = drawn;
  const counts = [0, 0, 0, 0];
  for (const { matrix } of glyphs) counts[turnOf(matrix)] = (counts[turnOf(matrix)] ?? 0) + 1;
  const turn = counts.indexOf(Math.max(...counts)) as Turn;
  const back = BACK[turn](width, height);
  const [w, h] = turn % 2 === 0 ? [width, height] : [height, width];
  return {
    width: w,
    height: h,
    glyphs: glyphs.map((glyph) => glyphOf(glyph, back)),
    rulings: turn === 0 ? rulings : rulings.map((ruling) => turnedRuling(ruling, back)),
    hasPictures,
    hasUndrawnText,
  };
}

function turnOf([a, b]: Matrix): Turn {
  if (Math.abs(a) >= Math.abs(b)) return a >= 0 ? 0 : 2;
  return b > 0 ? 1 : 3;
}

/** The transformations that turn a page back, by what its text is turned by. */
const BACK: Readonly<Record<Turn, (width: number, height: number) => Matrix>> = {
  0: () => IDENTITY,
  1: (width) => [0, -1, 1, 0, 0, width],
  2: (width, height) => [-1, 0, 0, -1, width, height],
  3: (_, height) => [0, 1, -1, 0, height, 0],
};

function glyphOf({ text, matrix, width }: PlacedGlyph, back: Matrix): Glyph {
  const all = after(matrix, back);
  const [x, y] = transformed(all, 0, 0);
  const [x2, y2] = transformed(all, width, 0);
  const turn = turnOf(all);
  // A character that stands across the others takes the room that it has, and its foot is the lower end of it.
  const across = Math.hypot(all[2], all[3]);
  if (turn % 2 === 1)
    return {
      text,
      left: turn === 1 ? x : x - across,
      right: turn === 1 ? x + across : x,
      baseline: Math.max(y, y2),
      size: across,
    };
  return { text, left: Math.min(x, x2), right: Math.max(x, x2), baseline: y, size: across };
}

function turnedRuling({ direction, at, from, to }: Ruling, back: Matrix): Ruling {
  const ends =
    direction === "horizontal"
      ? [
          [from, at],
          [to, at],
        ]
      : [
          [at, from],
          [at, to],
        ];
  const [[x1, y1], [x2, y2]] = ends.map(([x = 0, y = 0]) => transformed(back, x, y)) as [
    [number, number],
    [number, number],
  ];
  return Math.abs(x2 - x1) >= Math.abs(y2 - y1)
    ? { direction: "horizontal", at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) }
    : { direction: "vertical", at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) };
}
