import type { Cell, CellStream, LayoutId } from "../../../../server/src/layout/types";
import { datumOf } from "../../../../server/src/model/datum";
import { type Item, itemsOf } from "../../../../server/src/model/labels/items";
import { unprovedRows } from "../../../../server/src/model/tables/doubts/unproved-rows";
import type { OpenRow } from "../../../../server/src/model/tables/open-rows";
import type { ReportRow } from "../../../../server/src/model/types";
import type { ColumnForm, RowForm } from "../../../../server/src/spec/types";

/** A row of a table: its label, and its values with a space between each two, `_` for a blank one. */
export interface WrittenRow {
  readonly label?: string;
  readonly cells: string;
  /** As many as the cells, unless it is said; the last is the total, unless it has none. */
  readonly columns?: number;
  readonly total?: boolean;
  /** Cells before the first value. */
  readonly lead?: number;
  /** The characters before each cell; two, unless it is said. */
  readonly gaps?: readonly number[];
  /** White space at the end of each cell, as far as it is the cell's. */
  readonly padding?: number;
  /** The groups that the row stands in. */
  readonly within?: number;
  /** What stands between its label and its values. */
  readonly between?: readonly string[];
  /** What stands between the row and the next. */
  readonly behind?: readonly string[];
  readonly state?: ReportRow["state"];
  /** The cells that stand on several lines. */
  readonly stacked?: readonly number[];
  /** The label as the form has it. */
  readonly form?: string;
}

/** The cells of a table, its rows as they are before their values are given to columns, and as they are read. */
export interface WrittenTable {
  readonly items: readonly Item[];
  readonly rows: readonly OpenRow[];
  readonly closed: ReadonlyMap<OpenRow, ReportRow>;
}

/** A table in a layout. */
export function tableOf(layout: LayoutId, written: readonly WrittenRow[]): WrittenTable {
  const cells: Cell[] = [];
  let at = 0;
  const put = (text: string, gap = 2, padding = 0, others = false): void => {
    const start = at + gap;
    at = start + text.length + padding;
    const span = { start, end: start + text.length };
    const pieces = others ? { others: [{ start: at, end: at }] } : {};
    cells.push({ span, slot: { start, end: at }, text, startsRow: false, ...pieces });
  };
  const places = written.map(({ label, cells: row, gaps = [], padding, between = [], behind = [], stacked = [] }) => {
    const first = cells.length;
    if (label !== undefined) put(label, 10, padding);
    const labelEnd = cells.length;
    for (const text of between) put(text, 2, padding);
    const start = cells.length;
    const texts = row === "" ? [] : row.split(" ").map((text) => (text === "_" ? "" : text.replaceAll("~", " ")));
    for (const [index, text] of texts.entries()) put(text, gaps[index], padding, stacked.includes(index));
    const end = cells.length;
    for (const text of behind) put(text, 2, padding);
    return { first, labelEnd, start, end };
  });
  const stream: CellStream = { layout, rowsMarked: layout !== "bare-cells", cells };
  const items = itemsOf([stream]);
  const rows = written.map((row, index): OpenRow => {
    const { first, labelEnd, start, end } = places[index] ?? { first: 0, labelEnd: 0, start: 0, end: 0 };
    const run = items.slice(start, end);
    const link = { start: first, end: labelEnd, line: index, inner: undefined, weight: 1 } as unknown as NonNullable<
      OpenRow["link"]
    >;
    const form = formOf(row, run.length);
    return { line: index, form, run, end, before: start - first, ...(row.label === undefined ? {} : { link }) };
  });
  return { items, rows, closed: new Map(rows.map((row, index) => [row, closed(row, written[index])])) };
}

function formOf(
  { columns: count, total = true, within = 0, form = "规章", label }: WrittenRow,
  length: number,
): RowForm {
  const all = count ?? length;
  const columns = Array.from({ length: all }, (_, index) => {
    const key = total && index === all - 1 ? "total" : `column${index}`;
    return { key, label: key, aliases: [], domain: "count" } satisfies ColumnForm;
  });
  const groups = Array.from({ length: within }, (_, index) => `group${index}`);
  return { kind: "row", key: label ?? "", label: form, aliases: [], columns, within: groups };
}

function closed({ form, run }: OpenRow, row: WrittenRow | undefined): ReportRow {
  const cells = run.map(({ cell }) => cell);
  const lead = row?.lead ?? 0;
  const data = form.columns.flatMap((column, index) => {
    const cell = cells[lead + index];
    return cell ? [[column.key, datumOf(cell, column)] as const] : [];
  });
  return { form, state: row?.state ?? "read", data: new Map(data), span: { start: 0, end: 0 }, run: cells };
}

/** The rows of a table that are not proved, by their numbers from 0. */
export function unproved(layout: LayoutId, ...written: readonly WrittenRow[]): readonly number[] {
  const { items, rows, closed } = tableOf(layout, written);
  const odd = unprovedRows(items, closed);
  return rows.flatMap((row, index) => (odd.has(row) ? [index] : []));
}
