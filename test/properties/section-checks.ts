import { expect } from "vitest";
import { analyse } from "../../server/src/analysis/analyse";
import type { SectionForm } from "../../server/src/spec/types";
import { buildReport } from "../support/reports/report-builder";

/** Codes that would send a person after a section that stands before their eyes. */
const MISPLACED: ReadonlySet<string> = new Set([
  "missing-section",
  "missing-table",
  "empty-section",
  "section-order",
  "table-outside-section",
]);

/** What is said of sections as if they were missing or out of their places: code and message. */
export function misplacedSections(text: string): readonly string[] {
  const { findings } = analyse(text);
  return findings.filter(({ code }) => MISPLACED.has(code)).map(({ code, message }) => `${code}: ${message["zh-CN"]}`);
}

/** Marks that end a sentence, a cell or a tag. */
const MARKS = ["。", "；", ">", "\t", "|"];

/** A heading with each of its characters lost, doubled, followed by a space, or a mark in its place. */
export function damagedHeadings(heading: string): readonly string[] {
  return [...heading].flatMap((character, at) => {
    const [before, after] = [heading.slice(0, at), heading.slice(at + 1)];
    // Without its numeral no title is known by part of its words.
    const marked = at < 2 ? [] : [before + (MARKS[at % MARKS.length] ?? "") + after];
    return [before + after, before + character + character + after, `${before}${character} ${after}`, ...marked];
  });
}

/** A heading of a web page split over inline tags, behind each of its characters. */
export function splitHeadings(heading: string): readonly string[] {
  return Array.from(
    { length: heading.length - 1 },
    (_, at) =>
      `<span style="font-family:黑体">${heading.slice(0, at + 1)}</span><span><b>${heading.slice(at + 1)}</b></span>`,
  );
}

/**
 * Throws unless a web page with this heading, split over tags, is read as if it were not, and nothing is said of it.
 */
export function expectRead(section: SectionForm, split: string): void {
  const { findings, report } = analyse(buildReport({ layout: "html", headings: { [section.key]: split } }));
  expect([split, findings.map(({ code }) => code)]).toEqual([split, []]);
  expect(report.sections.find(({ key }) => key === section.key)?.heading.numeralForm).toBe("official");
}
