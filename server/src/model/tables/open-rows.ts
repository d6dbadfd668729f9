import type { RowForm, TableForm } from "../../spec/types";
import type { Candidate } from "../labels/candidates";
import { type Item, isBlank, isFigure, isFilled, rowEnd, rowStart } from "../labels/items";
import { runAfter } from "./runs";

/** A row of the form with the cells that may be its values, before they are given to columns. */
export interface OpenRow {
  readonly line: number;
  readonly form: RowForm;
  readonly link?: Candidate;
  readonly run: readonly Item[];
  /** First item after the run. */
  readonly end: number;
  /** Cells of the row that stand before the run: its label and, in the same row, a group's label and blank cells. */
  readonly before: number;
  /** True if the values may be those of another row. */
  readonly doubtful?: boolean;
}

/** Returns rows in runs of neighbours with as many columns: their figures look alike. */
export function blocksOf<R extends { readonly form: RowForm }>(rows: readonly R[]): readonly (readonly R[])[] {
  const blocks: R[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1);
    if (last?.[0]?.form.columns.length === row.form.columns.length) last.push(row);
    else blocks.push([row]);
  }
  return blocks;
}

/** Returns a function that says whether an item is a value of one of the rows; few tables need to know it. */
export function ownerOf(rows: readonly OpenRow[]): (item: Item) => boolean {
  let owned: ReadonlySet<Item> | undefined;
  return (item) => {
    owned ??= new Set(rows.flatMap(({ run }) => run));
    return owned.has(item);
  };
}

/** Returns the rows whose labels were found, each with the cells up to the next label. */
export function openRows(form: TableForm, items: readonly Item[], links: readonly Candidate[]): readonly OpenRow[] {
  const rows: OpenRow[] = [];
  links.forEach((link, index) => {
    const line = form.lines[link.line];
    if (line?.kind !== "row") return;
    const limit = links[index + 1]?.start ?? items.length;
    const after = runAfter(items, link.end, limit, line.columns.length);
    const run = link.inner ? runOfWrapped(items, link.inner, after) : after;
    const last = run.at(-1);
    const end = last ? items.indexOf(last, link.start) + 1 : link.end;
    rows.push({ line: link.line, form: line, link, run, end, before: cellsBefore(form, items, links, index) });
  });
  return rowsAbove(items, rows) ?? rows;
}

/**
 * Returns the rows with the values of the line below each label, where each label found stands on a line without values
 * and just as many as its row has columns are all of the line below, no others on the next: had they stood above, the
 * last would have none.
 */
function rowsAbove(items: readonly Item[], rows: readonly OpenRow[]): readonly OpenRow[] | undefined {
  if (rows.length < FEWEST_ROWS || rows.some(({ run }) => run.some(isFilled))) return undefined;
  const below = rows.map((row): OpenRow | undefined => {
    const start = rowEnd(items, row.end - 1);
    const line = lineFrom(items, start);
    const end = start + line.length;
    const first = line.findIndex(isFilled);
    const run = line.slice(first, first + row.form.columns.length);
    const rest = [...line.slice(0, first), ...line.slice(first + run.length)];
    const isOwn = items[start]?.stream === items[row.end - 1]?.stream && run.length === row.form.columns.length;
    const isAlone = rest.every(isBlank) && !lineFrom(items, end).some(isFigure);
    if (!isOwn || !isAlone || !run.every(isFigure)) return undefined;
    return { ...row, run, end, before: first };
  });
  return below.every((row) => row !== undefined) ? below : undefined;
}

/** Labels in one table that show where its values stand, at least. */
const FEWEST_ROWS = 4;

/** Returns the items of a line from one of them to its end. */
function lineFrom(items: readonly Item[], start: number): readonly Item[] {
  return items[start] ? items.slice(start, rowEnd(items, start)) : [];
}

/**
 * Returns the values between the pieces of a wrapped label; with those behind it, where its last line holds figures
 * too.
 */
function runOfWrapped(
  items: readonly Item[],
  inner: readonly [number, number],
  after: readonly Item[],
): readonly Item[] {
  const between = items.slice(...inner);
  const [next] = after;
  const sameLine = next?.stream.rowsMarked && !next.cell.startsRow;
  if (!sameLine || !after.some(isFilled)) return between;
  return between.every(isBlank) ? after : [...between, ...after];
}

/**
 * Cells from the beginning of the row to the first cell after its label. Where rows are not marked: the label and the
 * group labels right before it.
 */
function cellsBefore(form: TableForm, items: readonly Item[], links: readonly Candidate[], index: number): number {
  const link = links[index] as Candidate;
  if (items[link.start]?.stream.rowsMarked) return link.end - rowStart(items, link.start);
  let start = link.start;
  for (let before = index - 1; before >= 0; before--) {
    const other = links[before] as Candidate;
    if (other.end !== start || form.lines[other.line]?.kind !== "group") break;
    start = other.start;
  }
  return link.end - start;
}
