import { type Span, slice } from "../../base/span";
import { bestDrawing, type Drawing, hasUnmeasured, type Piece } from "../drawing/drawing";
import { displayWidth } from "../width";

/**
 * Returns the boxes of a text that are drawn with `+`, `-`, `=` and `|`, of which it is certain where each border
 * belongs: under the joints of the rule above or below. A joint does not show where it leads, so a line with fewer
 * borders than the rules beside it has to have them in their places already, or be one cell from the first border to
 * the last.
 */
export function asciiDrawings(text: string, lines: readonly Span[]): readonly Drawing[] {
  return boxesOf(text, lines).flatMap((box) => {
    const pieces = piecesOf(box);
    if (!pieces) return [];
    const span = { start: box[0]?.span.start ?? 0, end: box.at(-1)?.span.end ?? 0 };
    const drawing = bestDrawing(text, [
      { span, pieces, ambiguous: 1, step: 1 },
      { span, pieces, ambiguous: 2, step: 1 },
    ]);
    return drawing ? [drawing] : [];
  });
}

/** A line of a box, with the offsets of its borders and the columns they are in. */
interface AsciiLine {
  readonly kind: Piece["kind"];
  readonly span: Span;
  readonly joints: readonly number[];
  readonly columns: readonly number[];
}

const RULE = /^\s*\+[-=+]*\+\s*$/;
const TEXT = /^\s*\|.*\|\s*$/;

/** Lines that follow each other, from the first rule to the last. */
function boxesOf(text: string, lines: readonly Span[]): readonly (readonly AsciiLine[])[] {
  const boxes: AsciiLine[][] = [[]];
  for (const span of lines) {
    const line = lineOf(text, span);
    const box = boxes.at(-1);
    if (!line) boxes.push([]);
    else if (box && (box.length > 0 || line.kind === "rule")) box.push(line);
  }
  return boxes.map((box) => box.slice(0, box.map(({ kind }) => kind).lastIndexOf("rule") + 1));
}

function lineOf(text: string, span: Span): AsciiLine | undefined {
  const line = slice(text, span);
  const kind = RULE.test(line) ? "rule" : TEXT.test(line) ? "text" : undefined;
  if (!kind || hasUnmeasured(text, span)) return undefined;
  const joints = [...line.matchAll(kind === "rule" ? /\+/g : /\|/g)].map(({ index }) => index);
  const columns = joints.map((at) => displayWidth(line.slice(0, at)));
  return { kind, span, joints: joints.map((at) => span.start + at), columns };
}

function piecesOf(box: readonly AsciiLine[]): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  const rules = box.filter(({ kind }) => kind === "rule");
  let passed = 0;
  for (const { kind, span, joints, columns } of box) {
    if (kind === "rule") passed++;
    const above = rules[passed - 1]?.columns ?? [];
    const below = rules[passed]?.columns ?? [];
    const places = placesOf(columns, above, below);
    if (!places) return undefined;
    joints.forEach((end, k) => {
      const left = joints[k - 1];
      const piece = { start: left === undefined ? span.start : left + 1, end };
      const border = left === undefined ? 0 : 1;
      pieces.push({
        kind: left === undefined ? "text" : kind,
        span: piece,
        from: places[k - 1] ?? 0,
        border,
        to: places[k] ?? 0,
      });
    });
  }
  return pieces;
}

/** Returns the columns in which the borders of a line of text belong; undefined where that is not certain. */
function placesOf(
  columns: readonly number[],
  above: readonly number[],
  below: readonly number[],
): readonly number[] | undefined {
  const joints = new Set([...above, ...below]);
  if (columns.every((column) => joints.has(column))) return columns;
  const full = [above, below].filter((rule) => rule.length === columns.length);
  const [places] = full;
  if (places) return full.every((rule) => `${rule}` === `${places}`) ? places : undefined;
  const ends = [above[0] ?? 0, above.at(-1) ?? 0];
  return columns.length === 2 && ends[0] === below[0] && ends[1] === below.at(-1) ? ends : undefined;
}
