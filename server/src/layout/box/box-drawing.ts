import { isBlankUnit, type Span } from "../../base/span";
import { isBlankSpan } from "../cells";
import { bestDrawing, type Drawing, hasUnmeasured, type Piece } from "../drawing/drawing";
import { type Ambiguous, displayWidth } from "../width";
import { boxArms, DOWN, LEFT, RIGHT, UP } from "./box-lines";

/**
 * Returns the boxes drawn in a text of which it is certain where each border belongs. The rules tell it: they are drawn
 * without text, so an edit does not move them, and each border in a line of text goes on from the joint above it, in
 * the order from left to right. A box with a border missing or too many, without its first or last rule, or with words
 * beside it is none of them.
 */
export function boxDrawings(text: string, lines: readonly Span[]): readonly Drawing[] {
  return boxesOf(text, lines).flatMap((box) => drawingOf(text, box) ?? []);
}

/**
 * The widths of box characters and of the ambiguous characters between words: programs that write boxes use all three
 * pairs.
 */
const MODELS: readonly (readonly [Ambiguous, Ambiguous])[] = [
  [1, 1],
  [1, 2],
  [2, 2],
];

function drawingOf(text: string, lines: readonly DrawnLine[]): Drawing | undefined {
  const span = { start: lines[0]?.margin.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  const drawings = MODELS.flatMap(([step, ambiguous]) => {
    const pieces = piecesOf(text, lines, step);
    return pieces ? [{ span, pieces, ambiguous, step }] : [];
  });
  return bestDrawing(text, drawings);
}

/** A line of a box: the white space before it, its borders and joints, and what stands between each two of them. */
interface DrawnLine {
  readonly margin: Span;
  readonly joints: readonly { readonly at: number; readonly arms: number }[];
  readonly between: readonly ("text" | "rule")[];
  readonly end: number;
}

/** The lines of each box that is closed above, below and at its sides. */
function boxesOf(text: string, lines: readonly Span[]): readonly (readonly DrawnLine[])[] {
  const boxes: (readonly DrawnLine[])[] = [];
  let box: DrawnLine[] = [];
  let open = 0;
  for (const span of lines) {
    if (isBlankSpan(text, span)) continue;
    const line = boxLineOf(text, span);
    const above = line ? jointsWith(line, UP) : 0;
    if (!line || above !== open) {
      box = [];
      // What goes on from a damaged line has no beginning; a new box begins with a rule that nothing leads to.
      if (!line || above > 0) continue;
    }
    box.push(line);
    open = jointsWith(line, DOWN);
    if (open > 0) continue;
    boxes.push(box);
    box = [];
  }
  return boxes;
}

function jointsWith({ joints }: DrawnLine, arm: number): number {
  return joints.filter(({ arms }) => arms & arm).length;
}

function boxLineOf(text: string, line: Span): DrawnLine | undefined {
  let start = line.start;
  while (isBlankUnit(text.charCodeAt(start))) start++;
  const joints: { at: number; arms: number }[] = [];
  for (let at = start; at < line.end; at++) {
    const arms = boxArms(text.charCodeAt(at));
    if (arms & (UP | DOWN)) joints.push({ at, arms });
  }
  const first = joints[0];
  const last = joints.at(-1);
  if (!first || !last || first.at !== start) return undefined;
  if (hasUnmeasured(text, line) || !isBlankSpan(text, { start: last.at + 1, end: line.end })) return undefined;
  const between = joints.slice(1).map((joint, i) => kindBetween(text, joints[i] ?? first, joint));
  const certain = between.flatMap((kind) => kind ?? []);
  return certain.length === between.length
    ? { margin: { start: line.start, end: start }, joints, between: certain, end: line.end }
    : undefined;
}

/** Returns what stands between two neighbouring joints; undefined where a rule begins or ends without a joint. */
function kindBetween(
  text: string,
  left: { readonly at: number; readonly arms: number },
  right: { readonly at: number; readonly arms: number },
): "text" | "rule" | undefined {
  const rule = (left.arms & RIGHT) !== 0;
  if (rule !== ((right.arms & LEFT) !== 0)) return undefined;
  for (let at = left.at + 1; at < right.at; at++) if ((boxArms(text.charCodeAt(at)) !== 0) !== rule) return undefined;
  return rule ? "rule" : "text";
}

/** All pieces with the columns that their borders belong in, or undefined where borders would cross. */
function piecesOf(text: string, lines: readonly DrawnLine[], step: Ambiguous): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  let open: readonly number[] = [];
  for (const line of lines) {
    const columns = columnsOf(text, line, open, step);
    if (!columns) return undefined;
    pieces.push({ kind: "text", span: line.margin, from: 0, border: 0, to: columns[0] ?? 0 });
    line.between.forEach((kind, i) => {
      const span = { start: (line.joints[i]?.at ?? 0) + 1, end: line.joints[i + 1]?.at ?? 0 };
      pieces.push({ kind, span, from: columns[i] ?? 0, border: step, to: columns[i + 1] ?? 0 });
    });
    open = columns.filter((_, i) => (line.joints[i]?.arms ?? 0) & DOWN);
  }
  return pieces;
}

/**
 * The column of each joint: that of the border above it, else as far from the joint on its left as the rule between
 * them is long.
 */
function columnsOf(
  text: string,
  line: DrawnLine,
  open: readonly number[],
  step: Ambiguous,
): readonly number[] | undefined {
  const columns: number[] = [];
  let above = 0;
  for (const [i, { at, arms }] of line.joints.entries()) {
    const left = line.joints[i - 1];
    const before = columns[i - 1];
    let column: number | undefined;
    if (arms & UP) column = open[above++];
    else if (!left || before === undefined) column = displayWidth(text.slice(line.margin.start, line.margin.end));
    else if (line.between[i - 1] === "rule") column = before + step * (at - left.at);
    if (column === undefined || (before !== undefined && column < before + step)) return undefined;
    columns.push(column);
  }
  return columns;
}
