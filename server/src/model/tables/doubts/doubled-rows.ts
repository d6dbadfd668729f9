import { fold } from "../../../base/fold";
import type { TableForm } from "../../../spec/types";
import type { Candidate } from "../../labels/candidates";
import { type Item, isValue } from "../../labels/items";
import { vocabularyOf } from "../../labels/vocabulary";
import type { OpenRow } from "../open-rows";
import { beginsRow } from "../unlabelled-rows";

/**
 * Returns the rows whose label stands a second time with other values: between the same neighbours, word for word or by
 * another name (行政强制措施 3, 行政强制执行 2), or in another table of the same rows. Which of them are the row's, or whether
 * their sum is, nobody knows.
 */
export function doubledRows(
  form: TableForm,
  items: readonly Item[],
  { links, candidates }: Labels,
  rows: readonly OpenRow[],
): ReadonlySet<OpenRow> {
  const taken = new Set(links.flatMap(({ start, end }) => items.slice(start, end)));
  const others = candidates.filter(({ entry, start, end }) => {
    return !entry.weak && !items.slice(start, end).some((item) => taken.has(item));
  });
  return new Set([...doubledBeside(form, items, links, rows), ...doubledElsewhere(items, others, rows)]);
}

/** The labels that were found: those that are the table, and all that may be lines of its form. */
interface Labels {
  readonly links: readonly Candidate[];
  readonly candidates: readonly Candidate[];
}

/** Returns the rows that another table has with other values; none where fewer than half of the rows stand twice. */
function doubledElsewhere(
  items: readonly Item[],
  others: readonly Candidate[],
  rows: readonly OpenRow[],
): readonly OpenRow[] {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const twice = new Set<OpenRow>();
  const different = new Set<OpenRow>();
  for (const { line, end } of others) {
    const row = byLine.get(line);
    const values = valuesFrom(items, end);
    if (!row || !mayBeRow(row, values)) continue;
    twice.add(row);
    if (textOf(values) !== textOf(row.run)) different.add(row);
  }
  return 2 * twice.size >= rows.length ? [...different] : [];
}

function doubledBeside(
  form: TableForm,
  items: readonly Item[],
  links: readonly Candidate[],
  rows: readonly OpenRow[],
): readonly OpenRow[] {
  const byLink = new Map(rows.map((row) => [row.link, row]));
  return links.flatMap((link, index) => {
    const row = byLink.get(link);
    if (!row) return [];
    const names = namesOf(form, (line) => line === link.line);
    const isOther = (at: number): boolean => {
      const values = valuesFrom(items, at + 1);
      return mayBeRow(row, values) && textOf(values) !== textOf(row.run);
    };
    const from = links[index - 1]?.end ?? aboveFirst(form, items, link);
    const to = links[index + 1]?.start ?? link.end;
    for (let at = from; at < to; at++)
      if ((at < link.start || at >= link.end) && names(items[at] as Item) && isOther(at)) return [row];
    return [];
  });
}

/** Returns where the cells above the first row begin that stand below any other row: a whole table may stand above. */
function aboveFirst(form: TableForm, items: readonly Item[], link: Candidate): number {
  const isOther = namesOf(form, (line) => line !== link.line);
  const { stream } = items[link.start] as Item;
  let start = link.start;
  while (start > 0 && items[start - 1]?.stream === stream && !isOther(items[start - 1] as Item)) start--;
  return start;
}

/** Returns a function that says whether an item is the label of one of some lines of the form, word for word. */
function namesOf(form: TableForm, isMeant: (line: number) => boolean): (item: Item) => boolean {
  const keys = vocabularyOf(form).entries.flatMap(({ key, line, weak }) => (isMeant(line) && !weak ? [key] : []));
  return ({ words }) => keys.some((key) => (words.glued ? words.key.endsWith(key) : words.key === key));
}

function valuesFrom(items: readonly Item[], from: number): readonly Item[] {
  let end = from;
  while (end < items.length && isValue(items[end] as Item) && (end === from || !beginsRow(items[end] as Item))) end++;
  return items.slice(from, end);
}

/** Reports whether values may be all those of a row: in glued text the figure of a sentence has too few digits. */
function mayBeRow({ form }: OpenRow, values: readonly Item[]): boolean {
  const numbers = values.filter(({ kind }) => kind === "number");
  const digits = numbers.reduce((sum, { cell }) => sum + cell.text.length, 0);
  return numbers[0]?.stream.layout === "glued" ? digits >= form.columns.length : numbers.length > 0;
}

/** The figures of a run, however wide their digits, without the blanks around them. */
function textOf(run: readonly Item[]): string {
  return run.flatMap(({ kind, cell }) => (kind === "blank" ? [] : [fold(cell.text).trim()])).join("\t");
}
