import { type Decimal, magnitude, plain, subtract } from "../../base/decimal";
import { type Localised, say } from "../../base/localised";
import { fillCell } from "../../edits/fill-cell";
import type { Digest } from "../../model/digest/digest";
import { type DigestFigure, digestFigure, digestForm } from "../../model/digest/digest-figures";
import { datumAt } from "../../relations/evaluate";
import type { CellRef } from "../../spec/types";
import { cellName } from "../../wording/names";
import type { Neighbour } from "../neighbours";
import type { CompareContext, Fix, RelatedPlace } from "../types";
import { reviewFix } from "./fixes";

/** A figure of a report and last year's figure of the same cell. */
export interface TwoYears {
  readonly cell: CellRef;
  readonly now: DigestFigure;
  readonly before: DigestFigure;
}

/** Returns both figures where both reports have a number there. */
export function twoYears(own: Digest, lastYear: Digest, cell: CellRef, then: CellRef = cell): TwoYears | undefined {
  const now = digestFigure(own.figures, cell);
  const before = digestFigure(lastYear.figures, then);
  return now && before && { cell, now, before };
}

/** Returns the difference of two figures without its sign, in plain digits. */
export function absoluteDifference(a: Decimal, b: Decimal): string {
  const difference = subtract(a, b);
  return plain(magnitude(difference));
}

/** Returns a cell's name as a message says it. */
export function digestCellName(digest: Digest, cell: CellRef): string {
  const form = digestForm(digest.figures, cell.table);
  return form ? cellName(form, cell) : `${cell.row}.${cell.column}`;
}

/** Returns the report's name by body and year: `青禾县2022年年报`. */
export function reportName({ body, year }: Digest): Localised {
  const name = body?.name ?? "";
  return year === undefined ? say(`${name}年报`, `${name}'s report`) : say(`${name}${year}年年报`, `${name} ${year}`);
}

/** Returns a figure of another report as a related place. */
export function relatedFigure(neighbour: Neighbour, cell: CellRef, figure: DigestFigure): RelatedPlace {
  const name = digestCellName(neighbour.digest, cell);
  const whose = reportName(neighbour.digest);
  const value = plain(figure.value);
  return {
    report: neighbour.id,
    span: figure.span,
    message: say(`${whose["zh-CN"]} ${name} ${value}`, `${whose.en}, ${name} ${value}`),
  };
}

/** Returns a figure of the report itself as a related place. */
export function ownRelatedFigure(own: Digest, cell: CellRef, figure: DigestFigure): RelatedPlace {
  const text = `${digestCellName(own, cell)} ${plain(figure.value)}`;
  return { span: figure.span, message: say(text, text) };
}

/**
 * Returns the fix that writes these figures into the report; none where its text is not at hand or a cell is not there.
 */
export function figureFixes(
  { report }: CompareContext,
  title: Localised,
  figures: readonly { readonly cell: CellRef; readonly content: string }[],
): readonly Fix[] {
  const text = report();
  if (!text) return [];
  const filled = figures.flatMap(({ cell, content }) => {
    const table = text.tables.get(cell.table);
    const datum = table && datumAt(table, cell);
    return table && datum ? [fillCell(text, table, datum, content)] : [];
  });
  return filled.length === figures.length ? [reviewFix(title, filled.flat())] : [];
}
