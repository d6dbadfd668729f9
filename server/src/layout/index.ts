import type { Span } from "../base/span";
import { asSeen } from "./as-seen";
import { bareCells, NO_TABLE } from "./bare/bare-cells";
import { box } from "./box/box";
import { spaceColumns } from "./columns/space-columns";
import { withoutBlankColumns } from "./csv/blank-columns";
import { csv } from "./csv/csv";
import { glued } from "./glued/glued";
import { html } from "./html/html";
import { pageText, withoutMarkup } from "./html/page-text";
import { countTableTags } from "./html/table-tags";
import { notated, readNotated } from "./notation/notation";
import { markdown } from "./pipe/markdown";
import { pipeCells } from "./pipe/pipe-cells";
import { pipeRows } from "./pipe/pipe-rows";
import { type LineReader, surveyOf } from "./survey";
import { indentedCells } from "./tabs/indented-cells";
import { tabLines } from "./tabs/tab-lines";
import { tabRows } from "./tabs/tab-rows";
import { isHtml, withoutCodes } from "./text-lines";
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
  const found = id === notated.id ? notated : LAYOUTS.find((layout) => layout.id === id);
  if (!found) throw new Error(`No layout ${id}`);
  return found;
}

/**
 * Reads a block by the layout that explains it best. A block is usually a section's body, prose and all; prose becomes
 * cells of text.
 */
export function readBlock(text: string, block: Span): CellStream {
  return asSeen(withoutBlankColumns(readAsWritten(withoutCodes(text), block)));
}

function readAsWritten(text: string, block: Span): CellStream {
  const stream = isHtml(text) ? undefined : readNotated(text, block);
  if (stream) return stream;
  const best = bestLayout(text, block);
  const isOfPage = isHtml(text) && countTableTags(text, block).tableTags <= 1;
  return (isOfPage && readAsShown(text, block, best)) || best.layout.read(text, block);
}

/**
 * Reads a block of a web page without table tags by the lines that a browser shows, where these are lines of a table as
 * much as those written; else undefined.
 */
function readAsShown(text: string, block: Span, written: Choice): CellStream | undefined {
  const page = pageText(text);
  const { layout, score } = bestLayout(page, block);
  const isWorse = written.layout !== html && written.layout !== layout && score < written.score;
  if (score <= NO_TABLE || isWorse) return undefined;
  const stream = layout.read(page, block);
  return { ...stream, cells: stream.cells.map((cell) => withoutMarkup(page, cell)) };
}

/** A layout, and how well it explains a block. */
interface Choice {
  readonly layout: Layout;
  readonly score: number;
}

/** Returns the layout that explains a block best. */
function bestLayout(text: string, block: Span): Choice {
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
  return { layout: best, score: highest };
}
