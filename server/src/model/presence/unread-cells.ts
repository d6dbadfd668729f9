import { labelKey } from "../../base/fold";
import { keeping } from "../../base/memo";
import { firstIndex } from "../../base/sorted";
import { contains, inTextOrder, type Span } from "../../base/span";
import { isPageNumber } from "../../layout/furniture";
import type { Cell, CellStream } from "../../layout/types";
import type { TableId } from "../../spec/types";
import { COUNTED } from "../../spec/words/listings";
import { isNumber } from "../figure";
import type { FoundLabel, Report, ReportTable } from "../types";
import { figuresAtEnd } from "./figures-at-end";
import { FORM_WORDS, isHeadPiece, labelAtStart } from "./form-words";
import { figuresIn, piecesIn, type UnreadPiece } from "./unread-pieces";

/** The cells of a report, what of them was read as tables, and what was not. */
export interface ReadState {
  readonly cells: readonly Cell[];
  /** For each table the places of the first and last cell of each line of its form that was read, by the line's key. */
  readonly extents: ReadonlyMap<TableId, ReadonlyMap<string, CellRange>>;
  readonly unread: readonly UnreadPiece[];
}

/** Places of the first and the last cell. */
export interface CellRange {
  readonly first: number;
  readonly last: number;
}

/** Returns what was read as tables and what was not. Worked out only where something is wanting, once for a report. */
export const readStateOf = keeping((report: Report): ReadState => {
  const cells = report.streams.flatMap((stream) => stream.cells);
  const written = inTextOrder(cells.filter(({ text }) => text !== ""));
  const places = new Map(cells.map((cell, place) => [cell, place]));
  const read = new Set<Cell>();
  const extents = new Map<TableId, ReadonlyMap<string, CellRange>>();
  const beside: UnreadPiece[] = [];
  for (const table of report.tables.values()) {
    const own = new Map<string, CellRange>();
    extents.set(table.id, own);
    for (const { key, label, run } of linesOf(table)) {
      const labelled = label ? cellsIn(written, label.span) : [];
      const all = [...labelled, ...run];
      for (const cell of all) if (!namesAnother(cell, key)) read.add(cell);
      const range = rangeOf(all, places);
      if (!range) continue;
      own.set(key, range);
      if (label) beside.push(...besideLabel(report, table, label, range.first), ...figuresBehind(label, range.last));
    }
    for (const cell of written) if (!read.has(cell) && isHeadOf(table, cell)) read.add(cell);
  }
  const unread = report.streams.flatMap((stream) => unreadIn(report, stream, places, read));
  return { cells, extents, unread: [...unread, ...beside] };
});

/** Reports whether a cell that was taken for a value of a row begins with the label of another one. */
function namesAnother({ text }: Cell, key: string): boolean {
  const meanings = /[\u4e00-\u9fff]/.test(text) ? labelAtStart(text) : [];
  return meanings.length > 0 && meanings.every(({ line }) => line !== key);
}

/** Returns the cells that lie in a range, of cells in the order of the text. */
function cellsIn(cells: readonly Cell[], range: Span): readonly Cell[] {
  const first = firstIndex(cells.length, (index) => (cells[index] as Cell).span.start >= range.start);
  let end = first;
  while (end < cells.length && (cells[end] as Cell).span.start <= range.end) end++;
  return cells.slice(first, end).filter(({ span }) => contains(range, span));
}

/** Returns the places of the first and the last of some cells; undefined where none of them has one. */
function rangeOf(cells: readonly Cell[], places: ReadonlyMap<Cell, number>): CellRange | undefined {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (const cell of cells) {
    const place = places.get(cell);
    if (place === undefined) continue;
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  return last < 0 ? undefined : { first, last };
}

interface ReadLine {
  readonly key: string;
  readonly label?: FoundLabel;
  readonly run: readonly Cell[];
}

/**
 * The rows, titles and group labels of a table. Its heads are told by their words: what else stands among them is none.
 */
function linesOf({ rows, lines }: ReportTable): readonly ReadLine[] {
  const found = [...lines.values()].flatMap(({ form, label }) =>
    form.kind === "heads" ? [] : [{ key: form.key, label, run: [] }],
  );
  const read = [...rows].map(([key, { label, run }]) => ({ key, label, run }));
  return [...read, ...found];
}

/** Reports whether a cell with text is one of the table's heads. 表四 is headed by the names of its rows. */
function isHeadOf({ id, span }: ReportTable, cell: Cell): boolean {
  if (!contains(span, cell.span)) return false;
  const key = labelKey(cell.text);
  const word = FORM_WORDS.get(key);
  if (!word) return key !== "" && !isNumber(cell.text) && isHeadPiece(key, id);
  return word.meanings.some(({ table, line }) => table === id && (line === undefined || id === "reviews"));
}

/**
 * Words that stand in the cell of a label before it: a row whose blanks left no trace, or what is left of its label.
 */
function besideLabel(report: Report, table: ReportTable, label: FoundLabel, first: number): readonly UnreadPiece[] {
  const key = labelKey(label.text);
  if (FORM_WORDS.has(key)) return [];
  const own = longestEnding(key);
  if (own === "" || own === key) return [];
  const before = label.text.slice(0, lastIndexOfKey(label.text, own));
  return piecesIn(report, { ...cellOfLabel(label), text: before }, first - 0.5, false).filter(
    (piece) => table.layout === "glued" || piece.meanings.length > 0 || piece.key === "",
  );
}

/** What stands between a label and figures in its cell, and between and behind these, as in `行政许可│97│`. */
const IN_LABEL = /[\s|｜\u2500-\u257f:：]/;
const BORDER = /[\s|｜\u2500-\u257f]/;

/** Figures that stand in the cell of a label behind it: its values, where a border was not seen. */
function figuresBehind({ span, text }: FoundLabel, last: number): readonly UnreadPiece[] {
  const found = figuresAtEnd(text, IN_LABEL, BORDER);
  if (!found || found.start === 0) return [];
  const figures = text.slice(found.start, found.end);
  const count = figuresIn(figures) || 1;
  return [{ span, text: figures.trim(), place: last + 0.5, key: "", meanings: [], figures: count, inRow: true }];
}

function cellOfLabel({ span, text }: FoundLabel): Cell {
  return { span, slot: span, text, startsRow: false };
}

/** The longest wording of a form that a key ends with. */
function longestEnding(key: string): string {
  for (let from = 0; from < key.length; from++) if (FORM_WORDS.has(key.slice(from))) return key.slice(from);
  return "";
}

/** Returns the start of the end of a text that has this key. */
function lastIndexOfKey(text: string, key: string): number {
  let at = text.length;
  while (at > 0 && labelKey(text.slice(at)).length < key.length) at--;
  return at;
}

function unreadIn(
  report: Report,
  stream: CellStream,
  places: ReadonlyMap<Cell, number>,
  read: ReadonlySet<Cell>,
): readonly UnreadPiece[] {
  return stream.cells.flatMap((cell, index) => {
    if (cell.text === "" || read.has(cell) || isPageNumber(report.text, cell.span)) return [];
    if (stream.layout === "glued" && isOfSentence(stream.cells, index)) return [];
    const next = stream.cells[index + 1];
    const inRow = stream.rowsMarked && (!cell.startsRow || (next !== undefined && !next.startsRow));
    return piecesIn(report, cell, places.get(cell) ?? 0, inRow);
  });
}

/** Reports whether a cell of glued text stands before or behind a number that is one of a sentence: 予以公开2件，. */
function isOfSentence(cells: readonly Cell[], index: number): boolean {
  return [0, 1, 2].some((behind) => COUNTED.test(cells[index + behind]?.text ?? ""));
}
