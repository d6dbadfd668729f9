/** The kind of a wrong year: work of another year; the plan of another year; this year's work as a plan. */
export type StaleKind = "work" | "plan" | "ahead" | "day";

/** A year out of place in a passage. */
export interface StalePlace {
  readonly kind: StaleKind;
  readonly year: number;
  /** The offset of the year's digits in the passage. */
  readonly at: number;
}

/** Text of a former report is not older, in years. */
export const OLDEST = 3;

/** Reports whether a year is before that of the report, and not too long before. */
export function isBefore(found: number, year: number): boolean {
  return found < year && found >= year - OLDEST;
}

/** The most of a sentence that is looked at on either side, in UTF-16 code units. */
const MOST = 400;

/** Returns the sentence around a place of a text, without the ordinal that it begins with. */
export function sentenceAt(text: string, at: number): string {
  const after = text.slice(at, at + MOST);
  const end = after.search(/[。;]/);
  return (sentenceBefore(text, at) + (end < 0 ? after : after.slice(0, end))).replace(/^\([^()]{1,3}\)/, "");
}

/** Returns what stands before a place in its sentence. */
export function sentenceBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - MOST), at);
  return before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf(";")) + 1);
}

/** Returns the year that a pattern captures, and where its digits stand. */
export function yearIn(match: RegExpExecArray): Pick<StalePlace, "year" | "at"> {
  const digits = match.slice(1).find((group) => group !== undefined) ?? "";
  return { year: Number(digits), at: match.index + match[0].indexOf(digits) };
}
