import { labelKey } from "../../base/fold";
import type { Span } from "../../base/span";
import { TABLE_OPENINGS } from "../../spec/section-words";
import type { SectionForm } from "../../spec/types";
import type { SectionHeading } from "../types";
import { MAX_TITLE, type NumeralStyle } from "./heading-line";
import { numeralsInside } from "./numerals-inside";
import { endIn, inlineHeading, type RunningText } from "./running-text";
import { damagedLength, titleEnds } from "./title-words";

/**
 * Finds a heading in other words inside running text: the section's numeral with its mark, then a title made of the
 * section's words, or damaged.
 */
export function rewordedInside(
  running: readonly RunningText[],
  region: Span,
  section: SectionForm,
  styles: ReadonlySet<NumeralStyle>,
): SectionHeading | undefined {
  for (const { line, at, title } of numeralsInside(running, region, section, styles)) {
    const rest = line.text.slice(title, title + MAX_TITLE);
    const key = labelKey(rest);
    const due = labelKey(section.label);
    const isOfficial = key.startsWith(due);
    const length = isOfficial ? due.length : titleLengthIn(rest, key, section);
    if (length === 0) continue;
    const end = title + rawLength(rest, length);
    if (endIn(line, end) > region.end) continue;
    const form = title === at + 2 && line.text.startsWith(`${section.numeral}、`, at) ? "official" : "wrong";
    return inlineHeading(line, section, { start: at, title, end }, isOfficial ? "official" : "variant", form);
  }
  return undefined;
}

/**
 * Returns how many code units of the key are the title: up to where the section's table opens, whose heads are made of
 * its words too; up to a blank that divides a title from its text; else all of its words, or a damaged title.
 */
function titleLengthIn(rest: string, key: string, section: SectionForm): number {
  const ends = titleEnds(key, section.key);
  const openings = TABLE_OPENINGS[section.key] ?? [];
  const divides = (end: number): boolean =>
    section.table
      ? openings.some((opening) => key.startsWith(opening, end))
      : DIVIDED.test(rest.slice(rawLength(rest, end)));
  return ends.find(divides) ?? Math.max(ends.at(-1) ?? 0, damagedLength(key, section));
}

/** A blank, and words behind it that begin a text and do not go on with a title. */
const DIVIDED = /^[ \u00a0\u3000](?![ \u00a0\u3000、和及与的或])/;

/** Returns the length of the text that has a key of this length. */
function rawLength(text: string, keyLength: number): number {
  let length = keyLength;
  while (length < text.length && labelKey(text.slice(0, length)).length < keyLength) length++;
  return length;
}
