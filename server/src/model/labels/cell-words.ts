import { fold, labelKey } from "../../base/fold";
import { withoutNotes } from "../../base/script/phonetic-notes";
import { simplified } from "../../base/script/traditional";
import { copyOf } from "../../base/text";
import { pageWordsOf } from "../page-words";
import type { LabelEntry } from "./vocabulary";

/** The words of a text cell. Equal words share one object, so that results computed from them are kept with them. */
export interface CellWords {
  /** The label key; empty for a cell too long for a label. */
  readonly key: string;
  /** The key without a note in brackets at the end, which explains what counts; absent where there is none. */
  readonly noteless?: string;
  /** True if labels stand at the end of the cell, behind all that came before, as in glued text. */
  readonly glued: boolean;
  /** True for a short cell that holds a button, a counter or a link of a web page and nothing else. */
  readonly ofPage: boolean;
  /** The meanings of the words in each form, by the index of the form's vocabulary; filled on demand. */
  readonly known: (KnownWords | undefined)[];
}

/** A label of the form that a cell's key may be, and how like it is (1: word for word). */
export interface Match {
  readonly entry: LabelEntry;
  readonly alike: number;
}

/** The possible meanings of a cell's words in one form. */
export interface KnownWords {
  /** The labels that the whole cell may be: word for word, at its end behind a group label, or nearly. */
  readonly matches: readonly Match[];
  /** The labels that go on where the key ends. */
  readonly beginnings: readonly LabelEntry[];
}

/** The words of cells that are no text. */
export const NO_WORDS: CellWords = { key: "", glued: false, ofPage: false, known: [] };

/** No label of the form comes near this length; longer cells are prose and need no key. */
const MAX_LABEL = 120;

/** Words of short cells, which are the same few hundred in every report. Prose must not fill the memory. */
const SEPARATED = new Map<string, CellWords>();
const MAX_REMEMBERED = 40;
const MOST_WORDS = 4000;

/** Returns the words of a short cell, if it has been met lately. */
export function rememberedWords(text: string): CellWords | undefined {
  return SEPARATED.get(text);
}

/** Returns the words of a cell that is not remembered; those of a short one are from now on. */
export function newWords(text: string): CellWords {
  if (text.length > MAX_LABEL && withoutNotes(text).length > MAX_LABEL) return NO_WORDS;
  if (text.length > MAX_REMEMBERED) return { ...keysOf(text), glued: false, ofPage: false, known: [] };
  if (SEPARATED.size >= MOST_WORDS) SEPARATED.clear();
  const { key, noteless } = keysOf(text);
  const words: CellWords = {
    key: copyOf(key),
    ...(noteless === undefined ? {} : { noteless: copyOf(noteless) }),
    glued: false,
    ofPage: pageWordsOf(fold(text)) !== undefined,
    known: [],
  };
  SEPARATED.set(copyOf(text), words);
  return words;
}

/** Returns the words of a cell in glued text, which holds everything since the last figure; the label is its end. */
export function gluedWords(text: string): CellWords {
  return { ...keysOf(text.slice(-MAX_LABEL)), glued: true, ofPage: false, known: [] };
}

/** A note behind a label: 规章（设区的市人民政府应提供相关数据）; a short one may name a part of what counts, but 规章（县级无此项）. */
const NOTE = /[（(](?:[^（）()]{6,110}|无|[^（）()]{0,3}(?:无此项|不适用|不涉及|不填))[）)]$/;

function keysOf(text: string): Pick<CellWords, "key" | "noteless"> {
  const plain = simplified(text);
  const shorter = plain.replace(NOTE, "");
  const key = labelKey(text);
  return shorter === plain ? { key } : { key, noteless: labelKey(shorter) };
}
