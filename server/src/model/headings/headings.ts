import { fold } from "../../base/fold";
import { inTextOrder, type Span, span, trimSpan } from "../../base/span";
import type { TextLine } from "../../layout/index";
import { SECTIONS } from "../../spec/sections";
import type { SectionForm } from "../../spec/types";
import type { SectionHeading } from "../types";
import { begunHeadings } from "./begun-headings";
import { type HeadingLine, headingLine, isTooLong, shownWords } from "./heading-line";
import { numberedOtherwise } from "./numbered-otherwise";
import { rewordedHeadings } from "./reworded";
import { inlineHeadings, runningTexts } from "./running-text";
import { sectionHeading } from "./section-heading";
import { commonStyle, isSubHeading, titlePlaces } from "./sub-numbering";
import { isProse, sectionTitled, sectionVariant } from "./title-words";

/** The headings of a report, and where a second report begins in the same text. */
export interface Headings {
  /** The headings in the order of the text, at most one for each section. */
  readonly headings: readonly SectionHeading[];
  /** Headings of sections that have one already, word for word and numeral for numeral the form's, as theirs are. */
  readonly repeated: readonly SectionHeading[];
  /** The offset of the first heading of a second report. */
  readonly second?: number;
}

/**
 * Every title and variant has one of these words; most lines of a report have none, and need not be looked at closer.
 */
const TITLE_WORD = /情\s*况|概\s*[述况]|事\s*项|措\s*施|方\s*向|诉\s*讼/;

/**
 * Finds the headings by the words of their titles, whatever the numeral: rows of 表三 begin with 一、二、三、四、 too. Sections
 * whose title is not found get the line that takes the heading's place, where there is one.
 */
export function findHeadings(text: string, lines: readonly TextLine[]): Headings {
  const allRunning = runningTexts(text, lines);
  const broken = new Set(
    allRunning.flatMap(({ pieces }) => pieces.slice(1).map((piece) => trimSpan(text, piece).start)),
  );
  const unbroken = broken.size === 0 ? lines : lines.filter(({ span: { start } }) => !broken.has(start));
  const candidates = withoutContents(ownHeadings(text, unbroken), text);
  const second = secondStart(candidates);
  const end = second ?? text.length;
  const own = second === undefined ? unbroken : unbroken.filter((line) => line.span.start < end);
  const titled = bestOfEach(candidates.filter((heading) => heading.span.start < end));
  const running = allRunning.filter((line) => line.span.start < end);
  const official = inlineHeadings(running, titled);
  const inside = official.length > 0 || titled.length > 0 ? official : numberedOtherwise(running);
  const inline = bestOfEach(withoutContents(inTextOrder(inside), text, titled));
  const begun = begunHeadings(text, own, [...titled, ...inline]).filter((heading) => isInOrder(heading, titled));
  const numbered = inTextOrder([...titled, ...inline, ...bestOfEach(begun)]);
  const known = inTextOrder([...numbered, ...misnumbered(text, own, numbered)]);
  const headings =
    known.length === SECTIONS.length ? known : rewordedHeadings({ text, lines: own, running, end }, known);
  const repeated = candidates.filter((heading) => heading.span.start < end && isRepeated(heading, headings));
  return second === undefined ? { headings, repeated } : { headings, repeated, second };
}

/**
 * The lines whose title is one of the six or a variant of one, apart from those that are sub-headings by their numeral.
 */
function ownHeadings(text: string, lines: readonly TextLine[]): readonly SectionHeading[] {
  const candidates = lines.flatMap((line, index) => {
    const found = titledLine(text, line);
    return found ? [{ ...found, index }] : [];
  });
  const common = commonStyle(candidates.map(({ parts: { numeral }, section }) => ({ numeral, section })));
  const titles = titlePlaces(candidates.filter(({ parts: { numeral } }) => common && numeral?.style === common));
  const sections = new Set<number>();
  return candidates
    .filter(({ parts, section, index }) => {
      if (isSubHeading(parts, section, { lines, index, commonStyle: common, sections, titles })) return false;
      if (!titles.has(section)) sections.add(index);
      return true;
    })
    .map(({ parts, section }) =>
      sectionHeading(parts, section, sectionTitled(parts.key) === section ? "official" : "variant"),
    );
}

/**
 * The form's own titles of sections that were not found otherwise, under a numeral in another style that is not theirs:
 * between the sections before and behind them, and over no prose or other numeral, as topics of 一 stand.
 */
function misnumbered(
  text: string,
  lines: readonly TextLine[],
  known: readonly SectionHeading[],
): readonly SectionHeading[] {
  if (known.length === SECTIONS.length) return [];
  const isKnown = (section: SectionForm | undefined): boolean =>
    section === undefined || known.some((heading) => heading.section === section);
  const found = lines.flatMap((line, index) => {
    const { parts, section } = titledLine(text, line) ?? {};
    if (!parts || !section || isKnown(section) || sectionTitled(parts.key) !== section) return [];
    const place = SECTIONS.indexOf(section);
    if (place === 0 || !isKnown(SECTIONS[place - 1]) || !isKnown(SECTIONS[place + 1])) return [];
    const next = lines.slice(index + 1).find((one) => one.text.trim() !== "");
    if (section.table && (!next || isProse(next.text) || headingLine(text, next)?.numeral)) return [];
    const heading = sectionHeading(parts, section, "official");
    return isInOrder(heading, known) ? [heading] : [];
  });
  return found.filter(({ section }) => found.filter((other) => other.section === section).length === 1);
}

/** Without a numeral only the form's own title counts: `行政复议 | 行政诉讼` is the head of a table. */
function titledLine(
  text: string,
  line: TextLine,
): { readonly parts: HeadingLine; readonly section: SectionForm } | undefined {
  if (isTooLong(line.text) || !TITLE_WORD.test(fold(shownWords(line)))) return undefined;
  const parts = headingLine(text, line);
  if (!parts) return undefined;
  const section = parts.numeral ? sectionVariant(parts.key) : sectionTitled(parts.key);
  return section && { parts, section };
}

/**
 * Leaves out a table of contents: four or more headings with next to nothing between them (numbers of pages, a note, an
 * entry in other words), all of which come again, or behind which a section that is found already comes that is before
 * all of theirs: of a report that breaks off, only the first comes again.
 */
function withoutContents(
  candidates: readonly SectionHeading[],
  text: string,
  found: readonly SectionHeading[] = [],
): readonly SectionHeading[] {
  let end = 1;
  const named = new Set(candidates.slice(0, 1).map((heading) => heading.section));
  for (; end < candidates.length; end++) {
    const heading = candidates[end] as SectionHeading;
    if (named.has(heading.section) || !nextToNothing(text, candidates[end - 1]?.span.end ?? 0, heading.span.start))
      break;
    named.add(heading.section);
  }
  const listed = candidates.slice(0, end);
  const rest = candidates.slice(end);
  if (listed.length < 4) return candidates;
  const again = listed.every((heading) => rest.some((other) => other.section === heading.section));
  const begins = found.some((first) => listed.every((heading) => isMisplaced(heading, first)));
  return again || begins ? rest : candidates;
}

/** Reports whether a heading stands before that of a section that is before its own. */
function isMisplaced(heading: SectionHeading, other: SectionHeading): boolean {
  return heading.span.start < other.span.start && SECTIONS.indexOf(heading.section) > SECTIONS.indexOf(other.section);
}

/** What stands between two entries of a table of contents is shorter than this in all, and no sentence. */
const LONGEST_BETWEEN = 60;

function nextToNothing(text: string, start: number, end: number): boolean {
  return end - start < LONGEST_BETWEEN && !/[。；;]/.test(text.slice(start, end));
}

/** A second report begins where 一 comes again after at least two other sections. */
function secondStart(candidates: readonly SectionHeading[]): number | undefined {
  const first = candidates.findIndex((heading) => heading.section.key === "overview");
  if (first < 0) return undefined;
  const between = new Set<string>();
  for (const heading of candidates.slice(first + 1)) {
    if (heading.section.key === "overview" && between.size >= 2) return heading.span.start;
    between.add(heading.section.key);
  }
  return undefined;
}

/** Reports whether a heading stands between those of the sections before it and behind it. */
function isInOrder({ section, span: { start } }: SectionHeading, others: readonly SectionHeading[]): boolean {
  const place = SECTIONS.indexOf(section);
  return others.every((other) => SECTIONS.indexOf(other.section) < place === other.span.start < start);
}

/** The best candidate for each section: the official numeral before a bracketed or missing one, then the first. */
function bestOfEach(candidates: readonly SectionHeading[]): readonly SectionHeading[] {
  const best = new Map<string, SectionHeading>();
  for (const heading of candidates) {
    const known = best.get(heading.section.key);
    if (!known || rank(heading) > rank(known)) best.set(heading.section.key, heading);
  }
  return inTextOrder([...best.values()]);
}

/** Reports whether a heading is the form's own and another one that is stands for its section. */
function isRepeated(heading: SectionHeading, others: readonly SectionHeading[]): boolean {
  const other = others.find(({ section }) => section === heading.section);
  if (!other || other.span.start === heading.span.start) return false;
  return [heading, other].every(({ numeralForm, wording }) => numeralForm === "official" && wording === "official");
}

function rank(heading: SectionHeading): number {
  return (
    (heading.numeralForm === "official" ? 4 : heading.numeralForm === "wrong" ? 1 : 0) +
    (heading.wording === "official" ? 2 : 0)
  );
}

/** What makes a line a heading in Markdown. */
const HASHES = /#{1,6}[ \t]*$/;
const MOST_HASHES = 10;

/** Returns where the text before a heading ends: its Markdown hashes are no cell of the table before it. */
function endBefore(text: string, { span: { start } }: SectionHeading): number {
  return start - (HASHES.exec(text.slice(Math.max(0, start - MOST_HASHES), start))?.[0].length ?? 0);
}

/** Returns the text between headings: the preface, then each section's body. Tables are looked for in each of them. */
export function bodiesOf(
  text: string,
  headings: readonly SectionHeading[],
  end: number = text.length,
): readonly Span[] {
  const endAt = (heading: SectionHeading | undefined) => (heading ? endBefore(text, heading) : end);
  const bodies: Span[] = [span(0, endAt(headings[0]))];
  headings.forEach((heading, index) => {
    bodies.push(span(heading.span.end, Math.max(heading.span.end, endAt(headings[index + 1]))));
  });
  return bodies;
}
