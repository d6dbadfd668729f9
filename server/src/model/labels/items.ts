import type { Span } from "../../base/span";
import type { Cell, CellStream } from "../../layout/types";
import { isCount, isNothing, isNumber } from "../figure";
import { type CellWords, gluedWords, NO_WORDS, newWords, rememberedWords } from "./cell-words";
import { cellsBeside } from "./cells-beside";

/** The kind of a cell by its content alone. */
export type ItemKind = "text" | "number" | "blank" | "none";

/** A cell of the whole text, with the stream it came from. */
export interface Item {
  readonly cell: Cell;
  readonly kind: ItemKind;
  readonly stream: CellStream;
  /** The words of a text cell; `NO_WORDS` for all others. */
  readonly words: CellWords;
}

/**
 * Returns all cells of all blocks in the order of the text, without those of columns beside the form's and those that
 * hold the words of a web page: its lines stand anywhere in what was copied from it, and are neither labels nor values.
 */
export function itemsOf(streams: readonly CellStream[]): readonly Item[] {
  const items: Item[] = [];
  for (const stream of streams) {
    const itemOf = stream.layout === "glued" ? gluedItem : separatedItem;
    const beside = stream.rowsMarked ? cellsBeside(stream.cells) : undefined;
    let startsRow = false;
    for (const cell of stream.cells) {
      startsRow ||= cell.startsRow;
      if (beside?.has(cell)) continue;
      const item = itemOf(startsRow === cell.startsRow ? cell : { ...cell, startsRow }, stream);
      if (!item.words.ofPage) items.push(item);
      startsRow = false;
    }
  }
  return items;
}

/**
 * A cell with borders: nearly always a plain count, or words that have been met before and were found to be text then.
 */
function separatedItem(cell: Cell, stream: CellStream): Item {
  const { text } = cell;
  if (isCount(text)) return { cell, kind: "number", stream, words: NO_WORDS };
  const known = rememberedWords(text);
  if (known) return { cell, kind: "text", stream, words: known };
  const kind = kindOf(text);
  return { cell, kind, stream, words: kind === "text" ? newWords(text) : NO_WORDS };
}

function gluedItem(cell: Cell, stream: CellStream): Item {
  const { text } = cell;
  const kind = DIGITS.test(text) ? "number" : kindOf(text);
  return { cell, kind, stream, words: kind === "text" ? gluedWords(text) : NO_WORDS };
}

/** A run of digits in glued text is the figures of a row with their borders lost. */
const DIGITS = /^[.+-]*\d[\d.+-]*$/;

function kindOf(text: string): ItemKind {
  if (text.length > 24) return "text";
  if (text.trim() === "") return "blank";
  if (isNumber(text)) return "number";
  return isNothing(text) ? "none" : "text";
}

/**
 * Returns the smallest span that covers the contents of all cells, of which there must be one. Cells of a box are not
 * in the order of the text.
 */
export function spanOf(items: readonly Item[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { cell } of items) {
    if (cell.span.start < start) start = cell.span.start;
    if (cell.span.end > end) end = cell.span.end;
  }
  return { start, end };
}

/** Returns the first item of the row of cells in which an item stands. */
export function rowStart(items: readonly Item[], at: number): number {
  let start = at;
  while (start > 0 && !items[start]?.cell.startsRow && items[start - 1]?.stream === items[at]?.stream) start--;
  return start;
}

/** Returns the first item after the row of cells in which an item stands. */
export function rowEnd(items: readonly Item[], at: number): number {
  let end = at + 1;
  while (items[end] && items[end]?.stream === items[at]?.stream && !items[end]?.cell.startsRow) end++;
  return end;
}

/** Reports whether an item may stand in a value cell. */
export function isValue(item: Item): boolean {
  return item.kind !== "text";
}

/** Reports whether an item is a cell with nothing in it. */
export function isBlank({ kind }: Item): boolean {
  return kind === "blank";
}

/** Reports whether an item is a cell with something in it. */
export function isFilled({ kind }: Item): boolean {
  return kind !== "blank";
}

/** Reports whether an item is a cell with a number, or with a mark for none. */
export function isFigure({ kind }: Item): boolean {
  return kind === "number" || kind === "none";
}

/** Returns the cells of some items. */
export function cellsOf(items: readonly Item[]): readonly Cell[] {
  return items.map(({ cell }) => cell);
}

/** Returns what stands in the cells of some items. */
export function textsOf(items: readonly Item[]): readonly string[] {
  return items.map(({ cell }) => cell.text);
}

/** Layouts that have no mark between two figures: a line end or white space may stand inside one. */
const UNMARKED: ReadonlySet<string> = new Set(["space-columns", "bare-cells"]);

/** Reports whether nothing marks the border between the cells of a run of items. */
export function isUnmarked([first]: readonly Item[]): boolean {
  return first !== undefined && UNMARKED.has(first.stream.layout);
}

/** Reports whether white space or a border stands between two cells. */
export function isApart({ cell: { span, others } }: Item, { cell }: Item): boolean {
  return cell.span.start > (others?.at(-1) ?? span).end;
}
