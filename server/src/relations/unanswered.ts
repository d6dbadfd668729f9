import { add, type Decimal, isZero, ZERO } from "../base/decimal";
import type { NumberDatum, ReportTable } from "../model/types";
import { APPLICANTS } from "../spec/tables/applications";
import { datumAt } from "./evaluate";

/** Applications that came in while the results in 表三, and what is carried over, say nothing of them yet. */
export interface Unanswered {
  /** 新收 and 上年结转 together, over all applicants. */
  readonly intake: Decimal;
  /** The first of their figures that is not 0. */
  readonly first: NumberDatum;
  /** True if every cell of the results is blank, false if some of them say 0. */
  readonly blank: boolean;
  /** True if some of them came in this year. */
  readonly received: boolean;
}

const INTAKE: ReadonlySet<string> = new Set(["received", "carriedIn"]);

/**
 * Returns what came in where nothing stands for it below: the results of 表三, their total and 结转下年度 are 0 or blank in
 * all columns. Then the balance cannot hold, but nothing proves that the figure of the intake is the wrong one.
 * Undefined where nothing came in, or where any result is given.
 */
export function unanswered(table: ReportTable): Unanswered | undefined {
  let blank = true;
  for (const [key, { data }] of table.rows) {
    if (INTAKE.has(key)) continue;
    for (const datum of data.values()) {
      if (datum.state === "blank") continue;
      if (datum.state !== "number" || !isZero(datum.value)) return undefined;
      blank = false;
    }
  }
  const figures = [...INTAKE].flatMap((row) =>
    APPLICANTS.flatMap(({ key }) => {
      const datum = datumAt(table, { table: table.id, row, column: key });
      return datum?.state === "number" && !isZero(datum.value) ? [{ row, column: key, datum }] : [];
    }),
  );
  const [first] = figures;
  if (!first) return undefined;
  const totals = figures.filter(({ column }) => column === "total");
  const counted = totals.length > 0 ? totals : figures;
  return {
    intake: counted.reduce((sum, { datum }) => add(sum, datum.value), ZERO),
    first: first.datum,
    blank,
    received: first.row === "received",
  };
}
