import { type Span, textOrder } from "../../base/span";
import { type DigestFigure, digestFigure } from "../../model/digest/digest-figures";
import type { Report } from "../../model/types";
import type { Neighbour, Neighbours } from "../../rules/neighbours";
import type { CellRef } from "../../spec/types";
import { type FigurePlace, figureAt, placeAt } from "../place";
import { claimedCells, claimsAbout } from "./claimed-cells";
import { relatedCells } from "./related-cells";
import { cellOfLastYear, cellOfNextYear } from "./yearly-cells";

/** The reports of the years before and after, as far as they are at hand. */
export type Years = Pick<Neighbours, "lastYear" | "nextYear">;

/** A place in this report, or in another one. */
export interface Location {
  readonly span: Span;
  /** The other report, by its id; absent in this one. */
  readonly report?: string;
}

/** The targets of a definition, and the range in the text that it was asked for. */
export interface Definition {
  readonly origin: Span;
  readonly targets: readonly Location[];
}

/**
 * Returns the origin of a figure: for a number in prose the cells that it names; for 上年结转 last year's 结转下年度, if that
 * report is available; for a sum its addends. An addend leads to the sums that it is part of, since nothing else in the
 * report says more about it. Undefined if nothing of the kind stands there.
 */
export function definitionAt(report: Report, offset: number, years: Years = {}): Definition | undefined {
  const place = placeAt(report, offset);
  if (place?.kind === "claim") {
    const cells = claimedCells(report, place.claim)?.cells ?? [];
    return { origin: place.span, targets: locationsOf(report, cells) };
  }
  if (place?.kind !== "figure") return undefined;
  const before = elsewhere(years.lastYear, cellOfLastYear(place.cell));
  if (before) return { origin: place.span, targets: [before] };
  const { addends, totals } = relatedCells(place.table.form, place.cell);
  return { origin: place.span, targets: locationsOf(report, addends.length > 0 ? addends : totals) };
}

/**
 * Returns every place that has to do with the figure at an offset, in the order of the text: its addends, the sums it
 * goes into, the other figures of its balance, the prose that states it, and its counterparts in the reports of the
 * years before and after. Asked of a number in prose, those of the cell that it names. `itself` says whether the
 * figure's own cell is wanted too.
 */
export function referencesAt(report: Report, offset: number, itself: boolean, years: Years = {}): readonly Location[] {
  const place = placeAt(report, offset);
  const figures = place?.kind === "figure" ? [place] : place?.kind === "claim" ? namedBy(report, place.claim) : [];
  const found = figures.flatMap((figure) => [
    ...(itself ? [{ span: figure.span }] : []),
    ...aboutFigure(report, figure),
    ...[
      elsewhere(years.lastYear, cellOfLastYear(figure.cell)),
      elsewhere(years.nextYear, cellOfNextYear(figure.cell)),
    ].flatMap((one) => one ?? []),
  ]);
  return inOrder(found);
}

function namedBy(report: Report, claim: Parameters<typeof claimedCells>[1]): readonly FigurePlace[] {
  return (claimedCells(report, claim)?.cells ?? []).flatMap((cell) => figureAt(report, cell) ?? []);
}

function aboutFigure(report: Report, { table, cell }: FigurePlace): readonly Location[] {
  const { addends, totals, balance } = relatedCells(table.form, cell);
  return [
    ...locationsOf(report, [...addends, ...totals, ...balance]),
    ...claimsAbout(report, cell).map(({ span }) => ({ span })),
  ];
}

function locationsOf(report: Report, cells: readonly CellRef[]): readonly Location[] {
  return cells.flatMap((cell) => {
    const figure = figureAt(report, cell);
    return figure ? [{ span: figure.span }] : [];
  });
}

/** The place of a cell in another report, if that is at hand and has the figure. */
function elsewhere(neighbour: Neighbour | undefined, cell: CellRef | undefined): Location | undefined {
  const figure: DigestFigure | undefined = neighbour && cell && digestFigure(neighbour.digest.figures, cell);
  return neighbour && figure && { span: figure.span, report: neighbour.id };
}

/** Places of this report by place, then those of others; each once. */
function inOrder(locations: readonly Location[]): readonly Location[] {
  const seen = new Map(locations.map((one) => [`${one.report ?? ""} ${one.span.start} ${one.span.end}`, one]));
  return [...seen.values()].sort(
    (a, b) => Number(a.report !== undefined) - Number(b.report !== undefined) || textOrder(a.span, b.span),
  );
}
