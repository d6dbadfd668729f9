import { formGrid } from "../../../server/src/edits/form-grid";
import type { GridRow } from "../../../server/src/layout/types";
import { formOf, TABLE_IDS } from "../../../server/src/spec/forms";
import type { EditionId } from "../../../server/src/spec/types";
import { type Figures, figureAt } from "../../support/reports/figures";
import { buildReport } from "../../support/reports/report-builder";

/** A report whose tables are written in a way that no layout prints. */
export function writtenReport(
  edition: EditionId,
  figures: Figures,
  write: (rows: readonly GridRow[]) => string,
): string {
  const marked = buildReport({
    edition,
    figures,
    layout: "bare-cells",
    grid: (_, form) => [[{ text: `<${form.id}>` }]],
  });
  return TABLE_IDS.reduce((text, id) => {
    const grid = formGrid(formOf(id, edition), (row, column) => figureAt(figures, id, row, column));
    return text.replace(`<${id}>`, () => write(grid));
  }, marked);
}

/** A report with one line for each row of its tables, its cells put together by `join`. */
export function separatedReport(
  edition: EditionId,
  figures: Figures,
  join: (cells: readonly string[], row: number) => string,
): string {
  const cellsOf = (row: GridRow): readonly string[] =>
    row.filter(({ covered }) => covered === undefined).map(({ text }) => text);
  return writtenReport(edition, figures, (rows) => rows.map((row, index) => join(cellsOf(row), index)).join("\n"));
}
