import { labelKey } from "../base/fold";
import type { Span } from "../base/span";
import { detached } from "../base/text";
import type { Cell, CellStream } from "../layout/types";
import { isNone, isNumber } from "./figure";

/** What a cell looks like before anything is known of its place. */
export type ItemKind = "text" | "number" | "blank" | "none";

/** A cell of the whole text, with the stream it came from. */
export interface Item {
  readonly cell: Cell;
  readonly kind: ItemKind;
  readonly stream: CellStream;
  /** The label key of a text cell; empty for all others. */
  readonly key: string;
}

/** All cells of all blocks in the order of the text. */
export function itemsOf(streams: readonly CellStream[]): readonly Item[] {
  const items: Item[] = [];
  for (const stream of streams) {
    for (const cell of stream.cells) {
      const kind = stream.layout === "glued" && DIGITS.test(cell.text) ? "number" : kindOf(cell.text);
      items.push({ cell, kind, stream, key: kind === "text" ? keyOf(cell.text, stream) : "" });
    }
  }
  return items;
}

/** A run of digits in glued text is the figures of a row with their borders lost. */
const DIGITS = /^[\d.+-]*\d[\d.+-]*$/;

/** No label of the form comes near this length; longer cells are prose and need no key. */
const MAX_LABEL = 120;

/** In glued text a cell holds everything since the last figure; the label is its end. */
function keyOf(text: string, stream: CellStream): string {
  if (stream.layout === "glued") return labelKey(text.slice(-MAX_LABEL));
  if (text.length > MAX_LABEL) return "";
  return text.length > MAX_REMEMBERED ? labelKey(text) : rememberedKey(text);
}

/** Keys of short cells, which are the same few hundred in every report. The same key is the same string then, and quickly found in a map. */
const KEYS = new Map<string, string>();
const MAX_REMEMBERED = 40;
const MOST_KEYS = 4000;

function rememberedKey(text: string): string {
  const known = KEYS.get(text);
  if (known !== undefined) return known;
  if (KEYS.size >= MOST_KEYS) KEYS.clear();
  const key = detached(labelKey(text));
  KEYS.set(detached(text), key);
  return key;
}

function kindOf(text: string): ItemKind {
  if (text.length > 24) return "text";
  if (text.trim() === "") return "blank";
  if (isNumber(text)) return "number";
  return isNone(text) ? "none" : "text";
}

/** The smallest span that covers the contents of all cells, of which there must be one. Cells of a box are not in the order of the text. */
export function spanOf(items: readonly Item[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { cell } of items) {
    if (cell.span.start < start) start = cell.span.start;
    if (cell.span.end > end) end = cell.span.end;
  }
  return { start, end };
}

/** Whether an item may stand in a value cell. */
export function isValue(item: Item): boolean {
  return item.kind !== "text";
}
