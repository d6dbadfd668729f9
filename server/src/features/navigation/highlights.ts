import { inTextOrder, type Span } from "../../base/span";
import type { Report } from "../../model/types";
import type { CellRef } from "../../spec/types";
import { type FigurePlace, figureAt, placeAt } from "../place";
import { claimedCells, claimsAbout } from "./claimed-cells";
import { relatedCells } from "./related-cells";

/** A place to be marked while the cursor stands on something that belongs to it. */
export interface Highlight {
  readonly span: Span;
  /** `sum`: a total; `part`: a figure that goes into one; `text`: a number in prose. */
  readonly kind: "sum" | "part" | "text";
}

/**
 * Returns the places that belong to the figure at an offset: its addends if it is a sum, else the sums it is part of;
 * the other figures of its balance; the prose that states it. For a number in prose, the cells that it names. A figure
 * without any of these is marked alone, so that no editor marks all equal numbers instead. Undefined if no figure and
 * no such number stands there.
 */
export function highlightsAt(report: Report, offset: number): readonly Highlight[] | undefined {
  const place = placeAt(report, offset);
  if (place?.kind === "figure") return ofFigure(report, place);
  if (place?.kind !== "claim") return undefined;
  const cells = claimedCells(report, place.claim)?.cells ?? [];
  return inTextOrder([{ span: place.span, kind: "text" }, ...marked(report, cells, "part")]);
}

function ofFigure(report: Report, { span, table, cell }: FigurePlace): readonly Highlight[] {
  const { addends, totals, balance } = relatedCells(table.form, cell);
  return inTextOrder([
    { span, kind: addends.length > 0 ? "sum" : "part" },
    ...(addends.length > 0 ? marked(report, addends, "part") : marked(report, totals, "sum")),
    ...marked(report, balance, "part"),
    ...claimsAbout(report, cell).map((claim): Highlight => ({ span: claim.span, kind: "text" })),
  ]);
}

function marked(report: Report, cells: readonly CellRef[], kind: Highlight["kind"]): readonly Highlight[] {
  return cells.flatMap((cell) => {
    const figure = figureAt(report, cell);
    return figure ? [{ span: figure.span, kind }] : [];
  });
}
