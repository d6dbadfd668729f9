import { add, type Decimal, decimal, ZERO } from "../../base/decimal";
import { digestFigure } from "../../model/digest/digest-figures";
import { keyOfName } from "../../model/identity/body-key";
import type { CellRef } from "../../spec/types";
import type { AggregateParts } from "../neighbours";

/** The sum of the parts of a body in one cell. */
export interface PartsSum {
  readonly sum: Decimal;
  /** True if every part's figure and the body's own are known. Otherwise the sum is a lower bound. */
  readonly complete: boolean;
}

/** Adds up cells over the parts: each part's report, or else its known figure. A part's blank is not known. */
export function partsAdder({ aggregate, reports }: AggregateParts, year: number): (cell: CellRef) => PartsSum {
  const bodies = new Set([aggregate.body, ...aggregate.parts].map(keyOfName));
  const byBody = new Map(reports.map(({ digest }) => [digest.body?.key, digest.figures]));
  const known = new Map(
    Object.entries(aggregate.known ?? {}).map(([name, years]) => [keyOfName(name), years[String(year)]]),
  );
  return (cell) => {
    let sum = ZERO;
    let complete = true;
    for (const body of bodies) {
      const figures = byBody.get(body);
      const value =
        (figures && digestFigure(figures, cell)?.value) ??
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
