import type { CellRef, ColumnForm, GroupForm, RowForm, SectionForm, TableForm } from "../spec/types";

/**
 * Returns a row's name as a message says it: the form's label without its explanation, with the numeral of its group
 * before it (`（三）1.属于国家秘密`), so that the three rows `3.其他` and their like are told apart.
 */
export function rowName(form: TableForm, row: RowForm): string {
  const inner = row.within.at(-1);
  const group = form.lines.find((line): line is GroupForm => line.kind === "group" && line.key === inner);
  const numeral = /^（.）/.exec(group?.label ?? "")?.[0] ?? "";
  return numeral + shortLabel(row.label);
}

/** Returns a label without the explanation that the form prints in brackets or after a `、` far into it. */
export function shortLabel(label: string): string {
  const cut = label.slice(4).search(/[、（]/);
  return cut < 0 ? label : label.slice(0, cut + 4);
}

/** A column's name as a message says it: the heading without its unit. */
function columnName(column: ColumnForm): string {
  return shortLabel(column.label);
}

/** Returns the name of the row with this key. */
export function rowNameOf(form: TableForm, key: string): string {
  const row = rowForm(form, key);
  return row ? rowName(form, row) : form.name;
}

/** Returns the name of a column of the row with this key. */
export function columnNameOf(form: TableForm, row: string, column: string): string {
  const found = rowForm(form, row)?.columns.find((candidate) => candidate.key === column);
  return found ? columnName(found) : form.name;
}

function rowForm(form: TableForm, key: string): RowForm | undefined {
  return form.lines.find((line): line is RowForm => line.kind === "row" && line.key === key);
}

/** Returns the name of a cell: `（一）予以公开，自然人`; the row alone if the row has but one column. */
export function cellName(form: TableForm, cell: CellRef): string {
  const row = rowForm(form, cell.row);
  if (!row) return form.name;
  const column = row.columns.find((candidate) => candidate.key === cell.column);
  return column && row.columns.length > 1 ? `${rowName(form, row)}，${columnName(column)}` : rowName(form, row);
}

/** Returns a section's heading as the form prints it: `一、总体情况`. */
export function headingText(section: SectionForm): string {
  return `${section.numeral}、${section.label}`;
}
