import { fold } from "../../base/fold";
import { addTo, type Groups } from "../../base/groups";
import { SECTIONS } from "../../spec/sections";
import { everyWording, type SectionForm } from "../../spec/types";
import type { SectionHeading } from "../types";
import { type NumeralStyle, numeralAt } from "./heading-line";
import { inlineHeading, type RunningText } from "./running-text";

/** So many sections with their own numerals in one style are numbered so; fewer may be topics. */
const FEWEST_NUMBERED = 4;

/**
 * Returns the headings in running text whose numerals are not written as the form's, in the style that most have: `1. `,
 * `（二）`, `第三部分`; where few are numbered at all, the titles between blanks without numerals, if all six stand so.
 */
export function numberedOtherwise(running: readonly RunningText[]): readonly SectionHeading[] {
  const styles: Groups<NumeralStyle, SectionHeading> = new Map();
  for (const line of running) {
    const folded = fold(line.text);
    for (const section of SECTIONS)
      for (const { style, heading } of titlesNumbered(line, folded, section)) addTo(styles, style, heading);
  }
  const counts = [...styles.values()].map((headings) => ({
    headings,
    sections: new Set(headings.map(({ section }) => section)).size,
  }));
  const [most] = counts.sort((a, b) => b.sections - a.sections);
  return most && most.sections >= FEWEST_NUMBERED ? most.headings : unnumbered(running);
}

/**
 * The form's own titles that stand between blanks, if those of all sections do: behind their numbers without marks
 * (`1 总体情况`), else alone, for numerals may be lost in a program.
 */
function unnumbered(running: readonly RunningText[]): readonly SectionHeading[] {
  for (const numeral of [(place: number) => `${place} `, () => ""]) {
    const all = SECTIONS.map((section, index) =>
      running.flatMap((line) => titlesBetweenBlanks(line, section, numeral(index + 1))),
    );
    if (all.every((headings) => headings.length > 0)) return all.flat();
  }
  return [];
}

function titlesBetweenBlanks(line: RunningText, section: SectionForm, numeral: string): readonly SectionHeading[] {
  const written = numeral + section.label;
  const found: SectionHeading[] = [];
  for (let at = line.text.indexOf(written); at >= 0; at = line.text.indexOf(written, at + written.length)) {
    const place = { start: at, title: at + numeral.length, end: at + written.length };
    if (BEFORE.test(line.text.slice(Math.max(0, at - 2), at)) && BLANK.test(line.text.charAt(place.end)))
      found.push(inlineHeading(line, section, place, "official", numeral === "" ? "absent" : "wrong"));
  }
  return found;
}

const BLANK = /\s/;
/** A blank, and no mark of a numeral before it. */
const BEFORE = /(?:^|[^、.．:：)）])\s$/;

/** Every place where one of the section's titles stands behind its own numeral, with the numeral's style. */
function titlesNumbered(
  line: RunningText,
  folded: string,
  section: SectionForm,
): readonly { readonly style: NumeralStyle; readonly heading: SectionHeading }[] {
  return everyWording(section).flatMap((label) => {
    const wording = label === section.label ? "official" : "variant";
    const found: { readonly style: NumeralStyle; readonly heading: SectionHeading }[] = [];
    for (let at = folded.indexOf(label); at >= 0; at = folded.indexOf(label, at + label.length)) {
      const numeral = numeralBefore(folded, at);
      if (numeral?.value !== SECTIONS.indexOf(section) + 1) continue;
      const place = { start: numeral.start, title: at, end: at + label.length };
      found.push({ style: numeral.style, heading: inlineHeading(line, section, place, wording, "wrong") });
    }
    return found;
  });
}

/** A numeral with its mark and a space is no longer. */
const LONGEST_NUMERAL = 6;
/** What may be a part of a longer numeral before it; a digit is the last of a figure, where borders are lost. */
const OF_NUMERAL = /[.第(一二三四五六七八九十]/;

/** Returns the numeral with a mark that stands right before a title. */
function numeralBefore(
  folded: string,
  title: number,
): { readonly style: NumeralStyle; readonly value: number; readonly start: number } | undefined {
  for (let start = Math.max(0, title - LONGEST_NUMERAL); start < title; start++) {
    const found = numeralAt(folded.slice(start, title + LONGEST_NUMERAL));
    if (!found?.numeral.marked || found.length !== title - start) continue;
    return OF_NUMERAL.test(folded.charAt(start - 1))
      ? undefined
      : { style: found.numeral.style, value: found.numeral.value, start };
  }
  return undefined;
}
