import type { Span } from "../base/span";
import { bareCells } from "./bare-cells";
import { box } from "./box";
import { csv } from "./csv";
import { glued } from "./glued";
import { html } from "./html";
import { indentedCells } from "./indented-cells";
import { markdown } from "./markdown";
import { pipeCells } from "./pipe-cells";
import { pipeRows } from "./pipe-rows";
import { spaceColumns } from "./space-columns";
import { type RatedLayout, surveyOf } from "./survey";
import { tabRows } from "./tab-rows";
import type { CellStream, Layout, LayoutId } from "./types";

export { isHtml, type TextLine, textLines } from "./text-lines";

const RATED: readonly RatedLayout[] = [
  html,
  box,
  markdown,
  pipeRows,
  pipeCells,
  tabRows,
  indentedCells,
  spaceColumns,
  csv,
  bareCells,
  glued,
];

/** All layouts. Where two score the same, the earlier one reads. */
export const LAYOUTS: readonly Layout[] = RATED;

/** The layout with this id. */
export function layoutOf(id: LayoutId): Layout {
  const found = LAYOUTS.find((layout) => layout.id === id);
  if (!found) throw new Error(`No layout ${id}`);
  return found;
}

/**
 * Reads a block by the layout that explains it best. A block is usually a section's body, prose and all; prose becomes cells of text.
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
