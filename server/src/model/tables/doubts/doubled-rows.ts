import { plain } from "../../../base/decimal";
import { fold } from "../../../base/fold";
import { addTo, type Groups } from "../../../base/groups";
import type { TableForm } from "../../../spec/types";
import { parseFigure } from "../../figure";
import type { Candidate } from "../../labels/candidates";
import { type Item, isBlank, isValue } from "../../labels/items";
import { vocabularyOf } from "../../labels/vocabulary";
import type { OpenRow } from "../open-rows";
import { beginsRow } from "../unlabelled-rows";

/** The rows of a table, and those of them of which it is not certain what their figures are. */
export interface DoubledRows {
  /** A row that stands again with the same figures has them as copies of its own: they are changed together. */
  readonly rows: readonly OpenRow[];
  readonly doubtful: ReadonlySet<OpenRow>;
}

/**
 * Looks for rows whose label stands a second time: between the same neighbours, word for word or by another name
 * (行政强制措施 3, 行政强制执行 2), or in another table of the same rows. Which figures are the row's where they differ, or
 * whether their sum is, nobody knows.
 */
export function doubledRows(
  form: TableForm,
  items: readonly Item[],
  { links, candidates }: Labels,
  rows: readonly OpenRow[],
): DoubledRows {
  const taken = new Set(links.flatMap(({ start, end }) => items.slice(start, end)));
  const others = candidates.filter(({ entry, start, end }) => {
    return !entry.weak && !items.slice(start, end).some((item) => taken.has(item));
  });
  const elsewhere = valuesElsewhere(items, others, rows);
  const index = new Map(links.map((link, at) => [link, at]));
  const doubtful = new Set<OpenRow>();
  const all = rows.map((row) => {
    const at = row.link && index.get(row.link);
    const beside = at === undefined ? [] : valuesBeside(form, items, links, at);
    const found = [...beside, ...(elsewhere.get(row.line) ?? [])].filter((values) => mayBeRow(row, values));
    const twins = new Map(found.filter((values) => textOf(values) === textOf(row.run)).map((own) => [own[0], own]));
    const one = withTwins(row, [...twins.values()]);
    // A row that only one of two whole tables has may be of either.
    const isAlone = 4 * elsewhere.size >= 3 * rows.length && !elsewhere.has(row.line);
    if (isAlone || found.some((values) => textOf(values) !== textOf(row.run))) doubtful.add(one);
    return one;
  });
  return { rows: all, doubtful };
}

/** The labels that were found: those that are the table, and all that may be lines of its form. */
interface Labels {
  readonly links: readonly Candidate[];
  readonly candidates: readonly Candidate[];
}

/** The values that another table has in rows, by their lines; none where fewer than half of the rows stand twice. */
function valuesElsewhere(
  items: readonly Item[],
  others: readonly Candidate[],
  rows: readonly OpenRow[],
): ReadonlyMap<number, readonly (readonly Item[])[]> {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const found: Groups<number, readonly Item[]> = new Map();
  for (const { line, end } of others) {
    const row = byLine.get(line);
    const values = valuesFrom(items, end);
    if (!row || !mayBeRow(row, values) || isWider(row, values)) continue;
    addTo(found, line, values);
  }
  return 2 * found.size >= rows.length ? found : new Map();
}

/** The values behind the other places where the label of a link stands, between those before it and behind it. */
function valuesBeside(
  form: TableForm,
  items: readonly Item[],
  links: readonly Candidate[],
  index: number,
): readonly (readonly Item[])[] {
  const link = links[index] as Candidate;
  const from = links[index - 1]?.end ?? aboveFirst(form, items, link);
  const to = links[index + 1]?.start ?? link.end;
  const found: (readonly Item[])[] = [];
  for (let at = from; at < to; at++)
    if ((at < link.start || at >= link.end) && linesNamed(form, items[at] as Item).includes(link.line))
      found.push(valuesFrom(items, at + 1));
  return found;
}

/** The row with the cells of its twins as copies of its own, if they stand as it does. */
function withTwins(row: OpenRow, twins: readonly (readonly Item[])[]): OpenRow {
  const alike = twins.filter((twin) => standsAs(row, twin));
  if (alike.length === 0) return row;
  const run = row.run.map((item, at): Item => {
    const copies = [...(item.cell.copies ?? []), ...alike.flatMap((twin) => twin[at]?.cell ?? [])];
    return { ...item, cell: { ...item.cell, copies } };
  });
  return { ...row, run };
}

/** Blanks behind the values may be padding. */
function standsAs({ run }: OpenRow, twin: readonly Item[]): boolean {
  if (twin[0]?.stream.layout !== run[0]?.stream.layout) return false;
  return run.every(({ kind }, at) => kind === (twin[at]?.kind ?? "blank")) && twin.slice(run.length).every(isBlank);
}

/** Returns where the cells above the first row begin that stand below any other row: a whole table may stand above. */
function aboveFirst(form: TableForm, items: readonly Item[], link: Candidate): number {
  const isOther = (item: Item): boolean => linesNamed(form, item).some((line) => line !== link.line);
  const { stream } = items[link.start] as Item;
  let start = link.start;
  while (start > 0 && items[start - 1]?.stream === stream && !isOther(items[start - 1] as Item)) start--;
  return start;
}

/** Returns the lines of the form of which an item is the label, word for word. */
function linesNamed(form: TableForm, { words: { key, glued } }: Item): readonly number[] {
  const { byKey, byLast } = vocabularyOf(form);
  const entries = glued
    ? byLast.get(key.charCodeAt(key.length - 1))?.filter((entry) => key.endsWith(entry.key))
    : byKey.get(key);
  return (entries ?? []).flatMap(({ line, weak }) => (weak ? [] : [line]));
}

function valuesFrom(items: readonly Item[], from: number): readonly Item[] {
  let end = from;
  while (end < items.length && isValue(items[end] as Item) && (end === from || !beginsRow(items[end] as Item))) end++;
  return items.slice(from, end);
}

/** Reports whether more figures stand side by side than the row has columns, as in a table of other things. */
function isWider({ form }: OpenRow, values: readonly Item[]): boolean {
  return values.filter(({ kind }) => kind === "number").length > form.columns.length;
}

/** Reports whether values may be all those of a row: in glued text the figure of a sentence has too few digits. */
function mayBeRow({ form }: OpenRow, values: readonly Item[]): boolean {
  const numbers = values.filter(({ kind }) => kind === "number");
  const digits = numbers.reduce((sum, { cell }) => sum + cell.text.length, 0);
  return numbers[0]?.stream.layout === "glued" ? digits >= form.columns.length : numbers.length > 0;
}

/** The figures of a run, however they are written, without the blanks around them. */
function textOf(run: readonly Item[]): string {
  return run.flatMap(({ kind, cell }) => (kind === "blank" ? [] : [contentOf(cell.text)])).join("\t");
}

function contentOf(text: string): string {
  const figure = parseFigure(text);
  return figure.kind === "number" ? plain(figure.value) : fold(text).trim();
}
