import { applyEdits, type Edit } from "../../base/edits";
import { touches } from "../../base/span";
import { fillCopies } from "../../edits/fill-cell";
import { type Covered, coveredByCells } from "../../layout/html/merged-cells";
import { readBlock } from "../../layout/index";
import type { Cell } from "../../layout/types";
import { isNothing, isNumber } from "../../model/figure";
import { readReport } from "../../model/report";
import type { Report, ReportTable } from "../../model/types";

/**
 * Returns the edits that put a block of figures without labels into the cells of a table, from the cell of the cursor
 * on, as a spreadsheet does. Undefined for a single figure, which needs no help, and where the block has words in it or
 * more rows or columns than the table from there on.
 */
export function pastedGrid(report: Report, offset: number, source: string): readonly Edit[] | undefined {
  const block = figureBlock(source);
  const target = block && targetAt(report, offset);
  if (!block || !target) return undefined;
  const { table, cells, row, column } = target;
  const edits: Edit[] = [];
  const filled = new Map<Cell, string>();
  for (const [down, texts] of block.entries()) {
    for (const [right, text] of texts.entries()) {
      const cell = cells[row + down]?.[column + right];
      if (!cell) return undefined;
      filled.set(cell, text);
      if (cell.text !== text) edits.push(...fillCopies(report, table, cell, text));
    }
  }
  return edits.length > 0 && isFilled(report, edits, table, filled) ? edits : undefined;
}

/** More places than any table of the form has. */
const MOST_PLACES = 2000;

/** The rows of a block of figures and blanks, all of the same length; undefined where anything else is in it. */
function figureBlock(source: string): readonly (readonly string[])[] | undefined {
  const rows = source.includes("<") ? rowsOfPage(source) : rowsOfText(source);
  const width = rows?.[0]?.length ?? 0;
  return rows?.every((row) => row.length === width && row.every(isFigureOrBlank)) && width * rows.length > 1
    ? rows
    : undefined;
}

function isFigureOrBlank(text: string): boolean {
  return text === "" || isNumber(text) || isNothing(text);
}

/**
 * The cells between the tabs of each line; undefined without tabs, where lines may be the cells of a row or a column.
 */
function rowsOfText(source: string): readonly (readonly string[])[] | undefined {
  if (!source.includes("\t")) return undefined;
  const lines = source.replace(/(?<![\r\n])[\r\n]+$/, "").split(/\r\n|\r|\n/);
  return lines.length > MOST_PLACES ? undefined : lines.map((line) => line.split("\t").map((text) => text.trim()));
}

function rowsOfPage(source: string): readonly (readonly string[])[] | undefined {
  const whole = { start: 0, end: source.length };
  const { cells, layout } = readBlock(source, whole);
  const covered = layout === "html" ? coveredByCells(source, whole) : [];
  // Figures beside the cells of a page are no block.
  if (covered.length === 0 || covered.length !== cells.length) return undefined;
  const places = covered.reduce((sum, { columns, rows: down }) => sum + columns * down, 0);
  return Math.max(places, cells.length) > MOST_PLACES ? undefined : unmerged(cells, covered);
}

/**
 * The texts of cells by rows. As in a spreadsheet, the text of a merged cell stands in its first place, and nothing in
 * the others.
 */
function unmerged(cells: readonly Cell[], covered: readonly Covered[]): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let at = -1;
  for (const [index, { text, startsRow }] of cells.entries()) {
    if (startsRow || at < 0) at++;
    const { columns, rows: down } = covered[index] ?? ONE;
    const free = firstFree(rows[at] ?? []);
    for (let below = 0; below < down; below++) {
      const row = rows[at + below] ?? [];
      rows[at + below] = row;
      for (let right = 0; right < columns; right++) row[free + right] = below + right === 0 ? text : "";
    }
  }
  return rows;
}

const ONE: Covered = { columns: 1, rows: 1 };

/** The first place of a row that no cell from above covers. */
function firstFree(row: readonly (string | undefined)[]): number {
  let free = 0;
  while (row[free] !== undefined) free++;
  return free;
}

/** The cells of a table by rows as a reader sees them, and which of them the cursor is in. */
interface Target {
  readonly table: ReportTable;
  readonly cells: readonly (readonly Cell[])[];
  readonly row: number;
  readonly column: number;
}

function targetAt(report: Report, offset: number): Target | undefined {
  for (const table of report.tables.values()) {
    const cells = rowsOfCells(table);
    for (const [row, own] of cells.entries()) {
      const column = own.findIndex((cell) => touches(cell.slot, offset) || touches(cell.span, offset));
      if (column >= 0) return { table, cells, row, column };
    }
  }
  return undefined;
}

/** The fifteen values of 表四 stand in one row of the document, whatever the form calls their groups. */
function rowsOfCells({ id, rows }: ReportTable): readonly (readonly Cell[])[] {
  const all = [...rows.values()].map(({ state, data }) =>
    state === "read" ? [...data.values()].map(({ cell }) => cell) : [],
  );
  return id === "reviews" ? [all.flat()] : all;
}

/** Reports whether after the edits these cells hold what was pasted, and all others what they held before. */
function isFilled(
  report: Report,
  edits: readonly Edit[],
  table: ReportTable,
  filled: ReadonlyMap<Cell, string>,
): boolean {
  const after = readReport(applyEdits(report.text, edits));
  return [...report.tables.values()].every((one) =>
    [...one.rows].every(([key, { state, data }]) => {
      const now = after.tables.get(one.id)?.rows.get(key);
      return (
        now?.state === state &&
        [...data].every(([column, { cell, text }]) => {
          const expected = one === table ? (filled.get(cell) ?? text) : text;
          return now.data.get(column)?.text === expected;
        })
      );
    }),
  );
}
