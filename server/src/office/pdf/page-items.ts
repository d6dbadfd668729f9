import { withoutBrokenNumbers } from "./broken-numbers";
import type { Page } from "./page";
import { type PageTable, tablesOf } from "./page-table";
import { type TextLine, textLines } from "./text-lines";

/** What a page holds from top to bottom. */
export type PageItem =
  | { readonly kind: "table"; readonly table: PageTable }
  | { readonly kind: "line"; readonly line: TextLine };

/** Returns what a page holds. */
export function itemsOf(page: Page): readonly PageItem[] {
  const { tables, others } = tablesOf(page);
  const items: (PageItem & { readonly at: number })[] = [
    ...tables.map((table) => ({ kind: "table", table, at: table.top }) as const),
    ...withoutBrokenNumbers(textLines(others)).map(
      (line) => ({ kind: "line", line, at: line.baseline - line.size }) as const,
    ),
  ];
  return items.sort((a, b) => a.at - b.at);
}
