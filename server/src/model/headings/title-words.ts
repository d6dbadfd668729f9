import { labelKey } from "../../base/fold";
import { similarity } from "../../base/likeness/similarity";
import { SECTION_WORDS, TITLE_CLOSINGS, TITLE_FILLERS } from "../../spec/section-words";
import { SECTIONS } from "../../spec/sections";
import { labelKeys, type SectionForm, type SectionKey } from "../../spec/types";
import type { HeadingLine } from "./heading-line";

/** Titles of the form, and the aliases met, by their keys. */
const TITLES = new Map(SECTIONS.flatMap((section) => labelKeys(section).map((title) => [title, section] as const)));
/** The form's own titles only. */
const OFFICIAL = new Map(SECTIONS.map((section) => [labelKey(section.label), section]));

/** A damaged title is still this like the form's: one character lost or added in ten. */
const DAMAGED = 0.85;

/** Returns the section whose own title, word for word, the key is. */
export function sectionTitled(key: string): SectionForm | undefined {
  return OFFICIAL.get(key);
}

/** Returns the section that the key names in one of the wordings met. */
export function sectionVariant(key: string): SectionForm | undefined {
  return TITLES.get(key) ?? SECTIONS.find((section) => section.variant.test(key));
}

/** Reports whether a key is a title of the section with a character or two damaged. */
function isDamagedTitle(key: string, section: SectionForm): boolean {
  return labelKeys(section).some(
    (due) => due.length >= MIN_DAMAGED && Math.abs(due.length - key.length) <= MAX_LOST && isLike(key, due),
  );
}

/** Returns how many code units of a key, from its start, are a damaged title of the section; 0 where they are none. */
export function damagedLength(key: string, section: SectionForm): number {
  let best = { length: 0, alike: DAMAGED };
  for (const due of labelKeys(section)) {
    if (due.length < MIN_DAMAGED) continue;
    for (let length = due.length - MAX_LOST; length <= Math.min(key.length, due.length + MAX_LOST); length++) {
      const alike = similarity(key.slice(0, length), due);
      if (alike > best.alike) best = { length, alike };
    }
  }
  return best.length;
}

/** A shorter title is not known any more when it is damaged. */
const MIN_DAMAGED = 6;
/** Characters that a damaged title has more or fewer. */
const MAX_LOST = 3;

function isLike(key: string, due: string): boolean {
  return similarity(key, due) >= DAMAGED;
}

/**
 * Reports whether a line may be a heading: no cells of a table beside each other, no path through a web site, no
 * sentence.
 */
export function mayBeTitle(line: string): boolean {
  return !/[|\t│┃>»〉。；;]/.test(line);
}

/** Reports whether a text is prose or its beginning; the relation that 表三 states in its corner is none. */
export function isProse(text: string): boolean {
  return /[。，；]/.test(text.replace(/（本列[^）]{0,60}）/, ""));
}

/** Reports whether a line's title is the section's in other words, or damaged. */
export function isTitleOf({ key, titleText }: Pick<HeadingLine, "key" | "titleText">, section: SectionForm): boolean {
  const keys = [key, labelKey(titleText.replace(NOTE_BEHIND, ""))];
  return keys.some((one) => isMadeOf(one, section.key) || isDamagedTitle(one, section));
}

/** The shortest title that is known without its numeral and its place, and the ends of such titles. */
const MIN_ALONE = 4;
const TITLE_END = /(?:情况|表|事项)$/;

/**
 * Reports whether a line may be the section's title by its words alone, without its numeral or out of its place. A
 * section with a table needs a word that makes it a title: 主动公开 may be a topic, 行政复议 heads columns.
 */
export function isTitleAlone(parts: HeadingLine, section: SectionForm): boolean {
  if (parts.key.length < MIN_ALONE || (section.table && !TITLE_END.test(parts.key))) return false;
  return isTitleOf(parts, section);
}

/** A note in brackets behind a title: …（2024年度）, …（单位：件）. */
const NOTE_BEHIND = /[（(][^（）()]{1,15}[）)]$/;

/** Reports whether a key is made of the section's words altogether, one of its core words among them. */
function isMadeOf(key: string, section: SectionKey): boolean {
  return key.length > 0 && titleLength(key, section) === key.length;
}

/**
 * Returns how many code units of a key, from its start, are a title made of the section's words, which ends with a core
 * word or one such as 情况; 0 where no core word is among them.
 */
export function titleLength(key: string, section: SectionKey): number {
  return titleEnds(key, section).at(-1) ?? 0;
}

/** Returns the lengths of all such titles that a key begins with, the shortest first. */
export function titleEnds(key: string, section: SectionKey): readonly number[] {
  const { core, fillers } = SECTION_WORDS[section];
  // For each place that words lead up to: whether a core word is among them.
  const reached = new Map<number, boolean>([[0, false]]);
  const ends = new Set<number>();
  for (let at = 0; at < key.length; at++) {
    const withCore = reached.get(at);
    if (withCore === undefined) continue;
    const reach = (word: string | undefined, kind: "core" | "closing" | "filler"): void => {
      if (!word || !key.startsWith(word, at)) return;
      const end = at + word.length;
      const has = withCore || kind === "core" || reached.get(end) === true;
      reached.set(end, has);
      if (has && kind !== "filler") ends.add(end);
    };
    for (const word of core) reach(word, "core");
    for (const word of TITLE_CLOSINGS) reach(word, "closing");
    for (const word of fillers) reach(word, "filler");
    for (const word of TITLE_FILLERS) reach(word, "filler");
    reach(YEAR.exec(key.slice(at, at + 6))?.[0], "filler");
  }
  return [...ends].sort((a, b) => a - b);
}

const YEAR = /^20\d\d(?:年度?)?/;
