import { isZero } from "../../base/decimal";
import { type Locale, type Localised, say } from "../../base/localised";
import { figureAt } from "../../features/place";
import type { Datum, Report, ReportTable } from "../../model/types";
import { totalCells } from "../../relations/totals";
import { type CellRef, cellKey, type TableForm } from "../../spec/types";
import { cellName } from "../../wording/names";
import { type CheckedReport, faultsOf, type TableFaults } from "./faults";
import { noteView, rangeOf } from "./notes";
import { slotsOf } from "./slots";
import { tableSummary } from "./summary";
import type { FigureState, FigureView, TableView } from "./view";

/** Returns a table as the form prints it, with the figures of the text and what is wrong with them. */
export function tableView(checked: CheckedReport, table: ReportTable, heading: string, locale: Locale): TableView {
  const { report } = checked;
  const faults = faultsOf(checked, table);
  const summary = tableSummary(report, table);
  const totals = new Set(totalCells(table.form).map(cellKey));
  return {
    kind: "table",
    id: table.id,
    heading,
    summary: { state: summary.state, text: summary.text[locale] },
    rows: slotsOf(table.form).map((slots) =>
      slots.map((slot) => {
        if (slot.kind === "label") return slot;
        const { row, column, columns } = slot;
        const cell: CellRef = { table: table.id, row, column };
        const figure = figureView(report, table.form, cell, faults, locale);
        return { ...figure, ...(totals.has(figure.key) ? { total: true } : {}), columns };
      }),
    ),
    notes: faults.notes.map(({ diagnostic, key }) => noteView(report, diagnostic, key, locale)),
    hasTotals: totals.size > 0,
  };
}

function figureView(
  report: Report,
  form: TableForm,
  cell: CellRef,
  faults: TableFaults,
  locale: Locale,
): Omit<FigureView, "total" | "columns"> {
  const key = cellKey(cell);
  const place = figureAt(report, cell);
  const state = place ? stateOf(place.datum) : "missing";
  const found = faults.found.get(key) ?? [];
  const due = faults.due.get(key);
  const severity = found[0]?.severity;
  return {
    kind: "figure",
    key,
    name: cellName(form, cell),
    text: place?.datum.text ?? "",
    state,
    ...(STATES[state] ? { content: STATES[state][locale] } : {}),
    ...(faults.parts.has(key) ? { part: true } : {}),
    ...(severity && severity !== "hint" ? { fault: severity } : {}),
    ...(due ? { due: due[locale] } : {}),
    ...(found.length > 0 ? { faults: found.map(({ message }) => message[locale]) } : {}),
    ...(place ? { range: rangeOf(report, place.span) } : {}),
  };
}

/** States that are said in words, since there is no number to be heard. */
const STATES: Readonly<Partial<Record<FigureState, Localised>>> = {
  blank: say("空白", "blank"),
  unread: say("不是数", "not a number"),
  missing: say("正文中没有这一格", "not in the text"),
};

function stateOf(datum: Datum): FigureState {
  if (datum.state === "unreadable") return "unread";
  if (datum.state === "blank") return "blank";
  return isZero(datum.value) ? "zero" : "number";
}
