import type { GridRow, GridSlot } from "../layout/types";

/** Returns a place of its own. */
export function plainSlot(text: string): GridSlot {
  return { text };
}

/** Returns a place that the cell above covers. */
export function under(): GridSlot {
  return { text: "", covered: "above" };
}

/**
 * Returns a cell of `columns` places, with the places that it covers to its right; `rows` is how many rows it goes
 * down.
 */
export function merged(text: string, columns: number, rows = 1): GridRow {
  const cell: GridSlot = {
    text,
    ...(columns > 1 ? { colSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
  };
  return [cell, ...Array.from({ length: columns - 1 }, (): GridSlot => ({ text: "", covered: "left" }))];
}

const HALF_WIDTH: Readonly<Record<string, string>> = { "（": "(", "）": ")", "，": ",", "：": ":", "；": ";" };

/**
 * Returns a wording of the form in the document's style of brackets: half-width `( ) , : ;` where the document writes
 * them so.
 */
export function inBrackets(text: string, brackets: "full" | "half"): string {
  return brackets === "full" ? text : text.replace(/[（），：；]/g, (mark) => HALF_WIDTH[mark] ?? mark);
}

/** Returns a grid in the document's style of brackets. */
export function gridInBrackets(rows: readonly GridRow[], brackets: "full" | "half"): readonly GridRow[] {
  return rows.map((row) => row.map((slot) => ({ ...slot, text: inBrackets(slot.text, brackets) })));
}
