import type { Page, Ruling } from "../office/pdf/page";
import { rulingsOf } from "./drawn-lines";
import { after, type Matrix, matrixOf, pageMatrix } from "./matrix";
import type { FontFacts } from "./message-line";
import { OPERATORS, PAINTS } from "./operators";
import type { RawPage } from "./reading-half";
import { TEXT_OPERATORS } from "./text-operators";
import { type PlacedGlyph, TextState } from "./text-state";
import { turnedPage } from "./turned-page";

/** What operators change and `restore` brings back. */
interface State {
  matrix: Matrix;
  text: TextState;
  lineWidth: number;
}

/** Text of these kinds is not drawn: it is there to be searched, or cuts a shape out of something else. */
const UNDRAWN_MODES: readonly number[] = [3, 7];

/** Reads what is drawn on a page. */
export function readPage({ view, rotate, operators }: RawPage, font: (name: string) => FontFacts | undefined): Page {
  const reader = new PageReader(pageMatrix(view, rotate), font);
  for (const [at, kind] of operators.kinds.entries()) reader.operator(kind, operators.args[at] ?? []);
  const [width, height] = sizeOf(view, rotate);
  return turnedPage(reader, width, height);
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
    const { text } = this.#state;
    const [first, second] = args as [number, number];
    const onText = TEXT_OPERATORS[name];
    if (onText) {
      onText(text, first, second, args);
      return;
    }
    switch (name) {
      case "save":
      case "beginGroup":
        this.#save();
        break;
      case "restore":
      case "endGroup":
      case "paintFormXObjectEnd":
      case "endAnnotation":
        this.#state = this.#saved.pop() ?? this.#state;
        break;
      case "paintFormXObjectBegin":
        this.#save(args[0]);
        break;
      case "beginAnnotation":
        this.#save(args[2], args[3]);
        break;
      case "transform":
        this.#transform(args);
        break;
      case "setLineWidth":
        this.#state.lineWidth = first;
        break;
      case "setFont":
        text.font = this.#font(String(args[0]))?.extra;
        text.size = second;
        break;
      case "showText":
        this.#show(args[0]);
        break;
      case "constructPath":
        this.#path(args);
        break;
      default:
        this.hasPictures = true;
    }
  }

  /** Keeps the state until `restore`; what is drawn up to there is transformed by these matrices. */
  #save(...matrices: readonly unknown[]): void {
    this.#saved.push({ ...this.#state });
    this.#state = { ...this.#state, text: this.#state.text.copy() };
    for (const matrix of matrices) this.#transform(matrix);
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
