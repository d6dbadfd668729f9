import { cover, type Span } from "../../base/span";
import type { TableForm } from "../../spec/types";
import { dataIn, dataOf, unassignedDatum } from "../datum";
import type { Candidate } from "../labels/candidates";
import { heaviestChain } from "../labels/chain";
import { cellsOf, type Item, isFilled, isValue, spanOf } from "../labels/items";
import type { Datum, FoundLabel, ReportRow, RowState } from "../types";
import { apartRows } from "./apart-rows";
import { addDisplacedRows } from "./displaced-rows";
import { withBrokenRows } from "./doubts/broken-rows";
import { disorderedRows } from "./doubts/disordered-rows";
import { doubledRows } from "./doubts/doubled-rows";
import { doubtByStrays } from "./doubts/stray-figures";
import { rowsWithSurplus } from "./doubts/surplus-rows";
import { unprovedRows } from "./doubts/unproved-rows";
import { headsBefore } from "./heads/heads-place";
import { withoutCopies } from "./merged-copies";
import { type OpenRow, openRows } from "./open-rows";
import { ownValues } from "./own-values";
import { assign, keepsBlanks, learnPadding, type TablePadding, type ValueRun } from "./runs";
import { addUnlabelledRows } from "./unlabelled-rows";

/** A form matched against the text: the places of its labels. */
export interface FormMatch {
  readonly form: TableForm;
  readonly weight: number;
  readonly links: readonly Candidate[];
  /** All places that may be lines of the form. */
  readonly candidates: readonly Candidate[];
  /** First item of the first link. */
  readonly start: number;
  /** The item after the last link's label. */
  readonly labelsEnd: number;
}

/** A matched form with its rows and their data. */
export interface Binding extends FormMatch {
  readonly rows: ReadonlyMap<string, ReportRow>;
  /** The item after the last label or value. */
  readonly end: number;
  /** True if rows of figures without a label stand in the table for which the form has no room. */
  readonly hasSurplus: boolean;
  /** The keys of rows whose label stands twice, with other values. */
  readonly doubled: ReadonlySet<string>;
}

/** Matches a form against its candidates: those that together are the table, in the order of the form. */
export function matchForm(form: TableForm, items: readonly Item[], candidates: readonly Candidate[]): FormMatch {
  const chain = heaviestChain(candidates, form.lines.length);
  const links = withoutMenu(items, chain.links);
  const weight = chain.weight - weightOf(chain.links.slice(0, chain.links.length - links.length));
  return { form, weight, links, candidates, start: links[0]?.start ?? 0, labelsEnd: links.at(-1)?.end ?? 0 };
}

/** Leaves out row names without values that stand before the heading over the rest: words of a menu (规章, 行政规范性文件). */
function withoutMenu(items: readonly Item[], links: readonly Candidate[]): readonly Candidate[] {
  const blockOf = (link: Candidate | undefined) => link && items[link.start]?.stream;
  const first = links.findIndex((link) => items[link.end] !== undefined && isValue(items[link.end] as Item));
  const block = blockOf(links[first]);
  if (first <= 0 || !block) return links;
  const kept = links.findIndex((link) => blockOf(link) === block);
  return links.slice(kept);
}

function weightOf(links: readonly Candidate[]): number {
  return links.reduce((sum, { weight }) => sum + weight, 0);
}

/** Assigns the values behind the labels to the form's rows and columns, as far as that is certain. */
export function bind(match: FormMatch, items: readonly Item[]): Binding {
  const { form, links } = match;
  const open = withoutCopies(form, items, allRows(form, items, openRows(form, items, links)));
  const { rows: all, doubtful: doubled } = doubledRows(form, items, match, open);
  const padding = learnPadding(all.map((row) => runOf(row, items)));
  const lastLine = Math.max(0, ...links.map((link) => link.line));
  const close = (row: OpenRow): ReportRow => closeRow(row, items, padding, row.line >= lastLine);
  const closed = new Map(all.map((row) => [row, close(row)]));
  const surplus = rowsWithSurplus(items, all);
  const doubtful = new Set([...disorderedRows(closed), ...unprovedRows(items, closed), ...doubled, ...surplus]);
  const rows = new Map(
    [...closed].map(([row, first]) => [row.form.key, doubtful.has(row) ? close({ ...row, doubtful: true }) : first]),
  );
  const end = Math.max(match.labelsEnd, ...all.map((row) => row.end));
  return {
    ...match,
    rows,
    end,
    hasSurplus: surplus.size > 0,
    doubled: new Set([...doubled].map((row) => row.form.key)),
  };
}

function allRows(form: TableForm, items: readonly Item[], open: readonly OpenRow[]): readonly OpenRow[] {
  const bound =
    apartRows(form, items, open) ??
    ownValues(form, items, open) ??
    doubtByStrays(items, addDisplacedRows(form, items, addUnlabelledRows(form, items, open)));
  return withBrokenRows(items, bound);
}

function closeRow(row: OpenRow, items: readonly Item[], padding: TablePadding, last: boolean): ReportRow {
  const found = row.link && labelOf(items, row.link);
  // The text may end inside the label: such a label is not judged for its wording.
  const label = found && row.end >= items.length && row.run.length === 0 ? { ...found, whole: false } : found;
  const stream = (row.link ? items[row.link.start] : row.run[0])?.stream;
  if (stream?.layout === "glued") return closed(row, label, "unassigned", unassigned(row));
  const atEnd = last && row.end >= items.length;
  if (row.run.length === 0) {
    const lost = stream && keepsBlanks(stream.layout) ? "no-value" : "unassigned";
    return closed(row, label, atEnd ? "cut" : lost, new Map());
  }
  if (row.doubtful || row.run.some(({ cell }) => cell.doubtful))
    return closed(row, label, atEnd ? "cut" : "unassigned", unassigned(row));
  const cells = atEnd && mayBePadded(row, padding) ? undefined : assign(runOf(row, items), padding);
  if (cells) return closed(row, label, "read", dataIn(row.form, cellsOf(cells)));
  return atEnd ? closed(row, label, "cut", beginning(row, padding)) : closed(row, label, "unassigned", unassigned(row));
}

/**
 * Reports whether a row in which the text may end begins with blanks that no full row explains: they may stand before
 * its first column, and its last values beyond the end.
 */
function mayBePadded({ run, form }: OpenRow, padding: TablePadding): boolean {
  return run[0]?.kind === "blank" && run.some(isFilled) && !padding.widths.has(form.columns.length);
}

/** Written out with and without a label: so many rows are made that spreading one into the other would be felt. */
function closed(
  row: OpenRow,
  label: FoundLabel | undefined,
  state: RowState,
  data: ReadonlyMap<string, Datum>,
): ReportRow {
  const { form } = row;
  const span = extentOf(label, row);
  const run = cellsOf(row.run);
  return label ? { form, label, span, run, state, data } : { form, span, run, state, data };
}

/** Returns the range from the label to the last value. A row has at least one of the two. */
function extentOf(label: FoundLabel | undefined, { run }: OpenRow): Span {
  if (run.length === 0 && label) return label.span;
  const values = spanOf(run);
  return label ? cover(label.span, values) : values;
}

function runOf({ run, form, before, link }: OpenRow, items: readonly Item[]): ValueRun {
  const heads = () => (link ? headsBefore(items, link.start, form.columns) : undefined);
  return { items: run, columns: form.columns.length, width: before + run.length, heads };
}

function unassigned(row: OpenRow): ReadonlyMap<string, Datum> {
  const cells = row.run.filter(isFilled);
  if (cells.length === 0) return new Map();
  const datum = unassignedDatum(cellsOf(cells));
  return dataOf(row.form, () => datum);
}

/**
 * The first values of a row in which the text ends: they are certain where full rows begin right behind their label.
 */
function beginning(row: OpenRow, padding: TablePadding): ReadonlyMap<string, Datum> {
  const columns = row.form.columns.length;
  const proved = padding.widths.has(columns) && [...padding.leads.values()].every((lead) => lead === 0);
  const contiguous = row.run.length <= columns && row.run.every((item) => item.kind === "number");
  return proved && contiguous ? dataIn(row.form, cellsOf(row.run)) : unassigned(row);
}

/** Returns the label as it stands in the text, from the pieces that the candidate was put together from. */
export function labelOf(items: readonly Item[], link: Candidate): FoundLabel {
  const first = (items[link.start] as Item).cell;
  if (link.end === link.start + 1) return { span: first.span, text: first.text, whole: true };
  const pieces = items.slice(link.start, link.end).filter((item) => !isValue(item));
  return { span: spanOf(pieces), text: pieces.map((item) => item.cell.text).join(""), whole: pieces.length === 1 };
}
