import { slice } from "../../../server/src/base/span";
import { blockLines } from "../../../server/src/layout/block-lines";
import type { Drawing } from "../../../server/src/layout/drawing/drawing";

type DrawingsOf = (text: string, lines: ReturnType<typeof blockLines>) => readonly Drawing[];

/** The drawings of a text: the columns between which each of their pieces belongs, borders not included. */
export function drawn(drawingsOf: DrawingsOf, ...lines: readonly string[]): readonly (readonly string[])[] {
  const text = lines.join("\n");
  return drawingsOf(text, blockLines(text, { start: 0, end: text.length })).map(({ pieces }) =>
    pieces.map((piece) => `${piece.kind} ${slice(text, piece.span)} ${piece.from + piece.border}-${piece.to}`),
  );
}

/** What each drawing of a text covers. */
export function covered(drawingsOf: DrawingsOf, ...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  return drawingsOf(text, blockLines(text, { start: 0, end: text.length })).map(({ span }) => slice(text, span));
}
