import { labelKey } from "../../base/fold";
import { cover } from "../../base/span";
import type { Cell } from "../../layout/types";
import { inReviewRows, OUTCOMES, REVIEW_ROWS, REVIEW_VALUES, REVIEWS } from "../../spec/tables/reviews";
import type { GroupForm } from "../../spec/types";
import { dataOf, unassignedDatum } from "../datum";
import { cellsOf, type Item, isApart, isFilled, isValue, textsOf } from "../labels/items";
import { isLabel } from "../labels/vocabulary";
import { mayEndWithSum } from "../sums";
import type { ReportRow } from "../types";
import { haveOtherValues, isFollowedByOther } from "./doubts/doubled-reviews";
import { holdsFigure } from "./heads/review-heads";
import { REVIEW_ROW_KEYS, reviewRows, type ValueGroup } from "./review-rows";

/**
 * 表四 as found: the form prints its fifteen values in one row, so values are found by their number, not by row labels.
 */
export interface ReviewsBinding {
  readonly rows: ReadonlyMap<string, ReportRow>;
  readonly start: number;
  readonly end: number;
}

const LAST_ROW = labelKey(REVIEW_ROWS.at(-1)?.label ?? "");
const LAST_COLUMN = labelKey(OUTCOMES.at(-1)?.label ?? "");
const RECONSIDERATION = labelKey(REVIEW_ROWS[0]?.label ?? "");
const SUITS = labelKey(REVIEWS.lines.find((line): line is GroupForm => line.kind === "group")?.label ?? "");
/** The first head, alone or run together with the one beside it. */
const FIRST_HEADS = new Set([RECONSIDERATION, RECONSIDERATION + SUITS]);
const LATER_HEADS = [SUITS, ...REVIEW_ROW_KEYS.slice(1).flat()];
/** The results that head the columns, without 总计. */
const RESULTS = OUTCOMES.slice(0, -1).map(({ label }) => labelKey(label));
/**
 * The first head run together with the result under it, as in running text where every value follows its words; or with
 * all heads, on a line of their own.
 */
const FIRST_RESULTS = [RECONSIDERATION, RECONSIDERATION + SUITS].map((head) => head + RESULTS[0]);
/** Cells from the first head to the first value, at most: wrapped heads of a PDF come to about forty. */
const HEAD_CELLS = 90;
/** More runs of values than this behind one head are some other table. */
const MOST_GROUPS = 4 * REVIEW_VALUES;

/**
 * Finds 表四 by its heads and reads its values; undefined where there is no such table. Of several places with its heads
 * (a table of several years may have columns 行政复议 and 行政诉讼) the first that is read is the table, in its own section if
 * there is one, else the first under whose heads the results stand. Of two in that section with other values none is
 * read.
 */
export function bindReviews(
  items: readonly Item[],
  blanksLost: boolean,
  [from, to]: readonly [number, number] = [0, items.length],
): ReviewsBinding | undefined {
  const read: ReviewsBinding[] = [];
  let unread: ReviewsBinding | undefined;
  for (let start = 0; start < items.length; start++) {
    if (!isHead(items, start)) continue;
    const groups = valueGroups(items, start);
    const rows = reviewRows(items, groups, blanksLost);
    const end = groups.at(-1)?.end ?? headsEnd(items, start);
    if (!rows && !unread && namesResults(items, start, end))
      unread = { rows: unassigned(cellsIn(items, groups)), start, end };
    if (!rows) continue;
    read.push({ rows, start, end });
    start = end - 1;
  }
  const own = read.filter(({ start, end }) => start >= from && end <= to);
  const [first, ...others] = own.length > 0 ? own : read.slice(0, 1);
  const other = first && others.find(({ rows }) => haveOtherValues(first.rows, rows));
  if (!first || !other) return first ?? unread;
  const cells = [first, other].flatMap(({ rows }) => [...rows.values()].flatMap(({ run }) => run));
  return { rows: unassigned(cells), start: first.start, end: other.end };
}

function isHead(items: readonly Item[], index: number): boolean {
  const item = items[index] as Item;
  return (
    (FIRST_HEADS.has(item.words.key) && hasLaterHead(items, index)) ||
    FIRST_RESULTS.some((heads) => item.words.key.startsWith(heads)) ||
    isGluedHead(item)
  );
}

/** Reports whether a result (结果维持) is named between the first head and the end of the values. */
function namesResults(items: readonly Item[], start: number, end: number): boolean {
  return items.slice(start, end).some(({ words: { key } }) => RESULTS.some((result) => key.includes(result)));
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

/**
 * Runs of value cells with at least one figure, or fifteen blank ones, that follow the heads; they end where the block
 * or the table's text ends.
 */
function valueGroups(items: readonly Item[], start: number): readonly ValueGroup[] {
  const groups: ValueGroup[] = [];
  let before: Item[] = [];
  let sinceValue = 0;
  const stream = items[start]?.stream;
  for (let at = start; at < items.length && sinceValue < HEAD_CELLS && groups.length < MOST_GROUPS; at++) {
    const item = items[at] as Item;
    if (item.stream !== stream) break;
    const damaged = damagedRun(items, at);
    if (damaged !== undefined) {
      groups.push({ start: at, end: damaged, before });
      before = [];
      sinceValue = 0;
      at = damaged - 1;
      continue;
    }
    if (!isValue(item)) {
      // A long cell is prose: the table is over.
      if (item.cell.text.length > 60 && groups.length > 0 && !isGluedHead(item)) break;
      before.push(item);
      sinceValue++;
      continue;
    }
    let end = at + 1;
    while (end < items.length && continues(items, at, end)) end++;
    if (items.slice(at, end).some(mayBeFigure) || end - at === REVIEW_VALUES) {
      groups.push({ start: at, end, before });
      before = [];
      sinceValue = 0;
      if (groups.length === 1 && end - at >= REVIEW_VALUES && !isFollowedByOther(items, at, end)) break;
    }
    at = end - 1;
  }
  return groups;
}

/** A piece of the rule under the heads of Markdown: no mark that anybody writes for none. */
const RULE = /^:?-{3,}:?$/;

function mayBeFigure(item: Item): boolean {
  return isFilled(item) && !RULE.test(item.cell.text);
}

/** Words in a value cell (若干, 1O) are short; anything longer is a head or prose. */
const MAX_WORD = 8;

/**
 * Returns the end of a run of values in which words stand in a cell or two (若干, 1O, ?), if it has just as many cells
 * as one row of the form or all three; undefined for any other run. Words at an end may be a row's name or a note, and
 * where nothing marks rows a value may be missing beside them: then the totals must hold.
 */
function damagedRun(items: readonly Item[], start: number): number | undefined {
  const { stream } = items[start] as Item;
  let end = start;
  while (end < items.length && isCellOfRun(items, start, end)) end++;
  const run = items.slice(start, end);
  const words = run.filter((item) => !isValue(item)).length;
  const figures = run.filter(({ kind }) => kind === "number").length;
  const isWhole = run.length === REVIEW_VALUES || run.length === OUTCOMES.length;
  if (!isWhole || words === 0 || words > run.length / MOST_WORDS || figures * 2 < run.length) return undefined;
  const isInside = [run[0], run.at(-1)].every((item) => item && isValue(item));
  return (isInside && stream.rowsMarked) || totalsMayHold(run) ? end : undefined;
}

/** At most one cell of so many is damaged. */
const MOST_WORDS = 5;

function isCellOfRun(items: readonly Item[], start: number, at: number): boolean {
  const item = items[at] as Item;
  if (item.stream !== items[start]?.stream || (at > start && item.cell.startsRow)) return false;
  // Without borders, only white space divides cells.
  if (item.stream.layout === "glued" && at > start && !isApart(items[at - 1] as Item, item)) return false;
  return isValue(item) || (item.cell.text.length <= MAX_WORD && !isLabel(item.words.key) && !holdsFigure(item));
}

/** Reports whether each five of the cells may be a row of the form. */
function totalsMayHold(run: readonly Item[]): boolean {
  return inReviewRows(textsOf(run)).every((row) => row.length === 0 || mayEndWithSum(row));
}

function continues(items: readonly Item[], start: number, at: number): boolean {
  const item = items[at] as Item;
  return isValue(item) && item.stream === items[start]?.stream && !item.cell.startsRow;
}

function cellsIn(items: readonly Item[], groups: readonly ValueGroup[]): readonly Cell[] {
  return groups.flatMap(({ start, end }) => cellsOf(items.slice(start, end)));
}

/**
 * Values that are there but fit no arrangement known: every cell of the table is unreadable. No values at all: no rows.
 */
function unassigned(run: readonly Cell[]): ReadonlyMap<string, ReportRow> {
  const filled = run.filter(({ text }) => text.trim() !== "");
  const [first] = filled;
  if (!first) return new Map();
  const datum = unassignedDatum(filled);
  const span = filled.reduce((all, cell) => cover(all, cell.span), first.span);
  return new Map(
    REVIEW_ROWS.map((form) => [form.key, { form, state: "unassigned", data: dataOf(form, () => datum), span, run }]),
  );
}
