import { fold, labelKey } from "../../base/fold";
import { contains, type Span, slice, span } from "../../base/span";
import type { TextLine } from "../../layout/index";
import { ROW_WORDS } from "../../spec/section-words";
import { MAX_TITLE, numeralAt } from "../headings/heading-line";

/** The numerals of a section and of the one before it, by which a list goes on to it. */
const BEFORE: Readonly<Record<string, string>> = { 五: "四", 六: "五", "5": "4", "6": "5" };

/**
 * Returns the line of a region that begins with a section's numeral as headings are not numbered, （五） or 5., or has
 * nothing but its numeral, whatever words follow: all that is left of a heading, unless a list has come to that number.
 */
export function loneNumeral(text: string, lines: readonly TextLine[], region: Span, value: number): Span | undefined {
  const counted = countedIn(fold(slice(text, region)));
  const line = lines.find(({ span: own, text: words }) => {
    if (!contains(region, own)) return false;
    const written = numeralOf(words, value);
    return written !== undefined && counted(written) >= own.start - region.start;
  })?.span;
  return line && span(line.start, Math.min(line.end, line.start + MAX_TITLE));
}

/** Returns the numeral that a line begins with, if it is that one with a mark, before words, or all of the line. */
function numeralOf(line: string, value: number): string | undefined {
  const words = fold(line.trim().slice(0, 2 * MAX_TITLE));
  // Behind a numeral that is all of the line stands its end.
  const found = numeralAt(words.length === 1 ? `${words} ` : words);
  if (!found || found.numeral.value !== value || /[|\t]/.test(words)) return undefined;
  const behind = words.slice(found.length);
  if (ROW_WORDS.test(labelKey(behind))) return undefined;
  // 5.1 is a number, and so is what a word begins with; a year may stand first in a paragraph.
  if (behind !== "" && (!found.numeral.marked || /^(?!20\d\d)\d/.test(behind))) return undefined;
  return words.slice(0, found.length).trim();
}

/**
 * Returns a function that gives the place in a folded text where the numeral before this one first stands, written as it
 * is; beyond all places where it stands nowhere.
 */
function countedIn(folded: string): (written: string) => number {
  const places = new Map<string, number>();
  return (written) => {
    const known = places.get(written);
    if (known !== undefined) return known;
    const before = [...written].map((unit) => BEFORE[unit] ?? unit).join("");
    const at = before.length > 1 ? folded.indexOf(before) : -1;
    const place = at < 0 ? Number.POSITIVE_INFINITY : at;
    places.set(written, place);
    return place;
  };
}
