import { fold } from "../../base/fold";
import type { TextLine } from "../../layout/index";
import { SECTIONS } from "../../spec/sections";
import type { SectionForm } from "../../spec/types";
import { type HeadingLine, marksBefore, type NumeralStyle, numeralAt } from "./heading-line";

/** The lines around a candidate for a heading. */
export interface NumberedLines {
  readonly lines: readonly TextLine[];
  /** The place of the candidate among the lines. */
  readonly index: number;
  /** The style in which most headings of the text are numbered, if most of them are numbered in one. */
  readonly commonStyle: NumeralStyle | undefined;
}

/**
 * Reports whether a line with a section's title is a sub-heading: numbered `（三）` or `3.` in a report whose headings are
 * numbered otherwise, with a numeral that is not the section's or that goes on from the sub-heading before. 一、总体情况 has
 * a topic on 依申请公开, and perhaps one on 行政复议.
 */
export function isSubHeading({ numeral }: HeadingLine, section: SectionForm, around: NumberedLines): boolean {
  if (!numeral || (numeral.style !== "bracketed" && numeral.style !== "digit")) return false;
  if (numeral.style === around.commonStyle) return false;
  return numeral.value !== SECTIONS.indexOf(section) + 1 || continues(numeral.style, numeral.value, around);
}

/** Reports whether the nearest numeral of this style above is one less; a heading between ends what it numbered. */
function continues(style: NumeralStyle, value: number, { lines, index, commonStyle }: NumberedLines): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const folded = fold((lines[at] as TextLine).text.slice(0, 20));
    const numeral = numeralAt(folded.slice(marksBefore(folded)))?.numeral;
    if (numeral?.style === style) return numeral.value === value - 1;
    if (numeral?.marked && numeral.style === commonStyle) return false;
  }
  return false;
}

/** Returns the style that more than half of the headings are numbered in. */
export function commonStyle(styles: readonly (NumeralStyle | undefined)[]): NumeralStyle | undefined {
  const counts = new Map<NumeralStyle, number>();
  for (const style of styles) if (style) counts.set(style, (counts.get(style) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > styles.length)?.[0];
}
