import type { Glyph, Page, Ruling } from "../office/pdf/page";
import { rulingsOf } from "./drawn-lines";
import { after, IDENTITY, type Matrix, matrixOf, pageMatrix, transformed } from "./matrix";
import type { FontFacts } from "./message-line";
import { OPERATORS, PAINTS } from "./operators";
import type { RawPage } from "./reading-half";
import { type PlacedGlyph, TextState } from "./text-state";

/** What operators change and `restore` brings back. */
interface State {
  matrix: Matrix;
  text: TextState;
  lineWidth: number;
}

/** Text of these kinds is not drawn: it is there to be searched, or cuts a shape out of something else. */
const UNDRAWN_MODES: readonly number[] = [3, 7];

/** Quarters of a turn, clockwise, that text is turned by. */
type Turn = 0 | 1 | 2 | 3;

/** Reads what is drawn on a page. */
export function readPage({ view, rotate, operators }: RawPage, font: (name: string) => FontFacts | undefined): Page {
  const reader = new PageReader(pageMatrix(view, rotate), font);
  for (const [at, kind] of operators.kinds.entries()) reader.operator(kind, operators.args[at] ?? []);
  const [width, height] = sizeOf(view, rotate);
  return turned(reader, width, height);
}

function sizeOf([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], rotate: number): [number, number] {
  return rotate % 180 === 0 ? [x1 - x0, y1 - y0] : [y1 - y0, x1 - x0];
}

class PageReader {
  readonly glyphs: PlacedGlyph[] = [];
  readonly rulings: Ruling[] = [];
  hasPictures = false;
  hasUndrawnText = false;
  readonly #font: (name: string) => FontFacts | undefined;
  #state: State;
  readonly #saved: State[] = [];

  constructor(matrix: Matrix, font: (name: string) => FontFacts | undefined) {
    this.#font = font;
    this.#state = { matrix, text: new TextState(), lineWidth: 1 };
  }

  operator(kind: number, args: readonly unknown[]): void {
    const name = OPERATORS[kind];
    if (name !== undefined) this.#do(name, args);
  }

  #do(name: string, args: readonly unknown[]): void {
    const state = this.#state;
    const { text } = state;
    const [first, second] = args as [number, number];
    switch (name) {
      case "save":
      case "beginGroup":
        this.#save();
        break;
      case "restore":
      case "endGroup":
      case "paintFormXObjectEnd":
      case "endAnnotation":
        this.#state = this.#saved.pop() ?? state;
        break;
      case "paintFormXObjectBegin":
        this.#save();
        this.#transform(args[0]);
        break;
      case "beginAnnotation":
        this.#save();
        this.#transform(args[2]);
        this.#transform(args[3]);
        break;
      case "transform":
        this.#transform(args);
        break;
      case "setLineWidth":
        state.lineWidth = first;
        break;
      case "constructPath":
        this.#path(args);
        break;
      case "beginText":
        text.begin();
        break;
      case "setCharSpacing":
        text.charSpacing = first;
        break;
      case "setWordSpacing":
        text.wordSpacing = first;
        break;
      case "setHScale":
        text.scale = first / 100;
        break;
      case "setLeading":
        text.leading = -first;
        break;
      case "setFont":
        text.font = this.#font(String(args[0]))?.extra;
        text.size = second;
        break;
      case "setTextRenderingMode":
        text.mode = first;
        break;
      case "setTextRise":
        text.rise = first;
        break;
      case "moveText":
        text.moveTo(first, second);
        break;
      case "setLeadingMoveText":
        text.leading = second;
        text.moveTo(first, second);
        break;
      case "setTextMatrix":
        text.setMatrix(matrixOf(args[0]) ?? IDENTITY);
        break;
      case "nextLine":
        text.moveTo(0, text.leading);
        break;
      case "showText":
        this.#show(args[0]);
        break;
      default:
        this.hasPictures = true;
    }
  }

  #save(): void {
    this.#saved.push({ ...this.#state });
    this.#state = { ...this.#state, text: this.#state.text.copy() };
  }

  #transform(numbers: unknown): void {
    const matrix = matrixOf(numbers);
    if (matrix) this.#state.matrix = after(matrix, this.#state.matrix);
  }

  #show(items: unknown): void {
    const { text, matrix } = this.#state;
    const placed = text.show(items as Parameters<TextState["show"]>[0]);
    if (UNDRAWN_MODES.includes(text.mode)) {
      if (placed.length > 0) this.hasUndrawnText = true;
      return;
    }
    for (const glyph of placed) this.glyphs.push({ ...glyph, matrix: after(glyph.matrix, matrix) });
  }

  #path([paint, steps]: readonly unknown[]): void {
    const ink = PAINTS[Number(paint)];
    const [all] = steps as readonly [ArrayLike<number> | null];
    if (!ink || !all) return;
    const { matrix, lineWidth } = this.#state;
    for (const ruling of rulingsOf(all, ink, matrix, lineWidth)) this.rulings.push(ruling);
  }
}

/** Turns a page so that most of its text reads from left to right. */
function turned({ glyphs, rulings, hasPictures, hasUndrawnText }: PageReader, width: number, height: number): Page {
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
