import { cover, type Span } from "../base/span";
import type { RowForm, TableForm } from "../spec/types";
import { type Candidate, candidatesOf } from "./candidates";
import { heaviestChain } from "./chain";
import { datumOf, unassignedDatum } from "./datum";
import { type Item, isValue } from "./items";
import { assign, learnPadding, type Padding, runAfter, showsBlanks } from "./runs";
import { similarity } from "./similarity";
import type { Datum, FoundLabel, ReportRow, RowState } from "./types";
import { vocabularyOf } from "./vocabulary";

/** A form laid over the text: which labels were found where, and the rows with their data. */
export interface Binding {
  readonly form: TableForm;
  readonly weight: number;
  readonly links: readonly Candidate[];
  readonly rows: ReadonlyMap<string, ReportRow>;
  /** First item of the first link, and the item after the last value. */
  readonly start: number;
  readonly end: number;
}

interface OpenRow {
  readonly line: number;
  readonly form: RowForm;
  readonly link?: Candidate;
  readonly run: readonly Item[];
  /** First item after the run. */
  readonly end: number;
}

/** Lays a form over the items, in the order of the form, labels and runs of values together. */
export function bind(form: TableForm, items: readonly Item[]): Binding {
  const vocabulary = vocabularyOf(form);
  const chain = heaviestChain(candidatesOf(vocabulary, items), form.lines.length);
  const open = openRows(form, items, chain.links, vocabulary.heads);
  const all = withOrphans(form, items, open, chain.links);
  const padding = learnPadding(all.map((row) => ({ run: row.run, columns: row.form.columns.length })));
  const lastLine = Math.max(0, ...chain.links.map((link) => link.line));
  const rows = new Map(all.map((row) => [row.form.key, closeRow(row, items, padding, row.line >= lastLine)]));
  const end = Math.max(chain.links.at(-1)?.end ?? 0, ...all.map((row) => row.end));
  return { form, weight: chain.weight, links: chain.links, rows, start: chain.links[0]?.start ?? 0, end };
}

function openRows(
  form: TableForm,
  items: readonly Item[],
  links: readonly Candidate[],
  heads: ReadonlySet<string>,
): readonly OpenRow[] {
  return links.flatMap((link, index) => {
    const line = form.lines[link.line];
    if (line?.kind !== "row") return [];
    const limit = links[index + 1]?.start ?? items.length;
    const run = link.inner ? items.slice(...link.inner) : runAfter(items, link.end, limit, heads);
    const last = run.at(-1);
    return [{ line: link.line, form: line, link, run, end: last ? items.indexOf(last, link.start) + 1 : link.end }];
  });
}

/**
 * Rows whose label is lost: full runs of figures that no label owns are bound by their place, but only where between two rows of the form
 * there are just as many of them as there are rows missing. One lost label must not shift the rest.
 */
function withOrphans(
  form: TableForm,
  items: readonly Item[],
  open: readonly OpenRow[],
  links: readonly Candidate[],
): readonly OpenRow[] {
  const result: OpenRow[] = [];
  open.forEach((row, index) => {
    result.push(row);
    const next = open[index + 1];
    const missing = form.lines
      .slice(row.line + 1, next?.line ?? row.line + 1)
      .filter((line): line is RowForm => line.kind === "row");
    if (!next || missing.length === 0) return;
    result.push(...orphansBetween(form, items, { row, next, missing, links }));
  });
  return splitDoubleRuns(form, result);
}

interface Gap {
  readonly row: OpenRow;
  readonly next: OpenRow;
  readonly missing: readonly RowForm[];
  readonly links: readonly Candidate[];
}

function orphansBetween(form: TableForm, items: readonly Item[], gap: Gap): readonly OpenRow[] {
  const columns = gap.missing[0]?.columns.length ?? 0;
  if (columns < 3 || gap.missing.some((row) => row.columns.length !== columns)) return [];
  const from = gap.row.end;
  const to = gap.next.link?.start ?? from;
  const runs = fullRuns(items, from, to, columns);
  if (runs.length !== gap.missing.length) return [];
  const fits = runs.every(([start], index) => labelFits(items, start, from, gap.missing[index]?.label ?? ""));
  if (!fits) return [];
  return runs.map(([start, end], index) => {
    const row = gap.missing[index] as RowForm;
    return { line: form.lines.indexOf(row), form: row, run: items.slice(start, end), end };
  });
}

/** Runs of exactly `columns` figures side by side. */
function fullRuns(
  items: readonly Item[],
  from: number,
  to: number,
  columns: number,
): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let at = from; at < to; at++) {
    let end = at;
    while (
      end < to &&
      items[end]?.kind === "number" &&
      !(end > at && items[end]?.cell.startsRow && items[end]?.stream.rowsMarked)
    )
      end++;
    if (end - at === columns) runs.push([at, end]);
    if (end > at) at = end - 1;
  }
  return runs;
}

/** What stands before an orphaned run may be a damaged label of the row that is missing, but not a label of something else. */
function labelFits(items: readonly Item[], runStart: number, from: number, label: string): boolean {
  const before = runStart > from ? items[runStart - 1] : undefined;
  if (!before || isValue(before)) return true;
  return before.key.length < 4 || similarity(before.key, label) >= 0.34 || before.stream.layout === "space-columns";
}

/** Where rows are not marked, the values of a row whose label is lost follow the row before: twice the figures, one row of the form missing. */
function splitDoubleRuns(form: TableForm, rows: readonly OpenRow[]): readonly OpenRow[] {
  return rows.flatMap((row, index) => {
    const columns = row.form.columns.length;
    const filled = row.run.filter((item) => item.kind !== "blank");
    if (
      columns < 3 ||
      filled.length !== columns * 2 ||
      filled.length !== row.run.length ||
      row.run[0]?.stream.layout === "glued"
    )
      return [row];
    const after = form.lines[row.line + 1];
    if (after?.kind !== "row" || rows[index + 1]?.line === row.line + 1) return [row];
    return [
      { ...row, run: row.run.slice(0, columns) },
      { line: row.line + 1, form: after, run: row.run.slice(columns), end: row.end },
    ];
  });
}

function closeRow(row: OpenRow, items: readonly Item[], padding: Padding, last: boolean): ReportRow {
  const label = row.link && labelOf(items, row.link);
  const columns = row.form.columns;
  const spans = [...(label ? [label.span] : []), ...row.run.map((item) => item.cell.span)];
  const base = {
    form: row.form,
    ...(label ? { label } : {}),
    span: spans.reduce(cover),
    run: row.run.map((item) => item.cell),
  };
  const stream = (row.link ? items[row.link.start] : row.run[0])?.stream;
  if (stream?.layout === "glued") return { ...base, state: "unassigned", data: unassigned(row) };
  if (row.run.length === 0)
    return { ...base, state: stream && showsBlanks(stream.layout) ? "no-value" : "unassigned", data: new Map() };
  const cells = assign(row.run, columns.length, padding);
  if (cells) {
    const data = new Map(columns.map((column, index) => [column.key, datumOf((cells[index] as Item).cell, column)]));
    return { ...base, state: "read", data };
  }
  const atEnd = last && row.end >= items.length;
  return {
    ...base,
    state: atEnd ? "cut" : "unassigned",
    data: atEnd ? beginning(row, padding) : unassigned(row),
  } satisfies { state: RowState } & ReportRow;
}

function unassigned(row: OpenRow): ReadonlyMap<string, Datum> {
  const cells = row.run.filter((item) => item.kind !== "blank");
  if (cells.length === 0) return new Map();
  const datum = unassignedDatum(cells.map((item) => item.cell));
  return new Map(row.form.columns.map((column) => [column.key, datum]));
}

/** The first values of a row in which the text ends: they are certain where full rows begin right behind their label. */
function beginning(row: OpenRow, padding: Padding): ReadonlyMap<string, Datum> {
  const contiguous = row.run.every((item) => item.kind === "number");
  if (!contiguous || row.run.length > row.form.columns.length || (padding.everywhere ?? 0) !== 0)
    return unassigned(row);
  return new Map(
    row.run.flatMap((item, index) => {
      const column = row.form.columns[index];
      return column ? [[column.key, datumOf(item.cell, column)] as const] : [];
    }),
  );
}

/** The label as it stands in the text, from the pieces that the candidate was put together from. */
export function labelOf(items: readonly Item[], link: Candidate): FoundLabel {
  const pieces = items.slice(link.start, link.end).filter((item) => !isValue(item));
  const span = pieces
    .map((item) => item.cell.span)
    .reduce<Span | undefined>((all, next) => (all ? cover(all, next) : next), undefined);
  const text = pieces.map((item) => item.cell.text).join("");
  return { span: span ?? { start: 0, end: 0 }, text, whole: pieces.length === 1 };
}
