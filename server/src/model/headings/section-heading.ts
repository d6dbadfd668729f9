import { fold } from "../../base/fold";
import { withoutNotes } from "../../base/script/phonetic-notes";
import { type Span, span } from "../../base/span";
import { SECTIONS } from "../../spec/sections";
import type { SectionForm } from "../../spec/types";
import type { NumeralForm, SectionHeading, TitleWording } from "../types";
import { type HeadingLine, marksBefore, shownWords } from "./heading-line";

/** Returns a line on its own as the heading of a section. */
export function sectionHeading(parts: HeadingLine, section: SectionForm, wording: TitleWording): SectionHeading {
  const start = parts.span.start;
  return {
    section,
    span: parts.span,
    numeral: span(start, parts.numeral?.span.end ?? start),
    numeralForm: numeralForm(parts, section),
    title: parts.title,
    wording,
    ownLine: true,
  };
}

function numeralForm({ numeral, line }: HeadingLine, section: SectionForm): NumeralForm {
  if (!numeral) return "absent";
  const shown = withoutNotes(shownWords(line));
  const written = shown.slice(marksBefore(fold(shown))).replace(/\s|\*\*/g, "");
  // A PDF file may give radicals that look like the numerals.
  const digit = written.charAt(0).normalize("NFKC");
  const isOfficial = numeral.style === "chinese" && digit === section.numeral && written.charAt(1) === "、";
  return isOfficial && !/^[、.,:。]/.test(fold(written.slice(2))) ? "official" : "wrong";
}

/**
 * Returns the text between the nearest headings on either side of a section in the order of the form, up to `end`
 * behind the last; empty where they stand the other way round.
 */
export function regionBetween(section: SectionForm, headings: readonly SectionHeading[], end: number): Span {
  const at = SECTIONS.indexOf(section);
  const before = headings.filter((heading) => SECTIONS.indexOf(heading.section) < at);
  const after = headings.filter((heading) => SECTIONS.indexOf(heading.section) > at);
  const start = Math.max(0, ...before.map((heading) => heading.span.end));
  return span(start, Math.max(start, Math.min(end, ...after.map((heading) => heading.span.start))));
}
