/** The figures of a row, column by column. */
export type Vector = readonly number[];

/** Work that is left before a search is given up. */
export interface Budget {
  left: number;
}

/** Takes steps from the budget; false where it has not that many. */
export function spend(budget: Budget, steps: number): boolean {
  budget.left -= steps;
  return budget.left >= 0;
}

/** Returns the sum, column by column. */
export function plus(a: Vector, b: Vector): Vector {
  return a.map((value, column) => value + (b[column] ?? 0));
}

/** Returns the difference, column by column. */
export function minus(a: Vector, b: Vector): Vector {
  return a.map((value, column) => value - (b[column] ?? 0));
}

/** Reports whether the vector lies between two others in every column, ends included. */
export function within(vector: Vector, from: Vector, to: Vector): boolean {
  return vector.every((value, column) => value >= (from[column] ?? 0) && value <= (to[column] ?? 0));
}
