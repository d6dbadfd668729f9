import { lineAt, lineSpan } from "../../base/lines";
import type { Report, ReportTable } from "../../model/types";
import type { CellRef } from "../../spec/types";
import { columnNameOf, rowNameOf, shortLabel } from "../../wording/names";
import { placeAt } from "../place";
import { tabRows } from "./tab-rows";

/** Where a cursor is in a table. */
export interface CellHere {
  /** The names of the table, the row and the column, as far as the place has them: `表三`, `（一）予以公开`, `自然人`. */
  readonly path: readonly string[];
  /** The name of the column of the cell, where its row has several. */
  readonly column?: string;
}

/** Returns the names of the cell that an offset is in; undefined where it is in none of the form's. */
export function cellAt(report: Report, offset: number): CellHere | undefined {
  const between = betweenTabs(report, offset);
  if (between) return named(report, between);
  const place = placeAt(report, offset);
  switch (place?.kind) {
    case "figure":
      return named(report, place.cell);
    case "label":
      return inTable(place.table, rowNameOf(place.table.form, place.row.form.key));
    case "group":
      return inTable(place.table, ...("label" in place.line.form ? [shortLabel(place.line.form.label)] : []));
    case "column":
      return inTable(place.table, shortLabel(place.column.label));
    default:
      return undefined;
  }
}

function inTable({ form }: ReportTable, ...names: readonly string[]): CellHere {
  return { path: [form.name, ...names] };
}

function named(report: Report, { table: id, row, column }: CellRef): CellHere | undefined {
  const table = report.tables.get(id);
  if (!table) return undefined;
  const name = rowNameOf(table.form, row);
  const columns = table.rows.get(row)?.form.columns.length ?? 0;
  if (columns < 2) return inTable(table, name);
  const head = columnNameOf(table.form, row, column);
  return { ...inTable(table, name, head), column: id === "reviews" ? `${name} ${head}` : head };
}

/** The cell between tabs that an offset is in: known also while its row is only begun. */
function betweenTabs(report: Report, offset: number): CellRef | undefined {
  const line = lineAt(report.lines, offset);
  const row = tabRows(report).find((one) => one.line === line);
  const start = lineSpan(report.lines, line)?.start;
  if (!row || start === undefined || offset < start + row.label.length) return undefined;
  return row.cells[report.text.slice(start + row.label.length, offset).split("\t").length - 1];
}
