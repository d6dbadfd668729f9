import { layoutOf } from "../../../layout/index";
import { hasTotal } from "../../../spec/types";
import { type Item, isBlank, isFilled, isUnmarked, textsOf } from "../../labels/items";
import { isLabel } from "../../labels/vocabulary";
import { endsWithSum, lacksJoint } from "../../sums";
import type { ReportRow } from "../../types";
import type { OpenRow } from "../open-rows";
import { hasItsTotal } from "./disordered-rows";

/** The rows of a table with what they were read as. */
type ClosedRows = ReadonlyMap<OpenRow, ReportRow>;

/**
 * Returns the rows that were read although something about them is odd: where every cell is a line, a blank before
 * their first value that no other row has, figures or the end of one right behind them, two figures side by side that
 * may be one. Where the last value is the sum of the others they are certain all the same, but for those with an odd
 * blank, which sums do not show.
 */
export function unprovedRows(items: readonly Item[], closed: ClosedRows): ReadonlySet<OpenRow> {
  const read = [...closed].filter(([, { state }]) => state === "read");
  const leads = leadsOf(closed);
  let owned: ReadonlySet<Item> | undefined;
  const isOwned = (item: Item): boolean => {
    owned ??= itemsOf(closed, items);
    return owned.has(item);
  };
  const lacksCells = [...closed.keys()].some((row) => hasTotal(row.form) && isShort(row));
  const odd = read.filter(([open, row]) => {
    if (isLeadOdd(open, row, leads) || (leadOf(row) > 0 && isCrowded(items, open))) return true;
    if (hasItsTotal(row)) return false;
    return (
      (lacksCells && isJoint(open)) ||
      isTooLong(open, closed) ||
      holdsTwoRows(open) ||
      isCrowded(items, open) ||
      endsEarly(open, row) ||
      hasHalfInLabel(items, open) ||
      hasFigureBetween(items, open) ||
      isNarrow(open, closed) ||
      endsInFigure(items, open) ||
      goesOnBehindHead(items, open, isOwned)
    );
  });
  return new Set(odd.map(([open]) => open));
}

/** The items that labels and values of rows are. */
function itemsOf(closed: ClosedRows, items: readonly Item[]): ReadonlySet<Item> {
  return new Set(
    [...closed.keys()].flatMap(({ link, run }) => [...items.slice(link?.start ?? 0, link?.end ?? 0), ...run]),
  );
}

function isShort({ run, form }: OpenRow): boolean {
  return run.length < form.columns.length || run.some(isBlank);
}

/** Counts the rows by their number of columns, and by that, their length and the blank cells before their values. */
function leadsOf(closed: ClosedRows): ReadonlyMap<string, number> {
  const leads = new Map<string, number>();
  const count = (shape: string): void => void leads.set(shape, (leads.get(shape) ?? 0) + 1);
  for (const [open, row] of closed) {
    count(kindOf(open));
    if (row.state === "read") count(shapeOf(open, row));
  }
  return leads;
}

/** The number of columns; and the number of groups around it, where a line is a row: their labels leave cells in it. */
function kindOf({ run, form }: OpenRow): string {
  return isLine(run[0]) ? `${form.columns.length}:${form.within.length}` : `${form.columns.length}`;
}

function shapeOf(open: OpenRow, row: ReportRow): string {
  return `${kindOf(open)}/${open.run.length}/${leadOf(row)}`;
}

/** Reports whether a line is a row where this item stands. */
function isLine(item: Item | undefined): boolean {
  return item !== undefined && layoutOf(item.stream.layout).lineHolds === "row";
}

/** Returns the number of cells before the first value of a row that was read. */
function leadOf({ form, run, data }: ReportRow): number {
  const first = data.get(form.columns[0]?.key ?? "");
  return first ? run.indexOf(first.cell) : 0;
}

/** Rows with fewer columns are often alone with their padding. */
const FEWEST_COLUMNS = 3;

/** Reports whether every cell of a row is a line. */
function holdsCells({ run }: Pick<OpenRow, "run">): boolean {
  return run[0] !== undefined && layoutOf(run[0].stream.layout).lineHolds === "cell";
}

/** Reports whether a row alone among others has a blank before its first value: one of its cells may be one too many. */
function isLeadOdd(open: OpenRow, row: ReportRow, leads: ReadonlyMap<string, number>): boolean {
  const columns = row.form.columns.length;
  if (columns < FEWEST_COLUMNS || leadOf(row) === 0 || !(holdsCells(open) || isLine(open.run[0]))) return false;
  // The blank of a merged label (（七）总计) stands before figures alone.
  if (hasItsTotal(row) && open.run.slice(leadOf(row), leadOf(row) + columns).every(({ kind }) => kind === "number"))
    return false;
  return leads.get(shapeOf(open, row)) === 1 && (leads.get(kindOf(open)) ?? 0) > 1;
}

/** Reports whether two figures of a row may be one: put together, they make its total right. */
function isJoint({ run }: OpenRow): boolean {
  return isUnmarked(run) && lacksJoint(textsOf(run));
}

/** Reports whether a row ends in a blank and the value before that is the sum of the others: one of them may be lost. */
function endsEarly({ run }: OpenRow, { form, data }: ReportRow): boolean {
  const total = data.get(form.columns.at(-1)?.key ?? "");
  if (!isUnmarked(run) || total?.state !== "blank") return false;
  const values = run.filter(isFilled);
  return (
    values.filter(({ kind, cell }) => kind === "number" && cell.text !== "0").length > 1 && endsWithSum(textsOf(values))
  );
}

/** A mark or white space before digits that end a label. */
const DIGITS_IN_LABEL = /[^\d\u4e00-\u9fff（()）“”"]\d{1,9}$/;

/** Reports whether a label ends with digits, divided from it: the first part of a figure may stand there. */
function hasHalfInLabel(items: readonly Item[], { link, form }: OpenRow): boolean {
  const text = link && items[link.end - 1]?.cell.text;
  return text !== undefined && DIGITS_IN_LABEL.test(text) && !/\d$/.test(form.label);
}

/** Digits that are no numeral of a label. */
const FIGURE_BEFORE = /^\d{1,9}(?![\d.．、])/;

/** Reports whether words that begin with a figure stand between a label and its values: it may be the row's own. */
function hasFigureBetween(items: readonly Item[], { run, link }: OpenRow): boolean {
  const first = run[0]?.cell.span.start ?? 0;
  for (let at = link?.end ?? items.length; at < items.length; at++) {
    const { kind, cell } = items[at] as Item;
    if (cell.span.start >= first) return false;
    if (kind === "text" && FIGURE_BEFORE.test(cell.text)) return true;
  }
  return false;
}

/**
 * Reports whether one blank divides two figures of a row of columns, more than one its other cells, where a row with as
 * many columns is short: the two may be one.
 */
function isNarrow({ run, form, link }: OpenRow, closed: ClosedRows): boolean {
  if (!link || run[0]?.stream.layout !== "space-columns") return false;
  const gaps = run.slice(1).map(({ cell }, at) => cell.span.start - (run[at]?.cell.span.end ?? 0));
  if (!gaps.includes(1) || gaps.every((gap) => gap === 1)) return false;
  const alike = [...closed.keys()].filter((row) => row.form.columns.length === form.columns.length);
  return alike.some((row) => row.run.length < row.form.columns.length);
}

/**
 * Reports whether two figures of a row with a cell on each line stand closer than its other cells: one of them may be
 * there twice, or be the end of the other.
 */
function isCrowded(items: readonly Item[], { run, link }: OpenRow): boolean {
  if (run[0]?.stream.layout !== "bare-cells") return false;
  const label = link ? items.slice(link.end - 1, link.end) : [];
  const pairs = [...label, ...run].flatMap((item, at, all) => {
    const next = all[at + 1];
    if (!next || isBlank(item) || isBlank(next)) return [];
    // From line to line: white space at their ends is no distance. A line may end with what is white space to an editor.
    const gap = next.cell.slot.start - item.cell.slot.end;
    const most = next.cell.span.start - item.cell.span.end;
    return [{ gap, most, areFigures: item.kind === "number" && next.kind === "number" }];
  });
  const [closest, next] = pairs.sort((a, b) => a.gap - b.gap);
  // White space in an empty line between two cells is no line more.
  return next !== undefined && closest?.areFigures === true && next.gap >= closest.most * 2;
}

/**
 * Reports whether a row alone has more cells than columns where every line is a row: a figure may have been cut in two
 * or its sign from it, a border be there twice, and a blank at an end be taken for padding. Blanks at its end by which
 * it is as long as another row are padding.
 */
function isTooLong({ run, form }: OpenRow, closed: ClosedRows): boolean {
  const columns = form.columns.length;
  if (run.length <= columns || columns === 1 || !isLine(run[0])) return false;
  if (hasTotal(form)) return lacksJoint(textsOf(run));
  const rows = [...closed.keys()].filter((row) => row.run !== run);
  const isPadded = run.every((item, at) => isBlank(item) === at >= columns);
  if (isPadded && rows.some((row) => row.run.length >= run.length)) return false;
  const alike = rows.filter((row) => row.form.columns.length === columns);
  return alike.length > 0 && alike.every((row) => row.run.length < run.length);
}

/**
 * Reports whether several cells of a drawn row stand on several lines, one of them with two figures: it may be two
 * rows.
 */
function holdsTwoRows({ run }: OpenRow): boolean {
  const stacked = run.filter(({ cell }) => cell.others !== undefined);
  return stacked.length > 1 && stacked.some(({ cell }) => /\d \d/.test(cell.text));
}

/** Digits before words, no numeral of a label. */
const DIGITS_BEFORE = /^[.．]?\d{1,9}(?=[\s\u4e00-\u9fff（(])/;

/** Reports whether the words behind a row begin with digits, which may be its last figure or the end of it. */
function endsInFigure(items: readonly Item[], { run, end, form }: OpenRow): boolean {
  const next = items[end];
  if (!hasTotal(form) || next?.stream !== run[0]?.stream) return false;
  return next?.kind === "text" && DIGITS_BEFORE.test(next.cell.text) && !isLabel(next.words.key);
}

/** The head of a page is a line that says whose report of which year it is, not longer than this. */
const PAGE_HEAD = /报告|年度|政府\d/;
/** A figure right behind its words. */
const DIGITS_BEHIND = /[\u4e00-\u9fff] ?\d{1,9}(?:\.\d{1,4})?$/;
const LONGEST_HEAD = 45;
/** Items looked at behind a row: a head on one line or on two, blanks between. */
const MOST_BETWEEN = 6;

/**
 * Reports whether the head of a page stands behind a row in which every cell is a line, and behind that a figure that
 * belongs to no row: it may be the row's, and the last of the row's figures the number of the page.
 */
function goesOnBehindHead(items: readonly Item[], { run, end }: OpenRow, isOwned: (item: Item) => boolean): boolean {
  const stream = run[0]?.stream;
  if (!stream || !holdsCells({ run })) return false;
  const behind = items.slice(end, end + MOST_BETWEEN).filter((item) => item.stream === stream && isFilled(item));
  const head = behind[0]?.cell.text ?? "";
  if (behind[0]?.kind !== "text" || head.length > LONGEST_HEAD || !PAGE_HEAD.test(head)) return false;
  const next = behind.find((item) => item.kind !== "text" || isOwned(item) || isLabel(item.words.key));
  return DIGITS_BEHIND.test(head) || (next?.kind === "number" && !isOwned(next));
}
