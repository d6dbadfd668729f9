import type { Analysis } from "../../analysis/analyse";
import { type Localised, plural, say } from "../../base/localised";
import { inTextOrder, type Span, span } from "../../base/span";
import { tableExtent } from "../../model/places/table-places";
import type { ReportTable } from "../../model/types";
import { figurePlaces } from "../place";
import { isFilledIn, NOT_FILLED_IN, relationSummary } from "../relation-summary";

/** A line shown above a table: what its relations and its cells come to. */
export interface TableLens {
  /** The start of the table. */
  readonly span: Span;
  readonly title: Localised;
  /** The first place of the table that needs a person: a finding, else a blank cell. */
  readonly goTo?: Span;
}

/** Returns one lens for each table that there is something to say of. */
export function tableLenses(analysis: Analysis): readonly TableLens[] {
  return inTextOrder([...analysis.report.tables.values()].flatMap((table) => lensOf(analysis, table)));
}

function lensOf(analysis: Analysis, table: ReportTable): readonly TableLens[] {
  const blanks = figurePlaces(analysis.report, table).filter(({ datum }) => datum.state === "blank");
  const parts = [
    ...(isFilledIn(table) ? [relationSummary(table)?.text ?? []].flat() : [NOT_FILLED_IN]),
    ...(blanks.length > 0 ? [blankPart(blanks.length)] : []),
  ];
  if (parts.length === 0) return [];
  const goTo = firstBroken(analysis, table) ?? blanks[0]?.span;
  const title = say(parts.map((part) => part["zh-CN"]).join(" · "), parts.map(({ en }) => en).join(" · "));
  const { start } = tableExtent(table);
  return [{ span: span(start, start), title, ...(goTo ? { goTo } : {}) }];
}

function blankPart(count: number): Localised {
  return say(`空白 ${count}`, plural(count, "blank"));
}

/** The first finding in the table: one about a relation if there is any, else one about a cell. */
function firstBroken({ findings }: Analysis, table: ReportTable): Span | undefined {
  const { start, end } = tableExtent(table);
  const inside = findings.filter((finding) => start <= finding.span.start && finding.span.end <= end);
  const broken = inside.find(({ code }) => RELATION_CODES.has(code)) ?? inside.find(({ cell }) => cell !== undefined);
  return broken?.span;
}

/** The rules that speak of relations. */
const RELATION_CODES: ReadonlySet<string> = new Set([
  "inconsistent-figure",
  "row-total",
  "column-total",
  "review-total",
  "intake-balance",
]);
