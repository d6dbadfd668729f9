import { fold, labelKey } from "../../base/fold";
import { FORMS } from "../../spec/forms";
import { rowsOf, type TableId } from "../../spec/types";
import { vocabularyOf } from "../labels/vocabulary";

/** What of a table stands in a text whose borders nobody knows. */
export interface UnborderedTable {
  /** The offset in the text of the first of its words that stands there as a whole; 0 where none does. */
  readonly start: number;
  /** The first of its words. */
  readonly word: string;
  /** Different words of the table. */
  readonly words: number;
}

/** So many different words and figures alone no prose has; nor so many words, however few the figures. */
const LEAST: Readonly<Record<TableId, { readonly figures: number; readonly words: number }>> = {
  article20: { figures: 8, words: 8 },
  applications: { figures: 20, words: 12 },
  // A sentence may name all results of 表四.
  reviews: { figures: 8, words: Number.POSITIVE_INFINITY },
};
const FEWEST_WORDS = 3;
/** 规章, 总计 and 其他 are words of prose. */
const SHORTEST_WORD = 4;

/** A figure with neither a counting word behind it nor a word right before it. On folded text. */
const FIGURE = /(?<![\d.A-Za-z\u4e00-\u9fff])\d{1,9}(?![\d.]* ?[\u4e00-\u9fff\d])/g;

const WORDS: ReadonlyMap<TableId, ReadonlySet<string>> = new Map(
  (Object.keys(LEAST) as TableId[]).map((id) => [
    id,
    new Set(
      FORMS.filter((form) => form.id === id)
        .flatMap((form) => [...rowsOf(form).map(({ label }) => labelKey(label)), ...vocabularyOf(form).heads])
        .filter((key) => key.length >= SHORTEST_WORD),
    ),
  ]),
);

/**
 * Returns the table whose words and figures stand in a text together, whatever stands between its cells; undefined
 * where it may be prose.
 */
export function unborderedTable(text: string, id: TableId): UnborderedTable | undefined {
  const key = labelKey(text);
  const found = [...(WORDS.get(id) ?? [])].filter((word) => key.includes(word));
  if (found.length < FEWEST_WORDS) return undefined;
  const { figures, words } = LEAST[id];
  if (found.length < words && (fold(text).match(FIGURE)?.length ?? 0) < figures) return undefined;
  const places = found.map((word) => ({ word, start: text.indexOf(word) })).filter(({ start }) => start >= 0);
  const [first] = places.sort((a, b) => a.start - b.start);
  return { start: first?.start ?? 0, word: first?.word ?? found[0] ?? "", words: found.length };
}
