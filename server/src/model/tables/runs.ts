import { layoutOf } from "../../layout/index";
import type { LayoutId } from "../../layout/types";
import { type Item, isBlank, isValue } from "../labels/items";
import { isLabel } from "../labels/vocabulary";
import type { HeadsPlace } from "./heads/heads-place";

/** Reports whether an empty cell can be told apart from a missing one: if not, a label without values says nothing. */
export function keepsBlanks(layout: LayoutId): boolean {
  return layoutOf(layout).blanks === "kept";
}

/** The numeral of a label, without the label: （四）, 2. */
const LABEL_NUMERAL = /^(?:[（(][一二三四五六七][）)]|[一二三四]、|\d[.．、])$/;

/** Text in a value cell (若干, 约3) is short; anything longer is the next label or prose. */
const MAX_WORD = 8;

/**
 * Returns the cells that follow a label and may be its values: up to the row's end where the layout marks rows, up to
 * the next label or longer text where it does not. `limit` is the first item of the next label.
 */
export function runAfter(items: readonly Item[], from: number, limit: number, columns: number): readonly Item[] {
  const run: Item[] = [];
  const stream = items[from - 1]?.stream;
  for (let at = from; at < limit; at++) {
    const item = items[at];
    if (!item || item.stream !== stream) break;
    if (item.cell.startsRow && item.stream.rowsMarked && !continuesOnNextRow(item, run.length)) break;
    if (!isValue(item)) {
      // Pieces of wrapped labels and vertical group labels stand between a label and its values in text from a PDF.
      if (item.stream.layout === "space-columns" && run.length === 0) continue;
      if (item.cell.text.length > (isOnlyValue(item, run, columns) ? MAX_WORDS : MAX_WORD) || isLabel(item.words.key))
        break;
      // Nothing but a label ends a row where rows are not marked; words behind a full row begin something else.
      if (!item.stream.rowsMarked && (run.length >= columns || NO_VALUE.test(item.cell.text))) break;
    }
    run.push(item);
  }
  for (let last = run.at(-1); last && !isValue(last) && isOfNextLabel(last, run.length > columns); last = run.at(-1))
    run.pop();
  return run;
}

/** The first line of a label that is broken over two, or the name of a column before its figure: 3.补正后, 自然人：5. */
const NO_VALUE =
  /^(?:(?:[（(][一二三四五六七][）)]|[一二三四]、|\d[.．、])\s{0,2}[\u4e00-\u9fff]|[\u4e00-\u9fff]+[：:]\s?\d)/;

/** Words in the one value cell of a row may be longer, where rows are marked: no label can stand there. */
const MAX_WORDS = 30;

function isOnlyValue({ stream, cell }: Item, run: readonly Item[], columns: number): boolean {
  return columns === 1 && run.length === 0 && stream.rowsMarked && !cell.startsRow;
}

/**
 * Reports whether words behind the values of a row begin the next label: behind a full row where no marks divide rows;
 * its numeral alone also where they do, and in glued text, where the values are one run of digits.
 */
function isOfNextLabel({ cell, stream }: Item, isFull: boolean): boolean {
  if (isFull && !stream.rowsMarked) return true;
  return LABEL_NUMERAL.test(cell.text) && (isFull || stream.layout === "glued");
}

/** Reports whether the values of a wrapped label continue on the next line, as in text from a PDF. */
function continuesOnNextRow(item: Item, soFar: number): boolean {
  return item.stream.layout === "space-columns" && soFar === 0;
}

/** A run of values with what is needed to judge it. */
export interface ValueRun {
  readonly items: readonly Item[];
  readonly columns: number;
  /** Cells of the whole row: labels, values and padding. */
  readonly width: number;
  /** Looks for the heads over the row's columns. */
  readonly heads: () => HeadsPlace | undefined;
}

/** The padding of the rows of one table, learned from its full rows. */
export interface TablePadding {
  /** Blank cells before the first value by number of columns and length of the run. */
  readonly leads: ReadonlyMap<string, number | "various">;
  /** The commonest width of full rows, by number of columns. Absent where no row is full. */
  readonly widths: ReadonlyMap<number, number>;
  /** The numbers of columns for which some full row has padding. */
  readonly padded: ReadonlySet<number>;
  /** The numbers of columns for which nearly all runs have just as many cells. */
  readonly exact: ReadonlySet<number>;
  /**
   * The numbers of columns for which every run has more cells: what merged cells cover stands at the end of the row.
   */
  readonly longer: ReadonlySet<number>;
}

/** Rows that may differ from all others before a table is said to have no padding. */
const STRAY = 0.2;

/** Learns the padding from all runs that are full: the first and the last column filled, blanks only around them. */
export function learnPadding(runs: readonly ValueRun[]): TablePadding {
  const leads = new Map<string, number | "various">();
  const widths = new Map<number, Map<number, number>>();
  const padded = new Set<number>();
  const longer = longerColumns(runs);
  for (const run of runs) {
    const lead = fullAt(run, longer);
    if (lead === undefined) continue;
    const shape = shapeOf(run);
    const known = leads.get(shape);
    leads.set(shape, known === undefined || known === lead ? lead : "various");
    if (run.items.length > run.columns) padded.add(run.columns);
    const counts = widths.get(run.columns) ?? new Map<number, number>();
    counts.set(run.width, (counts.get(run.width) ?? 0) + 1);
    widths.set(run.columns, counts);
  }
  const commonest = new Map([...widths].map(([columns, counts]) => [columns, mostFrequent(counts)]));
  return { leads, widths: commonest, padded, exact: exactColumns(runs), longer };
}

function exactColumns(runs: readonly ValueRun[]): ReadonlySet<number> {
  const exact = new Set<number>();
  for (const columns of new Set(runs.map((run) => run.columns))) {
    const filled = runs.filter((run) => run.columns === columns && run.items.length > 0);
    const stray = filled.filter((run) => run.items.length !== columns).length;
    if (filled.length > 0 && stray <= filled.length * STRAY) exact.add(columns);
  }
  return exact;
}

function longerColumns(runs: readonly ValueRun[]): ReadonlySet<number> {
  const longer = new Set(runs.map((run) => run.columns));
  for (const { items, columns } of runs) if (items.length <= columns) longer.delete(columns);
  return longer;
}

function mostFrequent(counts: ReadonlyMap<number, number>): number {
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function shapeOf(run: ValueRun): string {
  return `${run.columns}/${run.items.length}`;
}

/** Two cells side by side may be a figure and something that stands in the padding. */
const PAIR = 2;

/**
 * Returns the index of the first value in a run that leaves no choice: its first and last filled cells are the first
 * and the last column; undefined for other runs, and for those with blanks between, or with two columns and more cells,
 * that do not stand under the heads.
 */
function fullAt(run: ValueRun, longer: TablePadding["longer"]): number | undefined {
  const { items, columns } = run;
  let first = -1;
  let last = -1;
  let filled = 0;
  for (let at = 0; at < items.length; at++) {
    if (items[at]?.kind === "blank") continue;
    if (first < 0) first = at;
    last = at;
    filled++;
  }
  if (first < 0 || last - first + 1 !== columns) return undefined;
  if (items.length === columns || (filled === columns && columns !== PAIR)) return first;
  const heads = run.heads();
  const lead = heads?.width === run.width ? leadUnder(heads, items.length, columns, longer) : undefined;
  return lead === undefined || lead === first ? first : undefined;
}

/**
 * Returns the cells of a run by column, or undefined where they cannot be told with certainty. As many cells as columns
 * from the first filled one to the last: those. A blank at an end may be padding that hides a missing cell: it counts
 * as a blank value only where the table has no padding, or where the row is as wide as the full rows and padded as they
 * are; where no row is full, as wide as the row of heads, under which the cells stand. Never a guess.
 */
export function assign(run: ValueRun, padding: TablePadding): readonly Item[] | undefined {
  const { items, columns } = run;
  const full = fullAt(run, padding.longer);
  if (full !== undefined) return items.slice(full, full + columns);
  if (items.length < columns) return undefined;
  const areBlank = items.every(isBlank);
  if (!areBlank && items.length === columns && hasNoPadding(run, padding)) return items;
  const lead = leadOf(run, padding);
  if (lead === undefined) return areBlank ? items.slice(0, columns) : undefined;
  const outside = [...items.slice(0, lead), ...items.slice(lead + columns)];
  return outside.every(isBlank) ? items.slice(lead, lead + columns) : undefined;
}

/** Returns the number of padding cells before the first value, as the full rows or else the heads show it. */
function leadOf(run: ValueRun, padding: TablePadding): number | undefined {
  const { columns, width } = run;
  const known = padding.leads.get(shapeOf(run));
  if (known !== undefined) return known === "various" || padding.widths.get(columns) !== width ? undefined : known;
  if ((padding.widths.get(columns) ?? width) !== width) return undefined;
  const heads = run.heads();
  if (heads?.width !== width) return undefined;
  const lead = leadUnder(heads, run.items.length, columns, padding.longer);
  // Full rows of other lengths are padded as the heads say, too.
  const agree = [...padding.leads].every(([shape, other]) => {
    const [count, length = 0] = shape.split("/").map(Number);
    return count !== columns || other === leadUnder(heads, length, columns, padding.longer);
  });
  return agree ? lead : undefined;
}

/**
 * Returns the number of padding cells before the first value in a run of a length that ends the row: the values stand
 * under the heads, or right behind the label where what merged cells cover has been moved to the end of every row, the
 * heads' too.
 */
function leadUnder(
  { first, last, width }: HeadsPlace,
  length: number,
  columns: number,
  longer: TablePadding["longer"],
): number | undefined {
  const lead = first - (width - length);
  if (last - first === columns - 1 && lead >= 0) return lead + columns <= length ? lead : undefined;
  return longer.has(columns) ? 0 : undefined;
}

function hasNoPadding(run: ValueRun, padding: TablePadding): boolean {
  return padding.widths.has(run.columns) ? !padding.padded.has(run.columns) : padding.exact.has(run.columns);
}
