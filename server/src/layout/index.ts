import type { Span } from "../base/span";
import { bareCells } from "./bare/bare-cells";
import { box } from "./box/box";
import { spaceColumns } from "./columns/space-columns";
import { csv } from "./csv/csv";
import { glued } from "./glued/glued";
import { html } from "./html/html";
import { markdown } from "./pipe/markdown";
import { pipeCells } from "./pipe/pipe-cells";
import { pipeRows } from "./pipe/pipe-rows";
import { type RatedLayout, surveyOf } from "./survey";
import { indentedCells } from "./tabs/indented-cells";
import { tabLines } from "./tabs/tab-lines";
import { tabRows } from "./tabs/tab-rows";
import type { CellStream, Layout, LayoutId } from "./types";

export { isHtml, type TextLine, textLines } from "./text-lines";

const RATED: readonly RatedLayout[] = [
  html,
  box,
  markdown,
  pipeRows,
  pipeCells,
  tabRows,
  tabLines,
  indentedCells,
  spaceColumns,
  csv,
  bareCells,
  glued,
];

/** All layouts. Where two score the same, the earlier one reads. */
export const LAYOUTS: readonly Layout[] = RATED;

/** Returns the layout with this id. */
export function layoutOf(id: LayoutId): Layout {
  const found = LAYOUTS.find((layout) => layout.id === id);
  if (!found) throw new Error(`No layout ${id}`);
  return found;
}

/**
 * Reads a block by the layout that explains it best. A block is usually a section's body, prose and all; prose becomes
 * cells of text.
 */
export function readBlock(text: string, block: Span): CellStream {
  const survey = surveyOf(text, block);
  // A block without any table is read line by line.
  let best: RatedLayout = bareCells;
  let highest = 0;
  for (const layout of RATED) {
    const score = layout.rate(survey);
    if (score <= highest) continue;
    best = layout;
    highest = score;
  }
  return best.read(text, block);
}
