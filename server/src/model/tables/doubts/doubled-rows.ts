import { fold } from "../../../base/fold";
import type { TableForm } from "../../../spec/types";
import type { Candidate } from "../../labels/candidates";
import { type Item, isValue } from "../../labels/items";
import { vocabularyOf } from "../../labels/vocabulary";
import type { OpenRow } from "../open-rows";

/**
 * Returns the rows whose label stands a second time between the same neighbours, word for word or by another name, with
 * other values: 行政强制措施 3, 行政强制执行 2. Which of them are the row's, or whether their sum is, nobody knows.
 */
export function doubledRows(
  form: TableForm,
  items: readonly Item[],
  links: readonly Candidate[],
  rows: readonly OpenRow[],
): ReadonlySet<OpenRow> {
  const byLink = new Map(rows.map((row) => [row.link, row]));
  return new Set(
    links.flatMap((link, index) => {
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
    }),
  );
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
  while (end < items.length && isValue(items[end] as Item)) end++;
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
