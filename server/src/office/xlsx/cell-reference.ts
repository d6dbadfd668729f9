/** A cell of a sheet; both count from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; both corners belong to it. */
export interface CellRange {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** Returns the place that a reference names (`B12`); undefined for anything else. */
export function cellPlace(reference: string): CellPlace | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(reference);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 0x40;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Returns the rectangle that a reference names (`A1:C4`); undefined for anything else. */
export function cellRange(reference: string): CellRange | undefined {
  const [first = "", second = first] = reference.split(":");
  const from = cellPlace(first);
  const to = cellPlace(second);
  return from && to && { from, to };
}
