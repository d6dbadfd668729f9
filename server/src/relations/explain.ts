import { plain } from "../base/decimal";
import { claimsOf } from "../model/claims/index";
import type { Digest } from "../model/digest/digest";
import { digestFigure } from "../model/digest/digest-figures";
import type { Report } from "../model/types";
import { APPLICANTS } from "../spec/tables/applications";
import { type CellRef, sameCell, type TableId } from "../spec/types";
import type { BrokenRelation } from "./evaluate";
import { type Explanation, explanationsOf } from "./localise";
import { rankExplanations } from "./rank";
import { type Unanswered, unanswered } from "./unanswered";

/** The broken relations of a report and their explanations. */
export interface Explained {
  /** Relations that no single explanation accounts for: they are reported themselves. */
  readonly broken: readonly BrokenRelation[];
  /** By table, the smallest sets of figures whose change would make all relations hold, the likeliest first. */
  readonly explanations: ReadonlyMap<TableId, readonly Explanation[]>;
  /** Applications without any result yet: their balance is not broken by a figure, and no figure is named. */
  readonly unanswered?: Unanswered;
}

/**
 * Looks for the figures behind the broken relations. Only in 表三: 表四 has one relation for each group, so no single
 * figure can be named there. A table that is cut or was not read with certainty is left with its relations alone. Prose
 * and last year's report tell which of several explanations is the likelier.
 */
export function explain(report: Report, broken: readonly BrokenRelation[], lastYear?: Digest): Explained {
  const table = report.tables.get("applications");
  const own = broken.filter(({ relation }) => relation.terms[0]?.cell.table === "applications");
  if (!table || table.cut || table.unread) return { broken, explanations: new Map() };
  const open = unanswered(table);
  if (open) {
    const others = broken.filter(({ relation }) => relation.code !== "intake-balance");
    return { broken: others, explanations: new Map(), unanswered: open };
  }
  if (own.length === 0) return { broken, explanations: new Map() };
  const found = explanationsOf(table);
  const [only, ...others] = found;
  if (only && others.length === 0) {
    return { broken: broken.filter((one) => !own.includes(one)), explanations: new Map([["applications", found]]) };
  }
  const columns = APPLICANTS.map((column) => column.key);
  const ranked = rankExplanations(found, columns, (cell) => [
    ...statedInProse(report, cell),
    ...carriedOver(lastYear, cell),
  ]);
  return { broken, explanations: new Map([["applications", ranked]]) };
}

/**
 * The figures that prose states of this very cell, whether or not the statement is certain enough to be reported by
 * itself.
 */
function statedInProse(report: Report, cell: CellRef): readonly number[] {
  return claimsOf(report)
    .filter(
      ({ form, loose, meanings }) =>
        form === "number" &&
        !loose &&
        meanings.some(([term, ...more]) => !!term && more.length === 0 && sameCell(term, cell)),
    )
    .map(({ value }) => Number(plain(value)));
}

/** Returns the figure that last year's report carried over into this cell of 上年结转, if any. */
function carriedOver(lastYear: Digest | undefined, cell: CellRef): readonly number[] {
  if (!lastYear || cell.row !== "carriedIn") return [];
  const figure = digestFigure(lastYear.figures, { ...cell, row: "carriedOut" });
  return figure ? [Number(plain(figure.value))] : [];
}
