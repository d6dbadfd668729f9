import { wordingKey } from "../base/fold";
import { keeping } from "../base/memo";
import { contains, inTextOrder, type Span, span, touches } from "../base/span";
import type { Cell } from "../layout/types";
import { type Claim, claimsOf } from "../model/claims/index";
import { figuresOf } from "../model/places/figures";
import type { Datum, FoundLine, Report, ReportRow, ReportSection, ReportTable, SubHeading } from "../model/types";
import { OUTCOMES } from "../spec/tables/reviews";
import { type CellRef, type ColumnForm, cellKey, everyWording, rowsOf } from "../spec/types";

/** A value cell in the text. */
export interface FigurePlace {
  readonly kind: "figure";
  /** The content; all that may be written into where the cell is blank. */
  readonly span: Span;
  readonly table: ReportTable;
  readonly row: ReportRow;
  readonly column: ColumnForm;
  readonly cell: CellRef;
  readonly datum: Datum;
}

/** The label of a row of figures. */
export interface LabelPlace {
  readonly kind: "label";
  readonly span: Span;
  readonly table: ReportTable;
  readonly row: ReportRow;
}

/** A group label, a 第二十条 item, or the corner of a table's headings. */
export interface GroupPlace {
  readonly kind: "group";
  readonly span: Span;
  readonly table: ReportTable;
  readonly line: FoundLine;
}

/** The heading of a column of figures. */
export interface ColumnPlace {
  readonly kind: "column";
  readonly span: Span;
  readonly table: ReportTable;
  readonly column: ColumnForm;
  /** The key of the row whose columns it heads, in 表四, where each row has headings of its own. */
  readonly row?: string;
}

/** The things that may stand at a place of a report. */
export type Place =
  | { readonly kind: "title"; readonly span: Span }
  | { readonly kind: "section"; readonly span: Span; readonly section: ReportSection }
  | { readonly kind: "sub-heading"; readonly span: Span; readonly heading: SubHeading }
  | { readonly kind: "claim"; readonly span: Span; readonly claim: Claim }
  | FigurePlace
  | LabelPlace
  | GroupPlace
  | ColumnPlace;

/**
 * Returns what stands at an offset; the smallest if there are several. A cursor directly behind something stands on it
 * too.
 */
export function placeAt(report: Report, offset: number): Place | undefined {
  const touched = [...report.tables.values()].flatMap((table) =>
    placesIn(report, table).filter((place) => touches(place.span, offset)),
  );
  const found = nearest(touched, offset);
  if (found) return found;
  const claims = claimsOf(report).filter((claim) => claim.certain && touches(claim.span, offset));
  const claim = smallest(claims.map((one) => ({ kind: "claim" as const, span: one.span, claim: one })));
  return claim ?? headingAt(report, offset);
}

function headingAt(report: Report, offset: number): Place | undefined {
  const section = report.sections.find(({ heading }) => touches(heading.span, offset));
  if (section) return { kind: "section", span: section.heading.span, section };
  const heading = report.subHeadings.find((one) => touches(one.span, offset));
  if (heading) return { kind: "sub-heading", span: heading.span, heading };
  const { title } = report;
  return title && touches(title.span, offset) ? { kind: "title", span: title.span } : undefined;
}

/** A place inside a table. */
export type TablePlace = FigurePlace | LabelPlace | GroupPlace | ColumnPlace;

/** Returns everything of the form that stands in a table, by place. Listed once for a table, whoever asks. */
export function placesIn(report: Report, table: ReportTable): readonly TablePlace[] {
  return allPlaces(table, report);
}

const allPlaces = keeping((table: ReportTable, report: Report): readonly TablePlace[] =>
  inTextOrder([
    ...figurePlaces(report, table),
    ...labelPlaces(table),
    ...linePlaces(table),
    ...reviewHeads(report, table),
  ]),
);

/** Returns the value cells of a table whose column is known, in the order of the form. */
export function figurePlaces(report: Report, table: ReportTable): readonly FigurePlace[] {
  return [...figuresByName(table, report).values()];
}

/** The value cells by row and column: a sum of twenty figures asks for each of them. */
const figuresByName = keeping((table: ReportTable, report: Report): ReadonlyMap<string, FigurePlace> => {
  const figures = new Map<string, FigurePlace>();
  for (const figure of figuresOf(report, table)) {
    const { cell } = figure.datum;
    const span = figure.datum.state === "blank" ? cell.slot : cell.span;
    figures.set(cellKey(figure.cell), { kind: "figure", span, ...figure });
  }
  return figures;
});

/** Returns the value cell that a reference names, if it is in the text. */
export function figureAt(report: Report, cell: CellRef): FigurePlace | undefined {
  const table = report.tables.get(cell.table);
  return table && figuresByName(table, report).get(cellKey(cell));
}

function labelPlaces(table: ReportTable): readonly TablePlace[] {
  return [...table.rows.values()].flatMap((row) =>
    row.label ? [{ kind: "label" as const, span: row.label.span, table, row }] : [],
  );
}

function linePlaces(table: ReportTable): readonly TablePlace[] {
  return [...table.lines.values()].flatMap((line): readonly TablePlace[] => [
    { kind: "group", span: line.label.span, table, line },
    ...headsOf(table, line),
  ]);
}

/**
 * The columns that the cells behind a corner head; cells that head other headings, or are none of the form's, are left
 * out.
 */
function headsOf(table: ReportTable, { form, cells }: FoundLine): readonly ColumnPlace[] {
  if (form.kind !== "heads") return [];
  const left = [...form.columns];
  return cells.flatMap((cell) => {
    const column = columnMeant(left, cell);
    if (!column) return [];
    left.splice(left.indexOf(column), 1);
    return [{ kind: "column" as const, span: cell.span, table, column }];
  });
}

/** The headings of 表四: five for each of its rows, in the order of the rows, all before the first figure. */
function reviewHeads(report: Report, table: ReportTable): readonly ColumnPlace[] {
  if (table.id !== "reviews") return [];
  const first = Math.min(...figurePlaces(report, table).map((figure) => figure.span.start));
  const heads = table.stream.cells.flatMap((cell) => {
    if (cell.span.start < table.span.start || cell.span.end > Math.min(first, table.span.end)) return [];
    const column = columnMeant(OUTCOMES, cell);
    return column ? [{ cell, column }] : [];
  });
  const rows = rowsOf(table.form);
  // With a heading lost or one too many it is not certain whose column a heading is.
  const regular = heads.length === rows.length * OUTCOMES.length;
  return heads.map(({ cell, column }, index) => {
    const row = regular ? rows[Math.floor(index / OUTCOMES.length)]?.key : undefined;
    return { kind: "column", span: cell.span, table, column, ...(row ? { row } : {}) };
  });
}

function columnMeant(columns: readonly ColumnForm[], { text }: Cell): ColumnForm | undefined {
  const key = wordingKey(text);
  return columns.find((column) => everyWording(column).some((wording) => wordingKey(wording) === key));
}

/**
 * Returns, of the things that touch an offset, the smallest that contains the unit behind it, else the smallest that
 * ends there.
 */
function nearest(touched: readonly TablePlace[], offset: number): TablePlace | undefined {
  const unit = span(offset, offset + 1);
  return smallest(touched.filter((place) => contains(place.span, unit))) ?? smallest(touched);
}

function smallest<P extends { readonly span: Span }>(places: readonly P[]): P | undefined {
  const width = ({ span: { start, end } }: P): number => end - start;
  return places.reduce<P | undefined>((best, place) => (best && width(best) <= width(place) ? best : place), undefined);
}
