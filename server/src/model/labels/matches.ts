import { similarity } from "../../base/likeness/similarity";
import type { CellWords, KnownWords, Match } from "./cell-words";
import type { LabelEntry, Vocabulary } from "./vocabulary";

/** Labels less similar than this are different labels. */
const ALIKE = 0.7;
/** A label behind a group label counts a little less than one that stands alone. */
const BEHIND = 0.9;
/** Nearly is less than exactly. */
const NEARLY = 0.8;
/** Returns the possible meanings of a cell's words in the form. Computed once for the same words. */
export function matchesIn(vocabulary: Vocabulary, words: CellWords): KnownWords {
  const known = words.known[vocabulary.place];
  if (known !== undefined) return known;
  const { key, glued } = words;
  const whole = find(vocabulary, key, glued);
  const matches = whole.length === 0 && words.noteless ? named(vocabulary, words.noteless, glued) : whole;
  const beginnings = beginningWith(vocabulary, key);
  const found = matches.length + beginnings.length > 0 ? { matches, beginnings } : NOTHING;
  words.known[vocabulary.place] = found;
  return found;
}

/** Nearly all cells of prose. */
const NONE: readonly never[] = [];
const NOTHING: KnownWords = { matches: NONE, beginnings: NONE };

function beginningWith({ entries, longest }: Vocabulary, key: string): readonly LabelEntry[] {
  if (key.length >= longest) return NONE;
  return entries.filter((entry) => entry.key.length > key.length && entry.key.startsWith(key));
}

/** The label before a note, word for word: a sentence with a note in it is none. */
function named(vocabulary: Vocabulary, key: string, glued: boolean): readonly Match[] {
  const exact = vocabulary.byKey.get(key);
  if (exact) return exact.map((entry) => ({ entry, alike: NEARLY }));
  return glued ? (behindAnother(vocabulary, key, glued) ?? NONE) : NONE;
}

function find(vocabulary: Vocabulary, key: string, glued: boolean): readonly Match[] {
  const exact = vocabulary.byKey.get(key);
  if (exact) return exact.map((entry) => ({ entry, alike: 1 }));
  if (vocabulary.heads.has(key)) return NONE;
  return behindAnother(vocabulary, key, glued) ?? nearly(vocabulary, key);
}

/**
 * Labels at the end of the key; undefined where there are none. Two rows run together in one cell match nothing: whose
 * values follow cannot be known.
 */
function behindAnother(vocabulary: Vocabulary, key: string, glued: boolean): readonly Match[] | undefined {
  const shortest = glued ? 2 : 4;
  const ending = vocabulary.byLast.get(key.charCodeAt(key.length - 1));
  if (!ending) return undefined;
  const behind = ending.filter((entry) => !entry.weak && entry.key.length >= shortest && key.endsWith(entry.key));
  if (behind.length === 0) return undefined;
  const longest = Math.max(...behind.map((entry) => entry.key.length));
  if (!glued && namesRow(vocabulary, key.slice(0, -longest))) return [];
  return behind.filter((entry) => entry.key.length === longest).map((entry) => ({ entry, alike: BEHIND }));
}

function namesRow(vocabulary: Vocabulary, key: string): boolean {
  return vocabulary.entries.some(
    (entry) => entry.form.kind === "row" && entry.key.length >= 4 && key.includes(entry.key),
  );
}

/** The lengths of two labels that are nearly the same differ by no more than this share. */
const LENGTHS_APART = 0.4;

function nearly({ entries, longest }: Vocabulary, key: string): readonly Match[] {
  if (key.length > longest * (1 + LENGTHS_APART)) return NONE;
  let found: Match[] | undefined;
  for (const entry of entries) {
    const { length } = entry.key;
    if (length < 4 || Math.abs(length - key.length) > length * LENGTHS_APART || !sharesHalf(entry, key)) continue;
    const alike = similarity(key, entry.key);
    if (alike < ALIKE) continue;
    found ??= [];
    found.push({ entry, alike: alike * NEARLY });
  }
  return found ? withoutParts(entries, key, found) : NONE;
}

/** What stands whole in a label is that one cut short, not another one misspelt: 反复申请 is not 重复申请. */
function withoutParts(entries: readonly LabelEntry[], key: string, found: readonly Match[]): readonly Match[] {
  const cut = entries.filter((entry) => entry.key.length > key.length && entry.key.includes(key));
  return cut.length === 0 ? found : found.filter(({ entry }) => cut.some(({ form }) => form === entry.form));
}

/**
 * Reports whether half of the key's characters occur in the label. Those of nearly all prose do not; counting them is
 * much cheaper than comparing.
 */
function sharesHalf({ units }: LabelEntry, key: string): boolean {
  let strange = 0;
  for (let i = 0; i < key.length; i++) if (!units.has(key.charCodeAt(i)) && ++strange * 2 > key.length) return false;
  return true;
}
