import { type Edit, insertion } from "../base/edits";
import { trimSpan } from "../base/span";
import { linesToInsert, nextLine } from "../model/places/lines";
import { headingLineSpan, spacingOf } from "../model/places/sections";
import type { Report, ReportSection } from "../model/types";
import { editionOfYear, formOf } from "../spec/forms";
import type { EditionId, TableId } from "../spec/types";
import { formGrid } from "./form-grid";
import { readsBack } from "./gate/proof";
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

/**
 * Returns the edits that put the blank table directly under the heading of its section, in the layout of the other
 * tables, proved by reading it back; undefined where that cannot be done.
 */
export function insertBlankTable(report: Report, section: ReportSection, table: TableId): readonly Edit[] | undefined {
  const heading = headingLineSpan(report, section);
  const printed = blankTable(report, table);
  if (!heading || !printed) return undefined;
  const at = nextLine(report, section.heading.span.end);
  const spaced = spacingOf(report, section);
  const prose = trimSpan(report.text, section.body);
  const before = spaced.after ? report.eol : "";
  const after = prose.start < prose.end || spaced.before ? report.eol : "";
  const newText = linesToInsert(report, at, before + printed + (spaced.after ? "" : after));
  const edits = [insertion(at, newText)];
  return readsBack(report, edits, (again) => hasBlankTable(again, table)) ? edits : undefined;
}
