import { labelKey } from "../../base/fold";
import { similarity } from "../../base/similarity";
import { SECTION_WORDS, TITLE_CLOSINGS, TITLE_FILLERS } from "../../spec/section-words";
import { SECTIONS } from "../../spec/sections";
import type { SectionForm, SectionKey } from "../../spec/types";

/** Titles of the form, and the aliases met, by their keys. */
const TITLES = new Map(
  SECTIONS.flatMap((section) => [section.label, ...section.aliases].map((title) => [labelKey(title), section] as const)),
);
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
export function isDamagedTitle(key: string, section: SectionForm): boolean {
  return [section.label, ...section.aliases].some((title) => {
    const due = labelKey(title);
    return due.length >= 6 && Math.abs(due.length - key.length) <= 3 && similarity(key, due) >= DAMAGED;
  });
}

/** Reports whether a key is made of the section's words altogether, one of its core words among them. */
export function isMadeOf(key: string, section: SectionKey): boolean {
  return key.length > 0 && titleLength(key, section) === key.length;
}

/**
 * Returns how many code units of a key, from its start, are a title made of the section's words, which ends with a core word or one such
 * as 情况; 0 where no core word is among them.
 */
export function titleLength(key: string, section: SectionKey): number {
  const { core, fillers } = SECTION_WORDS[section];
  // For each place that words lead up to: whether a core word is among them.
  const reached = new Map<number, boolean>([[0, false]]);
  let longest = 0;
  for (let at = 0; at < key.length; at++) {
    const withCore = reached.get(at);
    if (withCore === undefined) continue;
    const reach = (word: string | undefined, kind: "core" | "closing" | "filler"): void => {
      if (!word || !key.startsWith(word, at)) return;
      const end = at + word.length;
      const has = withCore || kind === "core" || reached.get(end) === true;
      reached.set(end, has);
      if (has && kind !== "filler") longest = Math.max(longest, end);
    };
    for (const word of core) reach(word, "core");
    for (const word of TITLE_CLOSINGS) reach(word, "closing");
    for (const word of fillers) reach(word, "filler");
    for (const word of TITLE_FILLERS) reach(word, "filler");
    reach(YEAR.exec(key.slice(at, at + 6))?.[0], "filler");
  }
  return longest;
}

const YEAR = /^20\d\d(?:年度?)?/;
