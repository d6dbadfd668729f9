import type { Report } from "../model/types";
import { editionOfYear, formOf } from "../spec/forms";
import type { EditionId, TableId } from "../spec/types";
import { formGrid } from "./form-grid";
import { printRows, styleForNewTable } from "./table-style";

/**
 * Returns the edition that the report is to be written on: the one given, that of its year, else that of its tables.
 */
export function editionDue({ identity }: Report): EditionId | undefined {
  const { configured, year, edition } = identity;
  return configured?.edition ?? (year && editionOfYear(year.value)) ?? edition;
}

/**
 * Returns the blank table as the document would write it; undefined where the edition is not known or blanks cannot be
 * shown.
 */
export function blankTable(report: Report, table: TableId): string | undefined {
  const edition = editionDue(report);
  const style = styleForNewTable(report);
  if (!edition || !style) return undefined;
  return printRows(
    report,
    style,
    formGrid(formOf(table, edition), () => ""),
  );
}

/** Reports whether the table is present with all its rows, all of them blank. */
export function hasBlankTable(report: Report, id: TableId): boolean {
  const table = report.tables.get(id);
  if (!table) return false;
  const rows = table.form.lines.filter((line) => line.kind === "row");
  return rows.every((form) => {
    const row = table.rows.get(form.key);
    return row?.state === "read" && [...row.data.values()].every((datum) => datum.state === "blank");
  });
}
