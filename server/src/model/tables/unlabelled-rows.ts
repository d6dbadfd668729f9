import { labelKey } from "../../base/fold";
import { similarity } from "../../base/likeness/similarity";
import type { RowForm, TableForm } from "../../spec/types";
import { type Item, isValue } from "../labels/items";
import type { OpenRow } from "./open-rows";

/** Rows with fewer columns are too easily mistaken to be bound by their place. */
const FEWEST_COLUMNS = 3;
/** A damaged label shares this much with the label it was. */
const DAMAGED = 0.34;

/**
 * Adds the rows whose label is lost: full runs of figures that no label owns are bound by their place, but only where
 * between two rows of the form there are just as many of them as there are rows missing. One lost label must not shift
 * the rest.
 */
export function addUnlabelledRows(
  form: TableForm,
  items: readonly Item[],
  open: readonly OpenRow[],
): readonly OpenRow[] {
  const result: OpenRow[] = [];
  open.forEach((row, index) => {
    result.push(row);
    const next = open[index + 1];
    if (next) result.push(...unlabelledBetween(form, items, row, next));
  });
  return result;
}

function unlabelledBetween(form: TableForm, items: readonly Item[], row: OpenRow, next: OpenRow): readonly OpenRow[] {
  const missing = form.lines.slice(row.line + 1, next.line).filter((line): line is RowForm => line.kind === "row");
  const columns = missing[0]?.columns.length ?? 0;
  // Figures behind a label that has none may be its own.
  if (row.run.length === 0 || columns < FEWEST_COLUMNS || missing.some((line) => line.columns.length !== columns))
    return [];
  const runs = fullRuns(items, row.end, next.link?.start ?? row.end, columns);
  if (runs.length !== missing.length) return [];
  const unlabelled = missing.map((line, index) => unlabelledRow(form, line, items, runs[index] ?? 0));
  return unlabelled.every((found, index) => labelFits(items, runs[index] ?? 0, row.end, found.form.label))
    ? unlabelled
    : [];
}

function unlabelledRow(form: TableForm, line: RowForm, items: readonly Item[], start: number): OpenRow {
  const end = start + line.columns.length;
  return { line: form.lines.indexOf(line), form: line, run: items.slice(start, end), end, before: 0 };
}

/** Returns the starts of runs of exactly `columns` figures side by side. */
export function fullRuns(items: readonly Item[], from: number, to: number, columns: number): readonly number[] {
  const starts: number[] = [];
  let at = from;
  while (at < to) {
    let end = at;
    while (end < to && items[end]?.kind === "number" && (end === at || !beginsRow(items[end] as Item))) end++;
    if (end - at === columns) starts.push(at);
    at = Math.max(end, at + 1);
  }
  return starts;
}

/** Reports whether a row begins with an item, where rows are marked. */
export function beginsRow(item: Item): boolean {
  return item.stream.rowsMarked && item.cell.startsRow;
}

/**
 * Reports whether the text before an unlabelled run may be a damaged label of the missing row, and not a label of
 * something else. Words shorter than the label and than four characters may be the rest of it.
 */
function labelFits(items: readonly Item[], runStart: number, from: number, label: string): boolean {
  const before = runStart > from ? items[runStart - 1] : undefined;
  if (!before || isValue(before) || before.stream.layout === "space-columns") return true;
  const [words, own] = [before.words.key, labelKey(label)];
  return words.length < Math.min(4, own.length) || similarity(words, own) >= DAMAGED;
}
