import { fold } from "../../../base/fold";
import { REVIEW_VALUES } from "../../../spec/tables/reviews";
import { type Item, isValue } from "../../labels/items";
import { isLabel } from "../../labels/vocabulary";
import type { ReportRow } from "../../types";

/** A year or another name of a row of values is short. */
const LONGEST_NAME = 8;

/**
 * Reports whether behind a row of values of 表四 another row of as many stands with other values, at most its name before
 * it: the values of two years below the same heads, of which nobody knows which are the report's.
 */
export function isFollowedByOther(items: readonly Item[], start: number, end: number): boolean {
  const [first] = items.slice(end, end + 1);
  const isName = first && !isValue(first) && first.cell.text.length <= LONGEST_NAME && !isLabel(first.words.key);
  const other = valuesFrom(items, isName ? end + 1 : end);
  return figuresOf(other).length >= REVIEW_VALUES && !areSame(figuresOf(items.slice(start, end)), figuresOf(other));
}

/** Reports whether a figure of 表四 is another one in a second table. */
export function haveOtherValues(rows: ReadonlyMap<string, ReportRow>, others: ReadonlyMap<string, ReportRow>): boolean {
  return [...rows].some(([key, { data }]) =>
    [...data].some(([column, { text }]) => fold(others.get(key)?.data.get(column)?.text ?? "") !== fold(text)),
  );
}

/** The values from an item to the end of its row. */
function valuesFrom(items: readonly Item[], from: number): readonly Item[] {
  let end = from;
  while (items[end] && isValue(items[end] as Item) && (end === from || !items[end]?.cell.startsRow)) end++;
  return items.slice(from, end);
}

function figuresOf(run: readonly Item[]): readonly string[] {
  return run.filter(({ kind }) => kind === "number").map(({ cell }) => fold(cell.text).trim());
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join() === other.join();
}
