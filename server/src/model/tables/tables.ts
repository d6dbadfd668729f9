import type { CellStream } from "../../layout/types";
import { EDITIONS, editionsOf, FORMS } from "../../spec/forms";
import { REVIEWS } from "../../spec/tables/reviews";
import { type EditionId, rowsOf, type TableForm, type TableId } from "../../spec/types";
import { readGluedRows } from "../glued/read";
import { type Item, itemsOf, spanOf } from "../labels/items";
import { vocabularyOf } from "../labels/vocabulary";
import type { ReportRow, ReportTable } from "../types";
import { type Binding, bind, type FormMatch, matchForm } from "./bind";
import { bindReviews } from "./bind-reviews";
import { asCut, isCut, type TextEnd } from "./cut-tables";
import { foundLines, headStart } from "./found-lines";

/**
 * A table counts as found with this much evidence: two labels with their values, or the same in captions; under the
 * heads of the table one label with its values, as where a text ends in the second row.
 */
const ENOUGH = 4;
const HEADS = 1;

/** Facts about the text that are known before its tables are looked for. */
export interface TableContext extends TextEnd {
  /** The editions that are likely, the likeliest first: they break ties between the editions' forms. */
  readonly likely: readonly EditionId[];
}

/** Finds the three tables among the cells of the whole text, wherever they stand. */
export function findTables(streams: readonly CellStream[], around: TableContext): ReadonlyMap<TableId, ReportTable> {
  const items = itemsOf(streams);
  const tables = new Map<TableId, ReportTable>();
  const all = EDITIONS.map(({ id }) => id);
  const article20 = bestForm("article20", items, all, around.likely);
  if (article20) tables.set("article20", article20);
  const applications = bestForm("applications", items, article20?.editions ?? all, around.likely);
  if (applications) tables.set("applications", applications);
  const reviews = reviewsTable(items);
  if (reviews) tables.set("reviews", reviews);
  return new Map([...tables].map(([id, table]) => [id, asCut(table, around)]));
}

/**
 * Lays every edition's form over the text; the one with the most evidence is the table's form. Where several have as
 * much, the table may be of all their editions, and its form is the one that fits best: of the likeliest edition that
 * the tables before it leave possible, else of another that they leave, else the one of which the fewest rows are
 * missing.
 */
function bestForm(
  id: TableId,
  items: readonly Item[],
  possible: readonly EditionId[],
  likely: readonly EditionId[],
): ReportTable | undefined {
  const scored = FORMS.filter((form) => form.id === id)
    .map((form) => matchForm(form, items))
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
  if (complete) return tableOf(complete, items, editionsOf(complete.form));
  // Where rows of figures are left over, nothing tells which of the forms with as many labels it is.
  const equals = scored.filter(({ match, score }) =>
    binding.hasSurplus ? match.links.length >= binding.links.length : score === best.score,
  );
  return tableOf(binding, items, editionsOfAll(equals));
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

function tableOf(binding: Binding, items: readonly Item[], editions: readonly EditionId[]): ReportTable {
  const start = headStart(items, binding);
  const stream = (items[binding.start] as Item).stream;
  const rows = stream.layout === "glued" ? readGluedRows(binding.form, binding.rows, stream) : plausible(binding);
  const unread = unreadReason(binding.form, rows, stream);
  return {
    id: binding.form.id,
    form: binding.form,
    editions,
    span: spanOf(items.slice(start, Math.max(binding.end, start + 1))),
    layout: stream.layout,
    stream,
    rows,
    lines: foundLines(items, binding, start),
    cut: isCut(binding, items),
    ...(unread ? { unread } : {}),
  };
}

/** If more than this share of the rows' totals is wrong, the reading is wrong and not the report. */
const MOST_WRONG = 1 / 3;

/**
 * The rows, or all of them unassigned where so many totals fail that values cannot stand in the columns they were
 * given.
 */
function plausible(binding: Binding): ReadonlyMap<string, ReportRow> {
  const read = [...binding.rows.values()].filter((row) => row.state === "read");
  if (binding.form.id !== "applications" || read.length < 6) return binding.rows;
  const wrong = read.filter(totalFails).length;
  if (wrong <= read.length * MOST_WRONG) return binding.rows;
  return new Map(
    [...binding.rows].map(([key, row]) => [
      key,
      row.state === "read" ? { ...row, state: "unassigned", data: new Map() } : row,
    ]),
  );
}

/**
 * Reports whether a row's total is not the sum of its parts. Parts that are blank may still be filled in: then it is if
 * it is less.
 */
function totalFails({ data }: ReportRow): boolean {
  const total = data.get("total");
  if (total?.state !== "number") return false;
  let sum = 0;
  let isOpen = false;
  for (const datum of data.values()) {
    if (datum.state === "unreadable") return false;
    if (datum.state === "blank") isOpen = true;
    else if (datum !== total) sum += Number(datum.value.coefficient);
  }
  const due = Number(total.value.coefficient);
  return isOpen ? sum > due : sum !== due;
}

function unreadReason(
  form: TableForm,
  rows: ReadonlyMap<string, ReportRow>,
  stream: CellStream,
): ReportTable["unread"] {
  const unassigned = [...rows.values()].filter((row) => row.state === "unassigned");
  // Glued text shows no row that is blank as a whole, so one that was not found may be there.
  if (stream.layout === "glued")
    return unassigned.length > 0 || rowsOf(form).some((row) => !rows.has(row.key)) ? "glued" : undefined;
  if (unassigned.length === 0) return undefined;
  return unassigned.some((row) => row.run.length === row.form.columns.length) ? "arrangement" : "count";
}

function reviewsTable(items: readonly Item[]): ReportTable | undefined {
  const binding = bindReviews(items);
  if (!binding) return undefined;
  const stream = (items[binding.start] as Item).stream;
  const glued = stream.layout === "glued";
  const unassigned = [...binding.rows.values()].some((row) => row.state === "unassigned");
  const rest = items.slice(binding.end).filter((item) => item.kind !== "blank");
  return {
    id: "reviews",
    form: REVIEWS,
    editions: editionsOf(REVIEWS),
    span: spanOf(items.slice(binding.start, binding.end)),
    layout: stream.layout,
    stream,
    rows: binding.rows,
    lines: new Map(),
    cut: (binding.rows.size === 0 || unassigned) && rest.length === 0,
    ...(unassigned || (glued && binding.rows.size === 0)
      ? { unread: glued ? ("glued" as const) : ("count" as const) }
      : {}),
  };
}
