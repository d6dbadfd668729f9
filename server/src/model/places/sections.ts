import { lineAt, lineSpan } from "../../base/lines";
import { isBlankUnit, type Span } from "../../base/span";
import { SECTIONS } from "../../spec/sections";
import type { SectionKey } from "../../spec/types";
import type { Report, ReportSection } from "../types";
import { lineEnd, lineStart, wholeLines } from "./lines";

/** Returns the section, if its heading is there. */
export function sectionOf(report: Report, key: SectionKey): ReportSection | undefined {
  return report.sections.find((section) => section.key === key);
}

/** Returns the place of a section in the order of the form, from 0. */
export function orderOf(key: SectionKey): number {
  return SECTIONS.findIndex((section) => section.key === key);
}

/** Returns the first section after this one in the order of the form whose heading is there. */
export function sectionAfter(report: Report, key: SectionKey): ReportSection | undefined {
  const later = SECTIONS.slice(orderOf(key) + 1);
  return later.map((form) => sectionOf(report, form.key)).find((section) => section !== undefined);
}

/**
 * Returns the heading's line with its line end, where nothing but marks of the layout stands beside the heading;
 * undefined for headings in running text.
 */
export function headingLineSpan(report: Report, section: ReportSection): Span | undefined {
  const { heading } = section;
  if (!heading.ownLine) return undefined;
  const line = wholeLines(report, heading.span);
  const { before, after } = headingMarksOf(report, section);
  return /[\p{L}\p{N}]/u.test((before + after).replace(/<[^<>]*>/g, "")) ? undefined : line;
}

/** The text before and after a heading on its line: Markdown hashes, indentation, tags. */
export interface HeadingMarks {
  readonly before: string;
  readonly after: string;
}

/** Returns the marks around a section's heading, to be put around a new one. */
export function headingMarksOf(report: Report, section: ReportSection): HeadingMarks {
  const { span } = section.heading;
  return {
    before: report.text.slice(lineStart(report, span.start), span.start),
    after: report.text.slice(span.end, lineEnd(report, span.end)),
  };
}

/** Returns whether the lines directly before and after a section's heading are blank. */
export function spacingOf(
  report: Report,
  section: ReportSection,
): { readonly before: boolean; readonly after: boolean } {
  const { span } = section.heading;
  const first = lineAt(report.lines, span.start);
  const last = lineAt(report.lines, span.end);
  return { before: isBlankLine(report, first - 1), after: isBlankLine(report, last + 1) };
}

/** Reports whether the line exists and contains only white space. */
export function isBlankLine(report: Report, line: number): boolean {
  const range = lineSpan(report.lines, line);
  if (!range) return false;
  for (let at = range.start; at < range.end; at++) if (!isBlankUnit(report.text.charCodeAt(at))) return false;
  return true;
}
