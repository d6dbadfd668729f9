import type { GridRow, GridSlot, PrintOptions } from "./types";

/** Returns the slots of a row that hold a cell of their own. */
export function uncovered(row: GridRow): readonly GridSlot[] {
  return row.filter((slot) => slot.covered === undefined);
}

/**
 * Returns a slot's text on one line, with what would be read as a separator made a space. Covered slots give nothing.
 */
export function printed(slot: GridSlot, separator?: string): string {
  if (slot.covered !== undefined) return "";
  const text = slot.text.replace(/[\r\n\t\f\v]+/g, " ");
  return separator !== undefined && text.includes(separator) ? text.split(separator).join(" ") : text;
}

/** Lines as a text in which each ends with the line end. */
export function joined(lines: readonly string[], options: PrintOptions): string {
  return lines.length === 0 ? "" : lines.join(options.eol) + options.eol;
}
