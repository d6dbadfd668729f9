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
  const { byKey } = vocabularyOf(form);
  const byLink = new Map(rows.map((row) => [row.link, row]));
  return new Set(
    links.flatMap((link, index) => {
      const row = byLink.get(link);
      if (!row || index === 0) return [];
      const names = (item: Item): boolean =>
        byKey.get(item.words.key)?.some(({ line, weak }) => line === link.line && !weak) ?? false;
      const isOther = (at: number): boolean => {
        const values = valuesFrom(items, at + 1);
        return values.some(({ kind }) => kind === "number") && textOf(values) !== textOf(row.run);
      };
      const [from, to] = [links[index - 1]?.end ?? link.start, links[index + 1]?.start ?? link.end];
      for (let at = from; at < to; at++)
        if ((at < link.start || at >= link.end) && names(items[at] as Item) && isOther(at)) return [row];
      return [];
    }),
  );
}

function valuesFrom(items: readonly Item[], from: number): readonly Item[] {
  let end = from;
  while (end < items.length && isValue(items[end] as Item)) end++;
  return items.slice(from, end);
}

/** The figures of a run as they are written, without the blanks around them. */
function textOf(run: readonly Item[]): string {
  return run.flatMap(({ kind, cell }) => (kind === "blank" ? [] : [cell.text])).join("\t");
}
