import type { Ruling } from "../office/pdf/page";
import { type Matrix, type Point, transformed } from "./matrix";

/** How a path is painted: along its lines, or within them. */
export type Ink = "stroke" | "fill";

/** The steps of a path, as pdf.js numbers them, each with how many numbers follow it. */
const STEPS = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const;
const NUMBERS: readonly number[] = [2, 2, 6, 4, 0];

/** A bar thicker than this, in points, is an area and no line. */
const THICKEST = 3.5;
/** How far a line may lean and still be upright or level, in points. */
const LEAN = 0.75;

/** Returns the straight upright and level lines that a path draws on the page. */
export function rulingsOf(steps: ArrayLike<number>, ink: Ink, matrix: Matrix, lineWidth: number): Ruling[] {
  const shapes = shapesOf(steps, matrix);
  if (ink === "fill") return [...shapes.flatMap(barOf), ...framesOf(shapes)];
  const width = lineWidth * Math.hypot(matrix[0], matrix[1]);
  // A line thicker than it is long is a bar across.
  return width > THICKEST ? [] : shapes.flatMap(linesOf);
}

/** A part of a path. `isStraight`: without curves. */
interface Shape {
  readonly points: readonly Point[];
  readonly isStraight: boolean;
}

function shapesOf(steps: ArrayLike<number>, matrix: Matrix): Shape[] {
  const shapes: { points: Point[]; isStraight: boolean }[] = [];
  let shape: { points: Point[]; isStraight: boolean } | undefined;
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] ?? -1;
    const count = NUMBERS[step];
    if (count === undefined) return shapes;
    const end = at + 1 + count;
    if (step === STEPS.closePath) {
      const start = shape?.points[0];
      if (start) shape?.points.push(start);
    } else {
      const point = transformed(matrix, steps[end - 2] ?? 0, steps[end - 1] ?? 0);
      if (step === STEPS.moveTo || !shape) {
        shape = { points: [point], isStraight: true };
        shapes.push(shape);
      } else {
        if (step !== STEPS.lineTo) shape.isStraight = false;
        shape.points.push(point);
      }
    }
    at = end;
  }
  return shapes;
}

function linesOf({ points, isStraight }: Shape): Ruling[] {
  if (!isStraight) return [];
  return points.slice(1).flatMap((to, index) => lineOf(points[index] ?? to, to) ?? []);
}

function lineOf([x1, y1]: Point, [x2, y2]: Point): Ruling | undefined {
  const [dx, dy] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (dy <= LEAN && dx > dy)
    return { direction: "horizontal", at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) };
  if (dx <= LEAN && dy > dx)
    return { direction: "vertical", at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) };
  return undefined;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ points }: Shape): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Returns the line that a thin filled area looks like. */
function barOf(shape: Shape): Ruling[] {
  if (!shape.isStraight || shape.points.length > 12) return [];
  const { left, right, top, bottom } = boxOf(shape);
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST && width > height) return [level((top + bottom) / 2, left, right)];
  if (width <= THICKEST && height > width) return [upright((left + right) / 2, top, bottom)];
  return [];
}

/** Returns the lines of frames: areas between a rectangle and another one within it. */
function framesOf(shapes: readonly Shape[]): Ruling[] {
  const boxes = shapes.filter(({ isStraight, points }) => isStraight && points.length <= 6).map(boxOf);
  return boxes.slice(1).flatMap((inner, index) => {
    const outer = boxes[index] ?? inner;
    const [a, b] = outer.right - outer.left >= inner.right - inner.left ? [outer, inner] : [inner, outer];
    const margins = [b.left - a.left, a.right - b.right, b.top - a.top, a.bottom - b.bottom];
    if (margins.some((one) => one < 0 || one > THICKEST) || margins.every((one) => one === 0)) return [];
    const [left, right] = [(a.left + b.left) / 2, (a.right + b.right) / 2];
    const [top, bottom] = [(a.top + b.top) / 2, (a.bottom + b.bottom) / 2];
    return [
      level(top, left, right),
      level(bottom, left, right),
      upright(left, top, bottom),
      upright(right, top, bottom),
    ];
  });
}

const level = (at: number, from: number, to: number): Ruling => ({ direction: "horizontal", at, from, to });
const upright = (at: number, from: number, to: number): Ruling => ({ direction: "vertical", at, from, to });
