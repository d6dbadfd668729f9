import type { Edit } from "../base/edits";
import type { Span } from "../base/span";
import type { LineReader, Survey } from "./survey";

/** The name of a layout, such as `tab-rows`: a way in which a table is written down in text. */
export type LayoutId = string;

/** One cell as it stands in the text. */
export interface Cell {
  /**
   * The content without the white space around it, in the raw text; empty (start = end) for a blank cell, at the place
   * where content would go.
   */
  readonly span: Span;
  /** All that may be overwritten to give the cell another content: between its borders, borders excluded. */
  readonly slot: Span;
  /**
   * The content as a reader sees it: markup and line ends inside the cell taken out, character references resolved. A
   * figure's text equals its span's text, unless it stands in several places.
   */
  readonly text: string;
  /**
   * True if a row mark (line start, `<tr>`, empty line, padding) certainly stands before the cell. Where `rowsMarked`
   * is false, some rows begin without one.
   */
  readonly startsRow: boolean;
  /** The ranges of the other pieces of a cell whose content stands in several places, as in a box; absent otherwise. */
  readonly others?: readonly Span[];
  /**
   * True if the content may not be the cell's at all, as a lone number below a blank cell may be a page's; absent
   * otherwise.
   */
  readonly doubtful?: true;
  /**
   * The empty lines that a blank cell leaves once something is written into it, where it leaves fewer; absent
   * otherwise.
   */
  readonly leaves?: number;
  /** The other cells of the text that a merged cell was printed as, with the same content; absent otherwise. */
  readonly copies?: readonly Cell[];
}

/** The cells of a block in reading order. No grid: merged cells leave traces that differ from row to row. */
export interface CellStream {
  readonly layout: LayoutId;
  /** True if every row of the table begins with a row mark. If false, only labels bound a run of values. */
  readonly rowsMarked: boolean;
  /** True if the cells may stand in another order than the table's, as in a text in the order of a page's drawing. */
  readonly outOfOrder?: boolean;
  readonly cells: readonly Cell[];
}

/**
 * One place of a printed grid. `left` and `above` are places that a merged cell to the left or above covers: layouts
 * that have no merged cells leave them empty or out, as that layout does in the wild.
 */
export interface GridSlot {
  readonly text: string;
  readonly covered?: "left" | "above";
  /** The number of columns and rows that a merged cell covers; 1 if absent. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** One row of a grid; every row of a grid has the same number of slots. */
export type GridRow = readonly GridSlot[];

/** Options for printing. */
export interface PrintOptions {
  readonly eol: "\n" | "\r\n" | "\r";
  /** Text of a table in this layout whose habits (spaces, padding, leading separators) are to be taken over. */
  readonly like?: string;
}

/** A way of writing tables down: recognise, read, print. Layouts know no row names, years or rules. */
export interface Layout {
  readonly id: LayoutId;
  /** Tells the lines that it writes from others; absent if it is not known by its lines. */
  readonly lines?: LineReader;
  /**
   * What one line of text holds: all cells of a `row`, with one character between each two; or one `cell`. Absent where
   * it is neither: in tables that are drawn, marked up, set in columns of spaces, or glued.
   */
  readonly lineHolds?: "row" | "cell";
  /**
   * What becomes of a blank cell: `kept` tells it from a missing one, `guessed` only where the document is even,
   * `lost` never.
   */
  readonly blanks: "kept" | "guessed" | "lost";
  /** True if every cell can be told from its neighbours, so that whatever is printed can be read again. */
  readonly separatesCells: boolean;
  /**
   * True if a table of nothing but blanks can be told from the text around it, so that a report can be begun with it.
   */
  readonly showsBlankTables: boolean;
  /** True if nobody types tables so, but programs leave them so: no rows are proposed in such a text. */
  readonly converted?: boolean;
  /** True if it is read and filled, but never printed: the notation of another program. */
  readonly foreign?: boolean;
  /**
   * Returns how well the layout explains a block, from 0 (not at all) to 1. The layout with the highest rating reads
   * it.
   */
  rate(survey: Survey): number;
  /**
   * Reads the block (usually a section's body, prose included) into cells. Never throws; text that is no table becomes
   * cells of text.
   */
  read(text: string, block: Span): CellStream;
  /**
   * Prints rows. `read(print(rows))` gives back the texts of all slots that are not covered, in order, apart from
   * padding at row ends.
   */
  print(rows: readonly GridRow[], options: PrintOptions): string;
  /**
   * Returns the edits that give a cell another content without disturbing the layout: one, or one for each piece of a
   * wrapped cell.
   */
  fill(text: string, cell: Cell, content: string): readonly Edit[];
}
