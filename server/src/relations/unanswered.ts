import { type Decimal, isZero, sumOfAll } from "../base/decimal";
import type { NumberDatum, ReportTable } from "../model/types";
import { relationsOf } from "../spec/relations";
import { APPLICANTS } from "../spec/tables/applications";
import type { Relation } from "../spec/types";
import { datumAt, isOnlyBegun } from "./evaluate";

/** Applications that came in while the results in 表三, and what is carried over, say nothing of them yet. */
export interface Unanswered {
  /** 新收 and 上年结转 together, over all applicants. */
  readonly intake: Decimal;
  /** The first of their figures that is not 0. */
  readonly first: NumberDatum;
  /** True if every cell of the results is blank, false if some of them say 0. */
  readonly blank: boolean;
}

const INTAKE: ReadonlySet<string> = new Set(["received", "carriedIn"]);

/**
 * Returns what came in where nothing stands for it below: the results of 表三, their total and 结转下年度 are 0 or blank in
 * all columns. Then the balance cannot hold, but nothing proves that the figure of the intake is the wrong one.
 * Undefined where nothing came in or only what last year carried over, where any result is given, or where no column was
 * read far enough.
 */
export function unanswered(table: ReportTable): Unanswered | undefined {
  if (isOnlyBegun(table) || !relationsOf(table.form).some((relation) => isReadBalance(table, relation)))
    return undefined;
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
      return datum?.state === "number" && !isZero(datum.value) ? [{ column: key, datum }] : [];
    }),
  );
  const [first] = figures;
  if (!first) return undefined;
  const totals = figures.filter(({ column }) => column === "total");
  const counted = totals.length > 0 ? totals : figures;
  return { intake: sumOfAll(counted.map(({ datum }) => datum.value)), first: first.datum, blank };
}

/** Reports whether all that the balance of a column compares is a number or blank. */
function isReadBalance(table: ReportTable, { code, terms }: Relation): boolean {
  if (code !== "intake-balance") return false;
  return terms.every(({ cell }) => ["number", "blank"].includes(datumAt(table, cell)?.state ?? ""));
}
