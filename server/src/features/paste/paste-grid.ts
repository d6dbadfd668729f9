import type { Span } from "../../base/span";
import { applyEdits, type Edit } from "../../base/text";
import { fillCopies } from "../../edits/fill-cell";
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

/** The rows of a block of figures and blanks, all of the same length; undefined where anything else is in it. */
function figureBlock(source: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [];
  const { cells, layout } = readBlock(source.replace(/(?<![\r\n])[\r\n]+$/, ""), {
    start: 0,
    end: source.replace(/(?<![\r\n])[\r\n]+$/, "").length,
  });
  for (const { text, startsRow } of cells) {
    if (startsRow || rows.length === 0) rows.push([]);
    if (text !== "" && !isNumber(text) && !isNothing(text)) return undefined;
    rows.at(-1)?.push(text);
  }
  const width = rows[0]?.length ?? 0;
  // Other layouts do not tell a blank cell from none.
  const divided = layout === "tab-rows" || layout === "html" || width === 1;
  return divided && width * rows.length > 1 && rows.every((row) => row.length === width) ? rows : undefined;
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
      const column = own.findIndex((cell) => isIn(cell.slot, offset) || isIn(cell.span, offset));
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

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
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
