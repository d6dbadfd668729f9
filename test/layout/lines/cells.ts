import { layoutOf, readBlock } from "../../../server/src/layout/index";
import type { Cell, CellStream, LayoutId } from "../../../server/src/layout/types";

function shown({ text, doubtful }: Cell): string {
  return `${text === "" ? "∅" : text}${doubtful ? "?" : ""}`;
}

function rowsOf({ cells }: CellStream): readonly string[] {
  const rows: string[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    if (cell.startsRow || !row) rows.push([shown(cell)]);
    else row.push(shown(cell));
  }
  return rows.map((row) => row.join(" ¦ "));
}

/** The rows that a layout reads in some lines: ∅ for a blank cell, a ? behind one that is doubtful. */
export function readAs(layout: LayoutId, ...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  return rowsOf(layoutOf(layout).read(text, { start: 0, end: text.length }));
}

/** The layout that some lines are read in. */
export function layoutOfLines(...lines: readonly string[]): LayoutId {
  const text = lines.join("\n");
  return readBlock(text, { start: 0, end: text.length }).layout;
}
