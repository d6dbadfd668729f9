import { fold } from "../../base/fold";
import type { TextLine } from "../../layout/index";
import { SECTIONS } from "../../spec/sections";
import type { SectionForm } from "../../spec/types";
import { type HeadingLine, marksBefore, type Numeral, type NumeralStyle, numeralAt } from "./heading-line";

/** The lines around a candidate for a heading. */
export interface NumberedLines {
  readonly lines: readonly TextLine[];
  /** The place of the candidate among the lines. */
  readonly index: number;
  /** The style in which most headings of the text are numbered, if most of them are numbered in one. */
  readonly commonStyle: NumeralStyle | undefined;
  /** Of the lines above, those that are the only heading of their section. */
  readonly sections: ReadonlySet<number>;
  /** By section, the places of the first and last line with its title that is numbered in that style. */
  readonly titles: TitlePlaces;
}

/** By section, the places of the first and the last line with its title. */
export type TitlePlaces = ReadonlyMap<SectionForm, { readonly first: number; readonly last: number }>;

/** Returns where titles of each section stand first and last, of titles in the order of the text. */
export function titlePlaces(titles: readonly { readonly section: SectionForm; readonly index: number }[]): TitlePlaces {
  const places = new Map<SectionForm, { readonly first: number; readonly last: number }>();
  for (const { section, index } of titles)
    places.set(section, { first: places.get(section)?.first ?? index, last: index });
  return places;
}

/**
 * Reports whether a line with a section's title is a sub-heading: numbered `（三）` or `3.` in a report whose headings are
 * numbered otherwise, where its section cannot be, or with a numeral that is not the section's or that goes on from the
 * sub-heading before. 一、总体情况 has a topic on 依申请公开, and perhaps one on 行政复议.
 */
export function isSubHeading({ numeral }: HeadingLine, section: SectionForm, around: NumberedLines): boolean {
  if (!numeral || (numeral.style !== "bracketed" && numeral.style !== "digit")) return false;
  if (numeral.style === around.commonStyle) return false;
  if (isOutOfPlace(around.index, section, around.titles)) return true;
  return !isOwnNumeral({ numeral, section }) || continues(numeral.style, numeral.value, around);
}

/**
 * Reports whether a title stands where its section cannot: behind all titles of a section that comes after it, or before
 * all of one that comes before it.
 */
function isOutOfPlace(index: number, section: SectionForm, titles: TitlePlaces): boolean {
  const place = SECTIONS.indexOf(section);
  return [...titles].some(([other, { first, last }]) => {
    const difference = SECTIONS.indexOf(other) - place;
    return (difference > 0 && last < index) || (difference < 0 && first > index);
  });
}

/**
 * Reports whether the nearest numeral of this style above is one less, and not that of a section: a second section in
 * the same wrong style follows. A heading between ends what it numbered.
 */
function continues(
  style: NumeralStyle,
  value: number,
  { lines, index, commonStyle, sections }: NumberedLines,
): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const folded = fold((lines[at] as TextLine).text.slice(0, 20));
    const numeral = numeralAt(folded.slice(marksBefore(folded)))?.numeral;
    if (numeral?.style === style) return numeral.value === value - 1 && !sections.has(at);
    if (numeral?.marked && numeral.style === commonStyle) return false;
  }
  return false;
}

/** A heading's numeral, and the section that its words are of. */
interface Numbered {
  readonly numeral: Pick<Numeral, "style" | "value"> | undefined;
  readonly section: SectionForm;
}

/** Reports whether the numeral of a heading is the one of its section. */
function isOwnNumeral({ numeral, section }: Numbered): boolean {
  return numeral?.value === SECTIONS.indexOf(section) + 1;
}

/**
 * Returns the style that more than half of the headings are numbered in. One in which no numeral is its section's, while
 * another has one that is, is not that of the sections: topics of 一 on 依申请公开 have parts `1.收到和处理…`, `2.行政复议…`.
 */
export function commonStyle(headings: readonly Numbered[]): NumeralStyle | undefined {
  const counts = new Map<NumeralStyle, number>();
  const own = new Set<NumeralStyle>();
  for (const heading of headings) {
    const style = heading.numeral?.style;
    if (!style) continue;
    counts.set(style, (counts.get(style) ?? 0) + 1);
    if (isOwnNumeral(heading)) own.add(style);
  }
  const style = [...counts].find(([, count]) => count * 2 > headings.length)?.[0];
  return style && (own.has(style) || own.size === 0) ? style : undefined;
}
