import { inReviewRows, OUTCOMES, REVIEW_ROWS, REVIEW_VALUES } from "../../spec/tables/reviews";
import { labelKeys, type RowForm } from "../../spec/types";
import { dataIn } from "../datum";
import { readGluedReviews } from "../glued/read";
import { cellsOf, type Item, isBlank, isFilled, isValue, spanOf } from "../labels/items";
import type { FoundLabel, ReportRow } from "../types";
import { areMoved, placedReviews } from "./doubts/placed-reviews";
import { areShifted } from "./doubts/shifted-reviews";
import { areReversed, COLUMN_KEYS, holdsFigure } from "./heads/review-heads";

/** A run of value cells of 表四. */
export interface ValueGroup {
  readonly start: number;
  readonly end: number;
  /** The words between the group before and this one. */
  readonly before: readonly Item[];
}

/** The keys of each row's words. */
export const REVIEW_ROW_KEYS = REVIEW_ROWS.map(labelKeys);

/**
 * Returns the rows of 表四, if its values stand in one of the arrangements met; undefined if not. `blanksLost` says that
 * blanks have left no trace in other tables without borders.
 */
export function reviewRows(
  items: readonly Item[],
  groups: readonly ValueGroup[],
  blanksLost: boolean,
): ReadonlyMap<string, ReportRow> | undefined {
  if (areReversed(groups[0]?.before ?? [])) return undefined;
  const only = groups.length === 1 ? items.slice(groups[0]?.start, groups[0]?.end) : [];
  const single = fifteen(only) ?? only;
  if (holdDoubtful(items, groups)) return placedReviews(single);
  return (
    inOneRow(items, groups) ??
    inThreeRows(items, groups) ??
    inTwoTables(items, groups) ??
    oneByOne(items, groups) ??
    glued(items, groups, blanksLost) ??
    placedReviews(single)
  );
}

function holdDoubtful(items: readonly Item[], groups: readonly ValueGroup[]): boolean {
  return groups.some(({ start, end }) => items.slice(start, end).some(({ cell }) => cell.doubtful));
}

/** Fifteen figures side by side, or a row of exactly fifteen cells. */
function inOneRow(items: readonly Item[], groups: readonly ValueGroup[]): ReadonlyMap<string, ReportRow> | undefined {
  const group = groups[0];
  if (!group || groups.length > 1) return undefined;
  const run = holdsFigure(group.before.at(-1)) ? undefined : fifteen(items.slice(group.start, group.end));
  if (!run || areShifted(run, items[group.end]) || areMoved(run)) return undefined;
  return inOrder(
    run,
    REVIEW_ROWS.map((_, index) => labelIn(group.before, index)),
  );
}

function fifteen(run: readonly Item[]): readonly Item[] | undefined {
  // Glued figures are cut elsewhere, but for those that stand with words between them: these are whole.
  if (run[0]?.stream.layout === "glued" && run.every(isValue)) return undefined;
  const first = run.findIndex(isFilled);
  const filled = run.filter(isFilled).length;
  if (filled === REVIEW_VALUES && run.slice(first, first + REVIEW_VALUES).every(isFilled))
    return run.slice(first, first + REVIEW_VALUES);
  // A blank at an end may be padding of the heads that hides a missing value, unless a row mark says that the row
  // begins here.
  if (run.length === REVIEW_VALUES && (run[0]?.cell.startsRow || (first === 0 && run.at(-1)?.kind !== "blank")))
    return run;
  // Padding at the row's end, as the heads of the same layout have it.
  return run.length > REVIEW_VALUES && run[0]?.cell.startsRow && run.slice(REVIEW_VALUES).every(isBlank)
    ? run.slice(0, REVIEW_VALUES)
    : undefined;
}

/** Three small tables or three rows of five, each behind its own label, in the order of the form. */
function inThreeRows(
  items: readonly Item[],
  groups: readonly ValueGroup[],
): ReadonlyMap<string, ReportRow> | undefined {
  if (groups.length !== REVIEW_ROWS.length) return undefined;
  const rows = REVIEW_ROWS.map((row, index) => {
    const group = groups[index] as ValueGroup;
    const run = items.slice(group.start, group.end);
    const label = labelIn(group.before, index);
    return run.length === OUTCOMES.length && label ? ([row.key, readRow(row, run, label)] as const) : undefined;
  });
  return rows.every((row) => row !== undefined) ? new Map(rows) : undefined;
}

/** 行政复议 and 行政诉讼 as two tables one after the other: five values, then ten under the heads of both kinds of suits. */
function inTwoTables(
  items: readonly Item[],
  groups: readonly ValueGroup[],
): ReadonlyMap<string, ReportRow> | undefined {
  const parts = partsOf(groups);
  if (parts?.length !== 2 || items[groups[0]?.start ?? 0]?.stream.layout === "glued") return undefined;
  const runs = parts.map(({ group }) => filledIn(items, group));
  if (runs.some((run, index) => run?.length !== (parts[index]?.rows.length ?? 0) * OUTCOMES.length)) return undefined;
  return inOrder(
    runs.flatMap((run) => run ?? []),
    parts.flatMap(({ group, rows }) => rows.map((row) => labelIn(group.before, REVIEW_ROWS.indexOf(row)))),
  );
}

/** A table of 表四's rows, where they stand in several. */
interface Part {
  readonly group: ValueGroup;
  readonly rows: readonly RowForm[];
}

/** The rows of the form that the words before each group of values name, if each is named once and in order. */
function partsOf(groups: readonly ValueGroup[]): readonly Part[] | undefined {
  if (groups.length > REVIEW_ROWS.length) return undefined;
  const parts = groups.map((group) => {
    const words = group.before.map(({ words: { key } }) => key).join(" ");
    return {
      group,
      rows: REVIEW_ROWS.filter((_, index) => (REVIEW_ROW_KEYS[index] ?? []).some((key) => words.includes(key))),
    };
  });
  const named = parts.flatMap(({ rows }) => rows);
  return named.length === REVIEW_ROWS.length && named.every((row, index) => row === REVIEW_ROWS[index])
    ? parts
    : undefined;
}

/** The cells of a group without the blanks around them; undefined where a blank stands between figures. */
function filledIn(items: readonly Item[], { start, end }: ValueGroup): readonly Item[] | undefined {
  const run = items.slice(start, end);
  const first = run.findIndex(isFilled);
  const filled = run.filter(isFilled);
  return run.slice(first, first + filled.length).every(isFilled) ? filled : undefined;
}

/** Every value behind the words of its own column, fifteen times in the order of the form: the table stands upright. */
function oneByOne(items: readonly Item[], groups: readonly ValueGroup[]): ReadonlyMap<string, ReportRow> | undefined {
  if (groups.length !== REVIEW_VALUES) return undefined;
  const runs = groups.map((group) => filledIn(items, group));
  const inPlace = groups.every(({ before }, index) => {
    const key = before.at(-1)?.words.key ?? "";
    return runs[index]?.length === 1 && COLUMN_KEYS[index % OUTCOMES.length]?.some((own) => key.endsWith(own));
  });
  const labels = REVIEW_ROWS.map((_, index) => labelIn(groups[index * OUTCOMES.length]?.before ?? [], index));
  if (!inPlace || labels.some((label) => label === undefined)) return undefined;
  return inOrder(
    runs.flatMap((run) => run ?? []),
    labels,
  );
}

function inOrder(run: readonly Item[], labels: readonly (FoundLabel | undefined)[]): ReadonlyMap<string, ReportRow> {
  const rows = inReviewRows(run);
  return new Map(REVIEW_ROWS.map((row, index) => [row.key, readRow(row, rows[index] ?? [], labels[index])]));
}

/**
 * Figures without borders, behind the heads in glued text, in one table or in several: read as far as they can be cut
 * with certainty.
 */
function glued(
  items: readonly Item[],
  groups: readonly ValueGroup[],
  blanksLost: boolean,
): ReadonlyMap<string, ReportRow> | undefined {
  if (groups.length === 0 || groups.some(({ start }) => items[start]?.stream.layout !== "glued")) return undefined;
  if (goesOn(items, groups.at(-1)?.end ?? 0)) return undefined;
  // White space divides all figures but one: whether that is lost or two have run together, the totals must tell. What
  // goes over several lines is two figures or the halves of one.
  const cells = groups.flatMap(({ start, end }) => cellsOf(items.slice(start, end)));
  const pieces = cells.flatMap(({ span, others = [] }) => [span, ...others]);
  if (cells.length === REVIEW_VALUES + 1 || pieces.length === REVIEW_VALUES - 1) return undefined;
  const [only] = groups;
  const parts = only && groups.length === 1 ? [{ group: only, rows: REVIEW_ROWS }] : partsOf(groups);
  const read = parts?.map(({ group: { start, end }, rows }) =>
    readGluedReviews(rows, cellsOf(items.slice(start, end)), blanksLost),
  );
  return read?.every((rows) => rows.size > 0) ? new Map(read.flatMap((rows) => [...rows])) : undefined;
}

/** Reports whether something stands right behind the last figures, on their line: it may be one of them, damaged. */
function goesOn(items: readonly Item[], end: number): boolean {
  const [last, next] = [items[end - 1], items[end]];
  if (!last || next?.stream !== last.stream) return false;
  return next.cell.span.start === (last.cell.others?.at(-1) ?? last.cell.span).end;
}

function labelIn(before: readonly Item[], index: number): FoundLabel | undefined {
  const keys = REVIEW_ROW_KEYS[index] ?? [];
  const found =
    before.find((item) => keys.includes(item.words.key)) ??
    before.find((item) => item.words.key.length < 24 && keys.some((key) => item.words.key.includes(key)));
  return found && { span: found.cell.span, text: found.cell.text, whole: keys.includes(found.words.key) };
}

function readRow(form: RowForm, run: readonly Item[], label: FoundLabel | undefined): ReportRow {
  const cells = cellsOf(run);
  const data = dataIn(form, cells);
  return { form, state: "read", data, ...(label ? { label } : {}), span: spanOf(run), run: cells };
}
