import { shareCharacters, similarity } from "./similarity";
import type { Entry, Vocabulary } from "./vocabulary";

/** A label of the form that a cell's key may be, and how like it is (1: word for word). */
export interface Match {
  readonly entry: Entry;
  readonly alike: number;
}

/** Below this similarity two labels are two labels. */
const ALIKE = 0.7;
/** A label behind a group label counts a little less than one that stands alone. */
const BEHIND = 0.9;
/** Nearly is less than exactly. */
const NEARLY = 0.8;
/** Keys remembered for each form. The same labels and heads stand in every report; prose must not fill the memory. */
const REMEMBERED = 4000;

interface Memory {
  readonly separated: Map<string, readonly Match[]>;
  readonly glued: Map<string, readonly Match[]>;
  readonly beginnings: Map<string, readonly Entry[]>;
}

const memories = new WeakMap<Vocabulary, Memory>();

function memoryOf(vocabulary: Vocabulary): Memory {
  const known = memories.get(vocabulary);
  if (known) return known;
  const memory: Memory = { separated: new Map(), glued: new Map(), beginnings: new Map() };
  memories.set(vocabulary, memory);
  return memory;
}

function remembered<T>(memory: Map<string, T>, key: string, find: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= REMEMBERED) memory.clear();
  const found = find();
  memory.set(key, found);
  return found;
}

/**
 * The labels that a whole cell may be: word for word, at its end behind a group label, or nearly. In glued text every label has the heads
 * and captions before it in the same cell.
 */
export function matchesOf(vocabulary: Vocabulary, key: string, glued: boolean): readonly Match[] {
  const memory = memoryOf(vocabulary);
  return remembered(glued ? memory.glued : memory.separated, key, () => find(vocabulary, key, glued));
}

/** The labels that go on where `key` ends. */
export function beginningWith(vocabulary: Vocabulary, key: string): readonly Entry[] {
  return remembered(memoryOf(vocabulary).beginnings, key, () =>
    vocabulary.entries.filter((entry) => entry.key.length > key.length && entry.key.startsWith(key)),
  );
}

function find(vocabulary: Vocabulary, key: string, glued: boolean): readonly Match[] {
  const exact = vocabulary.byKey.get(key);
  if (exact) return exact.map((entry) => ({ entry, alike: 1 }));
  if (vocabulary.heads.has(key)) return [];
  return behindAnother(vocabulary, key, glued) ?? nearly(vocabulary, key);
}

/** Labels at the end of the key; undefined where there are none. Two rows run together in one cell match nothing: whose values follow cannot be known. */
function behindAnother(vocabulary: Vocabulary, key: string, glued: boolean): readonly Match[] | undefined {
  const shortest = glued ? 2 : 4;
  const behind = vocabulary.entries.filter(
    (entry) => !entry.weak && entry.key.length >= shortest && key.endsWith(entry.key),
  );
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

function nearly(vocabulary: Vocabulary, key: string): readonly Match[] {
  return vocabulary.entries.flatMap((entry) => {
    if (entry.key.length < 4 || Math.abs(entry.key.length - key.length) > entry.key.length * 0.4) return [];
    if (!shareCharacters(key, entry.key)) return [];
    const alike = similarity(key, entry.key);
    return alike >= ALIKE ? [{ entry, alike: alike * NEARLY }] : [];
  });
}
