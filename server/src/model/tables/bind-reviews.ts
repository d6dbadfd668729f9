import { labelKey } from "../../base/fold";
import { REVIEWS } from "../../spec/tables/reviews";
import { type GroupForm, type RowForm, rowsOf } from "../../spec/types";
import { datumOf, unassignedDatum } from "../datum";
import { readGluedReviews } from "../glued/read";
import { type Item, isValue, spanOf } from "../labels/items";
import { isLabel } from "../labels/vocabulary";
import type { Datum, FoundLabel, ReportRow } from "../types";

/**
 * 表四 as found: the form prints its fifteen values in one row, so values are found by their number, not by row labels.
 */
export interface ReviewsBinding {
  readonly rows: ReadonlyMap<string, ReportRow>;
  readonly start: number;
  readonly end: number;
}

const ROWS = rowsOf(REVIEWS);
const COLUMNS = ROWS[0]?.columns.length ?? 0;
const ALL = ROWS.length * COLUMNS;
const ROW_KEYS = ROWS.map((row) => [row.label, ...row.aliases].map(labelKey));
const LAST_ROW = labelKey(ROWS.at(-1)?.label ?? "");
const LAST_COLUMN = labelKey(ROWS[0]?.columns.at(-1)?.label ?? "");
const RECONSIDERATION = labelKey(ROWS[0]?.label ?? "");
const SUITS = labelKey(REVIEWS.lines.find((line): line is GroupForm => line.kind === "group")?.label ?? "");
/** The first head, alone or run together with the one beside it. */
const FIRST_HEADS = new Set([RECONSIDERATION, RECONSIDERATION + SUITS]);
const LATER_HEADS = [SUITS, ...ROW_KEYS.slice(1).flat()];
/** Cells from the first head to the first value, at most: wrapped heads of a PDF come to about forty. */
const HEAD_CELLS = 90;

/** Finds 表四 by its heads and reads its values; undefined where there is no such table. */
export function bindReviews(items: readonly Item[]): ReviewsBinding | undefined {
  const start = items.findIndex(
    (item, index) => (FIRST_HEADS.has(item.words.key) && hasLaterHead(items, index)) || isGluedHead(item),
  );
  if (start < 0) return undefined;
  const groups = valueGroups(items, start);
  const end = groups.at(-1)?.end ?? headsEnd(items, start);
  const bound = inOneRow(items, groups) ?? inThreeRows(items, groups) ?? glued(items, groups);
  return { rows: bound ?? unassigned(items, groups), start, end };
}

/** The item after the last head, where no values follow. */
function headsEnd(items: readonly Item[], start: number): number {
  let end = start + 1;
  for (let at = end; at < Math.min(items.length, start + HEAD_CELLS); at++) {
    const item = items[at] as Item;
    if (item.kind === "blank") continue;
    if (item.stream !== items[start]?.stream || !isLabel(item.words.key)) break;
    end = at + 1;
  }
  return end;
}

function hasLaterHead(items: readonly Item[], index: number): boolean {
  if (items[index]?.words.key !== RECONSIDERATION) return true;
  return items
    .slice(index + 1, index + HEAD_CELLS)
    .some((item) => LATER_HEADS.some((key) => item.words.key.startsWith(key)));
}

/** Reports whether the item is the heads of glued text: one cell that ends with the last 总计. */
function isGluedHead(item: Item): boolean {
  return item.stream.layout === "glued" && item.words.key.includes(LAST_ROW) && item.words.key.endsWith(LAST_COLUMN);
}

interface ValueGroup {
  readonly start: number;
  readonly end: number;
  /** The label keys between the group before and this one. */
  readonly before: readonly Item[];
}

/**
 * Runs of value cells with at least one figure, or fifteen blank ones, that follow the heads; they end where the block
 * or the table's text ends.
 */
function valueGroups(items: readonly Item[], start: number): readonly ValueGroup[] {
  const groups: ValueGroup[] = [];
  let before: Item[] = [];
  let sinceValue = 0;
  const stream = items[start]?.stream;
  for (let at = start; at < items.length && sinceValue < HEAD_CELLS; at++) {
    const item = items[at] as Item;
    if (item.stream !== stream) break;
    if (!isValue(item)) {
      // A long cell is prose: the table is over.
      if (item.cell.text.length > 60 && groups.length > 0) break;
      before.push(item);
      sinceValue++;
      continue;
    }
    let end = at + 1;
    while (end < items.length && continues(items, at, end)) end++;
    if (items.slice(at, end).some((cell) => cell.kind !== "blank") || end - at === ALL) {
      groups.push({ start: at, end, before });
      before = [];
      sinceValue = 0;
      if (groups.length === 1 && end - at >= ALL) break;
    }
    at = end - 1;
  }
  return groups;
}

function continues(items: readonly Item[], start: number, at: number): boolean {
  const item = items[at] as Item;
  return isValue(item) && item.stream === items[start]?.stream && !item.cell.startsRow;
}

/** Fifteen figures side by side, or a row of exactly fifteen cells. */
function inOneRow(items: readonly Item[], groups: readonly ValueGroup[]): ReadonlyMap<string, ReportRow> | undefined {
  const group = groups[0];
  if (!group || groups.length > 1) return undefined;
  const run = fifteen(items.slice(group.start, group.end));
  if (!run) return undefined;
  return new Map(
    ROWS.map((row, index) => [
      row.key,
      readRow(row, run.slice(index * COLUMNS, (index + 1) * COLUMNS), labelIn(group.before, index)),
    ]),
  );
}

function fifteen(run: readonly Item[]): readonly Item[] | undefined {
  if (run.some((item) => item.stream.layout === "glued")) return undefined;
  const first = run.findIndex((item) => item.kind !== "blank");
  const filled = run.filter((item) => item.kind !== "blank").length;
  if (filled === ALL && run.slice(first, first + ALL).every((item) => item.kind !== "blank"))
    return run.slice(first, first + ALL);
  // A blank at an end may be padding of the heads that hides a missing value, unless a row mark says that the row begins here.
  if (run.length === ALL && (run[0]?.cell.startsRow || (first === 0 && run.at(-1)?.kind !== "blank"))) return run;
  // Padding at the row's end, as the heads of the same layout have it.
  return run.length > ALL && run[0]?.cell.startsRow && run.slice(ALL).every((item) => item.kind === "blank")
    ? run.slice(0, ALL)
    : undefined;
}

/** Three small tables or three rows of five, each behind its own label, in the order of the form. */
function inThreeRows(
  items: readonly Item[],
  groups: readonly ValueGroup[],
): ReadonlyMap<string, ReportRow> | undefined {
  if (groups.length !== ROWS.length) return undefined;
  const rows = ROWS.map((row, index) => {
    const group = groups[index] as ValueGroup;
    const run = items.slice(group.start, group.end);
    const label = labelIn(group.before, index);
    return run.length === COLUMNS && label ? ([row.key, readRow(row, run, label)] as const) : undefined;
  });
  return rows.every((row) => row !== undefined) ? new Map(rows) : undefined;
}

/** Figures without borders, behind the heads in glued text: read as far as they can be cut with certainty. */
function glued(items: readonly Item[], groups: readonly ValueGroup[]): ReadonlyMap<string, ReportRow> | undefined {
  const [group, other] = groups;
  if (!group || other || items[group.start]?.stream.layout !== "glued") return undefined;
  const rows = readGluedReviews(
    ROWS,
    items.slice(group.start, group.end).map((item) => item.cell),
  );
  return rows.size > 0 ? rows : undefined;
}

function labelIn(before: readonly Item[], index: number): FoundLabel | undefined {
  const keys = ROW_KEYS[index] ?? [];
  const found =
    before.find((item) => keys.includes(item.words.key)) ??
    before.find((item) => item.words.key.length < 24 && keys.some((key) => item.words.key.includes(key)));
  return found && { span: found.cell.span, text: found.cell.text, whole: keys.includes(found.words.key) };
}

function readRow(form: RowForm, run: readonly Item[], label: FoundLabel | undefined): ReportRow {
  const data = new Map<string, Datum>();
  form.columns.forEach((column, index) => {
    const item = run[index];
    if (item) data.set(column.key, datumOf(item.cell, column));
  });
  return {
    form,
    state: "read",
    data,
    ...(label ? { label } : {}),
    span: spanOf(run),
    run: run.map((item) => item.cell),
  };
}

/**
 * Values that are there but fit no arrangement known: every cell of the table is unreadable. No values at all: no rows.
 */
function unassigned(items: readonly Item[], groups: readonly ValueGroup[]): ReadonlyMap<string, ReportRow> {
  const run = groups.flatMap((group) => items.slice(group.start, group.end));
  const filled = run.filter((item) => item.kind !== "blank");
  if (filled.length === 0) return new Map();
  const datum = unassignedDatum(filled.map((item) => item.cell));
  return new Map(
    ROWS.map((form) => {
      const data = new Map(form.columns.map((column) => [column.key, datum] as const));
      return [form.key, { form, state: "unassigned", data, span: spanOf(filled), run: run.map((item) => item.cell) }];
    }),
  );
}
