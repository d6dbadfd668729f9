import { type Decimal, subtract, sumOfAll } from "../../base/decimal";
import type { Digest } from "../../model/digest/digest";
import { digestFigure, digestForm } from "../../model/digest/digest-figures";
import { rowsOf, type TableId } from "../../spec/types";

/** The figures of a report that an overview shows; undefined what was not read with certainty or is not in its form. */
export interface ReportFigures {
  readonly received: Decimal | undefined;
  readonly handled: Decimal | undefined;
  readonly carriedOut: Decimal | undefined;
  readonly granted: Decimal | undefined;
  readonly reviews: Decimal | undefined;
  readonly inForce: Decimal | undefined;
}

/** Returns the figures of a report. */
export function figuresOf(digest: Digest): ReportFigures {
  const total = (row: string) => figureAt(digest, "applications", row, "total");
  return {
    received: receivedOf(digest),
    handled: total("handled"),
    carriedOut: total("carriedOut"),
    granted: total("granted"),
    reviews: sumOfAll(
      ["reconsideration", "directSuit", "suitAfter"].map((row) => figureAt(digest, "reviews", row, "total")),
    ),
    inForce: figureAt(digest, "article20", "normative", "inForce"),
  };
}

/** Returns how many applications a report received. */
export function receivedOf(digest: Digest): Decimal | undefined {
  return figureAt(digest, "applications", "received", "total");
}

/** The groups of results, by how the keys of their rows begin. */
export const RESULT_GROUPS = ["granted", "partial", "refused", "unavailable", "rejected", "other"] as const;

/** Returns the number of applications with one of these groups of results; undefined unless all its rows were read. */
export function resultOf(digest: Digest, group: (typeof RESULT_GROUPS)[number]): Decimal | undefined {
  const form = digestForm(digest.figures, "applications");
  const rows = form ? rowsOf(form).filter(({ key }) => key.startsWith(group)) : [];
  return rows.length === 0
    ? undefined
    : sumOfAll(rows.map(({ key }) => figureAt(digest, "applications", key, "total")));
}

/** Returns how much a value is more than last year's; undefined unless both are known. */
export function changeOf(value: Decimal | undefined, before: Decimal | undefined): Decimal | undefined {
  return value && before ? subtract(value, before) : undefined;
}

function figureAt({ figures }: Digest, table: TableId, row: string, column: string): Decimal | undefined {
  return digestFigure(figures, { table, row, column })?.value;
}
