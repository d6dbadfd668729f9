import { labelKey } from "../../base/fold";
import { groupedBy } from "../../base/groups";
import { similarity } from "../../base/likeness/similarity";
import { remembering } from "../../base/memo";
import { FORMS, TABLE_IDS } from "../../spec/forms";
import { APPLICANTS_HEAD, ORGANISATIONS_HEAD } from "../../spec/tables/table-heads";
import type { TableForm, TableId } from "../../spec/types";
import { vocabularyOf } from "../labels/vocabulary";

/** The meaning of a wording: a line of a table by the line's key, or one of its column heads (no line). */
export interface FormMeaning {
  readonly table: TableId;
  readonly line?: string;
}

/** A wording of the forms as a label key, with all that it may stand for. */
export interface FormWord {
  readonly key: string;
  readonly meanings: readonly FormMeaning[];
  /** True if it is so short or common (其他, 总计) that it proves nothing by itself. */
  readonly weak: boolean;
}

/** Heads of 表三 over other heads. */
const UPPER_HEADS = [APPLICANTS_HEAD, ORGANISATIONS_HEAD];

/** Every wording of every form, by its label key. */
export const FORM_WORDS: ReadonlyMap<string, FormWord> = wordsOfForms();
/** The words by their first unit, the longest first. */
const BY_FIRST: ReadonlyMap<string, readonly FormWord[]> = byFirstUnit(FORM_WORDS.values());
/** Below this similarity a damaged label is no longer known; shorter labels must match word for word. */
const ALIKE = 0.7;
const SHORTEST_ALIKE = 4;

/**
 * Words that are no rows: titles of blocks, groups and columns, by table. Pieces of them stand around the rows of any
 * table.
 */
const HEAD_KEYS: ReadonlyMap<TableId, readonly string[]> = new Map(
  TABLE_IDS.map((id) => [id, FORMS.filter((form) => form.id === id).flatMap(headKeysOf)]),
);

/** Returns what a label key stands for: word for word, else the wordings most like it; nothing where none is. */
export const meaningsOf = remembering((key): readonly FormMeaning[] => {
  const exact = FORM_WORDS.get(key);
  if (exact) return exact.weak ? [] : exact.meanings;
  let best: FormWord[] = [];
  let highest = ALIKE;
  for (const word of FORM_WORDS.values()) {
    if (word.weak || word.key.length < SHORTEST_ALIKE || !nearLengths(word.key, key)) continue;
    const alike = similarity(word.key, key);
    if (alike < highest) continue;
    best = alike > highest ? [word] : [...best, word];
    highest = alike;
  }
  return best.flatMap(({ meanings }) => meanings);
});

/** What may stand between a label and what is written behind it: a blank, a mark, or the end of its words. */
const LABEL_END = /[\s,，、:：;；/]|(?<=[\u4e00-\u9fff）)])(?=[^\u4e00-\u9fff（()）])/g;
/** Where nothing divides them, so many characters may stand between a label and the next one. */
const LONGEST_DAMAGE = 5;
/** A label and a little of what stands behind it are no longer than this. */
const LONGEST_START = 80;

/**
 * Returns what the label stands for that a text begins with, word for word, whatever is written behind it: a figure that
 * is damaged, or words in its place.
 */
export function labelAtStart(whole: string): readonly FormMeaning[] {
  const text = whole.slice(0, LONGEST_START);
  const words = [...text.matchAll(LABEL_END)].map(({ index }) => FORM_WORDS.get(labelKey(text.slice(0, index))));
  const found = words.filter((word) => word && !word.weak).at(-1) ?? wordBeforeAnother(labelKey(text));
  return found?.meanings.filter(({ line }) => line !== undefined) ?? [];
}

/** The word that a label key begins with, if another stands near behind it. */
function wordBeforeAnother(key: string): FormWord | undefined {
  const word = wordAt(key, 0);
  if (!word || word.weak) return undefined;
  const next = Array.from({ length: LONGEST_DAMAGE }, (_, units) => wordAt(key, word.key.length + units + 1));
  return next.some((other) => other && !other.weak) ? word : undefined;
}

/** Returns the longest wording that begins at an index of a label key. */
export function wordAt(key: string, from: number): FormWord | undefined {
  return BY_FIRST.get(key.charAt(from))?.find((word) => key.startsWith(word.key, from));
}

/** Reports whether a label key is a title, a group or a column head of the table, or a piece of one. */
export function isHeadPiece(key: string, table: TableId): boolean {
  return HEAD_KEYS.get(table)?.some((head) => head.includes(key)) ?? false;
}

function nearLengths(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= Math.max(a.length, b.length) * ALIKE;
}

function wordsOfForms(): ReadonlyMap<string, FormWord> {
  const words = new Map<string, FormMeaning[]>();
  const add = (key: string, meaning: FormMeaning): void => {
    const known = words.get(key) ?? [];
    words.set(key, known);
    if (!known.some(({ table, line }) => table === meaning.table && line === meaning.line)) known.push(meaning);
  };
  for (const form of FORMS) {
    const { entries, heads } = vocabularyOf(form);
    for (const { key, form: line } of entries) add(key, { table: form.id, line: line.key });
    for (const key of heads) add(key, { table: form.id });
  }
  for (const head of UPPER_HEADS) add(labelKey(head), { table: "applications" });
  return new Map([...words].map(([key, meanings]) => [key, { key, meanings, weak: isWeak(key, meanings) }]));
}

function byFirstUnit(words: Iterable<FormWord>): ReadonlyMap<string, readonly FormWord[]> {
  const long = [...words].filter(({ key }) => key.length >= 2).sort((a, b) => b.key.length - a.key.length);
  return groupedBy(long, ({ key }) => key.charAt(0));
}

/** 规章 is as short as the common words, but only a row of 表二. */
function isWeak(key: string, meanings: readonly FormMeaning[]): boolean {
  return (key.length <= 2 && key !== labelKey("规章")) || new Set(meanings.map(({ table }) => table)).size > 1;
}

function headKeysOf(form: TableForm): readonly string[] {
  const { entries, heads } = vocabularyOf(form);
  const titles = entries.filter((entry) => entry.form.kind !== "row").map(({ key }) => key);
  return [...titles, ...heads, ...UPPER_HEADS.map(labelKey)];
}
