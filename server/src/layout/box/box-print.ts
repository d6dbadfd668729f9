import { printed } from "../grid";
import type { GridRow, PrintOptions } from "../types";
import { displayWidth, padEnd } from "../width";

/** The joint for each set of arms: 1 up, 2 down, 4 left, 8 right. */
const JOINTS = " ││││┘┐┤│└┌├─┴┬┼";

/** Prints a grid as a box, with merged cells drawn merged. */
export function printBox(rows: readonly GridRow[], options: PrintOptions): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (columns === 0) return "";
  const widths = widthsOf(rows, columns);
  const borders = bordersOf(rows, columns);
  const lines = [ruleLine(rows, borders, widths, 0)];
  for (let r = 0; r < rows.length; r++) {
    lines.push(textLine(rows[r] as GridRow, borders[r] ?? [], widths));
    lines.push(ruleLine(rows, borders, widths, r + 1));
  }
  return lines.join(options.eol) + options.eol;
}

/** Column widths: the widest cell that is not merged; the last column of a merged cell grows until the cell fits. */
function widthsOf(rows: readonly GridRow[], columns: number): number[] {
  const widths = new Array<number>(columns).fill(1);
  const widen = (merged: boolean): void => {
    for (const row of rows) {
      for (let c = 0; c < row.length; c++) {
        const end = extent(row, c);
        if (end - c > 1 !== merged) continue;
        let room = end - c - 1;
        for (let k = c; k < end; k++) room += widths[k] ?? 0;
        const missing = displayWidth(printed(row[c] ?? { text: "" }, "│")) - room;
        widths[end - 1] = (widths[end - 1] ?? 0) + Math.max(0, missing);
      }
    }
  };
  widen(false);
  widen(true);
  return widths;
}

/** The column behind the last one that the cell at `column` covers in its own row. */
function extent(row: GridRow, column: number): number {
  let end = column + 1;
  while (row[end]?.covered === "left") end++;
  return end;
}

/** Returns, for each row, whether a border stands left of each column and right of the last. */
function bordersOf(rows: readonly GridRow[], columns: number): boolean[][] {
  const borders: boolean[][] = [];
  for (const row of rows) {
    const above = borders[borders.length - 1];
    const own = new Array<boolean>(columns + 1).fill(true);
    for (let c = 1; c < columns; c++) {
      const slot = row[c];
      // Inside a cell that goes on from above, the borders are those of the row above.
      if (slot?.covered === "above" && row[c - 1]?.covered !== undefined) own[c] = above?.[c] ?? true;
      else own[c] = slot !== undefined && slot.covered !== "left";
    }
    borders.push(own);
  }
  return borders;
}

function textLine(row: GridRow, borders: readonly boolean[], widths: readonly number[]): string {
  let line = "";
  for (let c = 0; c < widths.length; ) {
    let end = c + 1;
    while (borders[end] === false) end++;
    let room = end - c - 1;
    for (let k = c; k < end; k++) room += widths[k] ?? 0;
    line += `│${padEnd(printed(row[c] ?? { text: "" }, "│"), room)}`;
    c = end;
  }
  return `${line}│`;
}

/** The line above row `r`: a rule, broken where a cell goes on from the row above. */
function ruleLine(
  rows: readonly GridRow[],
  borders: readonly boolean[][],
  widths: readonly number[],
  r: number,
): string {
  const ruled = widths.map((_, c) => !goesOn(rows[r], c));
  let line = "";
  for (let c = 0; c <= widths.length; c++) {
    const arms =
      (borders[r - 1]?.[c] ? 1 : 0) + (borders[r]?.[c] ? 2 : 0) + (ruled[c - 1] ? 4 : 0) + (ruled[c] ? 8 : 0);
    line += JOINTS[arms] + (ruled[c] ? "─" : " ").repeat(widths[c] ?? 0);
  }
  return line.trimEnd();
}

/** Reports whether the place belongs to a cell of the row above. */
function goesOn(row: GridRow | undefined, column: number): boolean {
  let c = column;
  while (row?.[c]?.covered === "left") c--;
  return row?.[c]?.covered === "above";
}
