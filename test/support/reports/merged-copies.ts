import type { GridRow, GridSlot } from "../../../server/src/layout/types";

/**
 * The rows of a grid as converters print them that know no merged cells: a merged cell stands in each of its places.
 */
export function withCopies(rows: readonly GridRow[]): readonly GridRow[] {
  const printed: GridSlot[][] = [];
  for (const row of rows) {
    const above = printed.at(-1);
    const own: GridSlot[] = [];
    for (const [at, { text, covered }] of row.entries()) {
      const copied = covered === "left" ? own[at - 1] : covered === "above" ? above?.[at] : undefined;
      own.push({ text: copied?.text ?? text });
    }
    printed.push(own);
  }
  return printed;
}

/** As `withCopies`, for cells merged over columns only: those merged over rows leave the places below them blank. */
export function withCopiesAcross(rows: readonly GridRow[]): readonly GridRow[] {
  return rows.map((row) => {
    const own: GridSlot[] = [];
    for (const [at, { text, covered }] of row.entries())
      own.push({ text: covered === "left" ? (own[at - 1]?.text ?? "") : text });
    return own;
  });
}
