import { fold, labelKey } from "../../base/fold";
import { type Span, span, trimSpan } from "../../base/span";
import type { TextLine } from "../../layout/index";
import { SECTIONS } from "../../spec/sections";
import type { SectionForm } from "../../spec/types";
import type { NumeralForm, SectionHeading } from "../types";

/** The headings of a report, and where a second report begins in the same text. */
export interface Headings {
  /** The headings in the order of the text, at most one for each section. */
  readonly headings: readonly SectionHeading[];
  /** The offset of the first heading of a second report. */
  readonly second?: number;
}

/** No title of the form is longer; a longer line is prose that names it. */
const MAX_TITLE = 45;
/** Every title and variant has one of these words; most lines of a report have none, and need not be looked at closer. */
const TITLE_WORD = /情\s*况|概\s*[述况]|事\s*项|措\s*施|方\s*向|诉\s*讼/;
/** A line this long holds whole sections: headings are looked for inside it. */
const RUNNING_TEXT = 200;

/** Numeral forms met: `一、` `一.` `1、` `第一部分` `（一）`, Markdown's hashes before it, a stray letter of a text recognition before it. */
const NUMERAL =
  /^(?:[lI|] ?(?=[一二三四五六]))?(?:第 ?[一二三四五六1-6] ?(?:部分|部|章|节)[、.,:]?|\([一二三四五六七八九1-9]\)[、.,:]?|[一二三四五六七八九](?: ?[、.,:]|(?= |[^一二三四五六七八九十]))|[1-9] ?[、.,:])/;

/** Titles as keys, made once. */
const TITLE_KEYS = new Map(SECTIONS.map((section) => [labelKey(section.label), section]));

/** Finds the headings by the words of their titles, whatever the numeral: rows of 表三 begin with 一、二、三、四、 too. */
export function findHeadings(text: string, lines: readonly TextLine[]): Headings {
  const candidates = withoutContents(candidatesIn(text, lines), text);
  const second = secondStart(candidates);
  const own = second === undefined ? candidates : candidates.filter((heading) => heading.span.start < second);
  const best = bestOfEach(own);
  const found = new Set(best.map((heading) => heading.section.key));
  const inline = lines
    .filter(
      (line) => line.span.end - line.span.start > RUNNING_TEXT && (second === undefined || line.span.start < second),
    )
    .flatMap((line) => insideLine(text, line))
    .filter((heading) => !found.has(heading.section.key));
  const headings = [...best, ...bestOfEach(inline)].sort((a, b) => a.span.start - b.span.start);
  return second === undefined ? { headings } : { headings, second };
}

function candidatesIn(text: string, lines: readonly TextLine[]): readonly SectionHeading[] {
  const candidates: SectionHeading[] = [];
  for (const line of lines) {
    const heading = headingOf(text, line);
    if (heading) candidates.push(heading);
  }
  return candidates;
}

/** The heading that a line is, if its title is one of the six or a variant of one. */
function headingOf(text: string, line: TextLine): SectionHeading | undefined {
  const length = line.span.end - line.span.start;
  if (length === 0 || length > MAX_TITLE * 3 || line.text.length > MAX_TITLE * 1.5) return undefined;
  if (!TITLE_WORD.test(line.text)) return undefined;
  const folded = fold(text.slice(line.span.start, line.span.end));
  const hashes = /^#{1,6} */.exec(folded)?.[0].length ?? 0;
  const numeral = NUMERAL.exec(folded.slice(hashes))?.[0] ?? "";
  const gap = /^ */.exec(folded.slice(hashes + numeral.length))?.[0].length ?? 0;
  const titleStart = line.span.start + hashes + numeral.length + gap;
  const title = trimSpan(text, span(titleStart, line.span.end));
  const key = labelKey(text.slice(title.start, title.end));
  const section = sectionOfTitle(key, numeral !== "");
  if (!section) return undefined;
  const start = line.span.start + hashes;
  return {
    section,
    span: span(start, title.end),
    numeral: span(start, titleStart),
    numeralForm: numeralForm(text.slice(start, titleStart), section),
    title,
    canonical: TITLE_KEYS.get(key) === section,
    ownLine: true,
  };
}

/** Without a numeral only the form's own title counts: `行政复议 | 行政诉讼` is the head of a table. */
function sectionOfTitle(key: string, numbered: boolean): SectionForm | undefined {
  if (key.length < 2 || key.length > MAX_TITLE) return undefined;
  return TITLE_KEYS.get(key) ?? (numbered ? SECTIONS.find((section) => section.variant.test(key)) : undefined);
}

function numeralForm(written: string, section: SectionForm): NumeralForm {
  const bare = written.replace(/\s/g, "");
  if (bare === "") return "absent";
  return bare === `${section.numeral}、` ? "official" : "wrong";
}

/** Headings inside running text: a numeral with its mark, then a title word for word. */
function insideLine(text: string, line: TextLine): readonly SectionHeading[] {
  const raw = text.slice(line.span.start, line.span.end);
  const found: SectionHeading[] = [];
  for (const section of SECTIONS) {
    for (const label of [section.label, ...section.aliases]) {
      const written = `${section.numeral}、${label}`;
      const at = raw.indexOf(written);
      if (at < 0) continue;
      const start = line.span.start + at;
      const title = span(start + 2, start + written.length);
      found.push({
        section,
        span: span(start, title.end),
        numeral: span(start, start + 2),
        numeralForm: "official",
        title,
        canonical: label === section.label,
        ownLine: false,
      });
      break;
    }
  }
  return found;
}

/** Leaves out a table of contents: four or more headings with nothing but white space between them, all of which come again. */
function withoutContents(candidates: readonly SectionHeading[], text: string): readonly SectionHeading[] {
  let end = 1;
  const named = new Set(candidates.slice(0, 1).map((heading) => heading.section));
  for (; end < candidates.length; end++) {
    const heading = candidates[end] as SectionHeading;
    if (named.has(heading.section) || !onlyBlank(text, candidates[end - 1]?.span.end ?? 0, heading.span.start)) break;
    named.add(heading.section);
  }
  const listed = candidates.slice(0, end);
  const rest = candidates.slice(end);
  const again =
    listed.length >= 4 && listed.every((heading) => rest.some((other) => other.section === heading.section));
  return again ? rest : candidates;
}

function onlyBlank(text: string, start: number, end: number): boolean {
  return end - start < 40 && trimSpan(text, span(start, end)).start >= end;
}

/** A second report begins where 一 comes again after at least two other sections. */
function secondStart(candidates: readonly SectionHeading[]): number | undefined {
  const first = candidates.findIndex((heading) => heading.section.key === "overview");
  if (first < 0) return undefined;
  const later = candidates.findIndex((heading, index) => {
    if (index <= first || heading.section.key !== "overview") return false;
    const between = new Set(candidates.slice(first + 1, index).map((other) => other.section.key));
    return between.size >= 2;
  });
  return candidates[later]?.span.start;
}

/** The best candidate for each section: the official numeral before a bracketed or missing one, then the first. */
function bestOfEach(candidates: readonly SectionHeading[]): readonly SectionHeading[] {
  const best = new Map<string, SectionHeading>();
  for (const heading of candidates) {
    const known = best.get(heading.section.key);
    if (!known || rank(heading) > rank(known)) best.set(heading.section.key, heading);
  }
  return [...best.values()].sort((a, b) => a.span.start - b.span.start);
}

function rank(heading: SectionHeading): number {
  return (
    (heading.numeralForm === "official" ? 4 : heading.numeralForm === "wrong" ? 1 : 0) + (heading.canonical ? 2 : 0)
  );
}

/** The text between headings: the preface, then each section's body. Tables are looked for in each of them. */
export function bodiesOf(
  text: string,
  headings: readonly SectionHeading[],
  end: number = text.length,
): readonly Span[] {
  const bodies: Span[] = [span(0, headings[0]?.span.start ?? end)];
  headings.forEach((heading, index) => {
    bodies.push(span(heading.span.end, headings[index + 1]?.span.start ?? end));
  });
  return bodies;
}
