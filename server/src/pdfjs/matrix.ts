/** A transformation of points, as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export type Point = readonly [x: number, y: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Returns the transformation that does `first` and then `then`. */
export function after(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = then;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export function transformed([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Returns six numbers as a matrix; undefined for anything else. */
export function matrixOf(numbers: unknown): Matrix | undefined {
  const all = ArrayBuffer.isView(numbers) || Array.isArray(numbers) ? Array.from(numbers as ArrayLike<number>) : [];
  const [a, b, c, d, e, f] = all;
  if (all.length !== 6 || !all.every(Number.isFinite)) return undefined;
  return [a, b, c, d, e, f] as unknown as Matrix;
}

/** Returns the transformation from the coordinates of a page to points from its upper left corner as it is shown. */
export function pageMatrix([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], rotate: number): Matrix {
  switch (((rotate % 360) + 360) % 360) {
    case 90:
      return [0, 1, 1, 0, -y0, -x0];
    case 180:
      return [-1, 0, 0, 1, x1, -y0];
    case 270:
      return [0, -1, -1, 0, y1, x1];
    default:
      return [1, 0, 0, -1, -x0, y1];
  }
}
