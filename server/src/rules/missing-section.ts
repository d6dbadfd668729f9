import { type Edit, insertion } from "../base/edits";
import { plural, say } from "../base/localised";
import { slice, trimSpan } from "../base/span";
import { readsBack } from "../edits/gate/proof";
import { blankTable, hasBlankTable } from "../edits/insert-table";
import { lineStart, linesToInsert, nextLine } from "../model/places/lines";
import { headingMarksOf, orderOf, sectionAfter, sectionOf, spacingOf } from "../model/places/sections";
import { framedLines } from "../model/places/table-places";
import { mayBeCut } from "../model/places/text-end";
import { begunInside } from "../model/presence/begun-inside";
import { isSectionAbsent } from "../model/presence/sections";
import type { Report, ReportSection } from "../model/types";
import { SECTIONS } from "../spec/sections";
import type { SectionForm, SectionKey } from "../spec/types";
import { headingText } from "../wording/names";
import { defineRule } from "./define-rule";
import { preferredFix } from "./support/fixes";
import type { Fix, Observation } from "./types";

/** This many sections missing at the end are one gap: the text stops too early. */
const WHOLE_END = 3;

/** One of the six sections is not there, nor anything that could be its heading. */
export const missingSection = defineRule({
  code: "missing-section",
  manual: ["structure", 1],
  severity: "error",
  authority: "official",
  name: say("缺部分", "Section missing"),
  title: say("缺少部分", "Section missing"),
  fixable: "review",
  *check({ report }): Iterable<Observation> {
    if (report.sections.length === 0) return;
    const begun = begunInside(report) !== undefined;
    const missing = SECTIONS.filter(({ key }) => isSectionAbsent(report, key) && !(begun && isBefore(report, key)));
    const atEnd = missing.filter((form) => !sectionAfter(report, form.key));
    for (const form of missing) if (!atEnd.includes(form)) yield missingOne(report, form);
    if (atEnd.length === 0 || mayBeCut(report)) return;
    if (atEnd.length < WHOLE_END) for (const form of atEnd) yield missingOne(report, form);
    else yield missingEnd(report, atEnd);
  },
});

/** Reports whether a section stands before all that are there. */
function isBefore({ sections }: Report, key: SectionKey): boolean {
  return sections.every((section) => orderOf(section.key) > orderOf(key));
}

function missingOne(report: Report, form: SectionForm): Observation {
  const next = sectionAfter(report, form.key);
  const name = headingText(form);
  return {
    span: (next ?? lastSection(report))?.heading.span ?? trimSpan(report.text, report.preface),
    message: next
      ? say(`缺少“${name}”，应在此标题之前`, `"${name}" is missing; it belongs before this heading`)
      : say(`缺少“${name}”，应在此部分之后`, `"${name}" is missing; it belongs after this section`),
    subject: { section: form.key },
    fixes: () => insertSections(report, [form]),
  };
}

function missingEnd(report: Report, forms: readonly SectionForm[]): Observation {
  const [first] = forms;
  const last = forms.at(-1);
  return {
    span: lastSection(report)?.heading.span ?? trimSpan(report.text, report.preface),
    message: say(
      `缺少 ${forms.length} 个部分（${first?.numeral}至${last?.numeral}），报告到此部分为止`,
      `${plural(forms.length, "section")} missing (${first?.numeral} to ${last?.numeral}); the report stops with this one`,
    ),
    fixes: () => insertSections(report, forms),
  };
}

function lastSection(report: Report): ReportSection | undefined {
  return report.sections.at(-1);
}

/**
 * Headings at the place of the form, dressed like the headings that are there, each with its blank table; without it
 * where the document's layout cannot show one that reads back as such.
 */
function insertSections(report: Report, forms: readonly SectionForm[]): readonly Fix[] {
  const place = placeFor(report, forms);
  const [form] = forms;
  if (!place || !form) return [];
  // A piece that begins in the middle has lost more than a heading.
  if (form.key === "overview" && !report.title) return [];
  const edits = [true, false].map((tables) => [insertedSections(report, forms, { ...place, tables })]);
  const proven = edits.find(
    ([edit], index) => edit && readsBack(report, [edit], (after) => isInserted(report, after, forms, index === 0)),
  );
  if (!proven) return [];
  const title =
    forms.length === 1
      ? say(`插入“${headingText(form)}”`, `Insert "${headingText(form)}"`)
      : say(`插入这 ${forms.length} 个部分的标题和空表`, `Insert the ${forms.length} headings and blank tables`);
  return [preferredFix(title, proven)];
}

/**
 * Reports whether the sections are there, and nothing else has come to light: where a heading makes rows beside it a
 * table, or the others are not in order, there is more amiss than a heading can mend.
 */
function isInserted(before: Report, after: Report, forms: readonly SectionForm[], tables: boolean): boolean {
  const own = forms.flatMap(({ table }) => (tables && table ? [table] : []));
  if ([...after.tables.keys()].some((id) => !before.tables.has(id) && !own.includes(id))) return false;
  if (!isInOrder(after)) return false;
  return forms.every(({ key, table }) => {
    const blank = !tables || !table || before.tables.has(table) || hasBlankTable(after, table);
    return blank && sectionOf(after, key) !== undefined;
  });
}

function isInOrder({ sections }: Report): boolean {
  const keys = SECTIONS.map(({ key }) => key);
  const places = sections.map(({ key }) => keys.indexOf(key));
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? place));
}

/** The place for new sections, and the heading whose marks theirs copy. */
interface InsertionPoint {
  readonly at: number;
  readonly model: ReportSection;
  /** True if a heading or a table follows directly, so that the space goes behind the new section. */
  readonly followed: boolean;
}

function placeFor(report: Report, forms: readonly SectionForm[]): InsertionPoint | undefined {
  const [first] = forms;
  const next = first && sectionAfter(report, first.key);
  const model = next ?? lastSection(report);
  if (!first || !model?.heading.ownLine) return undefined;
  // A table that is there already only wants its heading.
  const table = first.table && report.tables.get(first.table);
  if (table) return { at: framedLines(report, table).start, model, followed: true };
  return next
    ? { at: lineStart(report, next.heading.span.start), model, followed: true }
    : { at: endOfLast(report), model, followed: false };
}

function insertedSections(
  report: Report,
  forms: readonly SectionForm[],
  { at, model, followed, tables }: InsertionPoint & { readonly tables: boolean },
): Edit {
  const { before, after } = headingMarksOf(report, model);
  const space = spacingOf(report, model);
  const gap = space.before ? report.eol : "";
  const blocks = forms.map((form) => {
    const heading = before + headingText(form) + after + report.eol + (space.after ? report.eol : "");
    const blank = tables && form.table && !report.tables.has(form.table) ? (blankTable(report, form.table) ?? "") : "";
    return followed ? heading + blank + gap : gap + heading + blank;
  });
  return insertion(at, linesToInsert(report, at, blocks.join("")));
}

/**
 * Returns the offset behind the last sentence or table of the last section: a signature and a date stay at the end of
 * the report.
 */
function endOfLast(report: Report): number {
  const last = lastSection(report);
  const end = last ? trimSpan(report.text, last.body) : { start: 0, end: report.text.length };
  const body = slice(report.text, end);
  const sentence = Math.max(...[..."。！？"].map((mark) => body.lastIndexOf(mark)));
  const signature = body.slice(sentence + 1);
  const short =
    sentence >= 0 && signature.length < 80 && signature.split(/[\r\n]+/).every((line) => line.trim().length < 30);
  return nextLine(report, short ? end.start + sentence : end.end);
}
