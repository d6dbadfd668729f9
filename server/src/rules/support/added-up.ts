import { add, type Decimal, decimal, ZERO } from "../../base/decimal";
import { figureAt } from "../../model/digest/digest-figures";
import { bodyKey } from "../../model/identity/body-key";
import type { CellRef } from "../../spec/types";
import type { AggregateParts } from "../neighbours";

/** What the parts of a body come to in one cell. */
export interface AddedUp {
  readonly sum: Decimal;
  /** Whether every part's figure is known, and the body's own beside them; else the sum is only what it is at least. */
  readonly complete: boolean;
}

/** Adds up cells over the parts: each part's report, or else its known figure. A part's blank is not known. */
export function adderOf({ aggregate, reports }: AggregateParts, year: number): (cell: CellRef) => AddedUp {
  const bodies = new Set([aggregate.body, ...aggregate.parts].map(keyOf));
  const byBody = new Map(reports.map(({ digest }) => [digest.body?.key, digest.figures]));
  const known = new Map(
    Object.entries(aggregate.known ?? {}).map(([name, years]) => [keyOf(name), years[String(year)]]),
  );
  return (cell) => {
    let sum = ZERO;
    let complete = true;
    for (const body of bodies) {
      const figures = byBody.get(body);
      const value =
        (figures && figureAt(figures, cell)?.value) ??
        written(known.get(body)?.[cell.table]?.[cell.row]?.[cell.column]);
      if (value) sum = add(sum, value);
      else complete = false;
    }
    return { sum, complete };
  };
}

function written(figure: number | undefined): Decimal | undefined {
  return figure === undefined ? undefined : decimal(String(figure));
}

function keyOf(name: string): string {
  return bodyKey(name) ?? name;
}
