import type { Span } from "../base/span";
import { asSeen } from "./as-seen";
import { bareCells } from "./bare/bare-cells";
import { box } from "./box/box";
import { spaceColumns } from "./columns/space-columns";
import { csv } from "./csv/csv";
import { glued } from "./glued/glued";
import { html } from "./html/html";
import { markdown } from "./pipe/markdown";
import { pipeCells } from "./pipe/pipe-cells";
import { pipeRows } from "./pipe/pipe-rows";
import { type LineReader, surveyOf } from "./survey";
import { indentedCells } from "./tabs/indented-cells";
import { tabLines } from "./tabs/tab-lines";
import { tabRows } from "./tabs/tab-rows";
import { withBlanks } from "./text-lines";
import type { CellStream, Layout, LayoutId } from "./types";

export { isHtml, type TextLine, textLines } from "./text-lines";
export { piecesOf, unwrapped } from "./wrapped-lines";

/** All layouts. Where two rate a block the same, the earlier one reads it. */
export const LAYOUTS: readonly Layout[] = [
  html,
  box,
  markdown,
  pipeRows,
  pipeCells,
  tabRows,
  tabLines,
  indentedCells,
  csv,
  spaceColumns,
  bareCells,
  glued,
];

/** What tells the lines of a block apart, each once; where two know a line, the earlier one has it. */
const LINE_READERS: readonly LineReader[] = [...new Set(LAYOUTS.flatMap(({ lines }) => lines ?? []))];

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
  return asSeen(readAsWritten(withBlanks(text), block));
}

function readAsWritten(text: string, block: Span): CellStream {
  const survey = surveyOf(text, block, LINE_READERS);
  // A block without any table is read line by line.
  let best: Layout = bareCells;
  let highest = 0;
  for (const layout of LAYOUTS) {
    const score = layout.rate(survey);
    if (score <= highest) continue;
    best = layout;
    highest = score;
  }
  return best.read(text, block);
}
