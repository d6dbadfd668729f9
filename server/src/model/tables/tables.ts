import type { Span } from "../../base/span";
import type { Cell, CellStream } from "../../layout/types";
import { EDITIONS, editionsOf } from "../../spec/forms";
import { REVIEWS } from "../../spec/tables/reviews";
import { type EditionId, rowsOf, type SectionKey, type TableId } from "../../spec/types";
import { readGluedRows } from "../glued/read";
import { type Item, isFilled, itemsOf, spanOf } from "../labels/items";
import { ofOwnYear } from "../labels/other-years";
import type { ReportRow, ReportTable } from "../types";
import { bestForm, type FormChoice } from "./best-form";
import type { Binding } from "./bind";
import { bindReviews } from "./bind-reviews";
import { asCut, isCut, type TextEnd } from "./cut-tables";
import { plausibleRows } from "./doubts/plausible-rows";
import { withoutPushedRows } from "./doubts/pushed-rows";
import { withoutSharedRows } from "./doubts/shared-rows";
import { foundLines, headStart } from "./heads/found-lines";

/** Facts about the text that are known before its tables are looked for. */
export interface TableContext extends TextEnd {
  /** The editions that are likely, the likeliest first: they break ties between the editions' forms. */
  readonly likely: readonly EditionId[];
  readonly year?: number | undefined;
  /** The bodies of the sections that were found. */
  readonly bodies?: ReadonlyMap<SectionKey, Span>;
}

/** Finds the three tables among the cells of the whole text, wherever they stand. */
export function findTables(streams: readonly CellStream[], around: TableContext): ReadonlyMap<TableId, ReportTable> {
  const items = ofOwnYear(itemsOf(streams), around.year);
  const tables = new Map<TableId, ReportTable>();
  const all = EDITIONS.map(({ id }) => id);
  const rangeOf = (section: SectionKey) => itemsIn(items, around.bodies?.get(section));
  const article20 = bestForm("article20", items, all, around.likely, rangeOf("disclosure"));
  if (article20) tables.set("article20", tableOf(article20, items));
  const possible = article20?.editions ?? all;
  const applications = bestForm("applications", items, possible, around.likely, rangeOf("applications"));
  if (applications) tables.set("applications", tableOf(applications, items));
  const reviews = reviewsTable(items, [...tables.values()].some(losesBlanks), rangeOf("reviews"));
  if (reviews) tables.set("reviews", reviews);
  return new Map([...withoutPushedRows(withoutSharedRows(tables))].map(([id, table]) => [id, asCut(table, around)]));
}

/** The first item in a range of the text, and the item after the last. */
function itemsIn(items: readonly Item[], body: Span | undefined): readonly [number, number] | undefined {
  if (!body) return undefined;
  const first = items.findIndex(({ cell }) => cell.span.start >= body.start);
  const after = items.findIndex(({ cell }) => cell.span.start >= body.end);
  return first < 0 ? undefined : [first, after < 0 ? items.length : after];
}

function tableOf({ binding, editions }: FormChoice, items: readonly Item[]): ReportTable {
  const start = headStart(items, binding);
  const stream = (items[binding.start] as Item).stream;
  const rows =
    stream.layout === "glued"
      ? withoutDoubled(binding, readGluedRows(binding.form, binding.rows, stream, gluedCells(items)))
      : plausibleRows(binding);
  const unread = unreadReason(binding, rows, stream);
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

/** Takes the figures out of rows whose label stands twice. */
function withoutDoubled({ rows, doubled }: Binding, read: ReadonlyMap<string, ReportRow>): typeof read {
  return new Map([...read].map(([key, row]) => [key, (doubled.has(key) && rows.get(key)) || row]));
}

function gluedCells(items: readonly Item[]): readonly Cell[] {
  return items.flatMap(({ cell, stream }) => (stream.layout === "glued" ? [cell] : []));
}

function unreadReason(
  { form, doubled }: Binding,
  rows: ReadonlyMap<string, ReportRow>,
  stream: CellStream,
): ReportTable["unread"] {
  const unassigned = [...rows.values()].filter((row) => row.state === "unassigned");
  // Glued text shows no row that is blank as a whole, so one that was not found may be there.
  if (stream.layout === "glued" && rowsOf(form).some((row) => !rows.has(row.key))) return "glued";
  if (unassigned.length === 0) return undefined;
  if (unassigned.every((row) => doubled.has(row.form.key))) return "doubled";
  if (stream.layout === "glued") return "glued";
  return unassigned.some((row) => row.run.length === row.form.columns.length) ? "arrangement" : "count";
}

/** Reports whether a row of a table without borders has fewer digits than columns. */
function losesBlanks({ layout, rows }: ReportTable): boolean {
  const digitsIn = ({ run }: ReportRow): number =>
    run.reduce((sum, { text }) => sum + text.replace(/\D/g, "").length, 0);
  return layout === "glued" && [...rows.values()].some((row) => digitsIn(row) < row.form.columns.length);
}

function reviewsTable(
  items: readonly Item[],
  blanksLost: boolean,
  section?: readonly [number, number],
): ReportTable | undefined {
  const binding = bindReviews(items, blanksLost, section);
  if (!binding) return undefined;
  const stream = (items[binding.start] as Item).stream;
  const glued = stream.layout === "glued";
  const unassigned = [...binding.rows.values()].some((row) => row.state === "unassigned");
  const rest = items.slice(binding.end).filter(isFilled);
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
