import { IDENTITY, matrixOf } from "./matrix";
import type { TextState } from "./text-state";

type TextOperator = (text: TextState, first: number, second: number, args: readonly unknown[]) => void;

/** What each operator does that changes the state of text by its operands alone (ISO 32000-1, 9.3 and 9.4). */
export const TEXT_OPERATORS: Readonly<Record<string, TextOperator | undefined>> = {
  beginText: (text) => text.begin(),
  setCharSpacing: (text, spacing) => {
    text.charSpacing = spacing;
  },
  setWordSpacing: (text, spacing) => {
    text.wordSpacing = spacing;
  },
  setHScale: (text, percent) => {
    text.scale = percent / 100;
  },
  setLeading: (text, leading) => {
    text.leading = -leading;
  },
  setTextRenderingMode: (text, mode) => {
    text.mode = mode;
  },
  setTextRise: (text, rise) => {
    text.rise = rise;
  },
  moveText: (text, x, y) => text.moveTo(x, y),
  setLeadingMoveText: (text, x, y) => {
    text.leading = y;
    text.moveTo(x, y);
  },
  setTextMatrix: (text, _first, _second, [matrix]) => text.setMatrix(matrixOf(matrix) ?? IDENTITY),
  nextLine: (text) => text.moveTo(0, text.leading),
};
