import { fold, labelKey } from "../../base/fold";
import { contains, inTextOrder, type Span } from "../../base/span";
import type { TextLine } from "../../layout/index";
import { NUMBERED_GROUP, ROW_WORDS, TABLE_OPENINGS } from "../../spec/section-words";
import { SECTIONS } from "../../spec/sections";
import type { SectionForm } from "../../spec/types";
import type { SectionHeading } from "../types";
import { rewordedBegun } from "./begun-headings";
import { type HeadingLine, headingLine, type NumeralStyle, numeralAt } from "./heading-line";
import { rewordedInside } from "./reworded-inside";
import type { RunningText } from "./running-text";
import { regionBetween, sectionHeading } from "./section-heading";
import { commonStyle } from "./sub-numbering";
import { isTitleAlone, isTitleOf, mayBeTitle } from "./title-words";

/** A text whose headings in other words are looked for. */
export interface HeadingText {
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** What is long enough to hold whole sections. */
  readonly running: readonly RunningText[];
  /** The end of the report. */
  readonly end: number;
}

/** The conditions for the lines between the neighbours of a section that has no heading yet. */
interface Region {
  readonly section: SectionForm;
  readonly lines: readonly HeadingLine[];
  readonly span: Span;
  readonly source: HeadingText;
  /** The styles of numerals in the headings of this report. */
  readonly styles: ReadonlySet<NumeralStyle>;
}

/**
 * Adds to the headings found by their titles those in other words: for each section that has none, the line between its
 * neighbours that takes its place. The best evidence is used first, since each heading found narrows the regions of the
 * others.
 */
export function rewordedHeadings(source: HeadingText, known: readonly SectionHeading[]): readonly SectionHeading[] {
  const parts = source.lines.flatMap((line) => (mayBeTitle(line.text) ? (headingLine(source.text, line) ?? []) : []));
  const styles = stylesOf(source.text, known);
  const headings = [...known];
  for (const evidence of [byNumeralAndWords, byWords, byPlace]) {
    for (const section of SECTIONS) {
      if (headings.some((heading) => heading.section === section)) continue;
      const region = regionBetween(section, headings, source.end);
      const lines = parts.filter(({ span: line }) => contains(region, line));
      const found = evidence({ section, lines, span: region, source, styles });
      if (found) headings.push(found);
    }
  }
  return inTextOrder(headings);
}

/** The styles that headings are numbered in: 一、 and 第一部分 in any report, others where most of its headings have them. */
function stylesOf(text: string, headings: readonly SectionHeading[]): ReadonlySet<NumeralStyle> {
  const common = commonStyle(
    headings.map(({ numeral, section }) => ({
      numeral: numeralAt(fold(text.slice(numeral.start, numeral.end)))?.numeral,
      section,
    })),
  );
  return new Set<NumeralStyle>(["chinese", "part", ...(common ? [common] : [])]);
}

/** The section's numeral, and a title that is damaged or made of the section's words; in running text too. */
function byNumeralAndWords(region: Region): SectionHeading | undefined {
  const { section, source } = region;
  const found = beforeRestart(region).find((parts) => hasNumeralOf(parts, region) && isTitleOf(parts, section));
  if (found) return sectionHeading(found, section, "variant");
  return (
    rewordedInside(source.running, region.span, section, region.styles) ??
    rewordedBegun(source.text, source.lines, region.span, section)
  );
}

/**
 * A title made of the section's words with another numeral or without one. A section with a table needs its table right
 * behind it, under a numeral before the next one.
 */
function byWords(region: Region): SectionHeading | undefined {
  const { section, lines, styles } = region;
  const found = lines.find(
    (parts) =>
      (!parts.numeral || styles.has(parts.numeral.style)) &&
      isTitleAlone(parts, section) &&
      (section.table ? opensTable(region, parts) : !parts.numeral),
  );
  return found && sectionHeading(found, section, "variant");
}

/**
 * The section's numeral in the way headings are numbered, whatever words follow: the only such line between the
 * neighbours.
 */
function byPlace(region: Region): SectionHeading | undefined {
  const numbered = beforeRestart(region).filter(
    (parts) =>
      hasNumeralOf(parts, region) &&
      parts.key.length >= 2 &&
      parts.titleText.length <= MAX_OTHER &&
      !NUMBERED_GROUP.startsWith(parts.key),
  );
  const [only] = numbered;
  return only && numbered.length === 1 ? sectionHeading(only, region.section, "other") : undefined;
}

/** A title in words of its own is no longer than this. */
const MAX_OTHER = 30;

/** Reports whether a line has the section's numeral as headings have it. Rows of 表三 have such numerals too. */
function hasNumeralOf({ numeral, key }: HeadingLine, { section, styles }: Region): boolean {
  return (
    numeral !== undefined &&
    styles.has(numeral.style) &&
    numeral.marked &&
    numeral.value === SECTIONS.indexOf(section) + 1 &&
    !ROW_WORDS.test(key)
  );
}

/** The lines of a region above the place where the numbering of headings begins again: 二、 below it is a sub-heading. */
function beforeRestart({ section, lines }: Region): readonly HeadingLine[] {
  if (section.key === "overview") return lines;
  const again = lines.findIndex(
    ({ numeral, key }) => numeral?.style === "chinese" && numeral.value === 1 && !ROW_WORDS.test(key),
  );
  return again < 0 ? lines : lines.slice(0, again);
}

/** The largest distance from a heading to its table, in the raw text and in the visible text. */
const OPENING_RAW = 1500;
const OPENING = 60;

function opensTable(
  { section, lines, source, styles }: Region,
  { numeral, span: { end: from } }: HeadingLine,
): boolean {
  const next = lines.find((line) => line.span.start > from && line.numeral && styles.has(line.numeral.style));
  const end = Math.min(source.end, from + OPENING_RAW, numeral && next ? next.span.start : source.end);
  const behind = labelKey(source.text.slice(from, end).replace(/<[^<>]*>/g, ""));
  const key = numeral ? behind : behind.slice(0, OPENING);
  return (TABLE_OPENINGS[section.key] ?? []).some((opening) => key.includes(opening));
}
