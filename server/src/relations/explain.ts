import type { ReportTable } from "../model/types";
import { APPLICANTS } from "../spec/applications";
import type { TableId } from "../spec/types";
import type { BrokenRelation } from "./evaluate";
import { type Explanation, explanationsOf } from "./localise";
import { rankExplanations } from "./rank";

/** What is known of the broken relations of a report. */
export interface Explained {
  /** Relations that no single explanation accounts for: they are reported themselves. */
  readonly broken: readonly BrokenRelation[];
  /** By table, the smallest sets of figures that would make all relations hold, the likeliest first. */
  readonly explanations: ReadonlyMap<TableId, readonly Explanation[]>;
}

/**
 * Looks for the figures behind the broken relations. Only in 表三: 表四 has one relation for each group, so no single figure can be named
 * there. A table that is cut or was not read with certainty is left with its relations alone.
 */
export function explain(tables: ReadonlyMap<TableId, ReportTable>, broken: readonly BrokenRelation[]): Explained {
  const table = tables.get("applications");
  const own = broken.filter(({ relation }) => tableOf(relation.terms) === "applications");
  if (!table || own.length === 0 || table.cut || table.unread) return { broken, explanations: new Map() };
  const columns = APPLICANTS.map((column) => column.key);
  const found = rankExplanations(explanationsOf(table), columns);
  if (found.length === 0) return { broken, explanations: new Map() };
  const left = found.length === 1 ? broken.filter((one) => !own.includes(one)) : broken;
  return { broken: left, explanations: new Map([["applications", found]]) };
}

function tableOf(terms: BrokenRelation["relation"]["terms"]): TableId | undefined {
  return terms[0]?.cell.table;
}
