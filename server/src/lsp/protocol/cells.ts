/** The cells of tables around the cursor. */

import type { DocumentParams, TextPosition } from "./positions";

/** Client → server: which cell of a table a place is in. The answer is a {@link CellResult}, or null outside tables. */
export const cellRequest = "nianbao/cell";

/** The parameters of {@link cellRequest}. */
export interface CellParams extends DocumentParams {
  readonly position: TextPosition;
}

/** The cell at a place of one version of a document. */
export interface CellResult {
  readonly version: number;
  /** The names of the table, the row and the column, as far as the place has them. */
  readonly path: readonly string[];
  /** The name of the column, where the row of the cell has several. */
  readonly column?: string;
}

/**
 * Client → server: the lines that hold complete rows of tables with tabs between their cells. The answer is a
 * {@link TabRowsResult}; null for what is no report.
 */
export const tabRowsRequest = "nianbao/tabRows";

/** The rows of one version of a document, in the order of the text. */
export interface TabRowsResult {
  readonly version: number;
  readonly rows: readonly {
    /** The line, from 0. */
    readonly line: number;
    /** The text before the first value, the tab at its end included. */
    readonly label: string;
    /** The number of values behind it, with one tab between each two. */
    readonly values: number;
    /** The number of tabs in the whole line. */
    readonly tabs: number;
  }[];
}
