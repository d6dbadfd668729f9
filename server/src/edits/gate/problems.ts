import type { Span } from "../../base/span";
import type { Report } from "../../model/types";
import type { CellRef, SectionKey, TableId } from "../../spec/types";

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
 * Reports whether a problem may be left of one that stood for several places, some of which were mended; single places
 * may be told of by their cells.
 */
function isRest(problem: Problem, whole: Problem): boolean {
  const about: Readonly<Record<string, unknown>> = problem.subject ?? {};
  const isWithin = whole.subject && Object.entries(whole.subject).every(([key, value]) => about[key] === value);
  return problem.code === whole.code && isWithin === true;
}
