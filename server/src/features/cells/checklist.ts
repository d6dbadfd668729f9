import type { Diagnostic } from "../../analysis/diagnostics";
import { type Localised, plural, say } from "../../base/localised";
import { type Span, textOrder } from "../../base/span";
import { figuresOf } from "../../model/places/figures";
import { isLastRow } from "../../model/places/table-extent";
import type { Report } from "../../model/types";
import { cellKey } from "../../spec/types";
import { tabRows, valueSpans } from "./tab-rows";

/** What is left to do in a report, of one kind: its name with how often, and the places in the order of the text. */
export interface Remaining {
  readonly title: Localised;
  readonly places: readonly Span[];
}

/**
 * Returns what is left to do before a report is done: the blank cells of each table, the places that a template leaves
 * to its writer, and the errors and warnings that are left. What is shown as no finding is left out here too.
 */
export function checklist(report: Report, shown: readonly Diagnostic[]): readonly Remaining[] {
  const of = (code: string): readonly Diagnostic[] => shown.filter((one) => one.code === code);
  const open = of("template-residue").flatMap(({ span, related = [] }) => [
    span,
    ...related.flatMap((place) => (place.report === undefined ? [place.span] : [])),
  ]);
  const rest = shown.filter(
    ({ code, severity }) =>
      code !== "blank-cells" && code !== "template-residue" && (severity === "error" || severity === "warning"),
  );
  return [
    ...(of("blank-cells").length > 0 ? blanks(report) : []),
    ...remaining(open, (count) => say(`${count} 处请填写`, `${plural(count, "place")} to fill in`)),
    ...remaining(
      rest.map(({ span }) => span),
      (count) => say(`${count} 处待核对`, `${plural(count, "finding")} to look at`),
    ),
  ];
}

/** Returns the places of a report that are left to its writer, blank cells among them, in the order of the text. */
export function openPlaces(report: Report, shown: readonly Diagnostic[]): readonly Span[] {
  const open = shown.filter(({ code }) => code === "blank-cells" || code === "template-residue");
  const places = checklist(report, open).flatMap((item) => item.places);
  const sorted = places.sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(({ start }, index) => index === 0 || start >= (sorted[index - 1]?.end ?? 0));
}

function blanks(report: Report): readonly Remaining[] {
  const betweenTabs = new Map(
    tabRows(report).flatMap((row) => {
      const spans = valueSpans(report, row);
      return row.cells.map((cell, index) => [cellKey(cell), spans[index]] as const);
    }),
  );
  return [...report.tables.values()].flatMap((table) => {
    const cells = figuresOf(report, table).filter(
      ({ datum, row }) => datum.state === "blank" && !isLastRow(report, table, row.form.key),
    );
    const { name } = table.form;
    return remaining(
      cells.map(({ datum, cell }) => betweenTabs.get(cellKey(cell)) ?? datum.cell.slot),
      (count) => say(`${name} ${count} 格`, `table ${name}: ${plural(count, "cell")}`),
    );
  });
}

function remaining(places: readonly Span[], title: (count: number) => Localised): readonly Remaining[] {
  if (places.length === 0) return [];
  return [{ title: title(places.length), places: [...places].sort(textOrder) }];
}
