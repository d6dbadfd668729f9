import { compare, isZero, magnitude } from "../../base/decimal";
import type { Edit } from "../../base/edits";
import { contains, inTextOrder, type Span, span } from "../../base/span";
import { wholeLines } from "../../model/places/lines";
import type { Report, ReportTable } from "../../model/types";
import { brokenRelations, sidesOf } from "../../relations/evaluate";
import { relationsOf } from "../../spec/relations";
import { SECTIONS } from "../../spec/sections";
import { rowsOf, type SectionKey, takesPart } from "../../spec/types";
import { type Judged, newProblems, type Problem } from "./problems";

/**
 * Returns which of some problems of a text after edits nobody could expect: not those about text that the edits wrote,
 * what an earlier problem or a row that was not read had hidden, nor figures that disagreed before or could not be
 * compared, nor tables whose edition was open, nor what a piece of a report is not asked. `mended`: the problems that
 * the edits are to remove.
 */
export function unannounced(
  before: Judged,
  after: Judged,
  edits: readonly Edit[],
  mended: readonly Problem[],
  problems: readonly Problem[],
): readonly Problem[] {
  const written = writtenSpans(edits);
  const elsewhere = problems.filter(
    (problem) => !isAbout(problem, written) && !isBesideStatement(problem, mended, after.report, written),
  );
  return newProblems([...before.problems, ...before.hidden], elsewhere).filter(
    (problem) =>
      !mended.some((whole) => wasBehind(problem, whole, before.report, edits)) &&
      !EXCUSES.some((excuse) => excuse(problem, before, after)),
  );
}

/**
 * Reports whether a problem was not told of because of another one that the edits mend: it stands at the same place, or
 * is about the table of the section that was amiss, which is not looked at outside its section, or about the section,
 * or the table of that section, in which the heading of another one was missing.
 */
function wasBehind(
  { span: own, subject }: Problem,
  whole: Problem,
  { sections }: Report,
  edits: readonly Edit[],
): boolean {
  const section = SECTIONS.find(({ key }) => key === whole.subject?.section);
  if (section?.table !== undefined && section.table === subject?.table) return true;
  const around = sections.find(({ body }) => edits.some((edit) => contains(body, edit.span)))?.heading.section;
  if (section && subject && around && around !== section) {
    if (around.key === subject.section || (around.table && around.table === subject.table)) return true;
  }
  const moved = edits
    .filter((edit) => edit.span.end <= whole.span.start)
    .reduce((sum, { span: { start, end }, newText }) => sum + newText.length - (end - start), 0);
  return own.start === whole.span.start + moved && own.end === whole.span.end + moved;
}

/**
 * Reports whether a problem is about a figure that was not read before the edits, or whose relations differed before,
 * one of them by no less, or could not be judged for want of figures: it may be told of another figure then, of which
 * the new ones leave the only choice. A figure whose relations all hold is told of for what the others of its table do.
 */
function disagreed({ cell }: Problem, before: Judged, after: Judged): boolean {
  const now = cell && after.report.tables.get(cell.table);
  const old = cell && before.report.tables.get(cell.table);
  if (!now || !old || now.form !== old.form) return false;
  if (old.rows.get(cell.row)?.state !== "read") return true;
  const relations = relationsOf(old.form);
  const broken = brokenRelations(now);
  const own = broken.filter(({ relation }) => takesPart(relation, cell));
  const differences = (own.length > 0 ? own : broken).map(({ relation, difference }) => {
    const sides = sidesOf(old)[relations.indexOf(relation)];
    return {
      differed: !sides || !isZero(sides.difference),
      noLess: !sides || compare(magnitude(sides.difference), magnitude(difference)) >= 0,
    };
  });
  return differences.every(({ differed }) => differed) && differences.some(({ noLess }) => noLess);
}

/**
 * Reports whether a problem holds prose against figures with which it was not compared before, because the table was
 * not read as a whole, more of its relations differed or fewer of its cells held numbers. The figures themselves are
 * those that were there, or what the edits write.
 */
function wasNotCompared({ subject }: Problem, before: Judged, after: Judged): boolean {
  const id = subject?.section && subject.table;
  const old = id && before.report.tables.get(id);
  const now = id && after.report.tables.get(id);
  if (!old || now?.form !== old.form || now.unread) return false;
  return (
    old.unread !== undefined ||
    brokenRelations(old).length > brokenRelations(now).length ||
    numbersIn(old) < numbersIn(now)
  );
}

function numbersIn({ rows }: ReportTable): number {
  return [...rows.values()].flatMap(({ data }) => [...data.values()]).filter(({ state }) => state === "number").length;
}

/**
 * Reports whether a problem is about what a table lacks as it did before, when a row that was not read, or the way its
 * rows were told apart, left it open: all rows are there as they were, or are read now.
 */
function wasUnsure({ subject, cell }: Problem, before: Judged, after: Judged): boolean {
  const old = subject?.table && before.report.tables.get(subject.table);
  const now = subject?.table && after.report.tables.get(subject.table);
  if (cell || !old || !now || now.rows.size < old.rows.size) return false;
  const changed = [...old.rows].filter(([key, { state }]) => now.rows.get(key)?.state !== state);
  const isRead = ([key, { state }]: (typeof changed)[number]): boolean =>
    state === "unassigned" && now.rows.get(key)?.state === "read";
  const lacks = rowsOf(now.form).some((row) => now.rows.get(row.key)?.state !== "read");
  return (lacks || changed.length > 0) && changed.every(isRead);
}

/** Reports whether a problem is about a table that may have been of another edition before, of which more is asked. */
function wasUndated({ subject, cell }: Problem, before: Judged, after: Judged): boolean {
  const id = cell?.table ?? subject?.table;
  const old = id && before.report.tables.get(id);
  const now = id && after.report.tables.get(id);
  return old !== undefined && now?.form === old.form && now.editions.length < old.editions.length;
}

/**
 * Reports whether a problem is about the text of a report that was a piece before, without some section or its end, and
 * has all of them now: signatures are looked for behind the last section, and whole reports are asked for more.
 */
function wasOfPart({ subject, cell }: Problem, before: Judged, after: Judged): boolean {
  const [had, has] = [before.report.sections, after.report.sections];
  if (cell || subject?.table || has.length <= had.length) return false;
  const isLast = (section?: { readonly key: SectionKey }): boolean => section?.key === SECTIONS.at(-1)?.key;
  return has.length === SECTIONS.length || (isLast(has.at(-1)) && !isLast(had.at(-1)));
}

/** Reports whether a problem, or a place in the same text that belongs to it, touches what was written. */
function isAbout({ span: own, related = [] }: Problem, written: readonly Span[]): boolean {
  const places = [own, ...related.flatMap((place) => (place.report === undefined ? [place.span] : []))];
  return places.some((place) => written.some(({ start, end }) => place.start <= end && start <= place.end));
}

/**
 * Reports whether a problem is about the paragraph of a statement that the edits mend: while that is not the table's,
 * nothing is made of what else is said beside it.
 */
function isBesideStatement(
  { span: own, subject, cell }: Problem,
  mended: readonly Problem[],
  report: Report,
  written: readonly Span[],
): boolean {
  if (cell || subject?.table || !mended.some((whole) => whole.subject?.section && whole.subject.table)) return false;
  const lines = wholeLines(report, own);
  return written.some(({ start, end }) => lines.start <= start && end <= lines.end);
}

/** Returns the spans of the new texts in the text after the edits. */
function writtenSpans(edits: readonly Edit[]): readonly Span[] {
  let moved = 0;
  return inTextOrder(edits).map((edit) => {
    const start = edit.span.start + moved;
    moved += edit.newText.length - (edit.span.end - edit.span.start);
    return span(start, start + edit.newText.length);
  });
}

/** Why a problem may be told of only now though the edits did not make it. */
const EXCUSES: readonly ((problem: Problem, before: Judged, after: Judged) => boolean)[] = [
  disagreed,
  wasNotCompared,
  wasUnsure,
  wasUndated,
  wasOfPart,
];
