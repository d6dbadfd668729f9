import { labelKey } from "../../base/fold";
import { addTo, type Groups } from "../../base/groups";
import { keeping } from "../../base/memo";
import { FORMS } from "../../spec/forms";
import { type GroupForm, labelKeys, labelsOfLine, type RowForm, type TableForm } from "../../spec/types";

/** A wording by which a line of a form may be found. */
interface LabelEntry {
  /** The line's place in the form. */
  readonly line: number;
  readonly form: RowForm | GroupForm;
  readonly key: string;
  /** The code units of the key. */
  readonly units: ReadonlySet<number>;
  /** True if the wording is so short or common (其他, 总计) that it only counts when values follow. */
  readonly weak: boolean;
  /** True if the wording begins with a numeral. */
  readonly numbered: boolean;
}

/** The labels of one form, indexed for finding. */
export interface Vocabulary {
  readonly form: TableForm;
  /** Its place among the vocabularies, from 0. */
  readonly place: number;
  readonly byKey: ReadonlyMap<string, readonly LabelEntry[]>;
  readonly entries: readonly LabelEntry[];
  /** The entries that end with a code unit. */
  readonly byLast: ReadonlyMap<number, readonly LabelEntry[]>;
  /** The length of the longest key. */
  readonly longest: number;
  /** Label keys of column headings and corner notes. */
  readonly heads: ReadonlySet<string>;
  /** Pieces of keys that not all editions' forms have. */
  readonly marks: readonly string[];
}

let vocabularies = 0;

/** Returns the vocabulary of a form; made once. */
export const vocabularyOf = keeping((form: TableForm): Vocabulary => {
  const entries = form.lines.flatMap((line, index) => (line.kind === "heads" ? [] : entriesOf(line, index)));
  const heads = new Set<string>();
  for (const line of form.lines) {
    const columns = line.kind === "heads" ? labelsOfLine(line) : line.kind === "row" ? line.columns : [];
    for (const key of columns.flatMap(labelKeys)) heads.add(key);
  }
  return { form, place: vocabularies++, entries, ...indexed(entries), heads, marks: form.marks.map(labelKey) };
});

function indexed(entries: readonly LabelEntry[]): Pick<Vocabulary, "byKey" | "byLast" | "longest"> {
  const byKey: Groups<string, LabelEntry> = new Map();
  const byLast: Groups<number, LabelEntry> = new Map();
  let longest = 0;
  for (const entry of entries) {
    addTo(byKey, entry.key, entry);
    addTo(byLast, entry.key.charCodeAt(entry.key.length - 1), entry);
    longest = Math.max(longest, entry.key.length);
  }
  return { byKey, byLast, longest };
}

/** Each wording with and without its numeral: a converter may have put the numeral into a heading of its own. */
function entriesOf(form: RowForm | GroupForm, line: number): readonly LabelEntry[] {
  const keys = new Set<string>();
  for (const key of labelKeys(form)) {
    keys.add(key);
    keys.add(key.replace(/^[一二三四五六七八九\d]/, ""));
  }
  return [...keys].map((key) => ({
    line,
    form,
    key,
    units: new Set(Array.from(key, (char) => char.charCodeAt(0))),
    weak: key.length <= 2 && key !== "规章",
    numbered: /^[一二三四五六七八九\d]/.test(key),
  }));
}

let labels: ReadonlySet<string> | undefined;

/** Reports whether a key is a label or heading of any table of any edition, word for word. */
export function isLabel(key: string): boolean {
  labels ??= new Set(FORMS.flatMap((form) => [...vocabularyOf(form).byKey.keys(), ...vocabularyOf(form).heads]));
  return labels.has(key);
}

export type { LabelEntry };
