import type { Diagnostic } from "../../analysis/diagnostics";
import { plain } from "../../base/decimal";
import { addTo, type Groups } from "../../base/groups";
import { type Localised, say } from "../../base/localised";
import type { Span } from "../../base/span";
import { computedTotals } from "../../features/hints/computed-totals";
import { figurePlaces } from "../../features/place";
import { tableExtent } from "../../model/places/table-places";
import type { Report, ReportTable } from "../../model/types";
import { brokenRelations } from "../../relations/evaluate";
import type { Explained } from "../../relations/explain";
import { SEVERITIES } from "../../rules/types";
import { type CellRef, cellKey, sameCell } from "../../spec/types";

/** A report with all that is said of it. */
export interface CheckedReport {
  readonly report: Report;
  readonly relations: Explained;
  /** The findings that are shown, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What is wrong with the value cells of a table, by their keys. */
export interface TableFaults {
  /** The findings on a cell, the gravest first. */
  readonly found: ReadonlyMap<string, readonly Diagnostic[]>;
  /** What a cell should be, in a few words. */
  readonly due: ReadonlyMap<string, Localised>;
  /** The cells that take part in a relation that does not hold. */
  readonly parts: ReadonlySet<string>;
  /** All findings in the table, in the order of the text, each with the cell that it is about. */
  readonly notes: readonly { readonly diagnostic: Diagnostic; readonly key?: string }[];
}

/** Returns what is wrong in a table. */
export function faultsOf(checked: CheckedReport, table: ReportTable): TableFaults {
  const notes = checked.diagnostics.flatMap((diagnostic) => {
    if (!isIn(table, diagnostic)) return [];
    const cell = cellOf(checked.report, table, diagnostic);
    return [{ diagnostic, ...(cell ? { key: cellKey(cell) } : {}) }];
  });
  const found: Groups<string, Diagnostic> = new Map();
  for (const gravity of SEVERITIES)
    for (const { diagnostic, key } of notes)
      if (key !== undefined && diagnostic.severity === gravity) addTo(found, key, diagnostic);
  const parts = brokenRelations(table).flatMap(({ relation }) => relation.terms.map(({ cell }) => cellKey(cell)));
  return { found, due: dueFigures(checked, table), parts: new Set(parts), notes };
}

/** Reports whether a finding is about the table or something that stands in it. */
export function isIn(table: ReportTable, { cell, subject, span }: Diagnostic): boolean {
  const named = cell?.table ?? subject?.table;
  const extent = tableExtent(table);
  return named === undefined ? extent.start <= span.start && span.end <= extent.end : named === table.id;
}

/** Returns the value cell that a finding is about: the one that it names, or the first that it underlines. */
function cellOf(report: Report, table: ReportTable, { cell, span }: Diagnostic): CellRef | undefined {
  return cell ?? figurePlaces(report, table).find((place) => isUnder(span, place.span))?.cell;
}

function isUnder(span: Span, figure: Span): boolean {
  return span.start < figure.end && figure.start < span.end;
}

/**
 * The figures that the relations leave, certain ones as such; a sum of parts that may be wrong themselves is only that.
 */
function dueFigures({ report, relations }: CheckedReport, table: ReportTable): ReadonlyMap<string, Localised> {
  const due = new Map<string, Localised>();
  const [only, ...others] = relations.explanations.get(table.id) ?? [];
  if (only && others.length === 0) for (const { cell, to } of only) due.set(cellKey(cell), shouldBe(String(to)));
  for (const { figure, value, certain } of computedTotals(report, table, relations)) {
    const number = plain(value);
    const sum = say(`各项之和 ${number}`, `sum of parts ${number}`);
    const isNamed = only && others.length === 0 && only.some(({ cell }) => sameCell(cell, figure.cell));
    if (!isNamed) due.set(cellKey(figure.cell), certain ? shouldBe(number) : sum);
  }
  return due;
}

function shouldBe(number: string): Localised {
  return say(`应为 ${number}`, `should be ${number}`);
}
