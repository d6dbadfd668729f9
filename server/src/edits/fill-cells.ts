import { applyEdits, type Edit } from "../base/edits";
import { layoutOf } from "../layout/index";
import { isCount } from "../model/figure";
import { figuresOf } from "../model/places/figures";
import { readReport } from "../model/report";
import type { Report, ReportTable } from "../model/types";
import { datumAt } from "../relations/evaluate";
import { type CellRef, sameCell } from "../spec/types";
import { fillCell } from "./fill-cell";

/** A value cell with what is to be written into it. */
export interface Filling {
  readonly cell: CellRef;
  /** Empty to blank the cell. */
  readonly text: string;
}

/**
 * Returns the edits that write these contents into their cells, in the layout of their tables, proved by reading the
 * new text back: each cell holds what was written, every other cell, row and heading is read as before. None where all
 * cells hold it already; undefined where a cell is not in the text or the proof fails.
 */
export function fillCells(report: Report, fillings: readonly Filling[]): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const { cell, text } of fillings) {
    const table = report.tables.get(cell.table);
    const figure = table && figuresOf(report, table).find((one) => sameCell(one.cell, cell));
    if (!table || !figure) return undefined;
    if (figure.datum.text !== text) edits.push(...fillCell(report, table, figure.datum, text));
  }
  return edits.length === 0 || isFilled(report, edits, fillings) ? edits : undefined;
}

/**
 * Returns the edits that write figures into cells of a table; undefined where they would not be read again as written.
 * That needs to be asked of digits that run together, and of cells that are lines of their own and hold no plain number:
 * what their row was read by may be another thing once they do.
 */
export function fillFigures(
  report: Report,
  table: ReportTable,
  fillings: readonly Filling[],
): readonly Edit[] | undefined {
  const { separatesCells, lineHolds } = layoutOf(table.layout);
  const isPlain = ({ cell }: Filling): boolean => isCount(datumAt(table, cell)?.text ?? "");
  if (!separatesCells || (lineHolds === "cell" && !fillings.every(isPlain))) return fillCells(report, fillings);
  return fillings.flatMap(({ cell, text }) => {
    const datum = datumAt(table, cell);
    return datum ? fillCell(report, table, datum, text) : [];
  });
}

function isFilled(report: Report, edits: readonly Edit[], fillings: readonly Filling[]): boolean {
  const after = readReport(applyEdits(report.text, edits));
  const headings = (one: Report): string => one.sections.map(({ key }) => key).join();
  return (
    headings(report) === headings(after) &&
    report.tables.size === after.tables.size &&
    [...report.tables.values()].every((table) => {
      const now = after.tables.get(table.id);
      return (
        now?.rows.size === table.rows.size &&
        [...table.rows].every(([key, { state }]) => now.rows.get(key)?.state === state) &&
        figuresOf(report, table).every(({ cell, datum }) => {
          const filling = fillings.find((one) => sameCell(one.cell, cell));
          return datumAt(now, cell)?.text === (filling?.text ?? datum.text);
        })
      );
    })
  );
}
