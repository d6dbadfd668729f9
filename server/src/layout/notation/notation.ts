import { rememberingLast } from "../../base/memo";
import { overlap, type Span } from "../../base/span";
import { BESIDE } from "../as-seen";
import { blankCell, isBlankCell, replaceSlotWhenBlank } from "../cells";
import { isBrokenFigure } from "../figures";
import { tabRows } from "../tabs/tab-rows";
import type { Cell, CellStream, Layout } from "../types";
import { asciidocMarks } from "./asciidoc";
import { clauseMarks } from "./clauses";
import { latexMarks } from "./latex";
import { listMarks } from "./lists";
import type { Mark, Notation } from "./types";
import { wikiMarks } from "./wiki";

/**
 * Tables in the notation of another program: lists of lists, LaTeX, MediaWiki, AsciiDoc, clauses. They are read and
 * their cells filled; no rows are written so.
 */
export const notated: Layout = {
  ...tabRows,
  id: "notated",
  separatesCells: false,
  showsBlankTables: false,
  converted: true,
  foreign: true,
  rate: () => 0,
  read: (text, block) => readNotated(text, block) ?? tabRows.read(text, block),
  fill: replaceSlotWhenBlank,
};

/** Every notation says whether a text is written in it. */
const NOTATIONS: readonly ((text: string) => Notation | undefined)[] = [
  latexMarks,
  wikiMarks,
  asciidocMarks,
  listMarks,
  clauseMarks,
];

/** A text without the marks of notations, just as long, so that places stay the same, and where its tables are. */
interface PlainText {
  readonly text: string;
  readonly tables: readonly Span[];
}

/** Tables of one text may be in several notations: each is looked for in what the ones before it have left. */
const plainText = rememberingLast((text) =>
  NOTATIONS.reduce(
    (plain: PlainText, notationOf): PlainText => {
      const found = notationOf(plain.text);
      return found ? { text: without(plain.text, found.marks), tables: [...plain.tables, ...found.tables] } : plain;
    },
    { text, tables: [] },
  ),
);

/** Returns a text with tabs between cells and line ends between rows in place of the marks of a notation. */
export function withoutNotation(text: string): string {
  return plainText(text).text;
}

/** Reads a block with a table in a notation; undefined where it has none. */
export function readNotated(text: string, block: Span): CellStream | undefined {
  const plain = plainText(text);
  if (!plain.tables.some((table) => overlap(table, block))) return undefined;
  const { cells, rowsMarked } = tabRows.read(plain.text, block);
  return { layout: "notated", rowsMarked, cells: cells.map((cell) => asWritten(text, cell)) };
}

/** A cell with what the text says of it: a figure with a line end inside is doubtful, borders are no place to fill. */
function asWritten(text: string, cell: Cell): Cell {
  const written = text.slice(cell.span.start, cell.span.end);
  if (isBrokenFigure(written)) return { ...cell, doubtful: true };
  if (!isBlankCell(cell)) return cell;
  const border = WIKI_BORDER.exec(text.slice(cell.slot.start, cell.slot.end))?.[0].length ?? 0;
  return blankCell({ start: cell.slot.start + border, end: cell.slot.end }, cell.startsRow);
}

/** What stands before the content of a cell of MediaWiki: its border, and how it is drawn. */
const WIKI_BORDER = /^[^{}]*[|!]/;

function without(text: string, marks: readonly Mark[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const mark of marks) {
    if (mark.start < end) continue;
    parts.push(text.slice(end, mark.start), mark.shown.padEnd(mark.end - mark.start, BESIDE));
    end = mark.end;
  }
  return parts.join("") + text.slice(end);
}
