import { type Locale, type Localised, say } from "../../base/localised";
import type { TableId } from "../../spec/types";
import { element, fragment, type Html } from "../html/html";
import { yearsHtml } from "../years/years-html";
import { type Entries, figureHtml } from "./figure-html";
import type { AbsentTableView, LabelView, NoteView, ReportView, SummaryView, TableView } from "./view";

/** Returns a report's tables with what is wrong in them, and its years below, as a piece of a page. */
export function tablesHtml(view: ReportView, entries: Entries): Html {
  return fragment(
    element(
      "header",
      { class: "report" },
      element("h1", {}, view.title),
      element("p", { class: `remaining ${view.remaining.state}` }, view.remaining.text),
    ),
    ...view.tables.map((table) =>
      table.kind === "table" ? tableHtml(table, view, entries) : absentHtml(table, view, entries),
    ),
    view.years ? yearsHtml(view.years, view.locale) : undefined,
  );
}

function tableHtml(table: TableView, { locale }: ReportView, entries: Entries): Html {
  const heading = `heading-${table.id}`;
  return element(
    "section",
    { class: "table", "data-key": table.id, "aria-labelledby": heading },
    element(
      "h2",
      { id: heading },
      table.heading,
      " ",
      element("span", { class: `summary ${table.summary.state}` }, markOf(table.summary), table.summary.text),
    ),
    element("div", { class: "scroll" }, formHtml(table, entries, locale, { "aria-labelledby": heading })),
    notesHtml(table.notes, table.id, entries),
    table.hasTotals && entries === "editable" ? totalsHtml(table.id, locale) : undefined,
  );
}

/** Returns the table itself, named by one of these attributes. */
export function formHtml(
  { rows }: TableView,
  entries: Entries,
  locale: Locale,
  named: { readonly "aria-labelledby": string } | { readonly "aria-label": string },
): Html {
  const cell = (slot: TableView["rows"][number][number]) =>
    slot.kind === "label" ? labelHtml(slot) : figureHtml(slot, entries, locale);
  const lines = rows.map((slots) => element("tr", {}, ...slots.map(cell)));
  return element("table", { class: "form", ...named }, element("tbody", {}, ...lines));
}

/** Offers to fill totals from their parts: those of the row or the column that one is in, or all; and to blank them. */
function totalsHtml(table: TableId, locale: Locale): Html {
  const scopes = table === "applications" ? (["row", "column", "table"] as const) : (["row", "table"] as const);
  return element(
    "p",
    { class: "actions" },
    FILL_TOTALS[locale],
    ...scopes.map((scope) =>
      element(
        "button",
        { type: "button", "data-action": "totals", "data-table": table, "data-scope": scope },
        (table === "reviews" && scope === "row" ? GROUP : TOTALS[scope])[locale],
      ),
    ),
    element("button", { type: "button", "data-action": "blank-totals", "data-table": table }, BLANK_TOTALS[locale]),
  );
}

const FILL_TOTALS = say("由各项填写总计：", "Fill totals from their parts: ");
const BLANK_TOTALS = say("清空总计", "Blank the totals");
const GROUP = say("本组", "this group");
const TOTALS: Readonly<Record<"row" | "column" | "table", Localised>> = {
  row: say("本行", "this row"),
  column: say("本列", "this column"),
  table: say("全表", "whole table"),
};

/** The state as a mark, so that it is not told by its colour alone. */
function markOf({ state }: SummaryView): string {
  return state === "holds" ? "✓ " : state === "broken" ? "✗ " : "";
}

const SCOPES: Readonly<Record<LabelView["scope"], string>> = {
  column: "col",
  columns: "colgroup",
  row: "row",
  rows: "rowgroup",
};

function labelHtml({ text, scope, columns, rows }: LabelView): Html {
  return element(
    "th",
    {
      scope: SCOPES[scope],
      class: scope,
      colspan: columns > 1 && columns,
      rowspan: rows > 1 && rows,
    },
    text,
  );
}

/** Returns findings as a list, each with its line. `name` tells lists of one page apart. */
export function notesHtml(notes: readonly NoteView[], name: string, entries: Entries): Html {
  return element(
    "ul",
    { class: "notes" },
    ...notes.map((note, index) => noteHtml(note, `${name}.note.${index}`, entries)),
  );
}

/** What is wrong, the line where it stands, and a place for what can be done about it. */
function noteHtml({ severity, text, key, line, range }: NoteView, own: string, entries: Entries): Html {
  const { start } = range;
  const place =
    entries === "text"
      ? element("span", { class: "line" }, line)
      : element(
          "button",
          {
            type: "button",
            class: "link",
            "data-action": "open",
            "data-line": start.line,
            "data-character": start.character,
          },
          line,
        );
  const attributes = { class: `note ${severity}`, "data-key": own, "data-about": key };
  const { end } = range;
  const fixes = element("span", {
    class: "fixes",
    "data-own": true,
    "data-range": [start.line, start.character, end.line, end.character].join(" "),
  });
  return element("li", attributes, text, " ", place, entries === "editable" ? fixes : undefined);
}

function absentHtml({ id, heading, text }: AbsentTableView, { locale }: ReportView, entries: Entries): Html {
  const insert = say("插入空白表", "Insert the blank table");
  const button = element("button", { type: "button", "data-action": "insert", "data-table": id }, insert[locale]);
  return element(
    "section",
    { class: "table absent", "data-key": id, "aria-labelledby": `heading-${id}` },
    element("h2", { id: `heading-${id}` }, heading),
    element("p", {}, text, " ", entries === "editable" ? button : undefined),
  );
}
