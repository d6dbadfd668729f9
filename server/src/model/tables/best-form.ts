import { EDITIONS, editionsOf, FORMS } from "../../spec/forms";
import { type EditionId, rowsOf, type TableForm, type TableId } from "../../spec/types";
import { type Candidate, candidatesOf } from "../labels/candidates";
import type { Item } from "../labels/items";
import { vocabularyOf } from "../labels/vocabulary";
import { type Binding, bind, type FormMatch, matchForm } from "./bind";
import { headStart } from "./heads/found-lines";

/**
 * A table counts as found with this much evidence: two labels with their values, or the same in captions; under the
 * heads of the table one label with its values, as where a text ends in the second row.
 */
const ENOUGH = 4;
const HEADS = 1;

/** The form of a table with its rows, and the editions that it may be of. */
export interface FormChoice {
  readonly binding: Binding;
  readonly editions: readonly EditionId[];
}

/** A form and the places that may be its lines. */
interface FormPlaces {
  readonly form: TableForm;
  readonly candidates: readonly Candidate[];
}

/**
 * Returns the table that stands whole among the items of its own section, or with as many labels as any, else the one
 * with the most evidence anywhere: a whole table of last year may stand below the report's own.
 */
export function bestForm(
  id: TableId,
  items: readonly Item[],
  possible: readonly EditionId[],
  likely: readonly EditionId[],
  section?: readonly [number, number],
): FormChoice | undefined {
  const places = FORMS.filter((form) => form.id === id).map((form): FormPlaces => {
    return { form, candidates: candidatesOf(vocabularyOf(form), items) };
  });
  const inside = section && places.map((one) => placesIn(one, section));
  const own = inside && bestOf(inside, items, possible, likely);
  const isAll = inside?.every(({ candidates }, index) => candidates.length === places[index]?.candidates.length);
  if (isAll || (own && isComplete(own.binding))) return own;
  const best = bestOf(places, items, possible, likely);
  return own && best && isAsGood(own.binding, best.binding) ? own : best;
}

function placesIn({ form, candidates }: FormPlaces, [from, to]: readonly [number, number]): FormPlaces {
  return { form, candidates: candidates.filter(({ start, end }) => start >= from && end <= to) };
}

/**
 * Lays every edition's form over the text; the one with the most evidence is the table's form. Where several have as
 * much, the table may be of all their editions, and its form is the one that fits best: of the likeliest edition that
 * the tables before it leave possible, else of another that they leave, else the one of which the fewest rows are
 * missing.
 */
function bestOf(
  places: readonly FormPlaces[],
  items: readonly Item[],
  possible: readonly EditionId[],
  likely: readonly EditionId[],
): FormChoice | undefined {
  const scored = places
    .map(({ form, candidates }) => matchForm(form, items, candidates))
    .map((match) => ({
      match,
      score: match.weight + marksIn(items, match),
      fit: fitOf(match.form, possible, likely),
    }))
    .sort((a, b) => b.score - a.score || b.fit - a.fit || rowsWanting(a.match) - rowsWanting(b.match));
  const [best] = scored;
  if (!best || best.match.weight + headsOver(items, best.match) < ENOUGH) return undefined;
  const binding = bind(best.match, items);
  const complete = doesNotFit(binding) ? completeAmong(scored, binding, items) : undefined;
  if (complete) return { binding: complete, editions: editionsOf(complete.form) };
  // Where rows of figures are left over, nothing tells which of the forms with as many labels it is.
  const equals = scored.filter(({ match, score }) =>
    binding.hasSurplus ? match.links.length >= binding.links.length : score === best.score,
  );
  return { binding, editions: editionsOfAll(equals) };
}

/** A form with how much in the text speaks for it. */
interface ScoredForm {
  readonly match: FormMatch;
  readonly score: number;
}

/**
 * Reports whether figures stand in the table that the form has no place for, or not so many. A row that is gone says
 * nothing.
 */
function doesNotFit({ rows, hasSurplus }: Binding): boolean {
  return hasSurplus || [...rows.values()].some(({ state }) => state === "unassigned");
}

/** Returns true if all rows of the form are there and read, and no figures are left over. */
function isComplete({ form, rows, hasSurplus }: Binding): boolean {
  return !hasSurplus && rowsOf(form).every(({ key }) => rows.get(key)?.state === "read");
}

/** Returns true if the table of a section has as many labels as the best one anywhere, and most of its rows are read. */
function isAsGood(own: Binding, best: Binding): boolean {
  const read = [...own.rows.values()].filter(({ state }) => state === "read").length;
  return own.links.length >= best.links.length && 2 * read > own.rows.size;
}

/**
 * Returns the table as another form of which as many labels were found, where that has a place for every figure: heads
 * of one edition may stand over the rows of another, and rows that lost their labels stand for what the heads do not
 * tell.
 */
function completeAmong(
  scored: readonly ScoredForm[],
  { links, form }: Binding,
  items: readonly Item[],
): Binding | undefined {
  return scored
    .filter(({ match }) => match.form !== form && match.links.length >= links.length)
    .map(({ match }) => bind(match, items))
    .find(isComplete);
}

/** The editions of forms, the latest first. */
function editionsOfAll(scored: readonly ScoredForm[]): readonly EditionId[] {
  const all = scored.flatMap(({ match }) => editionsOf(match.form));
  return EDITIONS.map(({ id }) => id).filter((id) => all.includes(id));
}

/**
 * Returns how well a form fits what is known beside its labels: 0 if none of its editions is possible, 1 if one is,
 * more the likelier it is.
 */
function fitOf(form: TableForm, possible: readonly EditionId[], likely: readonly EditionId[]): number {
  const own = editionsOf(form).filter((edition) => possible.includes(edition));
  if (own.length === 0) return 0;
  const rank = likely.findIndex((edition) => own.includes(edition));
  return rank < 0 ? 1 : 1 + likely.length - rank;
}

/** Counts the rows of the form that were not found between the first line found and the last. */
function rowsWanting({ form, links }: FormMatch): number {
  const found = new Set(links.map(({ line }) => line));
  const [first, last] = [Math.min(...found), Math.max(...found)];
  return form.lines.filter((line, at) => line.kind === "row" && at > first && at < last && !found.has(at)).length;
}

function headsOver(items: readonly Item[], match: FormMatch): number {
  return headStart(items, match) < match.start ? HEADS : 0;
}

/**
 * Counts the cells of the table's headings and labels with words that not all editions have. They may stand anywhere in
 * a cell: where a text lost its borders, several headings and a label are one.
 */
function marksIn(items: readonly Item[], match: FormMatch): number {
  const marks = vocabularyOf(match.form).marks;
  let found = 0;
  for (let at = headStart(items, match); at < match.labelsEnd; at++) {
    const key = items[at]?.words.key ?? "";
    if (key.length > 0 && marks.some((mark) => key.includes(mark))) found++;
  }
  return found;
}
