import type { RowForm } from "../spec/types";
import { type Item, isValue } from "./items";
import { beginningWith, matchesOf } from "./matches";
import { similarity } from "./similarity";
import type { Entry, Vocabulary } from "./vocabulary";

/** A place in the text that may be a line of the form. */
export interface Candidate {
  /** The line's place in the form. */
  readonly line: number;
  readonly entry: Entry;
  /** First item of the label and the first item after it. */
  readonly start: number;
  readonly end: number;
  /** Items of a run of values that stands in the middle of a wrapped label: first and first after. */
  readonly inner?: readonly [number, number];
  readonly weight: number;
}

/** Evidence of a label that is as common a word as 总计, even with all its values: 总计 heads columns of 表三 and 表四 as well. */
const WEAK = 1;
/** Counting further than this tells nothing more. */
const MOST_VALUES = 20;
/** Text pieces that a wrapped label is put together from, at most. */
const MAX_PIECES = 6;
/** A wrapped label put together from its pieces must be at least this like the form's. */
const ALIKE_WRAPPED = 0.85;

/** Every place that may be a line of the form, in the order of the text. Prose hardly yields any: a whole cell must match. */
export function candidatesOf(vocabulary: Vocabulary, items: readonly Item[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < items.length; start++) {
    const item = items[start];
    if (!item || item.key.length < 2) continue;
    const before = found.length;
    found.push(...single(vocabulary, items, start, item));
    const exact = found.slice(before).some((candidate) => candidate.entry.key === item.key);
    if (!exact) found.push(...wrapped(vocabulary, items, start, item));
  }
  return found;
}

/** One cell that is a label: word for word, at its end behind a group label, or nearly. */
function single(vocabulary: Vocabulary, items: readonly Item[], start: number, item: Item): readonly Candidate[] {
  const matches = matchesOf(vocabulary, item.key, item.stream.layout === "glued");
  return matches.flatMap(({ entry, alike }) => candidate(items, entry, start, start + 1, alike));
}

/** A label wrapped over several cells, perhaps with its values between the pieces. */
function wrapped(vocabulary: Vocabulary, items: readonly Item[], start: number, first: Item): readonly Candidate[] {
  const entries = beginningWith(vocabulary, first.key);
  if (entries.length === 0) return [];
  const found: Candidate[] = [];
  let key = first.key;
  let inner: readonly [number, number] | undefined;
  let pieces = 1;
  for (let at = start + 1; at < items.length && pieces < MAX_PIECES; at++) {
    const item = items[at];
    if (!item) break;
    if (isValue(item)) {
      if (inner && inner[1] !== at) break;
      inner = inner ? [inner[0], at + 1] : [at, at + 1];
      continue;
    }
    key += item.key;
    pieces++;
    for (const entry of entries) {
      if (entry.key === key) found.push(...candidate(items, entry, start, at + 1, 1, inner));
      else if (entry.key.length >= 12 && Math.abs(entry.key.length - key.length) <= 4) {
        const alike = similarity(key, entry.key);
        if (alike >= ALIKE_WRAPPED) found.push(...candidate(items, entry, start, at + 1, alike * 0.8, inner));
      }
    }
  }
  return found;
}

/** Weighs a place: labels followed by just as many values as the row has columns are the rows; a label alone is perhaps a heading or prose. */
function candidate(
  items: readonly Item[],
  entry: Entry,
  start: number,
  end: number,
  alike: number,
  inner?: readonly [number, number],
): readonly Candidate[] {
  if (entry.form.kind !== "row")
    return entry.weak
      ? []
      : [{ line: entry.line, entry, start, end, weight: 0.5 * alike, ...(inner ? { inner } : {}) }];
  const values = inner ? inner[1] - inner[0] : valuesAfter(items, end);
  const columns = (entry.form as RowForm).columns.length;
  if (entry.weak && values < columns) return [];
  const evidence = entry.weak ? WEAK : values >= columns ? 3 : values > 0 ? 2 : 1;
  const bare = entry.weak || /^[一二三四五六七八九\d]/.test(entry.key) ? 0 : 0.1;
  return [{ line: entry.line, entry, start, end, weight: evidence * alike - bare, ...(inner ? { inner } : {}) }];
}

/** Value cells that follow in the same row, where rows are marked. */
function valuesAfter(items: readonly Item[], from: number): number {
  let count = 0;
  while (count < MOST_VALUES) {
    const item = items[from + count];
    if (!item || !isValue(item) || (item.stream.rowsMarked && item.cell.startsRow)) break;
    count++;
  }
  return count;
}
