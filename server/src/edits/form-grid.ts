import type { GridRow, GridSlot } from "../layout/types";
import { APPLICANTS_HEAD, ORGANISATIONS_HEAD } from "../spec/tables/table-heads";
import type { ColumnForm, FormLine, GroupForm, HeadsForm, RowForm, TableForm } from "../spec/types";
import { merged, plainSlot, under } from "./grid-slots";

/** Returns the text for the value cell of a row and a column, both given by key. */
export type ValueOf = (row: string, column: string) => string;

/** One row of the official table, and the lines of the form that stand in it. */
export interface GridLine {
  readonly slots: GridRow;
  /** A row of figures with the group labels that begin beside it; the three rows of 表四 share one grid row. */
  readonly lines: readonly FormLine[];
}

/**
 * Returns the official table as a dense grid, laid out as the documents print it: 表二 four places wide, 表三 ten, 表四
 * fifteen. Merged cells are padded with covered places, so every row is as wide as the table.
 */
export function formGrid(form: TableForm, figureAt: ValueOf): readonly GridRow[] {
  return gridLines(form, figureAt).map((line) => line.slots);
}

/** Returns the grid with the lines of the form that each of its rows holds. */
export function gridLines(form: TableForm, figureAt: ValueOf): readonly GridLine[] {
  switch (form.id) {
    case "article20":
      return form.lines.map((line) => ({ slots: article20Row(line, figureAt), lines: [line] }));
    case "applications":
      return applicationsGrid(form, figureAt);
    case "reviews":
      return reviewsGrid(form, figureAt);
  }
}

/**
 * Returns the grid rows that hold these lines of the form, to be written into a table that is there already. Labels of
 * groups that are not asked for are left covered, as they are in the middle of a table: their cell stands further up.
 */
export function gridRowsOf(form: TableForm, selected: ReadonlySet<FormLine>, figureAt: ValueOf): readonly GridRow[] {
  const labels = new Set(form.lines.filter((line) => selected.has(line)).map(labelOf));
  return gridLines(form, figureAt)
    .filter((line) => line.lines.some((one) => selected.has(one)))
    .map(({ slots, lines }) => {
      const others = new Set(lines.filter((line) => !selected.has(line)).map(labelOf));
      return slots.map((slot) => (others.has(slot.text) && !labels.has(slot.text) ? under() : slot));
    });
}

const ARTICLE20_WIDTH = 4;

function article20Row(line: FormLine, figureAt: ValueOf): GridRow {
  switch (line.kind) {
    case "item":
    case "group":
      return merged(line.label, ARTICLE20_WIDTH);
    case "heads":
      return [plainSlot(line.corner.label), ...spread(line.columns.map((column) => column.label))];
    case "row":
      return [plainSlot(line.label), ...spread(line.columns.map((column) => figureAt(line.key, column.key)))];
  }
}

/** Texts over the three value places of 表二: the last one covers what is left. */
function spread(texts: readonly string[]): GridRow {
  const room = ARTICLE20_WIDTH - 1;
  return texts.flatMap((text, index) => (index < texts.length - 1 ? [plainSlot(text)] : merged(text, room - index)));
}

/** Places of 表三 that hold labels: numeral, group, case. */
const LABEL_WIDTH = 3;

function applicationsGrid(form: TableForm, figureAt: ValueOf): readonly GridLine[] {
  const grid: GridLine[] = [];
  let pending: GroupForm[] = [];
  for (const line of form.lines) {
    if (line.kind === "heads") grid.push(...applicationsHead(line));
    else if (line.kind === "row") {
      grid.push({ slots: applicationsRow(form, line, pending, figureAt), lines: [...pending, line] });
      pending = [];
    } else pending = [...pending, line];
  }
  return grid;
}

function applicationsHead(line: HeadsForm): readonly GridLine[] {
  const [person, ...rest] = line.columns.map((column) => column.label);
  const total = rest.at(-1) ?? "";
  const organisations = rest.slice(0, -1);
  const rows: readonly GridRow[] = [
    [...merged(line.corner.label, LABEL_WIDTH, 3), ...merged(APPLICANTS_HEAD, line.columns.length)],
    [
      ...covered(LABEL_WIDTH),
      ...merged(person ?? "", 1, 2),
      ...merged(ORGANISATIONS_HEAD, organisations.length),
      ...merged(total, 1, 2),
    ],
    [...covered(LABEL_WIDTH), under(), ...organisations.map(plainSlot), under()],
  ];
  return rows.map((slots) => ({ slots, lines: [line] }));
}

/**
 * A row of 表三. Its label fills the label places that groups leave; a group's label stands beside the first of its rows.
 */
function applicationsRow(form: TableForm, row: RowForm, starting: readonly GroupForm[], figureAt: ValueOf): GridRow {
  const labels: GridSlot[] = row.within.flatMap((key, depth) => {
    const group = starting.find((candidate) => candidate.key === key);
    if (!group) return [under()];
    return merged(group.label, 1, rowsWithin(form, key, depth));
  });
  const values = row.columns.map((column) => plainSlot(figureAt(row.key, column.key)));
  return [...labels, ...merged(row.label, LABEL_WIDTH - labels.length), ...values];
}

function rowsWithin(form: TableForm, key: string, depth: number): number {
  return form.lines.filter((line) => line.kind === "row" && line.within[depth] === key).length;
}

/** 表四: three rows of headings, then all values in one row. */
function reviewsGrid(form: TableForm, figureAt: ValueOf): readonly GridLine[] {
  const rows = form.lines.filter((line): line is RowForm => line.kind === "row");
  const suits = form.lines.find((line): line is GroupForm => line.kind === "group");
  const [direct, ...within] = rows;
  const heads = (columns: readonly ColumnForm[], rowSpan: number): GridRow =>
    columns.flatMap((column) => merged(column.label, 1, rowSpan));
  const width = (row: RowForm | undefined): number => row?.columns.length ?? 0;
  const head: readonly GridRow[] = [
    [
      ...merged(direct?.label ?? "", width(direct)),
      ...merged(
        suits?.label ?? "",
        within.reduce((sum, row) => sum + width(row), 0),
      ),
    ],
    [...heads(direct?.columns ?? [], 2), ...within.flatMap((row) => merged(row.label, width(row)))],
    [...covered(width(direct)), ...within.flatMap((row) => heads(row.columns, 1))],
  ];
  const values = rows.flatMap((row) => row.columns.map((column) => plainSlot(figureAt(row.key, column.key))));
  return [...head.map((slots) => ({ slots, lines: [] })), { slots: values, lines: form.lines }];
}

function covered(count: number): GridRow {
  return Array.from({ length: count }, under);
}

function labelOf(line: FormLine): string {
  return line.kind === "heads" ? line.corner.label : line.label;
}
