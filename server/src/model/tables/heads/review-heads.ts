import { OUTCOMES } from "../../../spec/tables/reviews";
import { labelKeys } from "../../../spec/types";
import type { Item } from "../../labels/items";

/** The keys of the words that head each column of 表四. */
export const COLUMN_KEYS = OUTCOMES.map(labelKeys);

/** Reports whether the results that head the columns stand in the opposite order of the form's. */
export function areReversed(heads: readonly Item[]): boolean {
  const columns = heads.flatMap(({ words: { key } }) => {
    const column = COLUMN_KEYS.findIndex((keys) => keys.includes(key));
    return column < 0 ? [] : [column];
  });
  const steps = columns.slice(1).map((column, index) => column - (columns[index] ?? 0));
  return steps.filter((step) => step === -1).length > steps.filter((step) => step === 1).length;
}

/** Reports whether a head of a column has a figure right behind it: the first of the values may stand there. */
export function holdsFigure(item: Item | undefined): boolean {
  const key = item?.words.key ?? "";
  const head = key.replace(/\d{1,9}$/, "");
  return head !== key && COLUMN_KEYS.some((keys) => keys.includes(head));
}
