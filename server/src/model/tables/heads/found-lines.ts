import { labelKey } from "../../../base/fold";
import type { Cell } from "../../../layout/types";
import { APPLICANTS_HEAD, NOTE_WORDS, ORGANISATIONS_HEAD } from "../../../spec/tables/table-heads";
import type { HeadsForm } from "../../../spec/types";
import { cellsOf, type Item, isValue } from "../../labels/items";
import { vocabularyOf } from "../../labels/vocabulary";
import type { FoundLine } from "../../types";
import { type Binding, type FormMatch, labelOf } from "../bind";

/** Cells of a table's head before its first row, at most. */
const HEAD_CELLS = 60;
/** Heads of 表三 that hold no figures. */
const UPPER_HEADS = [APPLICANTS_HEAD, ORGANISATIONS_HEAD].map(labelKey);
/** A corner note is no longer than this. */
const NOTE_LENGTH = 90;

/**
 * Returns the first item of the table's head: captions and column headings stand before the first label that was bound.
 */
export function headStart(items: readonly Item[], match: FormMatch): number {
  const { heads } = vocabularyOf(match.form);
  const stream = items[match.start]?.stream;
  let start = match.start;
  for (let at = start - 1; at >= Math.max(0, start - HEAD_CELLS); at--) {
    const item = items[at];
    if (!item || item.stream !== stream || item.cell.text.length > NOTE_LENGTH) break;
    if (isHead(item, heads)) start = at;
  }
  return start;
}

function isHead(item: Item, heads: ReadonlySet<string>): boolean {
  if (isValue(item)) return false;
  const { key } = item.words;
  // 其中自然人 66 件，法人或其他组织 64 件。 is a sentence before the table.
  const isUpper = !/[，。]/.test(item.cell.text) && UPPER_HEADS.some((word) => key.includes(word));
  return isUpper || heads.has(key) || NOTE_WORDS.test(key);
}

/**
 * Returns the captions, group labels and rows of headings of a bound table: by their own key, headings by `heads` or
 * `heads:<item>`.
 */
export function foundLines(items: readonly Item[], binding: Binding, start: number): ReadonlyMap<string, FoundLine> {
  const found = new Map<string, FoundLine>();
  binding.links.forEach((link, index) => {
    const form = binding.form.lines[link.line];
    if (!form || form.kind === "row" || form.kind === "heads") return;
    found.set(form.key, { form, label: labelOf(items, link), cells: [] });
    const heads = binding.form.lines[link.line + 1];
    if (form.kind === "item" && heads?.kind === "heads") {
      const own = items.slice(link.end, binding.links[index + 1]?.start ?? binding.end);
      addHeads(found, `heads:${form.key}`, heads, headCells(own, heads));
    }
  });
  const first = binding.form.lines[0];
  if (first?.kind === "heads") addHeads(found, "heads", first, textCells(items.slice(start, binding.start)));
  return found;
}

function addHeads(found: Map<string, FoundLine>, key: string, form: HeadsForm, cells: readonly Cell[]): void {
  const corner = cells.find((cell) => isCorner(cell, form));
  if (cells.length === 0) return;
  const label = corner ?? (cells[0] as Cell);
  found.set(key, {
    form,
    label: { span: label.span, text: label.text, whole: corner !== undefined },
    cells: cells.filter((cell) => cell !== corner),
  });
}

function isCorner(cell: Cell, form: HeadsForm): boolean {
  const key = labelKey(cell.text);
  return key === labelKey(form.corner.label) || NOTE_WORDS.test(key);
}

/**
 * A figure in the place of the one heading behind the corner is a cell of the head: who filled in zeros overwrote it.
 */
function headCells(items: readonly Item[], form: HeadsForm): readonly Cell[] {
  const cells = textCells(items);
  const [corner, figure, ...others] = items.filter(({ cell }) => cell.text !== "");
  const overwritten = form.columns.length === 1 && corner && figure && others.length === 0;
  return overwritten && isCorner(corner.cell, form) ? [corner.cell, figure.cell] : cells;
}

function textCells(items: readonly Item[]): readonly Cell[] {
  return cellsOf(items.filter((item) => !isValue(item)));
}
