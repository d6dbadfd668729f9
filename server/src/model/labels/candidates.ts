import { similarity } from "../../base/likeness/similarity";
import { COUNTED } from "../../spec/words/listings";
import { type Item, isValue } from "./items";
import { matchesIn } from "./matches";
import type { LabelEntry, Vocabulary } from "./vocabulary";

/** A place in the text that may be a line of the form. */
export interface Candidate {
  /** The line's place in the form. */
  readonly line: number;
  readonly entry: LabelEntry;
  /** First item of the label and the first item after it. */
  readonly start: number;
  readonly end: number;
  /** Items of a run of values that stands in the middle of a wrapped label: first and first after. */
  readonly inner: readonly [number, number] | undefined;
  readonly weight: number;
}

/**
 * Evidence of a label that is as common a word as 总计, even with all its values: 总计 heads columns of 表三 and 表四 as well.
 */
const WEAK = 1;
/** Counting further than this tells nothing more. */
const MOST_VALUES = 20;
/** Text pieces that a wrapped label is put together from, at most. */
const MAX_PIECES = 6;
/** Marks that a label may end with on a line of their own. */
const LONGEST_MARKS = 2;
/** A wrapped label put together from its pieces must be at least this like the form's. */
const ALIKE_WRAPPED = 0.85;

/**
 * Returns every place that may be a line of the form, in the order of the text. Prose hardly yields any: a whole cell
 * must match.
 */
export function candidatesOf(vocabulary: Vocabulary, items: readonly Item[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < items.length; start++) {
    const item = items[start] as Item;
    const { words } = item;
    if (words.key.length === 0) continue;
    const { matches, beginnings } = matchesIn(vocabulary, words);
    let exact = false;
    // One cell that is a label: word for word, at its end behind a group label, or nearly.
    for (const { entry, alike } of matches) {
      const one = candidate(items, entry, [start, start + 1], alike);
      if (!one) continue;
      found.push(one);
      // A shorter name of the row with nothing beside it may be the first piece of the whole one.
      exact ||= entry.key === words.key && items[start + 1]?.kind !== "blank";
    }
    if (!exact && beginnings.length > 0) addWrapped(found, items, start, { vocabulary, entries: beginnings });
  }
  return found;
}

/** The labels that a wrapped one may be, among those of its form. */
interface Beginnings {
  readonly vocabulary: Vocabulary;
  readonly entries: readonly LabelEntry[];
}

/** A label wrapped over several cells, perhaps with its values and the label of its group between the pieces. */
function addWrapped(
  found: Candidate[],
  items: readonly Item[],
  start: number,
  { vocabulary, entries }: Beginnings,
): void {
  let key = items[start]?.words.key ?? "";
  let inner: readonly [number, number] | undefined;
  let isStillBlank = true;
  let pieces = 1;
  for (let at = start + 1; at < items.length && pieces < MAX_PIECES; at++) {
    const item = items[at] as Item;
    if (isValue(item)) {
      // The rows that hold the other pieces of a label are blank: before its values and behind them.
      const goesOn = inner?.[1] === at;
      if (inner && !goesOn && item.kind === "blank" && !isStillBlank) continue;
      if (inner && !goesOn && !isStillBlank) break;
      inner = [inner && goesOn ? inner[0] : at, at + 1];
      isStillBlank &&= item.kind === "blank";
      continue;
    }
    // Brackets and the like may be a piece of a label; a cell without a key else is prose, too long for one.
    if (item.words.key === "" && item.cell.text.length > LONGEST_MARKS) break;
    pieces++;
    if (namesGroup(vocabulary, item.words.key)) continue;
    key += item.words.key;
    for (const entry of entries) {
      const alike = alikeWrapped(key, entry.key);
      const one = alike > 0 ? candidate(items, entry, [start, at + 1], alike, inner) : undefined;
      if (one) found.push(one);
    }
  }
}

function namesGroup({ byKey }: Vocabulary, key: string): boolean {
  return byKey.get(key)?.every(({ form }) => form.kind === "group") ?? false;
}

/** Returns the similarity of the joined pieces to a label; 0 if they are not one. */
function alikeWrapped(key: string, due: string): number {
  if (due === key) return 1;
  if (due.length < 12 || Math.abs(due.length - key.length) > 4) return 0;
  const alike = similarity(key, due);
  return alike >= ALIKE_WRAPPED ? alike * 0.8 : 0;
}

/**
 * Weighs a place: labels followed by just as many values as the row has columns are the rows; a label alone is perhaps
 * a heading or prose.
 */
function candidate(
  items: readonly Item[],
  entry: LabelEntry,
  [start, end]: readonly [number, number],
  alike: number,
  inner?: readonly [number, number],
): Candidate | undefined {
  const { line, form, weak } = entry;
  if (form.kind !== "row") return weak ? undefined : { line, entry, start, end, inner, weight: 0.5 * alike };
  if (isCounted(items, end)) return undefined;
  const values = inner ? inner[1] - inner[0] : valuesAfter(items, end);
  const columns = form.columns.length;
  const isFull = values >= columns || digitsAfter(items, end) >= columns;
  // In glued text such a word ends heads as well: only one that stands alone is a label.
  const isAlone = values >= columns || items[start]?.words.key === entry.key;
  if (weak && !(isFull && isAlone)) return undefined;
  const evidence = weak ? WEAK : isFull ? 3 : values > 0 ? 2 : 1;
  const bare = weak || entry.numbered ? 0 : 0.1;
  return { line, entry, start, end, inner, weight: evidence * alike - bare };
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

/** Reports whether the number behind words of glued text is one of a sentence: 其中予以公开2件，部分公开1件. */
function isCounted(items: readonly Item[], at: number): boolean {
  const [number, behind] = [items[at], items[at + 1]];
  return number?.stream.layout === "glued" && isValue(number) && COUNTED.test(behind?.cell.text ?? "");
}

/** Returns the length of the run of digits that follows a label in glued text: as many figures may stand in it. */
function digitsAfter(items: readonly Item[], at: number): number {
  const item = items[at];
  return item && item.stream.layout === "glued" && isValue(item) ? item.cell.text.length : 0;
}
