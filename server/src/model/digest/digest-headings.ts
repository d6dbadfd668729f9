import { type Offsets, offsetsFor } from "../../base/lines";
import type { Span } from "../../base/span";
import { SECTIONS } from "../../spec/sections";
import type { SectionForm, SectionKey } from "../../spec/types";
import type { Report } from "../types";

/**
 * The headings of a report as packed numbers, three for each in the order of the text: the place of its section in the
 * form, its start and its end. Objects would take four times the memory.
 */
export type DigestHeadings = Offsets;

/** The heading of a section that is there. */
export interface DigestHeading {
  readonly key: SectionKey;
  readonly span: Span;
}

/** Returns the headings of a report, in the order of the text. */
export function headingsOf({ sections }: Report): readonly DigestHeading[] {
  return sections.map(({ key, heading }) => ({ key, span: heading.span }));
}

/** Packs the headings of a report. */
export function packHeadings(report: Report): DigestHeadings {
  const Kind = offsetsFor(report.text.length);
  const placeOf = (key: SectionKey): number => SECTIONS.findIndex((section) => section.key === key);
  return new Kind(headingsOf(report).flatMap(({ key, span }) => [placeOf(key), span.start, span.end]));
}

/** Returns the headings that were packed. */
export function unpackHeadings(packed: DigestHeadings): readonly DigestHeading[] {
  return Array.from({ length: packed.length / 3 }, (_, index) => {
    const [place = 0, start = 0, end = 0] = packed.subarray(index * 3);
    return { key: (SECTIONS[place] as SectionForm).key, span: { start, end } };
  });
}
