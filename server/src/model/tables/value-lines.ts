import { LONGEST_WORD } from "../../layout/figures";
import { type Item, isValue } from "../labels/items";
import { isLabel } from "../labels/vocabulary";
import type { OpenRow } from "./open-rows";

/** The lines of a stream: items `[first, end)`, and for each of them the number of the line on which it stands. */
export interface ValueLines {
  readonly first: number;
  readonly end: number;
  readonly numbers: readonly number[];
}

/** Values side by side on one line: items `[start, end)`. */
export interface LineRun {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/**
 * Returns the lines among which the labels of `rows` stand; undefined unless all stand in one stream that came from a
 * page.
 */
export function valueLines(items: readonly Item[], rows: readonly OpenRow[]): ValueLines | undefined {
  const start = rows[0]?.link?.start ?? 0;
  const stream = items[start]?.stream;
  if (stream?.layout !== "space-columns") return undefined;
  if (rows.some((row) => items[row.link?.start ?? start]?.stream !== stream)) return undefined;
  let first = start;
  while (first > 0 && items[first - 1]?.stream === stream) first--;
  const numbers: number[] = [];
  let line = 0;
  for (let at = first; items[at]?.stream === stream; at++) {
    if (items[at]?.cell.startsRow) line++;
    numbers.push(line);
  }
  return { first, end: first + numbers.length, numbers };
}

/** Returns the line on which an item stands. */
export function lineOf(lines: ValueLines, item: number): number {
  return lines.numbers[item - lines.first] ?? -1;
}

/** Returns the items that stand on the line of a run. */
export function itemsBeside(run: LineRun, items: readonly Item[], lines: ValueLines): readonly Item[] {
  let { start, end } = run;
  while (start > lines.first && lineOf(lines, start - 1) === run.line) start--;
  while (end < lines.end && lineOf(lines, end) === run.line) end++;
  return items.slice(start, end);
}

/**
 * Returns the runs of values among items `[from, to)`, whole or not. A word among as many values as a row has `columns`
 * stands in place of one.
 */
export function lineRuns(
  items: readonly Item[],
  lines: ValueLines,
  [from, to]: readonly [number, number],
  columns: number,
): readonly LineRun[] {
  const runs: LineRun[] = [];
  for (let at = from; at < to; at++) {
    if (!isValue(items[at] as Item)) continue;
    const line = lineOf(lines, at);
    let end = at + 1;
    while (end < to && lineOf(lines, end) === line && isValue(items[end] as Item)) end++;
    const before = runs.at(-1);
    const isRest = before?.line === line && before.end === at - 1 && end - before.start === columns;
    if (before && isRest && isWord(items[at - 1] as Item)) runs[runs.length - 1] = { ...before, end };
    else runs.push({ start: at, end, line });
    at = end - 1;
  }
  return runs;
}

function isWord({ cell, words }: Item): boolean {
  return cell.text.length <= LONGEST_WORD && !isLabel(words.key);
}
