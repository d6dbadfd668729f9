import { fold, labelKey } from "../../base/fold";
import { type Span, span } from "../../base/span";
import type { TextLine } from "../../layout/index";
import { ROW_WORDS } from "../../spec/section-words";
import { SECTIONS } from "../../spec/sections";
import type { SectionForm } from "../../spec/types";
import type { SectionHeading } from "../types";
import { MAX_TITLE } from "./heading-line";
import { damagedLength, titleLength } from "./title-words";

/** A line this long holds whole sections: headings are looked for inside it. */
export const RUNNING_TEXT = 200;

/**
 * Finds headings of the sections not known yet inside running text: a numeral with its mark, then a title word for
 * word.
 */
export function inlineHeadings(
  text: string,
  running: readonly TextLine[],
  known: readonly SectionHeading[],
): readonly SectionHeading[] {
  const wanted = SECTIONS.filter((section) => !known.some((heading) => heading.section === section));
  return running.flatMap(({ span: range }) => {
    const raw = fold(text.slice(range.start, range.end));
    return wanted.flatMap((section) => titleInside(raw, range.start, section) ?? []);
  });
}

function titleInside(raw: string, start: number, section: SectionForm): SectionHeading | undefined {
  for (const label of [section.label, ...section.aliases]) {
    const written = `${section.numeral}、${label}`;
    const at = raw.indexOf(written);
    if (at < 0) continue;
    const wording = label === section.label ? "official" : "variant";
    return inlineHeading(section, start + at, start + at + 2, start + at + written.length, wording);
  }
  return undefined;
}

/**
 * Finds a heading in other words inside running text: the section's numeral with its mark, then a title made of the
 * section's words, or damaged.
 */
export function rewordedInside(
  text: string,
  running: readonly TextLine[],
  region: Span,
  section: SectionForm,
): SectionHeading | undefined {
  for (const at of numeralsInside(text, running, region, section)) {
    const rest = text.slice(at + 2, Math.min(region.end, at + 2 + MAX_TITLE));
    const key = labelKey(rest);
    const due = labelKey(section.label);
    const isOfficial = key.startsWith(due);
    const length = isOfficial ? due.length : Math.max(titleLength(key, section.key), damagedLength(key, section));
    if (length === 0) continue;
    const wording = isOfficial ? "official" : "variant";
    return inlineHeading(section, at, at + 2, at + 2 + rawLength(rest, length), wording, text.charAt(at + 1));
  }
  return undefined;
}

/** Returns where the section's numeral stands with its mark in running text, apart from the numerals of 表三's rows. */
export function numeralsInside(
  text: string,
  running: readonly TextLine[],
  region: Span,
  { numeral }: SectionForm,
): readonly number[] {
  const found: number[] = [];
  for (const line of running) {
    const from = Math.max(line.span.start, region.start);
    const to = Math.min(line.span.end, region.end);
    for (let at = text.indexOf(numeral, from); at >= 0 && at < to; at = text.indexOf(numeral, at + 1)) {
      if (!"、.,".includes(fold(text.charAt(at + 1))) || NUMERAL_BEFORE.test(text.charAt(at - 1))) continue;
      if (!ROW_WORDS.test(fold(text.slice(at + 2, at + 2 + ROW_REACH)))) found.push(at);
    }
  }
  return found;
}

/** The distance behind a numeral within which the words of a row of 表三 tell it from a heading. */
const ROW_REACH = 10;

/** Characters before a numeral that make it a part of a larger one. */
const NUMERAL_BEFORE = /[第十百(（一二三四五六七八九]/;

/** Returns the length of the text that has a key of this length. */
function rawLength(text: string, keyLength: number): number {
  let length = keyLength;
  while (length < text.length && labelKey(text.slice(0, length)).length < keyLength) length++;
  return length;
}

function inlineHeading(
  section: SectionForm,
  start: number,
  titleStart: number,
  end: number,
  wording: SectionHeading["wording"],
  mark = "、",
): SectionHeading {
  return {
    section,
    span: span(start, end),
    numeral: span(start, titleStart),
    numeralForm: mark === "、" ? "official" : "wrong",
    title: span(titleStart, end),
    wording,
    ownLine: false,
  };
}
