import { compare, isZero, magnitude } from "../../base/decimal";
import type { Edit } from "../../base/edits";
import { contains, inTextOrder, type Span, span } from "../../base/span";
import { wholeLines } from "../../model/places/lines";
import type { Report, ReportTable } from "../../model/types";
import { brokenRelations, sidesOf } from "../../relations/evaluate";
import { relationsOf } from "../../spec/relations";
import { SECTIONS } from "../../spec/sections";
import { type CellRef, rowsOf, type SectionKey, type TableId, takesPart } from "../../spec/types";

/** A finding as far as the gate looks at it. */
export interface Problem {
  readonly code: string;
  readonly span: Span;
  readonly subject?: { readonly section?: SectionKey; readonly table?: TableId };
  readonly cell?: CellRef;
  readonly related?: readonly { readonly span: Span; readonly report?: string }[];
  readonly places?: number;
}

/** All that is found in a text. */
export interface Judged {
  readonly report: Report;
  readonly problems: readonly Problem[];
  /** Problems that others explain, which are not shown. */
  readonly hidden: readonly Problem[];
}

/** Problems are told apart by what they are about, not by their place or numbers, which edits elsewhere change. */
function keyOf({ code, subject, cell }: Problem): string {
  return JSON.stringify([code, subject, cell]);
}

/** Returns the sum of a measure of the problems about each thing. */
function sumByKey(problems: readonly Problem[], measure: (problem: Problem) => number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const problem of problems) {
    const key = keyOf(problem);
    sums.set(key, (sums.get(key) ?? 0) + measure(problem));
  }
  return sums;
}

/** A problem may stand for several places, of which a fix mends some. */
function placesOf({ related = [], places = 1 + related.length }: Problem): number {
  return places;
}

/**
 * Reports whether there are fewer places with problems about each thing that edits are to mend, one for each of them.
 */
export function isMended(before: Judged, after: Judged, mended: readonly Problem[]): boolean {
  if (mended.length === 0) return true;
  const had = sumByKey(before.problems, placesOf);
  const has = sumByKey(after.problems, placesOf);
  return [...sumByKey(mended, () => 1)].every(([key, count]) => (has.get(key) ?? 0) <= (had.get(key) ?? 0) - count);
}

/** What a problem is about: what was said of it in one way before may be said in another way after. */
function aboutKeyOf({ code, subject, cell }: Problem): string {
  return JSON.stringify(subject || cell ? [subject, cell] : code);
}

/**
 * Returns which of some problems of a text after edits nobody could expect: not those about text that the edits wrote,
 * what an earlier problem or a row that was not read had hidden, nor figures that disagreed before or could not be
 * compared, nor tables whose edition was open, nor what a piece of a report is not asked. `mended`: the problems that the edits are to remove.
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
      !disagreed(problem, before, after) &&
      !wasNotCompared(problem, before, after) &&
      !wasUnsure(problem, before, after) &&
      !wasUndated(problem, before, after) &&
      !wasOfPart(problem, before, after),
  );
}

/**
 * Returns the problems that were not there before. For each that is not new another one is gone: the same, one of
 * another kind about the same thing, one of its kind about the whole report, or one that stood for more places than are
 * left.
 */
export function newProblems(before: readonly Problem[], after: readonly Problem[]): readonly Problem[] {
  const isSame: readonly ((problem: Problem, old: Problem) => boolean)[] = [
    (problem, old) => keyOf(problem) === keyOf(old),
    (problem, old) => aboutKeyOf(problem) === aboutKeyOf(old),
    (problem, old) => problem.code === old.code && !old.subject && !old.cell,
  ];
  const left = [...before];
  const others = isSame.reduce(
    (rest, same) =>
      rest.filter((problem) => {
        const at = left.findIndex((old) => same(problem, old));
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      }),
    after,
  );
  return withoutRests(others, left);
}

/** Returns the problems that are not what is left of others, all of them together at fewer places than those had. */
function withoutRests(problems: readonly Problem[], wholes: readonly Problem[]): readonly Problem[] {
  const places = wholes.map((whole) => placesOf(whole) - 1);
  return problems.filter((problem) => {
    const count = placesOf(problem);
    const at = wholes.findIndex((whole, index) => isRest(problem, whole) && count <= (places[index] ?? 0));
    if (at >= 0) places[at] = (places[at] ?? 0) - count;
    return at < 0;
  });
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
  if (cell || !old || !now || now.rows.size !== old.rows.size) return false;
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

/**
 * Reports whether a problem may be left of one that stood for several places, some of which were mended; single places
 * may be told of by their cells.
 */
function isRest(problem: Problem, whole: Problem): boolean {
  const about: Readonly<Record<string, unknown>> = problem.subject ?? {};
  const isWithin = whole.subject && Object.entries(whole.subject).every(([key, value]) => about[key] === value);
  return problem.code === whole.code && isWithin === true;
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
